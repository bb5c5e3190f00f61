// `interleave run FILE`: one run, as JSON for programs or as a short table for people.

import { reportOf } from '#projections/report.ts'
import type { Scenario } from '#scenario/schema.ts'
import { runScenario } from '#scenario/simulation.ts'
import { refusalText } from '#sim/choices.ts'
import type { Refused } from '#sim/run.ts'
import { formatChoice } from '#sim/schedule.ts'
import { reportText } from './reportText.ts'
import { readScenario } from './scenarioFile.ts'
import { scheduleFrom } from './scheduleOption.ts'
import type { ExitStatus, Streams } from './streams.ts'

export interface RunRequest {
  readonly file: string
  readonly schedule: string | undefined
  readonly stop: boolean
  readonly json: boolean
}

export function runCommand(request: RunRequest, streams: Streams): ExitStatus {
  const scenario = readScenario(request.file, streams)
  const schedule = scenario && scheduleFrom(request.schedule, scenario, streams)
  if (!scenario || !schedule) return 2
  const ran = runScenario(scenario, schedule, { stop: request.stop })
  if (!ran.ok) {
    streams.error(refusedText(request, ran.refused))
    return 2
  }
  const report = reportOf(englishOf(scenario.title), ran.trace)
  streams.out(request.json ? JSON.stringify(report, null, 2) : reportText(report))
  return report.invariants.every(({ holds }) => holds) ? 0 : 1
}

/** Text in English, which is the language of the command line. */
export const englishOf = (text: Scenario['title']): string => (typeof text === 'string' ? text : text.en)

export function refusedText(
  { file, schedule }: Pick<RunRequest, 'file' | 'schedule'>,
  { index, choice, refusal }: Refused,
): string {
  const where = schedule === undefined ? `${file}: /schedule` : '--schedule'
  const what = `choice ${index} ${JSON.stringify(formatChoice(choice))}`
  return `${where}: ${what} is not possible there (${refusalText(refusal)}); expected a choice that can be made at that point`
}
