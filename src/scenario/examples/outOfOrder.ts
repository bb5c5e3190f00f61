import type { Example } from '#scenario/example.ts'
import { pay, placed, ship, twoMails } from './orders.ts'

export const outOfOrder: Example = {
  id: 'out-of-order',
  scenario: {
    version: 1,
    title: { en: 'Two workers, out of order', ja: '2つのワーカーと順序の逆転' },
    description: {
      en: 'An order is paid, then shipped, and two workers share the two messages. The shipping mail is quick and overtakes the payment mail: look at the inbox.',
      ja: '注文は支払われてから発送され、2つのワーカーが2つのメッセージを分け合います。速い発送メールが支払いメールを追い越すので、受信箱を見てください。',
    },
    domain: 'order',
    history: placed(2),
    commands: [pay('A', 1), ship('B', 1, 50), pay('C', 2, 60)],
    policy: { kind: 'retry', maxAttempts: 3 },
    handlers: twoMails,
    dispatch: { mode: 'queue', workers: 2 },
  },
}
