import { describe, expect, test } from 'vitest'
import { exampleOf } from '#scenario/examples/examples.ts'
import { formatSchedule } from '#sim/schedule.ts'
import { forkHere, reset, returnTo } from './branches.ts'
import { setPolicy } from './policySwitch.ts'
import { choose, chooseAt, createSession, move, openExample, type SessionStore } from './session.ts'
import { travel } from './travel.ts'

const step = (store: SessionStore, ...processes: string[]) => {
  for (const process of processes) choose(store, { kind: 'advance', process })
}
const schedule = (store: SessionStore) => formatSchedule(store.getState().schedule)

describe('a session', () => {
  test('begins with a whole run, at its beginning, with no choice made', () => {
    const { trace, cursor, schedule: made } = createSession().getState()
    expect([trace.complete, trace.steps.length, cursor, made.length]).toEqual([true, 20, 0, 0])
  })

  test('a choice goes one step on, and the rest of the run follows it', () => {
    const store = createSession()
    step(store, 'B', 'B', 'A')
    expect(schedule(store)).toBe('B B A')
    expect(store.getState().cursor).toBe(3)
    expect(store.getState().trace.complete).toBe(true)
  })

  test('the choice that was made there before makes no new one', () => {
    const store = createSession()
    step(store, 'B', 'B', 'A')
    move(store, 1, 'jump')
    step(store, 'B')
    expect(schedule(store)).toBe('B B A')
    expect(store.getState().cursor).toBe(2)
    expect(store.getState().forks).toEqual([])
  })

  test('another choice in the past leaves an order, which is kept and said', () => {
    const store = createSession()
    step(store, 'B', 'B', 'A')
    const { chapter } = store.getState()
    chooseAt(store, 1, { kind: 'advance', process: 'A' })
    const { forks, notice } = store.getState()
    expect(schedule(store)).toBe('B A')
    expect(forks).toHaveLength(1)
    expect(notice).toEqual({ kind: 'forkLeft', step: 1, fork: forks[0]?.id })
    expect(store.getState().chapter).toBe(chapter + 1)
    returnTo(store, forks[0]?.id ?? '')
    expect(schedule(store)).toBe('B B A')
    expect(store.getState().forks).toHaveLength(1)
  })

  test('what nobody chose is left without a fork', () => {
    const store = createSession()
    move(store, 4, 'jump')
    step(store, 'B')
    expect(store.getState().forks).toEqual([])
    expect(schedule(store)).toBe('A B A B B')
  })

  test('a choice that is not possible changes nothing', () => {
    const store = createSession()
    const before = store.getState()
    choose(store, { kind: 'resubmit', process: 'A' })
    choose(store, { kind: 'advance', process: 'Z' })
    expect(store.getState()).toBe(before)
  })

  test('the cursor stays within the run', () => {
    const store = createSession()
    move(store, -3, 'jump')
    expect(store.getState().cursor).toBe(0)
    move(store, 999, 'jump')
    expect(store.getState().cursor).toBe(20)
  })

  test('reset keeps the order that it forgets', () => {
    const store = createSession()
    step(store, 'B', 'B')
    reset(store)
    expect([schedule(store), store.getState().cursor, store.getState().forks.length]).toEqual(['', 0, 1])
    reset(store)
    expect(store.getState().forks).toHaveLength(1)
  })

  test('a fork here goes on from the same step', () => {
    const store = createSession()
    step(store, 'B', 'B', 'A', 'A')
    move(store, 2, 'jump')
    forkHere(store)
    expect([schedule(store), store.getState().cursor]).toEqual(['B B', 2])
    expect(formatSchedule(store.getState().forks[0]?.run.schedule ?? [])).toBe('B B A A')
  })

  test('an example that does not exist changes nothing but what is said', async () => {
    const store = createSession()
    step(store, 'B')
    await openExample(store, 'nowhere')
    expect(schedule(store)).toBe('B')
    expect(store.getState().notice).toEqual({ kind: 'unknownExample', id: 'nowhere', hasWork: true })
  })
})

describe('another policy', () => {
  test('keeps the choices that exist there', () => {
    const store = createSession()
    step(store, ...'ABABABABABAAB'.split(''))
    setPolicy(store, { kind: 'overwrite' })
    expect(schedule(store)).toBe('A B A B A B A B A B A A B')
    expect(store.getState().cursor).toBe(13)
    expect(store.getState().notice).toBeNull()
  })

  test('leaves out what does not exist there, counts it, and stays at the same choice', () => {
    const example = exampleOf('etag-and-a-rename')
    const store = createSession(example)
    move(store, 12, 'jump')
    choose(store, { kind: 'giveUp', process: 'B' })
    setPolicy(store, { kind: 'overwrite' })
    expect(store.getState().notice?.kind).toBe('leftOut')
    expect(store.getState().cursor).toBeLessThanOrEqual(store.getState().trace.steps.length)
    expect(schedule(store)).not.toContain('B-')
  })
})

describe('travelling', () => {
  test('by answers, by marks, by tens, to the ends', () => {
    const store = createSession()
    const after = (way: Parameters<typeof travel>[1]) => {
      travel(store, way)
      return store.getState().cursor
    }
    expect(after('answerForward')).toBe(13)
    expect(after('answerForward')).toBe(20)
    expect(after('answerBack')).toBe(13)
    expect(after('markBack')).toBe(12)
    expect(after('markForward')).toBe(15)
    expect(after('tenBack')).toBe(5)
    expect(after('first')).toBe(0)
    expect(after('last')).toBe(20)
  })

  test('a held key jumps, a pressed one steps', () => {
    const store = createSession()
    travel(store, 'forward')
    expect(store.getState().moved).toBe('step')
    travel(store, 'forward', true)
    expect(store.getState().moved).toBe('jump')
  })
})
