// The table of 1-semantics §6, cell by cell: what a crash or a fault at a given point loses, doubles and leaves behind in each mode, and
// what the client was told. Handlers are not idempotent; no figure here was read off a run.

import { describe, expect, it, test } from 'vitest'
import { assert } from '#lib/assert.ts'
import { reportOf, type RunReport } from '#projections/report.ts'
import {
  crashAfter as after,
  paidOrder as scenario,
  payOrder as pay,
  type DeliveryMode,
  type DeliveryMoment,
  type Faults,
  type Mode,
} from '#scenario/deliveryCell.ts'
import { deliveryCell, deliveryCells } from '#scenario/deliveryTable.ts'
import { parseScenario } from '#scenario/parse.ts'
import type { Scenario } from '#scenario/schema.ts'
import { settingsOf } from '#scenario/settingsOf.ts'
import { runScenario } from '#scenario/simulation.ts'
import { parseSchedule } from '#sim/schedule.ts'

/** The scenario that the page's table runs in this cell. */
function cell(moment: DeliveryMoment, mode: DeliveryMode): Scenario {
  const found = deliveryCell(moment, mode)
  assert(found, `there is a cell ${moment}, ${mode}`)
  return found.scenario
}

function reportFor(of: Scenario, schedule = ''): RunReport {
  const parsed = parseSchedule(schedule)
  const ran = parsed.ok ? runScenario(of, parsed.schedule) : undefined
  if (!ran?.ok) throw new Error(`not possible: ${JSON.stringify(ran)}`)
  return reportOf('', ran.trace)
}

/** Everything that the table speaks of: effects by handler, what is marked or lost, and the client's answer. */
function seen({ effects, lost, counts, commands, deadLetters, streams }: RunReport) {
  const { duplicates, ghosts } = counts
  const client = commands.map(({ outcome, httpStatus }) => [outcome, httpStatus])
  return {
    points: effects.points.length,
    email: effects.email.length,
    audit: effects.audit.length,
    lost: lost.map(({ handler }) => handler),
    duplicates,
    ghosts,
    dead: deadLetters.length,
    version: streams['order-1']?.version,
    client: client[0],
  }
}

const once = { points: 1, email: 1, audit: 1 }
const none = { points: 0, email: 0, audit: 0 }
const clean = { lost: [], duplicates: 0, ghosts: 0, dead: 0 }
const paid = { version: 2, client: ['accepted', 200] }
const unknown = { client: ['unknown', null] }

describe('the table of the page', () => {
  it('has every cell once, but for the one that cannot be', () => {
    const names = deliveryCells.map(({ moment, mode }) => `${moment} ${mode}`)
    expect(new Set(names).size).toBe(19)
    expect(names).not.toContain('afterCommit inTransaction')
  })

  it.each(deliveryCells)(
    '$moment, $mode: a valid scenario, and its mark is the worst of what it shows',
    (of) => {
      expect(parseScenario(of.scenario)).toEqual({ ok: true, scenario: of.scenario })
      const { lost, duplicates, ghosts } = reportFor(of.scenario).counts
      const worst = ghosts > 0 ? 'ghost' : duplicates > 0 ? 'duplicate' : lost > 0 ? 'lost' : 'safe'
      expect(of.verdict).toBe(worst)
    },
  )
})

describe('nothing goes wrong', () => {
  it.each<[Mode, number]>([
    // load and append 40 ms; handlers 220 ms more where the client waits for them
    ['inTransaction', 260],
    ['afterCommit', 260],
    ['queue', 40],
    ['outbox', 40],
  ])('%s: every effect once, the answer after %i ms', (mode, respondedAt) => {
    const report = reportFor(scenario(mode))
    expect(seen(report)).toEqual({ ...once, ...clean, ...paid })
    expect(report.commands[0]?.respondedAt).toBe(respondedAt)
    expect(report.invariants.filter(({ holds }) => !holds)).toEqual([])
  })

  it('in a transaction, rows appear with the commit, the e-mail when it is sent', () => {
    const { effects } = reportFor(scenario('inTransaction'))
    expect([effects.points[0]?.at, effects.email[0]?.at, effects.audit[0]?.at]).toEqual([260, 235, 260])
  })

  it('the relay looks at multiples of its interval', () => {
    const { effects } = reportFor(scenario('outbox'))
    expect([effects.points[0]?.at, effects.email[0]?.at, effects.audit[0]?.at]).toEqual([115, 315, 320])
  })
})

