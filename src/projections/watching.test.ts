// The gauges and their alarms, with figures worked out by hand from the examples' times.

import { describe, expect, it } from 'vitest'
import { assert } from '#lib/assert.ts'
import { exampleOf } from '#scenario/examples/examples.ts'
import type { Scenario } from '#scenario/schema.ts'
import { runScenario } from '#scenario/simulation.ts'
import type { Trace } from '#sim/run.ts'
import { watchingOf, type Gauge, type GaugeId } from './watching.ts'
import { noticedIn } from './watchingWitness.ts'

type Mode = NonNullable<Scenario['dispatch']>['mode']

function traceOf(id: string, mode?: Mode): Trace {
  const scenario = exampleOf(id)?.scenario
  assert(scenario, `there is an example ${id}`)
  const ran = runScenario(mode ? { ...scenario, dispatch: { ...scenario.dispatch, mode } } : scenario)
  assert(ran.ok, 'it runs')
  return ran.trace
}

function gauge(trace: Trace, id: GaugeId, cursor = trace.steps.length): Gauge {
  const found = watchingOf(trace, cursor)?.gauges.find((each) => each.id === id)
  assert(found, 'there is a gauge')
  return found
}

describe('watching', () => {
  it('has nothing to watch where handlers run in the request', () => {
    expect(watchingOf(traceOf('slow-mail'), 3)).toBeNull()
  })

  it('counts what waits and what is in hand', () => {
    const trace = traceOf('the-queue-grows')
    // One arrives every 50 ms from 40 on, the fifth at 240; one is done every 220 ms, so of eight that came by 390 seven are still there.
    expect(gauge(trace, 'length').most).toBe(7)
    expect(gauge(trace, 'length')).toMatchObject({ now: 0, ringing: false, alarm: { at: 240 } })
  })

  it('lets the oldest message grow older until it is done', () => {
    const age = gauge(traceOf('the-queue-grows'), 'age')
    // H waits from 390 until it is acknowledged at 1800; it is the oldest from 1580 on.
    expect(age.most).toBe(1410)
    const at480 = age.points.filter(({ at }) => at === 480).map(({ value }) => value)
    // B came at 90 and is done, C came at 140.
    expect([at480[0], at480.at(-1)]).toEqual([390, 340])
  })

  it('shows no more than what has happened, on the scale of the whole run', () => {
    const trace = traceOf('the-queue-grows')
    const early = gauge(trace, 'age', 20)
    expect(early.points.at(-1)?.at).toBeLessThan(300)
    expect(early).toMatchObject({ alarm: null, ringing: false, most: 1410 })
  })

  it('counts an outbox row before and after it is published once', () => {
    expect(gauge(traceOf('outbox-survives-the-crash'), 'length').most).toBe(3)
  })

  it('rings for a dead letter', () => {
    const dead = gauge(traceOf('poison-message'), 'dead')
    expect(dead).toMatchObject({ now: 1, ringing: true, line: 1, alarm: { at: 840 } })
  })
})

describe('who noticed', () => {
  it.each<[string, Mode | undefined, ReturnType<typeof noticedIn>]>([
    ['pay-returns-first', undefined, { wentWrong: false, witnesses: [] }],
    ['crash-eats-the-queue', undefined, { wentWrong: true, witnesses: [] }],
    ['outbox-survives-the-crash', undefined, { wentWrong: true, witnesses: ['age'] }],
    ['a-minimal-worker', undefined, { wentWrong: true, witnesses: ['log'] }],
    ['where-did-it-fail', undefined, { wentWrong: true, witnesses: ['client'] }],
    ['where-did-it-fail', 'queue', { wentWrong: true, witnesses: ['age', 'dead'] }],
    ['committed-then-a-crash', undefined, { wentWrong: true, witnesses: ['silence'] }],
    ['out-of-order', undefined, { wentWrong: true, witnesses: [] }],
    ['mail-in-the-transaction', undefined, { wentWrong: true, witnesses: [] }],
  ])('%s %s', (id, mode, noticed) => {
    expect(noticedIn(traceOf(id, mode))).toEqual(noticed)
  })
})
