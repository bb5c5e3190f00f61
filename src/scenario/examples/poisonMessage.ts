import type { Example } from '#scenario/example.ts'
import { pay, placed, ship, twoMails } from './orders.ts'

export const poisonMessage: Example = {
  id: 'poison-message',
  scenario: {
    version: 1,
    title: { en: 'A poison message', ja: 'ポイズンメッセージ' },
    description: {
      en: 'A’s payment mail always throws, and the shipping mail of the same order must wait behind it. After three deliveries it becomes a dead letter, and the stream goes on.',
      ja: 'Aの支払いメールは必ず例外になり、同じ注文の発送メールはその後ろで待たされます。3回配送してもだめならデッドレターになり、ストリームはまた進みます。',
    },
    domain: 'order',
    history: placed(2),
    commands: [pay('A', 1), ship('B', 1, 50), pay('C', 2, 60)],
    policy: { kind: 'retry', maxAttempts: 3 },
    handlers: twoMails,
    dispatch: {
      mode: 'queue',
      workers: 2,
      order: 'perStream',
      delivery: { maxAttempts: 3, backoff: { kind: 'fixed', baseMs: 100 } },
    },
    faults: [{ kind: 'throw', handler: 'payment-mail', attempts: 'always', command: 'A' }],
  },
}
