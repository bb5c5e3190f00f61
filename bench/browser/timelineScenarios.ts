// Scenarios for looking at the timeline: one payment in every mode, with the faults that part them.

import type { Scenario } from '#scenario/schema.ts'

type Mode = NonNullable<Scenario['dispatch']>['mode']

const placed = (order: number) => ({ stream: `order-${order}`, type: 'OrderPlaced', data: {} })

export const paid = (mode: Mode, change: Partial<Scenario> = {}): Scenario => ({
  version: 1,
  title: 'Paid',
  domain: 'order',
  policy: { kind: 'retry', maxAttempts: 3 },
  history: [placed(1), placed(2), placed(3)],
  commands: [{ id: 'A', stream: 'order-1', type: 'PayOrder', data: {} }],
  dispatch: { mode },
  ...change,
})

/** The first worker crashes behind its first handler, and is back after 200 ms. */
export const crashed = (mode: Mode): Scenario =>
  paid(mode, {
    dispatch: { mode, outbox: { pollMs: 50, leaseMs: 250 } },
    faults: [{ kind: 'crash', process: 'W1', after: 'handle', occurrence: 1, restartAfterMs: 200 }],
  })

/** Three orders are paid at once, two workers, and the e-mail throws twice. */
export const busy = (mode: Mode): Scenario =>
  paid(mode, {
    commands: ['A', 'B', 'C'].map((id, i) => ({
      id,
      stream: `order-${i + 1}`,
      type: 'PayOrder',
      data: {},
      at: i * 15,
    })),
    dispatch: { mode, workers: 2, delivery: { maxAttempts: 3, backoff: { kind: 'fixed', baseMs: 60 } } },
    faults: [{ kind: 'throw', handler: 'email', attempts: [1, 2], command: 'B' }],
  })
