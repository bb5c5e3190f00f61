// Test support: the scenarios on which the explorer's full search is held against SPIN (`npm run check:spin`). Every policy and every mistake
// on purpose, over all domains, two to four commands.

import type { Scenario } from '#scenario/schema.ts'

type Policy = Scenario['policy']
type Command = Scenario['commands'][number]

const retry = (
  maxAttempts: number | null,
  more: Partial<Extract<Policy, { kind: 'retry' }>> = {},
): Policy => ({
  kind: 'retry',
  maxAttempts,
  ...more,
})
const merge = (strategy: 'reappend' | 'redecide', maxAttempts: number): Policy => ({
  kind: 'merge',
  strategy,
  maxAttempts,
})
const overwrite: Policy = { kind: 'overwrite' }
const returned = (status: 409 | 412): Policy => ({ kind: 'return-conflict', status })

const letters = ['A', 'B', 'C', 'D']

type Asked = Omit<Command, 'id' | 'stream'> & { readonly stream?: string }

function scenario(
  domain: Scenario['domain'],
  policy: Policy,
  asked: readonly Asked[],
  more: Partial<Scenario> = {},
): Scenario {
  const commands = asked.map((each, index) => ({ id: letters[index] ?? '', stream: 's', ...each }))
  return { version: 1, title: 'checked', domain, policy, commands, ...more }
}

const view: Asked = { type: 'RecordView', data: {} }
const views = (count: number): Asked[] => Array.from({ length: count }, () => view)
const reserve = (quantity: number, more: Partial<Asked> = {}): Asked => ({
  type: 'Reserve',
  data: { quantity },
  ...more,
})
const restock = (quantity: number): Asked => ({ type: 'Restock', data: { quantity } })
const add = (sku: string, quantity: number): Asked => ({ type: 'AddItem', data: { sku, quantity } })
const remove = (sku: string, quantity: number): Asked => ({ type: 'RemoveItem', data: { sku, quantity } })
const checkout: Asked = { type: 'Checkout', data: {} }
const rename = (title: string, more: Partial<Asked> = {}): Asked => ({
  type: 'Rename',
  data: { title },
  ...more,
})
const place: Asked = { type: 'PlaceOrder', data: {} }
const pay: Asked = { type: 'PayOrder', data: {} }
const ship: Asked = { type: 'ShipOrder', data: {} }

const stocked = (quantity: number): Partial<Scenario> => ({
  history: [{ stream: 's', type: 'StockReplenished', data: { quantity } }],
})
const nonAtomic: Partial<Scenario> = { store: { atomicAppend: false } }

