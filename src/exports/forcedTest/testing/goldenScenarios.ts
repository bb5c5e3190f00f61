// Test support: one small scenario per policy and domain, whose generated tests are kept as files. They are not the built-in ones, so that
// nobody who words an example better has to look here.

import type { Scenario } from '#scenario/schema.ts'

const both = (type: string, data: Scenario['commands'][number]['data'], stream: string) =>
  ['A', 'B'].map((id) => ({ id, stream, type, data }))

export const goldenScenarios: Readonly<Record<string, Scenario>> = {
  retry: {
    version: 1,
    title: 'Two people, one jar of honey',
    domain: 'stock',
    history: [{ stream: 'honey', type: 'StockReplenished', data: { quantity: 1 } }],
    commands: both('Reserve', { quantity: 1 }, 'honey'),
    policy: { kind: 'retry', maxAttempts: 3 },
    dispatch: { mode: 'queue' },
  },
  escapes: {
    version: 1,
    title: { en: 'The last conflict escapes', ja: '最後の競合がすり抜ける' },
    domain: 'pageViews',
    commands: both('RecordView', { page: '/' }, 'home'),
    policy: { kind: 'retry', maxAttempts: 1, exhausted: 'escapes' },
  },
  merge: {
    version: 1,
    title: 'Two additions to “one” cart \\ basket',
    domain: 'cart',
    history: [{ stream: 'cart-1', type: 'ItemAdded', data: { sku: 'honey', quantity: 8 } }],
    commands: both('AddItem', { sku: 'tea', quantity: 2 }, 'cart-1'),
    policy: { kind: 'merge', strategy: 'reappend', maxAttempts: 2 },
  },
  returnConflict: {
    version: 1,
    title: 'A person submits again',
    domain: 'document',
    history: [{ stream: 'doc-1', type: 'DocumentRenamed', data: { title: 'Draft' } }],
    commands: [
      { id: 'A', stream: 'doc-1', type: 'Rename', data: { title: 'Budget' }, expectedVersion: 1 },
      {
        id: 'B',
        stream: 'doc-1',
        type: 'Rename',
        data: { title: 'Plan "B"' },
        expectedVersion: 1,
        onConflict: ['resubmit'],
      },
      { id: 'C', stream: 'doc-1', type: 'Rename', data: { title: 'Too late' }, ifMatch: false },
    ],
    policy: { kind: 'return-conflict', status: 412 },
  },
  pinned: {
    version: 1,
    title: 'Paid twice, shipped never',
    domain: 'order',
    history: [{ stream: 'order-1', type: 'OrderPlaced', data: {} }],
    commands: [
      ...both('PayOrder', {}, 'order-1'),
      { id: 'C', stream: 'order-1', type: 'ShipOrder', data: {}, expectedVersion: 1 },
      { id: 'D', stream: 'order-2', type: 'ShipOrder', data: {} },
    ],
    policy: { kind: 'retry', maxAttempts: null, backoff: { kind: 'fixed', baseMs: 5 } },
  },
}
