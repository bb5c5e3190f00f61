// The run that is on the page under every policy: the same scenario, and the same choices as far as they exist there.

import type { Scenario } from '#scenario/schema.ts'
import { modelOfScenario } from '#scenario/simulation.ts'
import { runLeniently, type Trace } from '#sim/run.ts'
import type { Schedule } from '#sim/schedule.ts'
import type { Policy } from './policies.ts'

export interface PolicyRun {
  readonly policy: Policy
  readonly trace: Trace
  /** How many of the choices do not exist under it. */
  readonly leftOut: number
}

/** O(steps) per policy. */
export const policyRuns = (
  scenario: Scenario,
  schedule: Schedule,
  policies: readonly Policy[],
): readonly PolicyRun[] =>
  policies.map((policy) => {
    const { trace, leftOut } = runLeniently(modelOfScenario({ ...scenario, policy }), schedule)
    return { policy, trace, leftOut }
  })