describe('before the commit, or conflict and rollback', () => {
  it('inTransaction: database effects are undone, an e-mail already sent is a ghost', () => {
    expect(seen(reportFor(cell('beforeCommit', 'inTransaction')))).toEqual({
      ...none,
      ...clean,
      email: 1,
      ghosts: 1,
      version: 1,
      ...unknown,
    })
  })

  it('inTransaction: one ghost per attempt that conflicts', () => {
    const add = (id: string) => ({ id, stream: 'cart-1', type: 'AddItem', data: { sku: 'tea', quantity: 1 } })
    const report = reportFor({
      ...scenario('inTransaction'),
      domain: 'cart',
      history: [],
      commands: [add('A'), add('B'), add('C')],
      handlers: [
        { id: 'row', on: ['ItemAdded'], effect: 'points', durationMs: 0 },
        { id: 'mail', on: ['ItemAdded'], effect: 'email', durationMs: 0 },
      ],
    })
    // attempts: A 1, B 2, C 3
    expect(report.effects.email).toHaveLength(6)
    expect(report.counts).toMatchObject({ ghosts: 3, duplicates: 0, lost: 0 })
    expect(report.effects.points).toHaveLength(3)
  })

  it.each<DeliveryMode>(['afterCommit', 'queue', 'outbox'])(
    '%s: a crash before the commit leaves nothing',
    (mode) => {
      expect(seen(reportFor(cell('beforeCommit', mode)))).toEqual({
        ...none,
        ...clean,
        version: 1,
        ...unknown,
      })
    },
  )

  it.each<Mode>(['afterCommit', 'queue', 'outbox'])(
    '%s: a conflict leaves nothing but what was committed',
    (mode) => {
      // B reads again and finds nothing left to do.
      const report = reportFor(scenario(mode, { commands: [pay('A'), pay('B')] }))
      expect(seen(report)).toEqual({ ...once, ...clean, ...paid })
      expect(report.counts.conflicts).toBe(1)
      expect(report.commands[1]?.outcome).toBe('noop')
    },
  )
})

describe('after the commit, before dispatch', () => {
  it.each<DeliveryMode>(['afterCommit', 'queue'])('%s: lost', (mode) => {
    expect(seen(reportFor(cell('afterCommit', mode)))).toEqual({
      ...none,
      ...clean,
      lost: ['points', 'email', 'audit'],
      version: 2,
      ...unknown,
    })
  })

  it('outbox: delivered although the server never comes back', () => {
    const report = reportFor(cell('afterCommit', 'outbox'))
    expect(seen(report)).toEqual({ ...once, ...clean, version: 2, ...unknown })
    expect(report.effects.points[0]?.at).toBe(115)
  })

  it('outbox: delivered after the relay’s restart, within the next poll', () => {
    const report = reportFor(scenario('outbox', { faults: after('R', 'poll') }))
    expect(seen(report)).toEqual({ ...once, ...clean, ...paid })
    expect(report.effects.points[0]?.at).toBe(415)
  })
})

describe('the first handler is done, then a crash', () => {
  it('inTransaction: rolled back', () => {
    expect(seen(reportFor(cell('midway', 'inTransaction')))).toEqual({
      ...none,
      ...clean,
      version: 1,
      ...unknown,
    })
  })

  it('afterCommit: the rest is lost', () => {
    expect(seen(reportFor(cell('midway', 'afterCommit')))).toEqual({
      ...none,
      ...clean,
      points: 1,
      lost: ['email', 'audit'],
      version: 2,
      ...unknown,
    })
  })

  it('queue: the rest and the whole queue are lost, while every client has its 200', () => {
    const report = reportFor(cell('midway', 'queue'))
    expect(seen(report)).toMatchObject({ points: 1, email: 0, audit: 0, duplicates: 0, ...paid })
    expect(report.counts.lost).toBe(8)
    expect(report.commands.map(({ httpStatus }) => httpStatus)).toEqual([200, 200, 200])
  })

  it('outbox: delivered again when the lease has run out, and that handler doubles', () => {
    const report = reportFor(cell('midway', 'outbox'))
    expect(seen(report)).toEqual({ ...once, ...clean, points: 2, duplicates: 1, ...paid })
    // taken at 100, lease 1000
    expect(report.effects.points.map(({ at, delivery, mark }) => [at, delivery, mark])).toEqual([
      [115, 1, undefined],
      [1115, 2, 'duplicate'],
    ])
  })
})

