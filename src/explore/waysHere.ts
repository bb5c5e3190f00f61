// Which schedules lead to a world, where there are too many states for a picture: how many there are, and a shortest one.

import type { Schedule } from '#sim/schedule.ts'
import type { World } from '#sim/world.ts'
import type { Scenario } from '#scenario/schema.ts'
import { explore, exploredModel, spaceOf } from './explore.ts'
import { createFullExplorer } from './fullExplorer.ts'
import { inOrder } from './inOrder.ts'
import { PathCounts } from './pathCounts.ts'
import { wayTo } from './way.ts'

export type WaysHere =
  | {
      readonly kind: 'counted'
      /** Beginnings of schedules that end here; null: some lead round in a circle. */
      readonly ways: bigint | null
      /** Whole schedules that come through here; null where they were not counted. */
      readonly through: bigint | null
      readonly shortest: Schedule
    }
  /** Plain steps do not lead to this world. */
  | { readonly kind: 'elsewhere' }
  | { readonly kind: 'tooMany'; readonly most: number }

/** States that are looked at: about a second of work. */
const usualMost = 250_000

/** @param scenario one that does not depend on time for its result; @param world any that a run of it comes to */
export function waysHere(
  scenario: Scenario,
  world: World,
  crashes: number,
  most = usualMost,
): WaysHere | undefined {
  const after = explore(scenario, { from: world, counting: most, budget: { states: most } })
  if (!after.ok) return undefined
  const space = spaceOf(exploredModel(scenario), { crashes }, false)
  const explorer = createFullExplorer(space, { states: most + 1, bytes: Infinity })
  while (!explorer.advance(most + 1));
  const { states, done } = explorer.search
  if (!done) return { kind: 'tooMany', most }
  states.remember()
  const state = space.find(world)
  const here = state ? states.find(state) : -1
  if (here < 0) return { kind: 'elsewhere' }
  const paths = new PathCounts(states.count)
  paths.one(0)
  const isWhole = inOrder(space, states, {
    step: (from, to) => paths.add(to, paths, from),
    end: () => {},
  })
  const ways = isWhole ? paths.valueOf(here) : null
  // How many of the crashes are left here is not in a world, so what can still come is known without crashes alone.
  const onwards = crashes === 0 ? after.exploration.schedules : null
  return {
    kind: 'counted',
    ways,
    through: ways === null || onwards === null ? null : ways * onwards,
    shortest: wayTo(space, states, here),
  }
}
