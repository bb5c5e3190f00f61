// Workers, relay and the lists of messages, looked at in the middle of runs.

import { describe, expect, it } from 'vitest'
import { assert } from '#lib/assert.ts'
import { exampleOf } from '#scenario/examples/examples.ts'
import { runScenario } from '#scenario/simulation.ts'
import { parseSchedule } from '#sim/schedule.ts'
import { backgroundCardsOf } from './dispatchCards.ts'
import { messagesOf } from './dispatchMessages.ts'

function after(id: string, schedule: string) {
  const scenario = exampleOf(id)?.scenario
  const parsed = parseSchedule(schedule)
  assert(scenario && parsed.ok, `there is an example ${id}`)
  const ran = runScenario(scenario, parsed.schedule, { stop: true })
  assert(ran.ok, 'it runs')
  return ran.trace
}

const cards = (id: string, schedule: string) => {
  const trace = after(id, schedule)
  return backgroundCardsOf(trace, trace.end)
}
const messages = (id: string, schedule: string) => {
  const trace = after(id, schedule)
  return messagesOf(trace, trace.end)
}

/** A's request until it has its answer, in a mode that collects nothing itself. */
const paid = 'A A A A A A A'
const published = `${paid} R R`

describe('workers and relay', () => {
  it('are not there where everything happens in the request', () => {
    expect(cards('slow-mail', 'A')).toEqual([])
    expect(messages('slow-mail', 'A')).toBeNull()
  })

  it('wait for what is not there yet, and say so', () => {
    expect(cards('paid-twice', 'A').map(({ id, refusal, action }) => [id, refusal?.reason, action])).toEqual([
      ['R', 'outboxEmpty', null],
      ['W1', 'queueEmpty', null],
    ])
  })

  it('say what comes next', () => {
    const next = (schedule: string) =>
      cards('worker-crashes', schedule).map(({ action }) => (action ? Object.values({ ...action }) : null))
    expect(next(paid)).toEqual([['poll', {}], null])
    expect(next(`${paid} R`)).toEqual([['publish', { event: 'A#1.0' }], null])
    expect(next(published)).toEqual([
      ['mark', { event: 'A#1.0' }],
      ['take', { event: 'A#1.0' }],
    ])
    expect(next(`${published} R W1`)).toEqual([null, ['handle', { handler: 'points' }]])
  })

  it('hold a message, a lease and a count of deliveries', () => {
    const [, worker] = cards('worker-crashes', `${published} R W1`)
    expect(worker).toMatchObject({
      held: {
        eventId: 'A#1.0',
        type: 'OrderPaid',
        stream: 'order-1',
        process: 'A',
        delivery: 1,
        max: 5,
        leaseUntil: 250,
        isOverdue: false,
      },
      handled: { done: 0, all: 3 },
      down: null,
    })
  })

  it('go down and say until when', () => {
    const [relay] = cards('paid-twice', published)
    // Looked at 100 ms, crashed there, back 300 ms later.
    expect(relay).toMatchObject({ down: { until: 400 }, rows: 0, node: 'poll' })
  })

  it('take messages in the order in which the kernel hands them out', () => {
    const trace = after('find-the-lost-mail', '')
    const next = backgroundCardsOf(trace, trace.end).filter(({ kind }) => kind === 'worker')
    expect(next.every(({ refusal }) => refusal?.reason === 'queueEmpty')).toBe(true)
  })
})

describe('the lists of messages', () => {
  it('show a row that waits, one that is published and not marked, one that is sent', () => {
    const states = (schedule: string) =>
      messages('worker-crashes', schedule)?.outbox?.rows.map(({ state }) => state)
    expect(states(paid)).toEqual(['waiting'])
    expect(states(published)).toEqual(['published'])
    expect(states(`${published} R`)).toEqual(['sent'])
  })

  it('show who holds a message, and the copy of one that was published twice', () => {
    const lists = messages('paid-twice', `${published} W1 R R`)
    expect(
      lists?.queue.map(({ id, holder, deliveries, isCopy }) => [id, holder, deliveries, isCopy]),
    ).toEqual([
      [1, 'W1', 1, false],
      [2, null, 0, true],
    ])
  })

  it('show a pause between deliveries', () => {
    const trace = after('backoff-and-a-transient-fault', 'A A A A A A A A A W1 W1')
    expect(messagesOf(trace, trace.end)?.queue).toMatchObject([
      { availableAt: 160, holder: null, deliveries: 1 },
    ])
  })

  it('show dead letters, whether they wait, were replayed or are gone', () => {
    const trace = exampleOf('poison-message')?.scenario
    assert(trace, 'the example')
    const ran = runScenario(trace)
    assert(ran.ok, 'it runs')
    const letters = (schedule: string) =>
      messages('poison-message', schedule)?.letters.map(({ letter, state, handler, deliveries }) => [
        letter,
        state,
        handler,
        deliveries,
      ])
    const made = ran.trace.steps.map(({ choice }) => ('process' in choice ? choice.process : '')).join(' ')
    expect(letters(made)).toEqual([[1, 'waiting', 'payment-mail', 3]])
    expect(letters(`${made} D1^`)).toEqual([[1, 'replayed', 'payment-mail', 3]])
    expect(letters(`${made} !S`)).toEqual([[1, 'gone', 'payment-mail', 3]])
  })
})
