// From a scenario to its run: what the page, the command line and the tests all call.

import { assert } from '#lib/assert.ts'
import { domainOf } from '#domains/registry.ts'
import { modelOf, type Model } from '#sim/model.ts'
import { run, type Ran, type RunOptions } from '#sim/run.ts'
import { parseSchedule, type Schedule } from '#sim/schedule.ts'
import type { Scenario } from './schema.ts'
import { settingsOf } from './settingsOf.ts'

export const modelOfScenario = (scenario: Scenario): Model =>
  modelOf(settingsOf(scenario), domainOf(scenario.domain))

/** The schedule that the scenario brings with it; empty where it has none. */
export function scheduleOf(scenario: Scenario): Schedule {
  const parsed = parseSchedule(scenario.schedule ?? '')
  assert(parsed.ok, 'a parsed scenario has a schedule that can be read')
  return parsed.schedule
}

/** Runs a scenario by its own schedule, or by another one. */
export const runScenario = (
  scenario: Scenario,
  schedule = scheduleOf(scenario),
  options: RunOptions = {},
): Ran => run(modelOfScenario(scenario), schedule, options)
