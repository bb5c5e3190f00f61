// What an exploration found, as scripts read it.

import type { Exploration } from '#explore/exploration.ts'
import { encodeLink } from '#scenario/link.ts'
import type { Scenario } from '#scenario/schema.ts'
import { formatSchedule, type Schedule } from '#sim/schedule.ts'
import { englishOf } from './run.ts'

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

/** `elapsed`: in milliseconds. */
export async function reportOf(
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
