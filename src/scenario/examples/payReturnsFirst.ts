import type { Example } from '#scenario/example.ts'
import { pay, placed } from './orders.ts'

export const payReturnsFirst: Example = {
  id: 'pay-returns-first',
  scenario: {
    version: 1,
    title: { en: 'Pay returns first', ja: '先に応答、あとで実行' },
    description: {
      en: 'The request only puts a message into the queue, so the client has its answer after 40 ms. A worker runs the three handlers afterwards: compare the two times.',
      ja: 'リクエストはメッセージをキューに入れるだけなので、応答は40ミリ秒で返ります。3つのハンドラーはそのあとワーカーが実行するので、二つの時刻を見比べてください。',
    },
    domain: 'order',
    history: placed(1),
    commands: [pay('A')],
    policy: { kind: 'retry', maxAttempts: 3 },
    dispatch: { mode: 'queue' },
  },
}
