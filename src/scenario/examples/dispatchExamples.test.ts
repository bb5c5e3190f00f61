// Each example of chapter B shows what its description says, by pressing Play alone; and what it says about another mode is so.

import { describe, expect, it } from 'vitest'
import { assert } from '#lib/assert.ts'
import { reportOf, type RunReport } from '#projections/report.ts'
import type { Scenario } from '#scenario/schema.ts'
import { played } from '#scenario/testing/played.ts'
import { dispatchExamples } from './dispatchExamples.ts'

type Mode = NonNullable<Scenario['dispatch']>['mode']

function scenarioOf(id: string): Scenario {
  const example = dispatchExamples.find((each) => each.id === id)
  assert(example, `there is an example ${id}`)
  return example.scenario
}

const play = (scenario: Scenario, schedule?: string): RunReport => reportOf('', played(scenario, schedule))

const example = (id: string): RunReport => play(scenarioOf(id))
const under = (mode: Mode, id: string): RunReport => {
  const scenario = scenarioOf(id)
  return play({ ...scenario, dispatch: { ...scenario.dispatch, mode } })
}

const answers = ({ commands }: RunReport) =>
  commands.map(({ httpStatus, respondedAt }) => [httpStatus, respondedAt])
const happened = ({ effects }: RunReport) => ({
  points: effects.points.length,
  email: effects.email.length,
  audit: effects.audit.length,
})
const once = { points: 1, email: 1, audit: 1 }
const broken = ({ invariants }: RunReport) => invariants.filter(({ holds }) => !holds).map(({ id }) => id)
const inbox = ({ effects }: RunReport) =>
  effects.email.map(({ handler, eventId, at }) => [handler, eventId, at])
const lost = (report: RunReport) => report.lost.map(({ handler }) => handler)

describe('inside the request', () => {
  it('pay-and-three-handlers: complete, and the client waits for all of it', () => {
    const report = example('pay-and-three-handlers')
    expect(happened(report)).toEqual(once)
    expect(answers(report)).toEqual([[200, 260]])
    expect(report.effects.audit[0]?.at).toBe(260)
    expect(broken(report)).toEqual([])
  })

  it('await-is-not-later: B is served while A awaits, and neither is answered sooner', () => {
    const report = example('await-is-not-later')
    expect(answers(report)).toEqual([
      [200, 440],
      [200, 540],
    ])
    // B's append at 140 lies within A's waiting from 40 to 440.
    expect(report.streams['order-2']?.events.at(-1)?.metadata.timestamp).toBe(140_000)
    expect(answers(under('queue', 'await-is-not-later'))).toEqual([
      [200, 40],
      [200, 140],
    ])
  })

  it('slow-mail: two seconds in the answer, and not with the queue', () => {
    expect(answers(example('slow-mail'))).toEqual([[200, 2060]])
    const queued = under('queue', 'slow-mail')
    expect(answers(queued)).toEqual([[200, 40]])
    expect(queued.effects.email[0]?.at).toBe(2055)
  })

  it('where-did-it-fail: 500 though committed; with the queue 200, and a dead letter', () => {
    const report = example('where-did-it-fail')
    expect(answers(report)).toEqual([[500, 255]])
    expect(report.streams['order-1']?.version).toBe(2)
    expect(lost(report)).toEqual(['email', 'audit'])
    const queued = under('queue', 'where-did-it-fail')
    expect(answers(queued)).toEqual([[200, 40]])
    expect(queued.deadLetters).toHaveLength(1)
  })

  it('mail-in-the-transaction: two e-mails, one of them about what was never committed', () => {
    const report = example('mail-in-the-transaction')
    expect(report.effects.email.map(({ eventId, mark }) => [eventId, mark])).toEqual([
      ['A#1.0', undefined],
      ['B#1.0', 'ghost'],
    ])
    expect(happened(report)).toEqual({ points: 1, email: 2, audit: 1 })
    expect(report.commands.map(({ outcome }) => outcome)).toEqual(['accepted', 'noop'])
    expect(broken(report)).toEqual(['no-ghost'])
  })

  it('committed-then-a-crash: all three are lost, unless the message was committed too', () => {
    const report = example('committed-then-a-crash')
    expect(report.commands[0]).toMatchObject({ outcome: 'unknown', httpStatus: null })
    expect(report.streams['order-1']?.version).toBe(2)
    expect(lost(report)).toEqual(['points', 'email', 'audit'])
    expect(happened(under('outbox', 'committed-then-a-crash'))).toEqual(once)
  })
})

