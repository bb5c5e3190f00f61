// The listings by hand: interleavings that people meet on the page, and what comes of them when the code that they read there runs. The order
// is written as on the page (`A A B`); each letter opens the next gate of that process, and where it ends the earliest goes first.

import { expect, test } from 'vitest'
import { modelOfScenario } from '#scenario/simulation.ts'
import type { Scenario } from '#scenario/schema.ts'
import { run } from '#sim/run.ts'
import { parseSchedule } from '#sim/schedule.ts'
import { rehearse } from '#projections/testing/rehearse.ts'

type Given = Omit<Scenario, 'version' | 'title'>

async function play(given: Given, schedule: string) {
  const model = modelOfScenario({ version: 1, title: 'a story', ...given })
  const parsed = parseSchedule(schedule)
  if (!parsed.ok) throw new Error(`${schedule} is no schedule`)
  const ran = run(model, parsed.schedule)
  if (!ran.ok) throw new Error(`choice ${ran.refused.index} is not possible`)
  const { memory, endingOf, ran: lines } = await rehearse(ran.trace)
  const { decider } = model
  const endings = given.commands.map(({ id }) => {
    const ending = endingOf(id)
    return ending?.kind === 'replied'
      ? ending.reply.status
      : (ending?.error as Error | undefined)?.constructor.name
  })
  return {
    endings,
    lines: lines.map(({ process, code }) => `${process}: ${code}`),
    events: [...memory.streams.values()]
      .map((events) => events.map(({ id, type }) => `${type} ${id}`))
      .flat(),
    state: [...memory.streams.values()].map((events) =>
      events.reduce((state, event) => decider.evolve(state, event), decider.initialState),
    )[0],
    effects: memory.effects.map(({ handler, eventId }) => `${handler} ${eventId}`),
    memory,
  }
}

const lastJar: Given = {
  domain: 'stock',
  history: [{ stream: 'jars', type: 'StockReplenished', data: { quantity: 1 } }],
  commands: [
    { id: 'A', stream: 'jars', type: 'Reserve', data: { quantity: 1 } },
    { id: 'B', stream: 'jars', type: 'Reserve', data: { quantity: 1 } },
  ],
  policy: { kind: 'retry', maxAttempts: 3 },
}

const cart = (quantity: number, policy: Given['policy'], clients = 2): Given => ({
  domain: 'cart',
  history: [{ stream: 'cart', type: 'ItemAdded', data: { sku: 'honey', quantity } }],
  commands: ['A', 'B', 'C', 'D'].slice(0, clients).map((id) => ({
    id,
    stream: 'cart',
    type: 'AddItem',
    data: { sku: 'tea', quantity: 2 },
  })),
  policy,
})

const title: Given = {
  domain: 'document',
  history: [{ stream: 'doc', type: 'DocumentRenamed', data: { title: 'Draft' } }],
  commands: [
    { id: 'A', stream: 'doc', type: 'Rename', data: { title: 'Budget' }, expectedVersion: 1 },
    {
      id: 'B',
      stream: 'doc',
      type: 'Rename',
      data: { title: 'Plan' },
      expectedVersion: 1,
      onConflict: ['resubmit'],
    },
  ],
  policy: { kind: 'return-conflict', status: 412 },
}

/** Both up to their append. */
const both = 'A B A B A B A B A B '
const pay = (dispatch: NonNullable<Given['dispatch']>, more: Partial<Given> = {}): Given => ({
  domain: 'order',
  history: [{ stream: 'order', type: 'OrderPlaced', data: {} }],
  commands: [{ id: 'A', stream: 'order', type: 'PayOrder', data: {} }],
  policy: { kind: 'retry', maxAttempts: 3 },
  dispatch,
  ...more,
})

test('retry: B is refused once, reads again, decides again, and gets through', async () => {
  const { endings, events, lines } = await play(cart(1, { kind: 'retry', maxAttempts: 3 }), `${both}A B`)
  expect(endings).toEqual([200, 200])
  expect(events).toEqual(['ItemAdded history#1.0', 'ItemAdded A#1.0', 'ItemAdded B#2.0'])
  expect(lines.filter((line) => line === 'B: const past = await store.load(stream)')).toHaveLength(2)
})

