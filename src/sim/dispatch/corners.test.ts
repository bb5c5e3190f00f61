// Corners of §6 that no cell of the table reaches. Figures are computed from the durations: load and append 40 ms, points 15, e-mail 200,
// audit 5.

import { describe, expect, it } from 'vitest'
import { reportOf } from '#projections/report.ts'
import type { Scenario } from '#scenario/schema.ts'
import { runScenario } from '#scenario/simulation.ts'
import type { StepEntry } from '#sim/trace.ts'

type Dispatch = NonNullable<Scenario['dispatch']>

const scenario = (dispatch: Dispatch, change: Partial<Scenario> = {}): Scenario => ({
  version: 1,
  title: 'Paid',
  domain: 'order',
  policy: { kind: 'retry', maxAttempts: 3 },
  history: [1, 2, 3].map((order) => ({ stream: `order-${order}`, type: 'OrderPlaced', data: {} })),
  commands: [{ id: 'A', stream: 'order-1', type: 'PayOrder', data: {} }],
  dispatch,
  ...change,
})

function played(of: Scenario) {
  const ran = runScenario(of)
  if (!ran.ok) throw new Error('an empty schedule can be played')
  const steps = ran.trace.steps.flatMap(({ entries }) =>
    entries.filter((entry): entry is StepEntry => entry.kind === 'step'),
  )
  return { report: reportOf('', ran.trace), steps, end: ran.trace.end }
}

const timesOf = (steps: readonly StepEntry[], type: string): readonly number[] =>
  steps.filter(({ result }) => result.type === type).map(({ end }) => end / 1000)

describe('the relay', () => {
  it('looks once at each multiple of its interval, and takes no more than a batch', () => {
    const pay = (id: string, order: number) => ({
      id,
      stream: `order-${order}`,
      type: 'PayOrder',
      data: {},
    })
    const { steps } = played(
      scenario(
        { mode: 'outbox', outbox: { batch: 2, pollMs: 50 } },
        { commands: [pay('A', 1), pay('B', 2), pay('C', 3)] },
      ),
    )
    expect(timesOf(steps, 'polled')).toEqual([50, 100])
    expect(timesOf(steps, 'published')).toEqual([50, 50, 100])
  })
})

describe('a lease that is shorter than the handlers', () => {
  const short: Dispatch = { mode: 'outbox', workers: 2, outbox: { leaseMs: 100 } }

  it('repeats every effect as long as two workers take the message from each other', () => {
    const ran = runScenario(scenario(short), [], { limit: 40 })
    if (!ran.ok) throw new Error('an empty schedule can be played')
    const taken = ran.trace.steps.flatMap(({ entries: [entry] }) =>
      entry?.kind === 'step' && entry.result.type === 'taken' ? [entry.end / 1000] : [],
    )
    // By W1 at 100, by W2 at 200; W1 is done at 320, when W2’s lease is over; W2 is done at 420, when W1’s is.
    expect(taken.slice(0, 4)).toEqual([100, 200, 320, 420])
    expect(ran.trace.complete).toBe(false)
  })

  // W1 runs points and stands before the e-mail; W2 takes the message away, throws, and it is dropped.
  const dropped = (mine: Scenario['faults']) =>
    scenario(
      { ...short, delivery: { maxAttempts: 2, onExhausted: 'log' } },
      { faults: [{ kind: 'throw', handler: 'points', attempts: [2] }, ...(mine ?? [])] },
    )

  it('loses nothing while the worker it was taken from is still at it', () => {
    const { report } = played(dropped([]))
    expect(report.counts).toMatchObject({ duplicates: 0, lost: 0 })
    expect(report.invariants.filter(({ holds }) => !holds)).toEqual([])
  })

  it('loses what is left when that worker throws too', () => {
    const { report } = played(dropped([{ kind: 'throw', handler: 'email', attempts: [1] }]))
    expect(report.lost.map(({ handler }) => handler)).toEqual(['email', 'audit'])
    expect(report.invariants.find(({ id }) => id === 'effect-exactly-once')?.holds).toBe(false)
  })

  it('with one worker is no trouble: nobody is there to take the message away', () => {
    const { report } = played(scenario({ ...short, workers: 1 }))
    expect(report.counts).toMatchObject({ duplicates: 0, lost: 0 })
  })
})

describe('backoff of deliveries', () => {
  it('with decorrelated jitter grows from the wait before', () => {
    const base = 10
    const waits = [1, 2, 3, 4, 5].flatMap((seed) => {
      const { steps } = played(
        scenario(
          {
            mode: 'queue',
            delivery: {
              maxAttempts: 8,
              backoff: { kind: 'decorrelatedJitter', baseMs: base, capMs: 100_000 },
            },
          },
          { seed, faults: [{ kind: 'throw', handler: 'points', attempts: 'always' }] },
        ),
      )
      const taken = timesOf(steps, 'taken')
      const threw = timesOf(steps, 'threw')
      return taken.slice(1).map((at, index) => ({ index, wait: at - (threw[index] ?? 0) }))
    })
    expect(waits).toHaveLength(35)
    for (const [i, { index, wait }] of waits.entries()) {
      const before = index === 0 ? base : (waits[i - 1]?.wait ?? 0)
      expect(wait).toBeGreaterThanOrEqual(base)
      expect(wait).toBeLessThanOrEqual(3 * before)
    }
    // Drawn from the base alone no wait would ever be longer than three times the base.
    expect(Math.max(...waits.map(({ wait }) => wait))).toBeGreaterThan(3 * base)
  })
})
