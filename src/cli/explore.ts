// `interleave explore FILE`: every interleaving of a scenario, so that its file can stand guard in somebody's CI.

import { startExploring } from '#explore/explore.ts'
import type { Exploration } from '#explore/exploration.ts'
import { encodeLink } from '#scenario/link.ts'
import type { Scenario } from '#scenario/schema.ts'
import { formatSchedule, type Schedule } from '#sim/schedule.ts'
import { dependsOnTimeText } from '#sim/timeless.ts'
import { exploreText } from './exploreText.ts'
import { englishOf } from './run.ts'
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

export interface ExploreReport {
  readonly title: string
  readonly complete: boolean
  readonly reduction: boolean
  readonly states: number
  readonly transitions: number
  /** Decimal, because it soon outgrows what JSON numbers hold exactly; null where it was not counted. */
  readonly schedules: string | null
  readonly maxDepth: number
  readonly longest: number | null
  readonly attempts: Readonly<Record<string, number>>
  readonly outcomes: readonly {
    readonly commands: Readonly<Record<string, string>>
    readonly schedules: string | null
    /** How many of them break an invariant on the way. */
    readonly breaking: string | null
    readonly example: string
  }[]
  readonly invariants: readonly {
    readonly id: string
    readonly holds: boolean
    /** How many schedules break it; null where that was not counted. */
    readonly schedules: string | null
    readonly counterexample?: { readonly schedule: string; readonly steps: number; readonly link: string }
  }[]
  readonly elapsedMs: number
  readonly statesPerSecond: number
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

async function reportOf(
  scenario: Scenario,
  exploration: Exploration,
  elapsed: number,
): Promise<ExploreReport> {
  const { complete, reduced, states, transitions, schedules, maxDepth, longest, attempts } = exploration
  return {
    title: englishOf(scenario.title),
    complete,
    reduction: reduced,
    states,
    transitions,
    schedules: schedules?.toString() ?? null,
    maxDepth,
    longest,
    attempts,
    outcomes: exploration.outcomes.map((ending) => ({
      commands: ending.commands,
      schedules: ending.schedules?.toString() ?? null,
      breaking: ending.breaking?.toString() ?? null,
      example: formatSchedule(ending.example),
    })),
    invariants: await Promise.all(
      exploration.invariants.map(async ({ id, holds, schedules: breaking, counterexample }) => ({
        id,
        holds,
        schedules: breaking?.toString() ?? null,
        ...(counterexample ? { counterexample: await shown(scenario, counterexample) } : {}),
      })),
    ),
    elapsedMs: Math.round(elapsed),
    statesPerSecond: Math.round((states / Math.max(elapsed, 0.001)) * 1000),
  }
}

const shown = async (scenario: Scenario, schedule: Schedule) => ({
  schedule: formatSchedule(schedule),
  steps: schedule.length,
  link: `#/play?s=${await encodeLink(scenario, schedule)}`,
})
