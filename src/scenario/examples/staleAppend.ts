import type { Example } from '#scenario/example.ts'

export const staleAppend: Example = {
  id: 'stale-append',
  scenario: {
    version: 1,
    title: { en: 'Append without reading again', ja: '読み直さずに追記' },
    description: {
      en: 'B retries its append without reading again, so it appends a decision that was made on an old state. Look at the stock at the end: there was one jar, and two were sold.',
      ja: 'Bは競合のあと読み直さず、古い状態で下した判断をそのまま追記します。最後の在庫数を見ると、1びんしかないのに2びん売れたことになっています。',
    },
    domain: 'stock',
    history: [{ stream: 'stock-honey', type: 'StockReplenished', data: { quantity: 1 } }],
    commands: [
      { id: 'A', stream: 'stock-honey', type: 'Reserve', data: { quantity: 1 } },
      { id: 'B', stream: 'stock-honey', type: 'Reserve', data: { quantity: 1 } },
    ],
    policy: { kind: 'retry', maxAttempts: 3, reload: false },
  },
}
