import type { Example } from '#scenario/example.ts'

export const mergeOfPageViews: Example = {
  id: 'merge-of-page-views',
  scenario: {
    version: 1,
    title: { en: 'Merging page views', ja: 'ページビューのマージ' },
    description: {
      en: 'Three views of one page are recorded at once. Their order makes no difference, so B and C compare what came in between, merge, and nobody is refused.',
      ja: '同じページの閲覧が3件、同時に記録されます。閲覧はどの順でも同じなので、BとCは間に入ったイベントと比べてマージし、どれも失敗しません。',
    },
    domain: 'pageViews',
    commands: [
      { id: 'A', stream: 'page-home', type: 'RecordView', data: {} },
      { id: 'B', stream: 'page-home', type: 'RecordView', data: {} },
      { id: 'C', stream: 'page-home', type: 'RecordView', data: {} },
    ],
    policy: { kind: 'merge', strategy: 'reappend', maxAttempts: 3 },
  },
}
