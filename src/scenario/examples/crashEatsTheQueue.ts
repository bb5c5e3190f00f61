import type { Example } from '#scenario/example.ts'
import { threePaymentsAndACrash } from './orders.ts'

export const crashEatsTheQueue: Example = {
  id: 'crash-eats-the-queue',
  scenario: {
    version: 1,
    title: { en: 'A crash eats the queue', ja: 'クラッシュで消えるキュー' },
    description: {
      en: 'Three payments are answered with 200, then the server goes down with their three messages in its memory. Nobody is told: count what never happens, then choose the outbox under Dispatch.',
      ja: '3つの支払いに200を返した直後、サーバーがメモリー上の3件のメッセージごと落ちます。誰にも知らされないまま何が失われたかを数え、ディスパッチを「アウトボックス」に替えてみてください。',
    },
    domain: 'order',
    ...threePaymentsAndACrash,
    policy: { kind: 'retry', maxAttempts: 3 },
    dispatch: { mode: 'queue' },
  },
}
