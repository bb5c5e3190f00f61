// What a learner may do with an exercise's scenario: choose among the options of its settings. The rest of it is held.

import { assert } from '#lib/assert.ts'
import { runScenario } from '#scenario/simulation.ts'
import type { Scenario } from '#scenario/schema.ts'
import type { Trace } from '#sim/run.ts'
import { parseSchedule } from '#sim/schedule.ts'
import type { Attempt, Exercise, Setting } from './exercise.ts'
import { isSameJson, valueAt, withValueAt } from './pointer.ts'

/** The settings that one of the exercise's scenarios has. */
export const settingsOf = ({ editable }: Exercise, scenario: number): readonly Setting[] =>
  editable.filter((setting) => setting.scenario === undefined || setting.scenario === scenario)

/** The scenario with one setting changed. */
export function withOption(scenario: Scenario, { pointer, options }: Setting, option: string): Scenario {
  assert(Object.hasOwn(options, option), `${pointer} has no option ${option}`)
  return withValueAt(scenario, pointer, options[option])
}

/** The option that a scenario has at a setting; null where it has none of them. */
export const optionOf = (scenario: Scenario, { pointer, options }: Setting): string | null =>
  Object.keys(options).find((name) => isSameJson(options[name], valueAt(scenario, pointer))) ?? null

/**
 * Which of the exercise's scenarios this one is, whatever its settings; null where something else of it was changed, so that a run of it
 * says nothing about the exercise. Title, description and schedule don't matter.
 */
export function indexOf(exercise: Exercise, scenario: Scenario): number | null {
  const found = exercise.scenarios.findIndex((each, index) => {
    const settings = settingsOf(exercise, index)
    if (settings.some((setting) => optionOf(scenario, setting) === null)) return false
    return isSameJson(held(each, settings), held(scenario, settings))
  })
  return found === -1 ? null : found
}

/** What is left of a scenario when its settings are taken out. */
function held(scenario: Scenario, settings: readonly Setting[]): unknown {
  const { title: _title, description: _description, schedule: _schedule, ...rest } = scenario
  return settings.reduce<unknown>((left, { pointer }) => withValueAt(left, pointer, undefined), rest)
}

export function scenarioOf(exercise: Exercise, { scenario = 0, set = {} }: Attempt): Scenario {
  const begun = exercise.scenarios[scenario]
  assert(begun, `${exercise.id} has a scenario ${scenario}`)
  return settingsOf(exercise, scenario).reduce((changed, setting) => {
    const option = set[setting.pointer]
    return option === undefined ? changed : withOption(changed, setting, option)
  }, begun)
}

export type Played =
  | { readonly ok: true; readonly trace: Trace }
  | { readonly ok: false; readonly why: string }

/** Plays an attempt to its end. O(steps). */
export function play(exercise: Exercise, attempt: Attempt): Played {
  const parsed = parseSchedule(attempt.schedule ?? '')
  if (!parsed.ok) return { ok: false, why: `choice ${parsed.index} "${parsed.token}" cannot be read` }
  const ran = runScenario(scenarioOf(exercise, attempt), parsed.schedule)
  if (ran.ok) return { ok: true, trace: ran.trace }
  const { index, refusal } = ran.refused
  return { ok: false, why: `choice ${index} is refused: ${refusal.reason}` }
}
