// What delivery does beside the table: order, leases, idempotency, replay, and steps that are not possible. No figure here was read off a run.

import { describe, expect, it } from 'vitest'
import { reportOf, type RunReport } from '#projections/report.ts'
import { clean, once, paid, seen } from '#projections/testing/seen.ts'
import {
  crashAfter as after,
  paidOrder as scenario,
  payOrder as pay,
  type Faults,
  type Mode,
} from '#scenario/deliveryCell.ts'
import type { Scenario } from '#scenario/schema.ts'
import { runScenario } from '#scenario/simulation.ts'
import { played } from '#scenario/testing/played.ts'
import { parseSchedule } from '#sim/schedule.ts'

const reportFor = (of: Scenario, schedule?: string): RunReport => reportOf('', played(of, schedule))

describe('order, leases, idempotency, replay', () => {
  const ship = { id: 'B', stream: 'order-1', type: 'ShipOrder', data: {}, at: 50 }
  const handlers: Scenario['handlers'] = [
    { id: 'paymentMail', on: ['OrderPaid'], effect: 'email', durationMs: 200 },
    { id: 'shippingMail', on: ['OrderShipped'], effect: 'email', durationMs: 20 },
  ]
  const two = (order: 'none' | 'perStream', mode: Mode = 'queue'): Scenario =>
    scenario(mode, { commands: [pay('A'), ship], handlers, dispatch: { mode, workers: 2, order } })

  it('two workers: the shipping mail overtakes the payment mail', () => {
    const report = reportFor(two('none'))
    expect(report.effects.email.map(({ handler }) => handler)).toEqual(['shippingMail', 'paymentMail'])
    expect(report.invariants.find(({ id }) => id === 'per-stream-order')?.holds).toBe(false)
  })

  it.each<Mode>(['queue', 'outbox'])('%s: in order per stream, which costs the waiting', (mode) => {
    const [loose, strict] = [reportFor(two('none', mode)), reportFor(two('perStream', mode))]
    expect(strict.effects.email.map(({ handler }) => handler)).toEqual(['paymentMail', 'shippingMail'])
    expect(strict.invariants.find(({ id }) => id === 'per-stream-order')?.holds).toBe(true)
    expect(strict.endTime).toBeGreaterThan(loose.endTime)
  })

  it('a stream waits behind its failing message, another stream does not', () => {
    const commands = [pay('A', 1), { ...ship, at: 50 }, { ...pay('C', 2), at: 60 }]
    const faults: Faults = [{ kind: 'throw', handler: 'paymentMail', attempts: [1, 2], command: 'A' }]
    const dispatch: Scenario['dispatch'] = {
      mode: 'queue',
      workers: 2,
      order: 'perStream',
      delivery: { maxAttempts: 5, backoff: { kind: 'fixed', baseMs: 1000 } },
    }
    const { effects } = reportFor(scenario('queue', { commands, faults, dispatch, handlers }))
    expect(effects.email.map(({ eventId }) => eventId)).toEqual(['C#1.0', 'A#1.0', 'B#1.0'])
  })

  it('a slow handler outlives its lease: another worker takes the message, the late ack is ignored', () => {
    const dispatch: Scenario['dispatch'] = { mode: 'outbox', workers: 2, outbox: { leaseMs: 100 } }
    const faults: Faults = [{ kind: 'slow', handler: 'email', attempts: [1], durationMs: 2000 }]
    const report = reportFor(
      scenario('outbox', { dispatch, faults, handlers: [{ ...emailOnly, durationMs: 20 }] }),
    )
    expect(report.effects.email.map(({ at, delivery, mark }) => [at, delivery, mark])).toEqual([
      [220, 2, undefined],
      [2100, 1, 'duplicate'],
    ])
  })

  it('a late ack and a late failure leave the message with the worker that has it now', () => {
    const dispatch: Scenario['dispatch'] = { mode: 'outbox', workers: 2, outbox: { leaseMs: 100 } }
    const lateResults = (faults: Faults) => {
      const ran = runScenario(scenario('outbox', { dispatch, faults, handlers: [emailOnly] }))
      if (!ran.ok) throw new Error('earliest first is always possible')
      const steps = ran.trace.steps.flatMap(({ entries }) => entries.filter((entry) => entry.kind === 'step'))
      return steps
        .filter(({ node, process }) => process.startsWith('W') && node !== 'take')
        .map(({ process, result, end }) => [
          process,
          result.type === 'threw' ? result.after.kind : result.type,
          end / 1000,
        ])
    }
    // taken at 100 and 200, both e-mails take 200 ms: W1 is done at 300, when W2 has had the message for 100 ms
    const slow: Faults = [{ kind: 'slow', handler: 'email', attempts: [2], durationMs: 90 }]
    expect(lateResults(slow)).toEqual([
      ['W2', 'allHandled', 290],
      ['W2', 'acked', 290],
      ['W1', 'allHandled', 300],
      ['W1', 'ackedTooLate', 300],
    ])
    const throwing: Faults = [...slow, { kind: 'throw', handler: 'email', attempts: [1] }]
    expect(lateResults(throwing).at(-1)).toEqual(['W1', 'tooLate', 300])
    const held: Faults = [
      { kind: 'slow', handler: 'email', attempts: [2], durationMs: 99 },
      { kind: 'slow', handler: 'email', attempts: [1], durationMs: 150 },
    ]
    expect(lateResults(held).map(([who, what]) => `${who} ${what}`)).toEqual([
      'W1 allHandled',
      'W1 ackedTooLate',
      'W2 allHandled',
      'W2 acked',
    ])
  })

  const emailOnly = { id: 'email', on: ['OrderPaid'], effect: 'email' as const, durationMs: 200 }
  const idempotent: Scenario['handlers'] = [
    { id: 'points', on: ['OrderPaid'], effect: 'points', durationMs: 15, idempotency: 'inbox' },
    { ...emailOnly, idempotency: 'providerKey' },
    { id: 'audit', on: ['OrderPaid'], effect: 'audit', durationMs: 5, idempotency: 'inbox' },
  ]

  it('idempotent handlers take the duplicates of a relay’s crash', () => {
    const report = reportFor(scenario('outbox', { handlers: idempotent, faults: after('R', 'publish') }))
    expect(seen(report)).toEqual({ ...once, ...clean, ...paid })
  })

  it('unless the window of what they remember is too short', () => {
    const dispatch: Scenario['dispatch'] = { mode: 'outbox', outbox: { dedupWindowMs: 50 } }
    const report = reportFor(
      scenario('outbox', { dispatch, handlers: idempotent, faults: after('R', 'publish') }),
    )
    expect(report.counts.duplicates).toBeGreaterThan(0)
  })

  it('a dead letter that is replayed takes effect once', () => {
    const faults: Faults = [{ kind: 'throw', handler: 'email', attempts: [1, 2], untilMs: 100_000 }]
    const dispatch: Scenario['dispatch'] = { mode: 'queue', delivery: { maxAttempts: 2 } }
    const base = scenario('queue', { dispatch, faults, handlers: idempotent })
    const dead = reportFor(base)
    expect(seen(dead)).toMatchObject({ points: 1, email: 0, audit: 0, dead: 1, duplicates: 0 })
    expect(seen(reportFor(base, `${dead.schedule} D1^`))).toEqual({ ...once, ...clean, ...paid })
  })

  it('by hand: the next handler run throws, a worker crashes, a message is delivered again', () => {
    const toTake = 'A A A A A A A R R R W1'
    const thrown = reportFor(scenario('outbox'), `${toTake} W1~ W1`)
    expect(seen(thrown)).toMatchObject({ ...once, duplicates: 0 })
    const crashed = reportFor(scenario('outbox'), `${toTake} W1 !W1`)
    expect(seen(crashed)).toMatchObject({ points: 2, email: 1, audit: 1, duplicates: 1 })
  })

  it('says why a worker or the relay cannot step', () => {
    const refusalOf = (mode: Mode, schedule: string) => {
      const parsed = parseSchedule(schedule)
      const ran = runScenario(scenario(mode), parsed.ok ? parsed.schedule : [])
      return ran.ok ? undefined : ran.refused.refusal.reason
    }
    expect(refusalOf('queue', 'W1')).toBe('queueEmpty')
    expect(refusalOf('outbox', 'R')).toBe('outboxEmpty')
    expect(refusalOf('queue', 'D1^')).toBe('noDeadLetter')
    expect(refusalOf('queue', 'R')).toBe('unknownProcess')
    expect(refusalOf('none', 'W1')).toBe('unknownProcess')
  })
})
