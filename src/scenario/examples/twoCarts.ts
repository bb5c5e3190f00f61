import type { Example } from '#scenario/example.ts'

export const twoCarts: Example = {
  id: 'two-carts',
  scenario: {
    version: 1,
    title: { en: 'Two carts collide', ja: '同じカートに同時に追加' },
    description: {
      en: 'A and B read the same version of one cart, and both want to add something. Watch B’s append be refused, and what its second attempt does differently.',
      ja: 'AとBが同じバージョンのカートを読み、どちらも商品を追加しようとします。Bの追記が競合したあと、2回目の試行で何が変わるかを見てください。',
    },
    domain: 'cart',
    history: [{ stream: 'cart-42', type: 'ItemAdded', data: { sku: 'honey', quantity: 1 } }],
    commands: [
      { id: 'A', stream: 'cart-42', type: 'AddItem', data: { sku: 'tea', quantity: 1 } },
      { id: 'B', stream: 'cart-42', type: 'AddItem', data: { sku: 'mug', quantity: 2 } },
    ],
    policy: { kind: 'retry', maxAttempts: 3 },
  },
}
