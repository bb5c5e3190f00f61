import type { Example } from '#scenario/example.ts'

export const reappendBreaksARule: Example = {
  id: 'reappend-breaks-a-rule',
  scenario: {
    version: 1,
    title: { en: 'A merge that breaks a rule', ja: 'ルールを破るマージ' },
    description: {
      en: 'Eight items are in the cart and ten is the limit; A adds two, B adds one. Two additions commute, so B’s is appended without asking the rule again, and the cart ends with eleven.',
      ja: 'カートには8個あり、上限は10個です。Aが2個、Bが1個を追加すると、追加どうしは順序を問わないのでBはルールを確かめ直さずに追記され、カートは11個になります。',
    },
    domain: 'cart',
    history: [{ stream: 'cart-42', type: 'ItemAdded', data: { sku: 'honey', quantity: 8 } }],
    commands: [
      { id: 'A', stream: 'cart-42', type: 'AddItem', data: { sku: 'tea', quantity: 2 } },
      { id: 'B', stream: 'cart-42', type: 'AddItem', data: { sku: 'mug', quantity: 1 } },
    ],
    policy: { kind: 'merge', strategy: 'reappend', maxAttempts: 3 },
  },
}
