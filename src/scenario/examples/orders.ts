// What the examples of chapter B have in common: orders that are placed, then paid or shipped.

import type { Scenario } from '#scenario/schema.ts'

type Command = Scenario['commands'][number]

/** Orders 1 to `count` were placed before the run. */
export const placed = (count: number): NonNullable<Scenario['history']> =>
  Array.from({ length: count }, (_, i) => ({ stream: `order-${i + 1}`, type: 'OrderPlaced', data: {} }))

export const pay = (id: string, order = 1, at = 0): Command => ({
  id,
  stream: `order-${order}`,
  type: 'PayOrder',
  data: {},
  ...(at === 0 ? {} : { at }),
})

export const ship = (id: string, order: number, at: number): Command => ({
  id,
  stream: `order-${order}`,
  type: 'ShipOrder',
  data: {},
  at,
})

/** Three payments, and the server goes down when the last of them has its answer. */
export const threePaymentsAndACrash = {
  history: placed(3),
  commands: [pay('A', 1), pay('B', 2), pay('C', 3)],
  faults: [{ kind: 'crash', process: 'C', after: 'succeed', restartAfterMs: 500 }],
} as const satisfies Partial<Scenario>

/** The relay has published the message, and goes down before it has marked the row. */
export const relayCrash = {
  history: placed(1),
  commands: [pay('A')],
  faults: [{ kind: 'crash', process: 'R', after: 'publish', restartAfterMs: 300 }],
} as const satisfies Partial<Scenario>

/** The payment mail takes its time, the shipping mail does not. */
export const twoMails = [
  { id: 'payment-mail', on: ['OrderPaid'], effect: 'email', durationMs: 200 },
  { id: 'shipping-mail', on: ['OrderShipped'], effect: 'email', durationMs: 20 },
] as const satisfies Scenario['handlers']
