// A changed scenario becomes the run: the choices made by hand stay, as far as they are still possible. What had to be left out comes back
// as soon as it is possible again, for instance when the change is undone.

import type { Scenario } from '#scenario/schema.ts'
import { modelOfScenario } from '#scenario/simulation.ts'
import { runLeniently } from '#sim/run.ts'
import type { Schedule } from '#sim/schedule.ts'
import type { SessionStore } from '#session/session.ts'

/** All choices there were, and those of them that the run has now. */
export interface Origin {
  readonly all: Schedule
  readonly kept: Schedule
}

export interface Change {
  readonly scenario: Scenario
  /** The example that it is; null: one of the person's own. */
  readonly example: string | null
  /** Whether the back button goes back over it. */
  readonly isChapter: boolean
  /** What has become of the choices, where the change is about them. */
  readonly choices?: (before: Schedule) => Schedule
}

export function applyChange(
  session: SessionStore,
  { scenario, example, isChapter, choices = (all) => all }: Change,
  origin: Origin | null,
): Origin {
  const { schedule, cursor, trace: before, chapter } = session.getState()
  const all = choices(origin?.kept === schedule ? origin.all : schedule)
  const { trace, kept, leftOut } = runLeniently(modelOfScenario(scenario), all)
  // Who has seen the run to its end wants to see how this one ends.
  const wasOver = cursor > 0 && cursor === before.steps.length
  session.setState({
    scenario,
    example,
    schedule: kept,
    trace,
    cursor: wasOver ? trace.steps.length : Math.min(cursor, trace.steps.length),
    moved: 'jump',
    notice: leftOut > 0 ? { kind: 'leftOutOfEdit', count: leftOut } : null,
    chapter: isChapter ? chapter + 1 : chapter,
  })
  return { all, kept }
}
