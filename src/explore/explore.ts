// Every interleaving of a scenario: which outcomes are possible, which invariants hold whatever the schedule, and the shortest schedule that
// breaks one. The states come from the page's own kernel (`moves.ts`); there is no second model.

import { invariantIds, violationsAtStart, type InvariantId } from '#sim/invariants.ts'
import { modelOfScenario } from '#scenario/simulation.ts'
import type { Scenario } from '#scenario/schema.ts'
import { modelOf, type Model } from '#sim/model.ts'
import type { Schedule } from '#sim/schedule.ts'
import { worldOf } from '#sim/start.ts'
import { timelessOf } from '#sim/timeless.ts'
import type { Outcome, ProcessId } from '#sim/world.ts'
import { countPaths } from './countPaths.ts'
import { bitOf } from './kernel.ts'
import { Search } from './search.ts'
import { createSpace, type Space } from './space.ts'
import { wayTo, wayToBreak } from './way.ts'

export interface Budget {
  /** States that may be kept. */
  readonly states: number
  /** Bytes that they may take. */
  readonly bytes: number
}

export interface Verdict {
  readonly id: InvariantId
  /** In a partial answer: it was not broken so far. */
  readonly holds: boolean
  /** A shortest schedule that breaks it; its last step is the one that does. */
  readonly counterexample?: Schedule
}

export interface EndingReport {
  readonly commands: Readonly<Record<ProcessId, Outcome | 'running'>>
  /** How many schedules end like this; null where that was not counted. */
  readonly schedules: bigint | null
  /** A shortest one of them. */
  readonly example: Schedule
}

export interface Exploration {
  /** false: the budget was spent before all states were seen. */
  readonly complete: boolean
  /** Whether states were merged that no outcome and no verdict can tell apart. */
  readonly reduced: boolean
  readonly states: number
  readonly transitions: number
  /** Steps to the state that is furthest away. */
  readonly maxDepth: number
  /** How many schedules there are; null where they were not counted. */
  readonly schedules: bigint | null
  readonly outcomes: readonly EndingReport[]
  readonly invariants: readonly Verdict[]
  /** The most attempts that any schedule forces on each command. */
  readonly attempts: Readonly<Record<ProcessId, number>>
  /** Bytes that the states took. */
  readonly bytes: number
  readonly kernelCalls: number
}

export interface FullSearch {
  readonly search: Search
  /** Goes on for so many states; true once there is an answer, complete or at the end of the budget. */
  advance(states: number): boolean
  /** The answer as far as it is known. */
  answer(): Exploration
}

/** The full search as something that can be continued, so that a worker hears a cancel between two slices. */
export function createFullSearch(model: Model, space: Space, budget: Budget): FullSearch {
  const search = new Search(space)
  const within = (): boolean => search.states.count < budget.states && search.bytes < budget.bytes
  return {
    search,
    advance(states) {
      search.advance(Math.min(states, budget.states - search.states.count))
      return search.done || !within()
    },
    answer: () => answerOf(model, space, search),
  }
}

/** The full search of a scenario to its end, with no budget: for tests and for the checks against other tools. */
export function exploreFully(scenario: Scenario): Exploration {
  const { settings, decider } = modelOfScenario(scenario)
  const model = modelOf(timelessOf(settings), decider)
  const space = createSpace(model, worldOf(model), { crashes: 0, leases: 1, levelled: false })
  const search = createFullSearch(model, space, { states: Infinity, bytes: Infinity })
  search.advance(Infinity)
  return search.answer()
}

function answerOf(model: Model, space: Space, search: Search): Exploration {
  const { states, findings, transitions, depth, done } = search
  const counted = done && (search.counted || countPaths(space, states, findings))
  const endings = [...findings.endings.values()]
  return {
    complete: done,
    reduced: false,
    states: states.count,
    transitions,
    maxDepth: depth,
    schedules: counted ? endings.reduce((sum, { schedules }) => sum + schedules, 0n) : null,
    outcomes: endings.map(({ commands, state, schedules }) => ({
      commands,
      schedules: counted ? schedules : null,
      example: wayTo(space, states, state),
    })),
    invariants: verdictsOf(model, space, search),
    attempts: attemptsOf(space),
    bytes: search.bytes,
    kernelCalls: space.moves.kernelCalls(),
  }
}

function verdictsOf(model: Model, space: Space, { states, findings }: Search): readonly Verdict[] {
  const atStart = new Set(violationsAtStart(model, space.root).map(({ invariant }) => invariant))
  return invariantIds.map((id): Verdict => {
    if (atStart.has(id)) return { id, holds: false, counterexample: [] }
    const breaking = findings.breaking.get(bitOf(id))
    return breaking
      ? { id, holds: false, counterexample: wayToBreak(space, states, breaking) }
      : { id, holds: true }
  })
}

/** Every local state was reached, so the most attempts of a command are those of its local states. */
export function attemptsOf({ layout, locals }: Space): Exploration['attempts'] {
  return Object.fromEntries(
    layout.slots.flatMap(({ id, kind, group }) =>
      kind === 'command' ? [[id, Math.max(0, ...locals.all(group).map(({ attempt }) => attempt))]] : [],
    ),
  )
}
