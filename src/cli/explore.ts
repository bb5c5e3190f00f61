// `interleave explore FILE`: every interleaving of a scenario, so that its file can stand guard in somebody's CI.

import { startExploring } from '#explore/explore.ts'
import { dependsOnTimeText } from '#sim/timeless.ts'
import { reportOf } from './exploreReport.ts'
import { exploreText } from './exploreText.ts'
import { readScenario } from './scenarioFile.ts'
import type { ExitStatus, Streams } from './streams.ts'

export interface ExploreRequest {
  readonly file: string
  /** undefined: the explorer's own budget. */
  readonly maxStates: number | undefined
  readonly crashes: number
  readonly reduction: boolean
  readonly json: boolean
}

export async function exploreCommand(request: ExploreRequest, streams: Streams): Promise<ExitStatus> {
  const scenario = readScenario(request.file, streams)
  if (!scenario) return 2
  const { maxStates, crashes, reduction, json } = request
  const begin = performance.now()
  const started = startExploring(scenario, {
    crashes,
    reduction,
    ...(maxStates === undefined ? {} : { budget: { states: maxStates } }),
  })
  if (!started.ok) {
    for (const refusal of started.refusals) streams.error(`${request.file}: /${dependsOnTimeText(refusal)}`)
    return 2
  }
  while (!started.explorer.advance(slice));
  const exploration = started.explorer.answer()
  const report = await reportOf(scenario, exploration, performance.now() - begin)
  streams.out(json ? JSON.stringify(report, null, 2) : exploreText(report))
  if (report.invariants.some(({ holds }) => !holds)) return 1
  return report.complete ? 0 : 3
}

const slice = 100_000
