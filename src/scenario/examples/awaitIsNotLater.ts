import type { Example } from '#scenario/example.ts'
import { pay, placed } from './orders.ts'

export const awaitIsNotLater: Example = {
  id: 'await-is-not-later',
  scenario: {
    version: 1,
    title: { en: 'await is not “later”', ja: 'awaitは「あとで」ではない' },
    description: {
      en: 'While A awaits its e-mail the server has time for B, yet no client is answered any sooner: each waits for its own e-mail. Choose the queue under Dispatch and compare the answers.',
      ja: 'Aがメールの送信をawaitする間、サーバーはBを処理できますが、どちらのクライアントも自分のメールが済むまで待ちます。ディスパッチを「キュー」に切り替えて、応答の時刻を比べてください。',
    },
    domain: 'order',
    history: placed(2),
    commands: [pay('A', 1), pay('B', 2, 100)],
    policy: { kind: 'retry', maxAttempts: 3 },
    handlers: [{ id: 'email', on: ['OrderPaid'], effect: 'email', durationMs: 400 }],
    dispatch: { mode: 'afterCommit' },
  },
}