test('retry: a conflict is tried again, a broken rule is not', async () => {
  const { endings, lines } = await play(lastJar, `${both}A B`)
  expect(endings).toEqual([200, 422])
  expect(lines.at(-1)).toBe('B: if (made.rejected) return reply(422)')
})

test('retry: after three conflicts the friendly 409', async () => {
  const { endings, lines } = await play(cart(1, { kind: 'retry', maxAttempts: 3 }, 4), '')
  expect(endings).toEqual([200, 200, 200, 409])
  expect(lines).toContain('D: return reply(409)')
})

test('the filter that lets the last conflict out: an error, and the friendly answer is never reached', async () => {
  const policy = { kind: 'retry', maxAttempts: 3, exhausted: 'escapes' } as const
  const { endings, lines } = await play(cart(1, policy, 4), '')
  expect(endings).toEqual([200, 200, 200, 'Conflict'])
  expect(lines).toContain('D: if (!caught) throw error')
  expect(lines.filter((line) => line.endsWith('reply(409)'))).toEqual([])
})

test('retry for ever: only what others do ends it', async () => {
  const { lines } = await play(cart(1, { kind: 'retry', maxAttempts: null }, 4), '')
  expect(lines.filter((line) => line.startsWith('D: for (let attempt')).length).toBe(4)
})

test('retry with a pause: it sleeps between the conflict and the next attempt', async () => {
  const policy = { kind: 'retry', maxAttempts: 3, backoff: { kind: 'fixed', baseMs: 10 } } as const
  const { lines } = await play(cart(1, policy), `${both}A B`)
  expect(lines.filter((line) => line.startsWith('B:')).slice(5, 9)).toEqual([
    'B: const saved = await store.append(',
    'B: if (attempt === max)',
    'B: await sleep(backoff(attempt))',
    'B: for (let attempt = 1; ; attempt++) {',
  ])
})

test('retry without reading again: the one jar is sold twice', async () => {
  const { endings, state } = await play(
    { ...lastJar, policy: { kind: 'retry', maxAttempts: 3, reload: false } },
    `${both}A B`,
  )
  expect({ endings, state }).toEqual({ endings: [200, 200], state: { available: -1 } })
})

test('check, then write: both pass the check before either has written', async () => {
  const between = { ...lastJar, store: { atomicAppend: false } }
  expect((await play(between, `${both}A B A B`)).state).toEqual({ available: -1 })
  expect((await play(between, `${both}A A B`)).endings).toEqual([200, 422])
})

test('overwrite: two answers of 200, and one of the titles is gone', async () => {
  const { endings, state } = await play(
    {
      ...title,
      policy: { kind: 'overwrite' },
      commands: title.commands.map(({ id, stream, type, data }) => ({ id, stream, type, data })),
    },
    `${both}A B`,
  )
  expect({ endings, state }).toEqual({ endings: [200, 200], state: { title: 'Plan' } })
})

test('If-Match: 412, the person looks, the new ETag goes through', async () => {
  const { endings, state, lines } = await play(title, 'A A A A A A A B')
  expect({ endings, state }).toEqual({ endings: [200, 200], state: { title: 'Plan' } })
  expect(lines).toContain('B: return reply(412, past.version)')
  expect(lines).toContain('B: const now = await get(command.stream)')
})

test('a conflict that is given back: the person gives up, and it stays 409', async () => {
  const { endings, lines } = await play(cart(1, { kind: 'return-conflict', status: 409 }), `${both}A B`)
  expect(endings).toEqual([200, 409])
  expect(lines.at(-1)).toBe('B: return answer')
})

