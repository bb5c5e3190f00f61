import type { Example } from '#scenario/example.ts'
import { pay, placed } from './orders.ts'

export const findTheLostMail: Example = {
  id: 'find-the-lost-mail',
  scenario: {
    version: 1,
    title: { en: 'Find the lost e-mail', ja: '届かないメールを探せ' },
    description: {
      en: 'Three orders are paid, three clients are content, and one e-mail is missing. Follow B’s message through outbox, broker and dead letters, then replay it.',
      ja: '3つの注文が支払われ、3人の利用者は満足していますが、メールが1通足りません。Bのメッセージをアウトボックス、ブローカー、デッドレターと追いかけて、最後に再配送してください。',
    },
    domain: 'order',
    history: placed(3),
    commands: [pay('A', 1), pay('B', 2, 30), pay('C', 3, 60)],
    policy: { kind: 'retry', maxAttempts: 3 },
    handlers: [
      { id: 'points', on: ['OrderPaid'], effect: 'points', durationMs: 15, idempotency: 'inbox' },
      { id: 'email', on: ['OrderPaid'], effect: 'email', durationMs: 60 },
      { id: 'audit', on: ['OrderPaid'], effect: 'audit', durationMs: 5 },
    ],
    dispatch: { mode: 'outbox', workers: 2, delivery: { maxAttempts: 3 } },
    faults: [{ kind: 'throw', handler: 'email', attempts: [1, 2, 3], command: 'B' }],
  },
}