describe('with the queue', () => {
  it('pay-returns-first: the answer after 40 ms, the last effect at 260', () => {
    const report = example('pay-returns-first')
    expect(answers(report)).toEqual([[200, 40]])
    expect(report.effects.audit[0]?.at).toBe(260)
    expect(happened(report)).toEqual(once)
    expect(broken(report)).toEqual([])
  })

  it('the-queue-grows: every client is answered after 40 ms, the last e-mail is far behind', () => {
    const report = example('the-queue-grows')
    const waited = report.commands.map(({ respondedAt }, i) => (respondedAt ?? 0) - 50 * i)
    expect(waited).toEqual(Array.from({ length: 8 }, () => 40))
    expect(report.effects.email.at(-1)?.at).toBe(1795)
    expect(broken(report)).toEqual([])
  })

  it('a-minimal-worker: 200, two effects lost, and no dead letter to find them in', () => {
    const report = example('a-minimal-worker')
    expect(answers(report)).toEqual([[200, 40]])
    expect(lost(report)).toEqual(['email', 'audit'])
    expect(report.deadLetters).toEqual([])
  })

  it('backoff-and-a-transient-fault: the third delivery gets through; without a pause none of five', () => {
    const report = example('backoff-and-a-transient-fault')
    expect(report.effects.email.map(({ at, delivery }) => [at, delivery])).toEqual([[400, 3]])
    const scenario = scenarioOf('backoff-and-a-transient-fault')
    const hasty = play({ ...scenario, dispatch: { mode: 'queue', delivery: { maxAttempts: 5 } } })
    expect(happened(hasty).email).toBe(0)
    expect(hasty.deadLetters[0]).toMatchObject({ delivery: 5, at: 140 })
  })

  it('poison-message: B waits behind it for three deliveries, C does not', () => {
    const report = example('poison-message')
    expect(inbox(report)).toEqual([
      ['payment-mail', 'C#1.0', 300],
      ['shipping-mail', 'B#1.0', 860],
    ])
    expect(report.deadLetters).toMatchObject([{ eventId: 'A#1.0', delivery: 3 }])
    // Not lost yet: it may be replayed.
    expect(report.counts.lost).toBe(0)
  })

  it('out-of-order: the shipping mail comes first', () => {
    const report = example('out-of-order')
    expect(inbox(report).slice(0, 2)).toEqual([
      ['shipping-mail', 'B#1.0', 110],
      ['payment-mail', 'A#1.0', 240],
    ])
    expect(broken(report)).toEqual(['per-stream-order'])
  })

  it('order-per-stream: in order, B later, C no later', () => {
    const report = example('order-per-stream')
    expect(inbox(report)).toEqual([
      ['payment-mail', 'A#1.0', 240],
      ['shipping-mail', 'B#1.0', 260],
      ['payment-mail', 'C#1.0', 300],
    ])
    expect(broken(report)).toEqual([])
    expect(scenarioOf('order-per-stream').commands).toEqual(scenarioOf('out-of-order').commands)
  })

  it('crash-eats-the-queue: three answers of 200, nine effects lost, with the outbox none', () => {
    const report = example('crash-eats-the-queue')
    expect(answers(report)).toEqual([
      [200, 40],
      [200, 40],
      [200, 40],
    ])
    expect(report.counts.lost).toBe(9)
    expect(happened(report)).toEqual({ points: 0, email: 0, audit: 0 })
    expect(under('outbox', 'crash-eats-the-queue').counts.lost).toBe(0)
  })
})

describe('with the outbox', () => {
  it('outbox-survives-the-crash: the same payments, the same crash, nothing lost', () => {
    const [report, queued] = [scenarioOf('outbox-survives-the-crash'), scenarioOf('crash-eats-the-queue')]
    expect({ ...report, ...queued }).toEqual(queued)
    const played = example('outbox-survives-the-crash')
    expect(happened(played)).toEqual({ points: 3, email: 3, audit: 3 })
    expect(broken(played)).toEqual([])
  })

  it('worker-crashes: points twice; with the queue the rest is lost', () => {
    const report = example('worker-crashes')
    expect(report.effects.points.map(({ delivery, mark }) => [delivery, mark])).toEqual([
      [1, undefined],
      [2, 'duplicate'],
    ])
    expect(happened(report)).toEqual({ ...once, points: 2 })
    expect(lost(under('queue', 'worker-crashes'))).toEqual(['email', 'audit'])
  })

  it('paid-twice: every effect twice', () => {
    const report = example('paid-twice')
    expect(happened(report)).toEqual({ points: 2, email: 2, audit: 2 })
    expect(report.counts.duplicates).toBe(3)
  })

  it('idempotent-handlers: the same crash, the message comes twice, every effect once', () => {
    const report = example('idempotent-handlers')
    expect(happened(report)).toEqual(once)
    expect(broken(report)).toEqual([])
    expect(report.schedule.split(' ').filter((choice) => choice === 'R')).toHaveLength(5)
    expect(scenarioOf('idempotent-handlers').faults).toEqual(scenarioOf('paid-twice').faults)
  })

  it('find-the-lost-mail: it is among the dead letters, and a replay sends it once', () => {
    const report = example('find-the-lost-mail')
    expect(answers(report).map(([status]) => status)).toEqual([200, 200, 200])
    expect(inbox(report).map(([, eventId]) => eventId)).toEqual(['A#1.0', 'C#1.0'])
    expect(report.deadLetters).toMatchObject([{ eventId: 'B#1.0', handler: 'email', delivery: 3 }])
    const replayed = play(scenarioOf('find-the-lost-mail'), `${report.schedule} D1^`)
    expect(happened(replayed)).toEqual({ points: 3, email: 3, audit: 3 })
    expect({ dead: replayed.deadLetters, broken: broken(replayed) }).toEqual({ dead: [], broken: [] })
  })
})
