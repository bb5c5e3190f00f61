// Looks for schedules without knowing the author's: by the explorer, which gives one for each way in which a scenario can end and for each
// invariant that can break, and where it refuses (what depends on time) or where that is not enough, by rolling dice.

import { explore } from '#explore/explore.ts'
import type { Scenario } from '#scenario/schema.ts'
import { modelOfScenario } from '#scenario/simulation.ts'
import { randomWalk } from '#sim/randomWalk.ts'
import { runLeniently, type Trace } from '#sim/run.ts'
import type { Schedule } from '#sim/schedule.ts'
import { scenarioOf } from './attempt.ts'
import type { Attempt, Exercise } from './exercise.ts'
import { metBy } from './judge.ts'

export interface Searched {
  /** Conditions that no schedule met, with the settings of any solution. */
  readonly neverMet: readonly string[]
  /** On the scenarios as they begin, every schedule meets all conditions. */
  readonly alwaysMet: boolean
  /** Whether the explorer alone was enough to find both. */
  readonly by: 'explorer' | 'explorer and dice' | 'dice'
}

const budget = { states: 30_000 }
const throws = 150
/** Of a hundred choices by dice so many are faults; an exercise may be about them. */
const oddities = 12

export function searched(exercise: Exercise): Searched {
  const wanted = exercise.tasks.flatMap((task) => ('run' in task ? [task.id] : []))
  const begun = exercise.scenarios.map((_each, scenario): Attempt => ({ scenario }))
  const solved = exercise.solutions.flat()
  const quick = look(exercise, wanted, begun, solved, byExplorer)
  const isEnough = quick.neverMet.length === 0 && !quick.alwaysMet
  if (isEnough) return { ...quick, by: 'explorer' }
  const both = look(exercise, quick.neverMet, begun, solved, byDice)
  return {
    neverMet: both.neverMet,
    alwaysMet: quick.alwaysMet && both.alwaysMet,
    by: quick.refused ? 'dice' : 'explorer and dice',
  }
}

type Search = (scenario: Scenario) => readonly Schedule[] | null

function look(
  exercise: Exercise,
  wanted: readonly string[],
  begun: readonly Attempt[],
  solved: readonly Attempt[],
  search: Search,
) {
  const runs = (attempt: Attempt): readonly Trace[] | null => {
    const scenario = scenarioOf(exercise, attempt)
    return (
      search(scenario)?.map((schedule) => runLeniently(modelOfScenario(scenario), schedule).trace) ?? null
    )
  }
  const met = new Set<string>()
  let refused = false
  const variants = new Map(solved.map((attempt) => [JSON.stringify(scenarioOf(exercise, attempt)), attempt]))
  for (const attempt of variants.values()) {
    const traces = runs(attempt)
    refused ||= traces === null
    for (const trace of traces ?? []) for (const task of metBy(exercise, attempt, trace)) met.add(task)
  }
  const all = exercise.tasks.flatMap((task) => ('run' in task ? [task.id] : []))
  // Each scenario has conditions of its own; one that some schedule of its scenario misses is enough.
  const alwaysMet = all.every((task) =>
    begun.some((attempt) => {
      const traces = runs(attempt) ?? []
      return traces.length > 0 && traces.every((trace) => metBy(exercise, attempt, trace).includes(task))
    }),
  )
  return { neverMet: wanted.filter((task) => !met.has(task)), alwaysMet, refused }
}

const byExplorer: Search = (scenario) => {
  const explored = explore(scenario, { budget, counting: 0 })
  if (!explored.ok) return null
  const { outcomes, invariants } = explored.exploration
  return [
    ...outcomes.map(({ example }) => example),
    ...invariants.flatMap(({ counterexample }) => (counterexample ? [counterexample] : [])),
  ]
}

/** Half of them by steps alone, half with crashes, lost answers and a person's decisions. */
const byDice: Search = (scenario) => {
  const model = modelOfScenario(scenario)
  return Array.from(
    { length: throws },
    (_, seed) => randomWalk(model, seed, { oddities: seed % 2 === 0 ? 0 : oddities }).schedule,
  )
}
