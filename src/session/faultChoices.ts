// Faults that a person threw in: a choice like any other, so it can be taken out of the schedule again. What there was is kept, for undo.

import { runLeniently } from '#sim/run.ts'
import { createFork } from './fork.ts'
import { mostForks, type SessionStore } from './session.ts'

/** Takes one choice out. What it alone made possible goes with it, and is counted. */
export function removeChoice(store: SessionStore, index: number): void {
  const { example, scenario, schedule, trace, cursor, forks, chapter } = store.getState()
  if (!schedule[index]) return
  const fork = createFork({ example, scenario, schedule, trace, cursor })
  const without = schedule.filter((_, i) => i !== index)
  const { trace: next, kept, leftOut } = runLeniently(trace.model, without)
  store.setState({
    schedule: kept,
    trace: next,
    cursor: Math.min(cursor > index ? Math.max(index, cursor - 1 - leftOut) : cursor, next.steps.length),
    moved: 'jump',
    forks: [fork, ...forks].slice(0, mostForks),
    notice: { kind: 'faultRemoved', count: leftOut, fork: fork.id },
    chapter: chapter + 1,
  })
}
