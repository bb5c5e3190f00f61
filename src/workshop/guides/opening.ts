// How a showing is opened: which scenario, and at which step of its run.

import { assert } from '#lib/assert.ts'
import { runScenario } from '#scenario/simulation.ts'
import { scenarioOf, type Showing } from './showing.ts'
import { tellingStep } from './tellingStep.ts'

/** Runs it: O(steps), some milliseconds. */
export function openingOf(showing: Showing) {
  const scenario = scenarioOf(showing)
  const ran = runScenario(scenario)
  assert(ran.ok, 'what is shown runs')
  return { scenario, step: tellingStep(ran.trace) }
}
