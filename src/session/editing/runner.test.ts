import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { formatSchedule, parseSchedule } from '#sim/schedule.ts'
import { runOf } from '#session/run.ts'
import { createSession, type SessionStore } from '#session/session.ts'
import { createRunner, type Runner } from './runner.ts'

let session: SessionStore
let runner: Runner
const onRun = vi.fn<() => void>()
const scenario = () => session.getState().scenario
const change = (seed: number) => ({ scenario: { ...scenario(), seed }, example: null, isChapter: seed === 1 })

/** Each look at the clock is so much later. */
const clockOf = (step: number) => {
  let now = 0
  vi.spyOn(performance, 'now').mockImplementation(() => (now += step))
}

beforeEach(() => {
  vi.useFakeTimers()
  onRun.mockReset()
  session = createSession()
  runner = createRunner(session, onRun)
})
afterEach(() => {
  vi.useRealTimers()
  vi.restoreAllMocks()
})

describe('running what is edited', () => {
  it('happens at once where it is quick', () => {
    clockOf(5)
    expect([runner.run(change(1)), runner.run(change(2))]).toEqual([true, true])
    expect(scenario().seed).toBe(2)
  })

  it('waits for quiet where it is long, and then runs once, with all that was said', () => {
    clockOf(100)
    const parsed = parseSchedule('A B B')
    session.setState(runOf(null, scenario(), parsed.ok ? parsed.schedule : []))
    runner.run(change(0))
    const { chapter } = session.getState()
    const drop = { choices: <T>(all: readonly T[]) => all.slice(1) }
    expect(runner.run({ ...change(1), ...drop })).toBe(false)
    expect(runner.run({ ...change(2), ...drop })).toBe(false)
    expect(scenario().seed).toBe(0)
    vi.runAllTimers()
    expect(onRun).toHaveBeenCalledTimes(1)
    expect(session.getState()).toMatchObject({ chapter: chapter + 1, scenario: { seed: 2 } })
    expect(formatSchedule(session.getState().schedule)).toBe('B')
  })

  it('what is forgotten never runs', () => {
    clockOf(100)
    runner.run(change(1))
    runner.run(change(2))
    runner.forget()
    vi.runAllTimers()
    expect(scenario().seed).toBe(1)
  })
})
