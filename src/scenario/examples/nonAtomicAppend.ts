import type { Example } from '#scenario/example.ts'

export const nonAtomicAppend: Example = {
  id: 'non-atomic-append',
  scenario: {
    version: 1,
    title: { en: 'Check, then write', ja: '確認と書き込みのすき間' },
    description: {
      en: 'This store compares the version in one step and writes in the next. Watch A and B both pass the check before either has written: the last seat is sold twice.',
      ja: 'このストアでは、バージョンの確認と書き込みが別々のステップです。AとBがどちらも確認を通り抜け、最後の1席が2回売れるところを見てください。',
    },
    domain: 'stock',
    history: [{ stream: 'seats-row-5', type: 'StockReplenished', data: { quantity: 1 } }],
    commands: [
      { id: 'A', stream: 'seats-row-5', type: 'Reserve', data: { quantity: 1 } },
      { id: 'B', stream: 'seats-row-5', type: 'Reserve', data: { quantity: 1 } },
    ],
    policy: { kind: 'retry', maxAttempts: 3 },
    store: { atomicAppend: false },
  },
}
