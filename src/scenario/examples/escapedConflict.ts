import type { Example } from '#scenario/example.ts'

export const escapedConflict: Example = {
  id: 'escaped-conflict',
  scenario: {
    version: 1,
    title: { en: 'The escaped conflict', ja: 'すり抜けた競合' },
    description: {
      en: 'The same four people as in “Three strikes”, but this loop catches a conflict only while attempts are left. D’s last conflict slips out as a 500, and the friendly answer below the loop is never reached.',
      ja: '「3回目も競合」と同じ4人ですが、このリトライの例外フィルターは、試行が残っている間しか競合を捕まえません。Dの最後の競合は500としてすり抜け、ループの下に用意した親切な応答には届きません。',
    },
    domain: 'cart',
    commands: [
      { id: 'A', stream: 'cart-7', type: 'AddItem', data: { sku: 'tea', quantity: 1 } },
      { id: 'B', stream: 'cart-7', type: 'AddItem', data: { sku: 'mug', quantity: 1 } },
      { id: 'C', stream: 'cart-7', type: 'AddItem', data: { sku: 'honey', quantity: 1 } },
      { id: 'D', stream: 'cart-7', type: 'AddItem', data: { sku: 'spoon', quantity: 1 } },
    ],
    policy: { kind: 'retry', maxAttempts: 3, exhausted: 'escapes' },
  },
}
