// Whether what is shown is an example as it came, which its name alone brings back, or a run that only a whole link does.

import type { Example } from '#scenario/example.ts'
import { modeOf } from './dispatchSwitch.ts'
import { exampleOf } from './exampleShelf.ts'
import { isSameChoice } from './isSameChoice.ts'
import { isSamePolicy } from './policies.ts'
import { runOf, type Run } from './run.ts'
import type { Trace } from './session.ts'

/** An example under its own policy and mode, with no choice in it that its own run would not have made. */
export function isAsGiven({ example, scenario, schedule }: Run): boolean {
  const given = exampleOf(example)
  if (!given) return false
  const isSettled =
    isSamePolicy(scenario.policy, given.scenario.policy) && modeOf(scenario) === modeOf(given.scenario)
  if (!isSettled || !isSameOtherwise(scenario, given.scenario)) return false
  const { steps } = givenTrace(given)
  return schedule.every((choice, at) => {
    const step = steps[at]
    return step !== undefined && isSameChoice(step.choice, choice)
  })
}

const traces = new WeakMap<Example, Trace>()

function givenTrace(given: Example): Trace {
  const known = traces.get(given)
  if (known) return known
  const { trace } = runOf(given.id, given.scenario, null)
  traces.set(given, trace)
  return trace
}

type Scenario = Run['scenario']

/** Everything but the two settings that one switches in the header. */
function isSameOtherwise(a: Scenario, b: Scenario): boolean {
  return a === b || restOf(a) === restOf(b)
}

const restOf = ({ policy: _policy, dispatch, schedule: _schedule, ...rest }: Scenario): string =>
  canonical({ ...rest, dispatch: { ...dispatch, mode: 'none' } })

/** JSON in which the order of fields does not matter. */
export const canonical = (value: unknown): string =>
  JSON.stringify(value, (_, field: unknown) =>
    typeof field === 'object' && field !== null && !Array.isArray(field)
      ? Object.fromEntries(Object.entries(field).sort(([a], [b]) => (a < b ? -1 : 1)))
      : field,
  )

/** The example that a scenario is, whatever its policy and mode; null for one of one's own. */
export const exampleIn = (examples: readonly Example[], scenario: Scenario): string | null =>
  examples.find((example) => isSameOtherwise(example.scenario, scenario))?.id ?? null
