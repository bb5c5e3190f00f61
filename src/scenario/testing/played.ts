import { runScenario } from '#scenario/simulation.ts'
import type { Scenario } from '#scenario/schema.ts'
import type { Trace } from '#sim/run.ts'
import { parseSchedule } from '#sim/schedule.ts'

/** A scenario that was run to its end, first by a schedule as it is written. Throws where that is not possible. */
export function played(scenario: Scenario, schedule = ''): Trace {
  const parsed = parseSchedule(schedule)
  const ran = parsed.ok ? runScenario(scenario, parsed.schedule) : undefined
  if (!ran?.ok) throw new Error(`not possible: ${JSON.stringify(ran)}`)
  return ran.trace
}
