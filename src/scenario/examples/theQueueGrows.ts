import type { Example } from '#scenario/example.ts'
import { pay, placed } from './orders.ts'

export const theQueueGrows: Example = {
  id: 'the-queue-grows',
  scenario: {
    version: 1,
    title: { en: 'The queue grows', ja: '伸びていくキュー' },
    description: {
      en: 'Orders are paid faster than one worker can send e-mails, and every client is answered at once. Watch the length of the queue and the age of its oldest message: who else would notice?',
      ja: 'ワーカー1つがメールを送るより速く注文が支払われ、クライアントにはすぐ応答が返ります。キューの長さと最も古いメッセージの待ち時間を見て、ほかに誰が気づくかを考えてください。',
    },
    domain: 'order',
    history: placed(8),
    commands: [
      pay('A', 1),
      pay('B', 2, 50),
      pay('C', 3, 100),
      pay('D', 4, 150),
      pay('E', 5, 200),
      pay('F', 6, 250),
      pay('G', 7, 300),
      pay('H', 8, 350),
    ],
    policy: { kind: 'retry', maxAttempts: 3 },
    dispatch: { mode: 'queue' },
  },
}