test('merge: what was decided before breaks the limit of ten, what is decided again is refused', async () => {
  const merge = (strategy: 'reappend' | 'redecide') => cart(7, { kind: 'merge', strategy, maxAttempts: 3 })
  expect((await play(merge('reappend'), `${both}A B`)).endings).toEqual([200, 200])
  expect((await play(merge('redecide'), `${both}A B`)).endings).toEqual([200, 422])
})

test('merge: two that do not get along are a conflict', async () => {
  const { endings, lines } = await play(
    { ...lastJar, policy: { kind: 'merge', strategy: 'reappend', maxAttempts: 3 } },
    `${both}A B`,
  )
  expect(endings).toEqual([200, 409])
  expect(lines.slice(-2)).toEqual(['B: if (!commute(made.events, news.events))', 'B: return reply(409)'])
})

test('an e-mail before the append goes out once per attempt, one behind it once', async () => {
  const mails = async (sideEffect: 'beforeAppend' | 'afterCommit') =>
    (await play({ ...cart(1, { kind: 'retry', maxAttempts: 3 }), sideEffect }, '')).effects
  expect(await mails('beforeAppend')).toEqual(['sideEffect A#1.0', 'sideEffect B#1.0', 'sideEffect B#2.0'])
  expect(await mails('afterCommit')).toEqual(['sideEffect A#1.0', 'sideEffect B#2.0'])
})

const failing = { faults: [{ kind: 'throw', handler: 'audit', attempts: [1] }] } satisfies Partial<Given>

test('in the transaction: a handler that throws takes the rows with it, not the e-mail', async () => {
  const { endings, events, effects } = await play(pay({ mode: 'inTransaction' }, failing), '')
  expect({ endings, events, effects }).toEqual({
    endings: [500],
    events: ['OrderPlaced history#1.0'],
    effects: ['email A#1.0'],
  })
})

test('after the commit: a handler that throws fails the request although everything is written', async () => {
  const { endings, events, effects } = await play(pay({ mode: 'afterCommit' }, failing), '')
  expect({ endings, events, effects }).toEqual({
    endings: [500],
    events: ['OrderPlaced history#1.0', 'OrderPaid A#1.0'],
    effects: ['points A#1.0', 'email A#1.0'],
  })
})

test('queue: the answer goes first, then the worker runs the handlers; a failure makes the earlier ones run again', async () => {
  const { endings, effects, lines, memory } = await play(pay({ mode: 'queue' }, failing), '')
  expect(endings).toEqual([200])
  expect(lines.findIndex((line) => line.includes('reply(200)'))).toBeLessThan(
    lines.findIndex((line) => line.startsWith('W1: await handler')),
  )
  expect(effects).toEqual(['points A#1.0', 'email A#1.0', 'points A#1.0', 'email A#1.0', 'audit A#1.0'])
  expect(memory.again).toEqual(['A#1.0'])
})

test('a minimal worker: logged, dropped, gone', async () => {
  const delivery = { maxAttempts: 1, onExhausted: 'log' } as const
  const { memory } = await play(pay({ mode: 'queue', delivery }, failing), '')
  expect({ dropped: memory.dropped, dead: memory.dead }).toEqual({ dropped: ['A#1.0'], dead: [] })
})

test('outbox: rows with the events, carried and marked by the relay; the handlers know what they have seen', async () => {
  const handlers: NonNullable<Given['handlers']> = [
    { id: 'points', on: ['OrderPaid'], effect: 'points', durationMs: 15, idempotency: 'inbox' },
    { id: 'email', on: ['OrderPaid'], effect: 'email', durationMs: 200, idempotency: 'providerKey' },
    { id: 'audit', on: ['OrderPaid'], effect: 'audit', durationMs: 5, idempotency: 'inbox' },
  ]
  const { effects, memory } = await play(pay({ mode: 'outbox' }, { ...failing, handlers }), '')
  expect(memory.outbox.map(({ event, marked }) => [event.id, marked])).toEqual([['A#1.0', true]])
  expect(memory.again).toEqual(['A#1.0'])
  expect(effects).toEqual(['points A#1.0', 'email A#1.0', 'audit A#1.0'])
})
