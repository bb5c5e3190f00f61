// A delivery is booked in every 40 ms, which is how long one takes when nobody is in the way. A arrives 5 ms behind the first of them, so each
// of its appends comes 5 ms behind one of theirs.

import type { Example } from '#scenario/example.ts'

export const retryForEver: Example = {
  id: 'retry-for-ever',
  scenario: {
    version: 1,
    title: { en: 'Retry for ever', ja: '終わらないリトライ' },
    description: {
      en: 'Deliveries are booked in one after the other while A tries to reserve a jar, with no limit on its attempts. Count how often A starts again: it gets through only when the deliveries stop.',
      ja: '入荷が次々に記録されるなか、Aは試行回数の上限なしで在庫を確保しようとします。Aが何度やり直すか数えてみてください（成功するのは入荷が止んでからです）。',
    },
    domain: 'stock',
    history: [{ stream: 'stock-honey', type: 'StockReplenished', data: { quantity: 1 } }],
    commands: [
      { id: 'A', stream: 'stock-honey', type: 'Reserve', data: { quantity: 1 }, at: 5 },
      { id: 'B', stream: 'stock-honey', type: 'Restock', data: { quantity: 6 }, at: 0 },
      { id: 'C', stream: 'stock-honey', type: 'Restock', data: { quantity: 6 }, at: 40 },
      { id: 'D', stream: 'stock-honey', type: 'Restock', data: { quantity: 6 }, at: 80 },
      { id: 'E', stream: 'stock-honey', type: 'Restock', data: { quantity: 6 }, at: 120 },
      { id: 'F', stream: 'stock-honey', type: 'Restock', data: { quantity: 6 }, at: 160 },
    ],
    policy: { kind: 'retry', maxAttempts: null },
  },
}
