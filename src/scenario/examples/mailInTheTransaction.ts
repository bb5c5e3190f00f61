import type { Example } from '#scenario/example.ts'
import { pay, placed } from './orders.ts'

export const mailInTheTransaction: Example = {
  id: 'mail-in-the-transaction',
  scenario: {
    version: 1,
    title: { en: 'E-mail in the transaction', ja: 'トランザクションの中のメール' },
    description: {
      en: 'A and B pay the same order at the same time, and each sends its e-mail before its append. B is refused and rolled back, but a sent e-mail stays sent: look at the inbox.',
      ja: 'AとBが同じ注文を同時に支払い、どちらも追記の前にメールを送ります。Bは競合してロールバックされますが、送ったメールは取り消せないので、受信箱を見てください。',
    },
    domain: 'order',
    history: placed(1),
    commands: [pay('A'), pay('B')],
    policy: { kind: 'retry', maxAttempts: 3 },
    dispatch: { mode: 'inTransaction' },
  },
}
