// Faults that a person threw in: a choice like any other, so it can be taken out of the schedule again. What there was is kept, for undo.

import type { Scenario } from '#scenario/schema.ts'
import { modelOfScenario } from '#scenario/simulation.ts'
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

/** Long enough to be seen beside everything else on the axis. */
const slowMs = 2000

type Faults = NonNullable<Scenario['faults']>

/** No choice can make a handler slow: it is a fault of the scenario, which becomes one of the person's own. */
export const slowDown = (store: SessionStore, handler: string): void =>
  withFaults(store, (faults) => [
    ...faults,
    { kind: 'slow', handler, attempts: 'always', durationMs: slowMs },
  ])

/** Takes a fault out that the scenario has in store. */
export const removeScripted = (store: SessionStore, index: number): void =>
  withFaults(store, (faults) => faults.filter((_, i) => i !== index))

function withFaults(store: SessionStore, change: (faults: Faults) => Faults): void {
  const { example, scenario, schedule, trace, cursor, forks, chapter } = store.getState()
  const before = scenario.faults ?? []
  const faults = change(before)
  const fork = createFork({ example, scenario, schedule, trace, cursor })
  const changed: Scenario = { ...scenario, faults }
  const { trace: next, kept, leftOut } = runLeniently(modelOfScenario(changed), schedule)
  store.setState({
    example: null,
    scenario: changed,
    schedule: kept,
    trace: next,
    cursor: cursor === trace.steps.length ? next.steps.length : Math.min(cursor, next.steps.length),
    moved: 'jump',
    forks: [fork, ...forks].slice(0, mostForks),
    notice: faults.length < before.length ? { kind: 'faultRemoved', count: leftOut, fork: fork.id } : null,
    chapter: chapter + 1,
  })
}
