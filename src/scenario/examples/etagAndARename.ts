import type { Example } from '#scenario/example.ts'

export const etagAndARename: Example = {
  id: 'etag-and-a-rename',
  scenario: {
    version: 1,
    title: { en: 'ETag and a rename', ja: 'ETagとタイトルの変更' },
    description: {
      en: 'B opened the document before A renamed it, so its If-Match names a version that is no longer current. Read the 412, see what changed, and watch B submit again with the new ETag.',
      ja: 'Aがタイトルを変える前に文書を開いていたBは、古いETagをIf-Matchに付けて送ります。412の応答と差分を確かめ、新しいETagで送り直すところを見てください。',
    },
    domain: 'document',
    history: [{ stream: 'doc-1', type: 'DocumentRenamed', data: { title: 'Draft' } }],
    commands: [
      { id: 'A', stream: 'doc-1', type: 'Rename', data: { title: 'Budget' }, expectedVersion: 1 },
      {
        id: 'B',
        stream: 'doc-1',
        type: 'Rename',
        data: { title: 'Budget plan' },
        at: 60,
        expectedVersion: 1,
        onConflict: ['resubmit'],
      },
    ],
    policy: { kind: 'return-conflict', status: 412 },
  },
}
