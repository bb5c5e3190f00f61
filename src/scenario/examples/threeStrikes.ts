import type { Example } from '#scenario/example.ts'

export const threeStrikes: Example = {
  id: 'three-strikes',
  scenario: {
    version: 1,
    title: { en: 'Three strikes', ja: '3回目も競合' },
    description: {
      en: 'Four people change one cart at the same moment, and each has three attempts. Watch D lose all three, and read the 409 that it is answered with.',
      ja: '4人が同じカートを同時に変更し、試行はそれぞれ3回までです。3回とも競合するDに、どんな409が返るかを見てください。',
    },
    domain: 'cart',
    commands: [
      { id: 'A', stream: 'cart-7', type: 'AddItem', data: { sku: 'tea', quantity: 1 } },
      { id: 'B', stream: 'cart-7', type: 'AddItem', data: { sku: 'mug', quantity: 1 } },
      { id: 'C', stream: 'cart-7', type: 'AddItem', data: { sku: 'honey', quantity: 1 } },
      { id: 'D', stream: 'cart-7', type: 'AddItem', data: { sku: 'spoon', quantity: 1 } },
    ],
    policy: { kind: 'retry', maxAttempts: 3 },
  },
}
