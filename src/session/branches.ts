// Leaving an order for another one, and coming back: nothing that was chosen is thrown away unsaid, and what is thrown away can be had back.

import { assert } from '#lib/assert.ts'
import { run } from '#sim/run.ts'
import { createFork, type Fork } from './fork.ts'
import { isSameSchedule } from './isSameChoice.ts'
import { runOf } from './run.ts'
import { mostForks, move, type SessionStore } from './session.ts'

/** Forgets the order chosen by hand and goes back to the beginning. The order is kept as a fork, if there was one. */
export function reset(store: SessionStore): void {
  const { example, scenario, schedule, trace, cursor, forks, chapter } = store.getState()
  const fresh = runOf(example, scenario, null)
  if (isSameSchedule(schedule, fresh.schedule)) return move(store, 0, 'jump')
  const fork = createFork({ example, scenario, schedule, trace, cursor })
  store.setState({
    ...fresh,
    moved: 'jump',
    forks: [fork, ...forks].slice(0, mostForks),
    notice: { kind: 'forkLeft', step: cursor, fork: fork.id },
    chapter: chapter + 1,
  })
}

/** Goes on from the cursor in an order of its own; the one there was is kept. */
export function forkHere(store: SessionStore): void {
  const { trace, cursor, schedule, forks, chapter, example, scenario } = store.getState()
  const fork = createFork({ example, scenario, schedule, trace, cursor })
  const made = trace.steps.slice(0, cursor).map((step) => step.choice)
  const ran = run(trace.model, made)
  assert(ran.ok, 'what was done can be done again')
  store.setState({
    schedule: made,
    trace: ran.trace,
    moved: 'jump',
    forks: [fork, ...forks].slice(0, mostForks),
    notice: { kind: 'forked', fork: fork.id },
    chapter: chapter + 1,
  })
}

/** Back to an order that was left, at the step where it was left. The present one is kept in its place. */
export function returnTo(store: SessionStore, id: string): void {
  const { forks, chapter, example, scenario, schedule, trace, cursor } = store.getState()
  const fork = forks.find((each) => each.id === id)
  if (!fork) return
  const left = createFork({ example, scenario, schedule, trace, cursor })
  store.setState({
    ...fork.run,
    moved: 'jump',
    forks: [left, ...forks.filter((each) => each !== fork)],
    notice: null,
    chapter: chapter + 1,
  })
}

/** Throws a kept order away; the notice knows what it takes to have it back. */
export function deleteFork(store: SessionStore, id: string): void {
  const { forks } = store.getState()
  const at = forks.findIndex((each) => each.id === id)
  const deleted = forks[at]
  if (!deleted) return
  store.setState({
    forks: forks.filter((each) => each !== deleted),
    notice: { kind: 'forkDeleted', deleted, at },
  })
}

/** Puts it back where it was. */
export function restoreFork(store: SessionStore, deleted: Fork, at: number): void {
  store.setState(({ forks }) => ({
    forks: forks.toSpliced(at, 0, deleted).slice(0, mostForks),
    notice: null,
  }))
}
