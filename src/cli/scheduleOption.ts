// `--schedule "A A B"`: choices from the command line in place of those that the scenario brings with it.

import type { Scenario } from '#scenario/schema.ts'
import { scheduleOf } from '#scenario/simulation.ts'
import { parseSchedule, type Schedule } from '#sim/schedule.ts'
import type { Streams } from './streams.ts'

export function scheduleFrom(
  given: string | undefined,
  scenario: Scenario,
  { error }: Streams,
): Schedule | undefined {
  if (given === undefined) return scheduleOf(scenario)
  const parsed = parseSchedule(given)
  if (parsed.ok) return parsed.schedule
  error(`--schedule: choice ${parsed.index} ${JSON.stringify(parsed.token)}: expected ${parsed.expected}`)
  return undefined
}
