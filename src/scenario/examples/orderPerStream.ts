import type { Example } from '#scenario/example.ts'
import { pay, placed, ship, twoMails } from './orders.ts'

export const orderPerStream: Example = {
  id: 'order-per-stream',
  scenario: {
    version: 1,
    title: { en: 'Order per stream, and its price', ja: 'ストリームごとの順序とその代償' },
    description: {
      en: 'The order’s second message waits until the first is done, even where a worker has nothing to do. The e-mails arrive in order, but later; C is another order, so it waits for neither.',
      ja: '同じ注文の2件目は、手の空いたワーカーがいても1件目が済むまで待ちます。メールは順序どおりに届くかわりに遅くなり、別の注文のCはどちらも待ちません。',
    },
    domain: 'order',
    history: placed(2),
    commands: [pay('A', 1), ship('B', 1, 50), pay('C', 2, 60)],
    policy: { kind: 'retry', maxAttempts: 3 },
    handlers: twoMails,
    dispatch: { mode: 'queue', workers: 2, order: 'perStream' },
  },
}
