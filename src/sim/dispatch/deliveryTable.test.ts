// The table of 1-semantics §6, cell by cell: what a crash or a fault at a given point loses, doubles and leaves behind in each mode, and
// what the client was told. Handlers are not idempotent; no figure here was read off a run.

import { describe, expect, it, test } from 'vitest'
import { assert } from '#lib/assert.ts'
import { reportOf, type RunReport } from '#projections/report.ts'
import { clean, none, once, paid, seen, unknown } from '#projections/testing/seen.ts'
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
import { played } from '#scenario/testing/played.ts'

/** The scenario that the page's table runs in this cell. */
function cell(moment: DeliveryMoment, mode: DeliveryMode): Scenario {
  const found = deliveryCell(moment, mode)
  assert(found, `there is a cell ${moment}, ${mode}`)
  return found.scenario
}

const reportFor = (of: Scenario, schedule?: string): RunReport => reportOf('', played(of, schedule))

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

test.each(deliveryCells)('$moment, $mode runs the three handlers that its page speaks of', ({ scenario }) => {
  const { handlers } = settingsOf(scenario)
  expect(Object.fromEntries(handlers.map(({ id, effect }) => [id, effect]))).toEqual({
    audit: 'audit',
    email: 'email',
    points: 'points',
  })
})
