import type { Example } from '#scenario/example.ts'
import { pay, placed } from './orders.ts'

export const payAndThreeHandlers: Example = {
  id: 'pay-and-three-handlers',
  scenario: {
    version: 1,
    title: { en: 'Pay, and three handlers at once', ja: '支払いと3つのハンドラー' },
    description: {
      en: 'After the commit the request itself grants points, sends the e-mail and writes the audit row, one after another. That is complete and easy to follow, and the client waits 260 ms for it.',
      ja: 'コミットのあと、リクエストの中でポイント付与、メール送信、監査の記録を順に行います。漏れがなく追いやすいかわりに、クライアントは応答を260ミリ秒待ちます。',
    },
    domain: 'order',
    history: placed(1),
    commands: [pay('A')],
    policy: { kind: 'retry', maxAttempts: 3 },
    dispatch: { mode: 'afterCommit' },
  },
}
