import type { Example } from '#scenario/example.ts'

export const lastItemInStock: Example = {
  id: 'last-item-in-stock',
  scenario: {
    version: 1,
    title: { en: 'The last item in stock', ja: '在庫は残り1つ' },
    description: {
      en: 'Two customers want the last jar of honey. B’s conflict is retried, but then it meets a rule, and a rejection is never retried.',
      ja: '最後の1びんを、2人が同時に確保しようとします。Bの競合はリトライされますが、その先で当たる「在庫切れ」はルール違反なので、もうリトライされません。',
    },
    domain: 'stock',
    history: [{ stream: 'stock-honey', type: 'StockReplenished', data: { quantity: 1 } }],
    commands: [
      { id: 'A', stream: 'stock-honey', type: 'Reserve', data: { quantity: 1 } },
      { id: 'B', stream: 'stock-honey', type: 'Reserve', data: { quantity: 1 } },
    ],
    policy: { kind: 'retry', maxAttempts: 3 },
  },
}
