// Looks for schedules without knowing the author's: by the explorer, which gives one for each way in which a scenario can end and for each
// invariant that can break; where it refuses (what depends on time) or where that is not enough, by rolling dice; and where those don't hit
// it, by a crash at each moment in turn. What lies among the dead letters in the end is replayed as well.

import { explore } from '#explore/explore.ts'
import type { Scenario } from '#scenario/schema.ts'
import { modelOfScenario } from '#scenario/simulation.ts'
import type { Model } from '#sim/model.ts'
import { randomWalk } from '#sim/randomWalk.ts'
import { runLeniently, type Trace } from '#sim/run.ts'
import type { Schedule } from '#sim/schedule.ts'
import { everyone, type World } from '#sim/world.ts'
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
const throws = 80
/** Of a hundred choices by dice so many are faults; an exercise may be about them. */
const oddities = 12

export function searched(exercise: Exercise): Searched {
  const wanted = exercise.tasks.flatMap((task) => ('run' in task ? [task.id] : []))
  const begun = exercise.scenarios.map((_each, scenario): Attempt => ({ scenario }))
  const solved = exercise.solutions.flat()
  const quick = look(exercise, wanted, begun, solved, byExplorer)
  if (quick.neverMet.length === 0 && !quick.alwaysMet) return { ...quick, by: 'explorer' }
  const diced = look(exercise, quick.neverMet, begun, solved, byDice)
  const left = diced.neverMet.length === 0 ? diced : look(exercise, diced.neverMet, begun, solved, byCrashes)
  return {
    neverMet: left.neverMet,
    alwaysMet: quick.alwaysMet && diced.alwaysMet && left.alwaysMet,
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
  const known = new Map<string, readonly Trace[] | null>()
  const runs = (attempt: Attempt): readonly Trace[] | null => {
    const scenario = scenarioOf(exercise, attempt)
    const key = JSON.stringify(scenario)
    const model = modelOfScenario(scenario)
    const found = known.has(key)
      ? known.get(key)
      : search(scenario)?.flatMap((schedule) => withReplays(model, schedule))
    known.set(key, found ?? null)
    return found ?? null
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

/** The run; and where letters lie dead at its end, the same with these delivered once more, which no search does by itself. */
function withReplays(model: Model, schedule: Schedule): readonly Trace[] {
  const { trace } = runLeniently(model, schedule)
  const letters = lettersOf(trace.end)
  if (letters.length === 0) return [trace]
  const replays = letters.map((letter) => ({ kind: 'replay', letter }) as const)
  return [trace, runLeniently(model, [...choicesOf(trace), ...replays]).trace]
}

const choicesOf = ({ steps }: Trace): Schedule => steps.map(({ choice }) => choice)

const lettersOf = ({ background }: World): readonly number[] =>
  (background?.deadLetters ?? []).flatMap(({ letter, replayed, gone }) => (replayed || gone ? [] : [letter]))

const byExplorer: Search = (scenario) => {
  const explored = explore(scenario, { budget, counting: 0 })
  if (!explored.ok) return null
  const { outcomes, invariants } = explored.exploration
  // Also the clock's own order: as a learner who has changed a setting and presses Play.
  return [
    [],
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

/** The clock's own run, and each host going down at each moment of it: what dice hardly ever hit. */
const byCrashes: Search = (scenario) => {
  const { trace } = runLeniently(modelOfScenario(scenario), [])
  const choices = choicesOf(trace)
  const hosts = [...new Set(everyone(trace.end).map(({ host }) => host))]
  return choices.flatMap((_choice, moment) =>
    hosts.map((process): Schedule => [...choices.slice(0, moment + 1), { kind: 'crash', process }]),
  )
}
