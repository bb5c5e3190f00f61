// What is still open: for the world at hand, through each step that is possible there, how everything can still end and which invariants can
// still break. Asked anew for each world, because by hand one can come to worlds that no exploration from the start would find.

import type { Choice } from '#sim/choices.ts'
import { violationsOf, type InvariantId } from '#sim/invariants.ts'
import { step } from '#sim/step.ts'
import { everyone, type Outcome, type ProcessId, type World } from '#sim/world.ts'
import type { Scenario } from '#scenario/schema.ts'
import type { Exploration } from './exploration.ts'
import { exploredModel, explore } from './explore.ts'
import { choicesOf } from './kernel.ts'

export interface Open {
  /** How each process can still end. */
  readonly outcomes: Readonly<Record<ProcessId, readonly (Outcome | 'running')[]>>
  /** Invariants that some schedule still breaks, those that are broken already included. */
  readonly canBreak: readonly InvariantId[]
  /** Those that every schedule breaks; null where it was not counted. */
  readonly mustBreak: readonly InvariantId[] | null
  /** false: the budget was spent, so there may be more. */
  readonly complete: boolean
}

export interface Through extends Open {
  readonly choice: Choice
}

/** States that are looked at for each step, unless said otherwise: some tens of milliseconds. */
const usualStates = 20_000

/** By step that is possible in this world. Nothing where the scenario depends on time for its result. */
export function reachableThrough(
  scenario: Scenario,
  world: World,
  states = usualStates,
): readonly Through[] | undefined {
  const model = exploredModel(scenario)
  const choices = everyone(world).flatMap((process) => choicesOf(model, world, process))
  const found = choices.map((choice): Through | undefined => {
    const { world: after, entries } = step(model, world, choice)
    const explored = explore(scenario, { from: after, counting: states, budget: { states } })
    if (!explored.ok) return undefined
    const now = violationsOf(model, world, { choice, entries }, after).map(({ invariant }) => invariant)
    return { choice, ...openIn(explored.exploration, now) }
  })
  return found.every((each) => each !== undefined) ? found : undefined
}

function openIn(
  { outcomes, invariants, schedules, complete }: Exploration,
  now: readonly InvariantId[],
): Open {
  const ends = new Map<ProcessId, Set<Outcome | 'running'>>()
  for (const { commands } of outcomes)
    for (const [id, outcome] of Object.entries(commands))
      ends.set(id, (ends.get(id) ?? new Set()).add(outcome))
  return {
    outcomes: Object.fromEntries([...ends].map(([id, each]) => [id, [...each].toSorted()])),
    mustBreak:
      schedules === null
        ? null
        : invariants
            .filter((each) => each.schedules === schedules || now.includes(each.id))
            .map(({ id }) => id),
    canBreak: invariants.filter(({ id, holds }) => !holds || now.includes(id)).map(({ id }) => id),
    complete,
  }
}
