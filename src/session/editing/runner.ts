// Runs what is edited: at once, as long as that takes no time that a person would notice while typing; else as soon as nobody types.

import { scheduleOf } from '#scenario/simulation.ts'
import { working } from '#session/idle.ts'
import type { SessionStore } from '#session/session.ts'
import { applyChange, type Change, type Origin } from './apply.ts'

export interface Runner {
  /** Whether it runs already; else `onRun` tells when it does. */
  readonly run: (change: Change) => boolean
  /** Another scenario was opened: what has not run yet does not run, and choices that were left out are gone. */
  readonly forget: () => void
  /** Whether the session changes because of a run of this one. */
  readonly isRunning: () => boolean
}

/** In milliseconds: above this, letters would come late. */
const noticed = 60
const quiet = 350

export function createRunner(session: SessionStore, onRun: () => void): Runner {
  let origin: Origin | null = null
  let cost = 0
  let isRunning = false
  let waiting: Change | null = null
  let timer: ReturnType<typeof setTimeout> | undefined
  let settled: (() => void) | null = null

  const runNow = (change: Change) => {
    const { scenario } = change
    const isPrepared = scenario.schedule !== session.getState().scenario.schedule
    const start = performance.now()
    isRunning = true
    origin = applyChange(
      session,
      isPrepared ? { ...change, choices: () => scheduleOf(scenario) } : change,
      origin,
    )
    isRunning = false
    cost = performance.now() - start
  }
  const settle = () => {
    clearTimeout(timer)
    waiting = null
    settled?.()
    settled = null
  }
  return {
    run(change) {
      const whole = waiting ? joined(waiting, change) : change
      if (cost < noticed) {
        settle()
        runNow(whole)
        return true
      }
      waiting = whole
      settled ??= working()
      clearTimeout(timer)
      timer = setTimeout(() => {
        runNow(whole)
        settle()
        onRun()
      }, quiet)
      return false
    },
    forget() {
      settle()
      origin = null
      cost = 0
    },
    isRunning: () => isRunning,
  }
}

/** What becomes of the choices, one after the other. */
function joined(first: Change, then: Change): Change {
  const [before, after] = [first.choices, then.choices]
  const choices =
    before && after ? (all: Parameters<typeof before>[0]) => after(before(all)) : (after ?? before)
  const change = { ...then, isChapter: first.isChapter || then.isChapter }
  return choices ? { ...change, choices } : change
}
