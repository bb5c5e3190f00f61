import { formatSchedule, type Schedule } from '#sim/schedule.ts'
import type { Scenario } from './schema.ts'

/** Without choices there is no schedule; one that the scenario was prepared with is not what is shown. */
export function withSchedule(scenario: Scenario, schedule: Schedule): Scenario {
  const { schedule: _, ...rest } = scenario
  return schedule.length === 0 ? rest : { ...rest, schedule: formatSchedule(schedule) }
}
