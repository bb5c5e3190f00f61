// Another mode for the same choices, and a fault thrown in and taken out again.

import { describe, expect, it } from 'vitest'
import { assert } from '#lib/assert.ts'
import { sizeOf } from '#lib/growing.ts'
import { exampleOf } from '#scenario/examples/examples.ts'
import { formatSchedule, parseSchedule } from '#sim/schedule.ts'
import { returnTo } from './branches.ts'
import { hasHandlers, inMode, modeIn, modeOf, setMode } from './dispatchSwitch.ts'
import { removeChoice } from './faultChoices.ts'
import { choose, createSession, move, type SessionStore } from './session.ts'

function open(id: string): SessionStore {
  const example = exampleOf(id)
  assert(example, `there is an example ${id}`)
  return createSession(example)
}

function chooseAll(store: SessionStore, text: string): void {
  const parsed = parseSchedule(text)
  assert(parsed.ok, 'a schedule')
  for (const choice of parsed.schedule) choose(store, choice)
}

const schedule = (store: SessionStore): string => formatSchedule(store.getState().schedule)
const answeredAt = (store: SessionStore) =>
  store.getState().trace.end.processes.map(({ respondedAt }) => (respondedAt ?? 0) / 1000)

describe('another mode of dispatch', () => {
  it('runs the same scenario, and shows the end to who has seen the end', () => {
    const store = open('pay-and-three-handlers')
    move(store, Infinity, 'jump')
    expect(answeredAt(store)).toEqual([260])
    setMode(store, 'queue')
    const { trace, cursor, notice, scenario, chapter } = store.getState()
    expect(answeredAt(store)).toEqual([40])
    expect({ cursor, notice, mode: modeOf(scenario), chapter }).toEqual({
      cursor: trace.steps.length,
      notice: null,
      mode: 'queue',
      chapter: 1,
    })
  })

  it('leaves out the choices that do not exist there, and counts them', () => {
    const store = open('pay-returns-first')
    chooseAll(store, 'A A A A A A A A A W1 W1')
    setMode(store, 'afterCommit')
    expect(schedule(store)).toBe('A A A A A A A A A')
    expect(store.getState()).toMatchObject({ notice: { kind: 'leftOutOfMode', count: 2 }, cursor: 9 })
  })

  it('keeps the settings of the mode it comes from for the way back', () => {
    const store = open('order-per-stream')
    setMode(store, 'afterCommit')
    setMode(store, 'queue')
    expect(store.getState().scenario).toEqual(exampleOf('order-per-stream')?.scenario)
  })

  it('the mode that it has is no change', () => {
    const store = open('paid-twice')
    setMode(store, 'outbox')
    expect(store.getState().chapter).toBe(0)
  })

  it('knows a mode that comes from outside by its name', () => {
    expect([modeIn('outbox'), modeIn('Outbox'), modeIn(null)]).toEqual(['outbox', undefined, undefined])
    const scenario = exampleOf('two-carts')?.scenario
    assert(scenario, 'the example')
    expect(hasHandlers(scenario)).toBe(false)
    expect(modeOf(inMode(scenario, 'queue'))).toBe('queue')
  })
})

describe('a fault thrown in by hand', () => {
  it('is a choice like any other, and can be taken out again', () => {
    const store = open('pay-returns-first')
    chooseAll(store, 'A A A A A A A A A W1')
    const before = sizeOf(store.getState().trace.end.effects)
    chooseAll(store, 'W1~')
    expect(store.getState().cursor).toBe(11)
    expect(store.getState().trace.steps.length).toBeGreaterThan(14)
    removeChoice(store, 10)
    const { cursor, notice, trace } = store.getState()
    expect(schedule(store)).toBe('A A A A A A A A A W1')
    expect({ cursor, kind: notice?.kind, effects: sizeOf(trace.end.effects) }).toEqual({
      cursor: 10,
      kind: 'faultRemoved',
      effects: before,
    })
  })

  it('taken out, takes with it what needs it, and undo brings all of it back', () => {
    const store = open('pay-returns-first')
    chooseAll(store, 'A A* A A')
    // A' is only there because of A*.
    chooseAll(store, "A' A")
    removeChoice(store, 1)
    expect(schedule(store)).toBe('A A A A')
    const { notice } = store.getState()
    assert(notice?.kind === 'faultRemoved', 'it says so')
    expect(notice.count).toBe(1)
    returnTo(store, notice.fork)
    expect(schedule(store)).toBe("A A* A A A' A")
    expect(store.getState().cursor).toBe(6)
  })
})
