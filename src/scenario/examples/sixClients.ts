import type { Example } from '#scenario/example.ts'

export const sixClients: Example = {
  id: 'six-clients',
  scenario: {
    version: 1,
    title: { en: 'Six clients at once', ja: '6つのクライアントが同時に' },
    description: {
      en: 'Six clients write to one stream at once, three attempts each: three are accepted, three run out. Compare the number of appends with the number of events, then try a backoff with jitter.',
      ja: '6つのクライアントが1つのストリームへ同時に書き込み、試行は3回までなので、3つは受理され、3つは試行を使い切ります。追記の回数とイベントの数を比べ、次にジッター付きのバックオフを試してください。',
    },
    domain: 'pageViews',
    commands: [
      { id: 'A', stream: 'page-home', type: 'RecordView', data: {} },
      { id: 'B', stream: 'page-home', type: 'RecordView', data: {} },
      { id: 'C', stream: 'page-home', type: 'RecordView', data: {} },
      { id: 'D', stream: 'page-home', type: 'RecordView', data: {} },
      { id: 'E', stream: 'page-home', type: 'RecordView', data: {} },
      { id: 'F', stream: 'page-home', type: 'RecordView', data: {} },
    ],
    policy: { kind: 'retry', maxAttempts: 3 },
  },
}
