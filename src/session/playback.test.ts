// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { createActor } from 'xstate'
import { playbackMachine, playerOf } from './playback.ts'
import { createSession, move } from './session.ts'

describe('playback', () => {
  beforeEach(() => {
    vi.useFakeTimers({ toFake: ['requestAnimationFrame', 'cancelAnimationFrame', 'performance'] })
  })
  afterEach(() => {
    vi.useRealTimers()
  })

  const playing = (speed: number) => {
    const session = createSession()
    const actor = createActor(playbackMachine, { input: { speed, player: playerOf(session) } }).start()
    return { session, actor, cursor: () => session.getState().cursor }
  }

  test('takes the first step at once, then one a beat', () => {
    const { actor, cursor } = playing(2)
    actor.send({ type: 'toggle' })
    expect(cursor()).toBe(1)
    vi.advanceTimersByTime(520)
    expect(cursor()).toBe(2)
    vi.advanceTimersByTime(1000)
    expect(cursor()).toBe(4)
  })

  test('stops at the end, and begins anew from there', () => {
    const { actor, cursor } = playing(4)
    actor.send({ type: 'toggle' })
    vi.advanceTimersByTime(10_000)
    expect(cursor()).toBe(20)
    expect(actor.getSnapshot().matches('paused')).toBe(true)
    actor.send({ type: 'toggle' })
    expect(cursor()).toBe(0)
    vi.advanceTimersByTime(300)
    expect(cursor()).toBe(1)
  })

  test('a pause holds, and another speed goes on at its own pace', () => {
    const { actor, cursor } = playing(1)
    actor.send({ type: 'toggle' })
    actor.send({ type: 'pause' })
    vi.advanceTimersByTime(5000)
    expect(cursor()).toBe(1)
    actor.send({ type: 'speed', speed: 4 })
    actor.send({ type: 'toggle' })
    expect(cursor()).toBe(2)
    vi.advanceTimersByTime(520)
    expect(cursor()).toBe(4)
  })

  test('pausing at the very last step is the end all the same', () => {
    const { session, actor, cursor } = playing(1)
    move(session, 19, 'jump')
    actor.send({ type: 'toggle' })
    expect(cursor()).toBe(20)
    expect(actor.getSnapshot().matches('paused')).toBe(true)
  })
})