describe('after the last effect, before ack or mark', () => {
  it('inTransaction: rolled back, the e-mail is a ghost', () => {
    expect(seen(reportFor(cell('beforeAck', 'inTransaction')))).toEqual({
      ...none,
      ...clean,
      email: 1,
      ghosts: 1,
      version: 1,
      ...unknown,
    })
  })

  it('afterCommit: no duplicate; the client does not know', () => {
    expect(seen(reportFor(cell('beforeAck', 'afterCommit')))).toEqual({
      ...once,
      ...clean,
      version: 2,
      ...unknown,
    })
  })

  it('queue: not repeated, later items are lost', () => {
    const report = reportFor(cell('beforeAck', 'queue'))
    expect(seen(report)).toMatchObject({ ...once, duplicates: 0, lost: ['points', 'email', 'audit'] })
  })

  it.each([
    ['the worker before its ack', cell('beforeAck', 'outbox')],
    ['the relay between publish and mark', scenario('outbox', { faults: after('R', 'publish') })],
  ])('outbox: everything doubles when %s crashes', (_who, of) => {
    expect(seen(reportFor(of))).toEqual({
      ...clean,
      points: 2,
      email: 2,
      audit: 2,
      duplicates: 3,
      ...paid,
    })
  })
})

describe('the second handler throws, no crash', () => {
  const firstTime: Faults = [{ kind: 'throw', handler: 'email', attempts: [1] }]
  const always: Faults = [{ kind: 'throw', handler: 'email', attempts: 'always' }]

  it('inTransaction: failed, nothing committed', () => {
    expect(seen(reportFor(scenario('inTransaction', { faults: firstTime })))).toEqual({
      ...none,
      ...clean,
      version: 1,
      client: ['failed', 500],
    })
  })

  it('inTransaction: an e-mail that was sent before stays', () => {
    expect(seen(reportFor(cell('throws', 'inTransaction')))).toMatchObject({
      email: 1,
      points: 0,
      ghosts: 1,
      version: 1,
      client: ['failed', 500],
    })
  })

  it('afterCommit: failed although committed, later handlers are skipped', () => {
    expect(seen(reportFor(cell('throws', 'afterCommit')))).toEqual({
      ...none,
      ...clean,
      points: 1,
      lost: ['email', 'audit'],
      version: 2,
      client: ['failed', 500],
    })
  })

  it.each<Mode>(['queue', 'outbox'])(
    '%s: the answer was long ago 200; redelivered, the earlier handler doubles',
    (mode) => {
      expect(seen(reportFor(scenario(mode, { faults: firstTime })))).toEqual({
        ...once,
        ...clean,
        points: 2,
        duplicates: 1,
        ...paid,
      })
    },
  )

  it.each<Mode>(['queue', 'outbox'])('%s: with backoff between the deliveries', (mode) => {
    const dispatch: Scenario['dispatch'] = {
      mode,
      delivery: { maxAttempts: 5, backoff: { kind: 'fixed', baseMs: 500 } },
    }
    const [first, second] = reportFor(scenario(mode, { dispatch, faults: firstTime })).effects.points
    // points 15, e-mail 200, wait 500, points 15
    expect((second?.at ?? 0) - (first?.at ?? 0)).toBe(715)
  })

  it.each<DeliveryMode>(['queue', 'outbox'])(
    '%s: after five deliveries a dead letter, nothing lost yet',
    (mode) => {
      expect(seen(reportFor(cell('throws', mode)))).toEqual({
        ...clean,
        points: 5,
        email: 0,
        audit: 0,
        duplicates: 4,
        dead: 1,
        ...paid,
      })
    },
  )

  it('queue: a dead letter is gone with the crash of the server', () => {
    const second = { ...pay('B', 2), at: 5000 }
    const faults: Faults = [
      { kind: 'throw', handler: 'email', attempts: 'always', command: 'A' },
      { kind: 'crash', process: 'B', after: 'load', restartAfterMs: 10 },
    ]
    const report = reportFor(scenario('queue', { commands: [pay('A'), second], faults }))
    expect(report.deadLetters).toEqual([])
    expect(report.lost.map(({ handler }) => handler)).toEqual(['email', 'audit'])
  })

  it.each<Mode>(['queue', 'outbox'])('%s: a minimal worker only logs and drops', (mode) => {
    const dispatch: Scenario['dispatch'] = { mode, delivery: { maxAttempts: 1, onExhausted: 'log' } }
    expect(seen(reportFor(scenario(mode, { dispatch, faults: always })))).toEqual({
      ...none,
      ...clean,
      points: 1,
      lost: ['email', 'audit'],
      ...paid,
    })
  })
})

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

test.each(deliveryCells)('$moment, $mode runs the three handlers that its page speaks of', ({ scenario }) => {
  const { handlers } = settingsOf(scenario)
  expect(Object.fromEntries(handlers.map(({ id, effect }) => [id, effect]))).toEqual({
    audit: 'audit',
    email: 'email',
    points: 'points',
  })
})