export const checkedScenarios: Readonly<Record<string, Scenario>> = {
  'retry-2': scenario('pageViews', retry(3), views(2)),
  'retry-3': scenario('pageViews', retry(3), views(3)),
  'retry-4': scenario('pageViews', retry(3), views(4)),
  'retry-once-4': scenario('pageViews', retry(1), views(4)),
  'retry-backoff': scenario('pageViews', retry(3, { backoff: { kind: 'fixed', baseMs: 10 } }), views(3)),
  'retry-two-streams': scenario('pageViews', retry(2), [view, view, { ...view, stream: 't' }]),
  'retry-for-ever': scenario('pageViews', retry(null), views(3)),
  'retry-for-ever-4': scenario('pageViews', retry(null), views(4)),
  'retry-last-item': scenario('stock', retry(3), [reserve(1), reserve(1), restock(1)], stocked(1)),
  'retry-cart': scenario('cart', retry(3), [add('tea', 6), add('mug', 6), checkout]),
  'retry-cart-remove': scenario('cart', retry(2), [add('tea', 2), remove('tea', 1), checkout]),
  'retry-order': scenario('order', retry(3), [place, pay, ship]),
  'retry-order-twice': scenario('order', retry(2), [place, place, pay]),
  'retry-pinned': scenario('stock', retry(3), [
    { ...restock(2), expectedVersion: 0 },
    reserve(1),
    { ...reserve(1), expectedVersion: 'STREAM_EXISTS' },
  ]),
  'retry-no-stream': scenario('pageViews', retry(3), [{ ...view, expectedVersion: 'NO_STREAM' }, view, view]),
  'retry-any': scenario('pageViews', retry(3), [{ ...view, expectedVersion: 'ANY' }, view, view]),
  'stale-append': scenario('stock', retry(3, { reload: false }), [reserve(1), reserve(1)], stocked(1)),
  'stale-append-3': scenario(
    'stock',
    retry(3, { reload: false }),
    [reserve(1), reserve(1), restock(2)],
    stocked(1),
  ),
  'stale-append-for-ever': scenario('cart', retry(null, { reload: false }), [
    add('tea', 6),
    add('mug', 6),
    checkout,
  ]),
  'non-atomic-2': scenario('stock', retry(3), [reserve(1), reserve(1)], { ...stocked(1), ...nonAtomic }),
  'non-atomic-3': scenario('pageViews', retry(2), views(3), nonAtomic),
  'non-atomic-stale': scenario(
    'document',
    retry(2, { reload: false }),
    [rename('a'), rename('b')],
    nonAtomic,
  ),
  'mail-before': scenario('stock', retry(3), [reserve(1), reserve(1)], {
    ...stocked(1),
    sideEffect: 'beforeAppend',
  }),
  'mail-before-3': scenario('pageViews', retry(2), views(3), { sideEffect: 'beforeAppend' }),
  'mail-after': scenario('pageViews', retry(3), views(2), { sideEffect: 'afterCommit' }),
  'mail-after-3': scenario('pageViews', retry(2), views(3), { sideEffect: 'afterCommit' }),
  'mail-before-stale': scenario('pageViews', retry(3, { reload: false }), views(2), {
    sideEffect: 'beforeAppend',
  }),
  'escapes-2': scenario('pageViews', retry(1, { exhausted: 'escapes' }), views(2)),
  'escapes-3': scenario('pageViews', retry(2, { exhausted: 'escapes' }), views(3)),
  'return-409': scenario('document', returned(409), [rename('a'), rename('b')]),
  'return-409-3': scenario('document', returned(409), [
    rename('a'),
    rename('b'),
    rename('c', { onConflict: ['giveUp'] }),
  ]),
  'return-412': scenario('document', returned(412), [
    rename('a', { onConflict: ['resubmit', 'giveUp'] }),
    rename('b', { expectedVersion: 0 }),
  ]),
  'return-412-no-match': scenario('document', returned(412), [
    rename('a', { ifMatch: false }),
    rename('b'),
    rename('c'),
  ]),
  'return-exists': scenario('stock', returned(409), [
    restock(1),
    reserve(1, { expectedVersion: 'STREAM_EXISTS' }),
  ]),
  'return-any': scenario('stock', returned(409), [restock(1), reserve(1, { expectedVersion: 'ANY' })]),
  'return-mail': scenario('document', returned(409), [rename('a'), rename('b')], {
    sideEffect: 'beforeAppend',
  }),
  'return-non-atomic': scenario('document', returned(409), [rename('a'), rename('b')], nonAtomic),
  'reappend-2': scenario('cart', merge('reappend', 3), [add('tea', 6), add('mug', 6)]),
  'reappend-3': scenario('cart', merge('reappend', 3), [add('tea', 4), add('mug', 4), add('tea', 4)]),
  'reappend-checkout': scenario('cart', merge('reappend', 3), [add('tea', 4), checkout, remove('tea', 1)], {
    history: [{ stream: 's', type: 'ItemAdded', data: { sku: 'tea', quantity: 1 } }],
  }),
  'reappend-mail': scenario('cart', merge('reappend', 2), [add('tea', 6), add('mug', 6)], {
    sideEffect: 'beforeAppend',
  }),
  'reappend-non-atomic': scenario('cart', merge('reappend', 2), [add('tea', 6), add('mug', 6)], nonAtomic),
  'redecide-2': scenario('cart', merge('redecide', 3), [add('tea', 6), add('mug', 6)]),
  'redecide-3': scenario('stock', merge('redecide', 3), [reserve(1), restock(2), restock(1)], stocked(1)),
  'redecide-4': scenario('pageViews', merge('redecide', 2), views(4)),
  'overwrite-2': scenario('stock', overwrite, [reserve(1), reserve(1)], stocked(1)),
  'overwrite-3': scenario('cart', overwrite, [add('tea', 6), add('mug', 6), checkout]),
  'overwrite-4': scenario('document', overwrite, [rename('a'), rename('b'), rename('c'), rename('d')]),
  'mixed-policies': scenario('cart', retry(2), [
    add('tea', 2),
    { ...add('mug', 2), policy: merge('reappend', 2) },
    { ...remove('tea', 1), policy: overwrite },
  ]),
  'mixed-with-person': scenario('stock', retry(2), [
    restock(2),
    { ...reserve(1), policy: returned(409) },
    { ...reserve(1), policy: merge('redecide', 2) },
  ]),
  'sent-twice': scenario('order', retry(2), [place, pay], { faults: [{ kind: 'sendTwice', command: 'B' }] }),
}
