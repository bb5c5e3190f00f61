// The run that is on the page, under other modes of dispatch: the same scenario, and the same choices as far as they exist there.

import type { Scenario } from '#scenario/schema.ts'
import { modelOfScenario } from '#scenario/simulation.ts'
import { runLeniently, type Trace } from '#sim/run.ts'
import type { Schedule } from '#sim/schedule.ts'

export const dispatchModes = ['inTransaction', 'afterCommit', 'queue', 'outbox'] as const
export type DispatchMode = (typeof dispatchModes)[number]

export interface ComparableRun {
  readonly id: string
  readonly trace: Trace
}

/** O(steps) per mode. */
export const dispatchRuns = (
  scenario: Scenario,
  schedule: Schedule,
  modes: readonly DispatchMode[],
): readonly ComparableRun[] =>
  modes.map((mode) => {
    const under: Scenario = { ...scenario, dispatch: { ...scenario.dispatch, mode } }
    return { id: mode, trace: runLeniently(modelOfScenario(under), schedule).trace }
  })

/** Whether the scenario hands on its events at all. */
export const dispatches = ({ dispatch }: Scenario): boolean =>
  dispatch !== undefined && dispatch.mode !== 'none'
