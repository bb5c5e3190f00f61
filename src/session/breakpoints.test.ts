import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { createActor } from 'xstate'
import { isAtBreakpoint, toggleBreakpoint } from './breakpoints.ts'
import { playbackMachine, playerOf } from './playback.ts'
import { createSession } from './session.ts'

/** A clock by hand: a frame whenever somebody says so. */
const frames = new Map<number, FrameRequestCallback>()
let asked = 0
let now = 0
beforeEach(() => {
  frames.clear()
  now = 0
  vi.stubGlobal('requestAnimationFrame', (callback: FrameRequestCallback) => {
    frames.set(++asked, callback)
    return asked
  })
  vi.stubGlobal('cancelAnimationFrame', (frame: number) => frames.delete(frame))
  vi.spyOn(performance, 'now').mockImplementation(() => now)
})
afterEach(() => {
  vi.unstubAllGlobals()
  vi.restoreAllMocks()
})

/** The first example: A and B in turn, so the eleventh step is A's append and the twelfth B's. */
function playing() {
  const session = createSession()
  const actor = createActor(playbackMachine, { input: { speed: 1, player: playerOf(session) } }).start()
  return {
    session,
    cursor: () => session.getState().cursor,
    press: () => actor.send({ type: 'toggle' }),
    isPlaying: () => actor.getSnapshot().matches('playing'),
    beats: (count: number) => {
      for (let i = 0; i < count; i++) {
        now += 1000
        const due = [...frames.values()]
        frames.clear()
        for (const frame of due) frame(now)
      }
    },
  }
}

test('playing stops before the step of a process that stands on a breakpoint', () => {
  const { session, cursor, press, isPlaying, beats } = playing()
  toggleBreakpoint(session, 'append')
  press()
  beats(30)
  expect({ cursor: cursor(), isPlaying: isPlaying() }).toEqual({ cursor: 10, isPlaying: false })
  expect(isAtBreakpoint(session.getState())).toBe(true)
})

test('pressed again, it leaves the breakpoint with one step and stops at the next', () => {
  const { session, cursor, press, isPlaying, beats } = playing()
  toggleBreakpoint(session, 'append')
  press()
  beats(30)
  press()
  expect({ cursor: cursor(), isPlaying: isPlaying() }).toEqual({ cursor: 11, isPlaying: false })
})

test('taken away, it stops nobody', () => {
  const { session, cursor, press, beats } = playing()
  toggleBreakpoint(session, 'append')
  toggleBreakpoint(session, 'append')
  expect(session.getState().breakpoints).toEqual([])
  press()
  beats(40)
  expect(cursor()).toBe(session.getState().trace.steps.length)
})

test('steps by hand take no notice of breakpoints', () => {
  const { session } = playing()
  toggleBreakpoint(session, 'accept')
  expect(isAtBreakpoint(session.getState())).toBe(true)
  session.setState({ cursor: session.getState().trace.steps.length })
  expect(isAtBreakpoint(session.getState())).toBe(false)
})
