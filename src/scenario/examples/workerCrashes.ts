import type { Example } from '#scenario/example.ts'
import { pay, placed } from './orders.ts'

export const workerCrashes: Example = {
  id: 'worker-crashes',
  scenario: {
    version: 1,
    title: { en: 'Order paid, worker crashes', ja: '支払い後にワーカーが落ちる' },
    description: {
      en: 'The worker goes down after its first handler and never acknowledges, so the message is delivered again and points are granted twice. Choose the queue under Dispatch: there the rest is lost instead.',
      ja: 'ワーカーが1つ目のハンドラーのあとで落ちて確認応答を返せず、メッセージがもう一度配送されてポイントが二重に付きます。ディスパッチを「キュー」に替えると、今度は残りが失われます。',
    },
    domain: 'order',
    history: placed(1),
    commands: [pay('A')],
    policy: { kind: 'retry', maxAttempts: 3 },
    dispatch: { mode: 'outbox', outbox: { pollMs: 50, leaseMs: 200 } },
    faults: [{ kind: 'crash', process: 'W1', after: 'handle', restartAfterMs: 200 }],
  },
}
