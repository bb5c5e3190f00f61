import type { Example } from '#scenario/example.ts'

export const lostUpdateByOverwrite: Example = {
  id: 'lost-update-by-overwrite',
  scenario: {
    version: 1,
    title: { en: 'Overwrite: the lost update', ja: '上書きで消える更新' },
    description: {
      en: 'Both append with ANY, so the store checks no version and nobody hears of a conflict. Both get 200, yet A’s title is gone and nobody decided that it should be.',
      ja: 'どちらもANYで追記するので、ストアはバージョンを確かめず、競合は誰にも伝わりません。両方に200が返るのに、Aのタイトルは誰も気づかないまま消えます。',
    },
    domain: 'document',
    history: [{ stream: 'doc-1', type: 'DocumentRenamed', data: { title: 'Draft' } }],
    commands: [
      { id: 'A', stream: 'doc-1', type: 'Rename', data: { title: 'Budget' } },
      { id: 'B', stream: 'doc-1', type: 'Rename', data: { title: 'Budget plan' } },
    ],
    policy: { kind: 'overwrite' },
  },
}
