// The running scenario under another mode of dispatch: the same choices, as far as they exist there.

import { handlersOf } from '#scenario/handlersOf.ts'
import type { Scenario } from '#scenario/schema.ts'
import { modelOfScenario } from '#scenario/simulation.ts'
import { runLeniently } from '#sim/run.ts'
import type { SessionStore } from './session.ts'

export type { Scenario }

export const modes = ['none', 'inTransaction', 'afterCommit', 'queue', 'outbox'] as const
export type Mode = (typeof modes)[number]

export const modeOf = ({ dispatch }: Scenario): Mode => dispatch?.mode ?? 'none'

/** `value` as the mode that it names; undefined for anything else that may come from outside. */
export const modeIn = (value: unknown): Mode | undefined => modes.find((mode) => mode === value)

export const inMode = (scenario: Scenario, mode: Mode): Scenario =>
  modeOf(scenario) === mode ? scenario : { ...scenario, dispatch: { ...scenario.dispatch, mode } }

/** Where nobody listens to any event, the mode makes no difference. */
export const hasHandlers = (scenario: Scenario): boolean => handlersOf(scenario).length > 0

export function setMode(store: SessionStore, mode: Mode): void {
  const { scenario, schedule, trace: before, cursor, chapter } = store.getState()
  if (mode === modeOf(scenario)) return
  const changed = inMode(scenario, mode)
  const { trace, kept, leftOut } = runLeniently(modelOfScenario(changed), schedule)
  // Who has seen the run to its end wants to see how the other one ends.
  const wasOver = cursor === before.steps.length
  const target = cursor >= schedule.length ? cursor - leftOut : cursor
  store.setState({
    scenario: changed,
    schedule: kept,
    trace,
    cursor: wasOver ? trace.steps.length : Math.max(0, Math.min(target, trace.steps.length)),
    moved: 'jump',
    notice: leftOut > 0 ? { kind: 'leftOutOfMode', count: leftOut } : null,
    chapter: chapter + 1,
  })
}
