// A run as the person has it before them: where it comes from, the choices made by hand, and how far one has looked.

import type { Scenario } from '#scenario/schema.ts'
import { modelOfScenario, scheduleOf } from '#scenario/simulation.ts'
import { run, runLeniently, type Trace } from '#sim/run.ts'
import type { Schedule } from '#sim/schedule.ts'

export interface Run {
  /** The example that the scenario came from; null for one of one's own. */
  readonly example: string | null
  readonly scenario: Scenario
  /** The choices made by hand. Where they end, earliest first goes on. */
  readonly schedule: Schedule
  /** Always to the end. */
  readonly trace: Trace
  /** How many steps of it have been taken. */
  readonly cursor: number
}

/** A run from its beginning, by its scenario's schedule or by another that is known to be possible. */
export function runOf(example: string | null, scenario: Scenario, schedule: Schedule | null): Run {
  const choices = schedule ?? scheduleOf(scenario)
  const ran = run(modelOfScenario(scenario), choices)
  // A schedule may have been made under other settings, or have been damaged on its way; what cannot be done is left out.
  const { trace, kept } = ran.ok
    ? { trace: ran.trace, kept: choices }
    : runLeniently(modelOfScenario(scenario), choices)
  return { example, scenario, schedule: kept, trace, cursor: 0 }
}
