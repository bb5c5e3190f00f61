// How many schedules there are, where one state can be found after different numbers of steps: each state hands its count on to what follows.
// Beside all schedules it counts those that keep clear of what breaks an invariant: the others break it.

import { at } from '#sim/model.ts'
import type { Findings } from './findings.ts'
import { inOrder } from './inOrder.ts'
import { PathCounts } from './pathCounts.ts'
import type { Space } from './space.ts'
import type { States } from './states.ts'
import { unpacked } from './successors.ts'

interface Tally {
  /** What these schedules keep clear of, as bits; 0: they are all schedules. */
  readonly avoids: number
  readonly paths: PathCounts
}

/**
 * Counts into the endings of a finished search. O(transitions · limbs).
 * @returns steps of the longest schedule; null: some never end, so there is no number of them
 */
export function countPaths(space: Space, states: States, findings: Findings): number | null {
  const tallies = talliesFor(findings.broken, states.count)
  /** The most steps to each. */
  const steps = new Uint32Array(states.count)
  let longest = 0
  findings.forgetCounts()
  const brokenAt = (state: number): number => brokenIn(space, states, state)
  let current = -1
  let broken = 0
  const isWhole = inOrder(space, states, {
    step(from, to, breaks) {
      if (from !== current) broken = brokenAt((current = from))
      steps[to] = Math.max(steps[to] as number, (steps[from] as number) + 1)
      for (const { avoids, paths } of tallies)
        if ((avoids & (broken | breaks)) === 0) paths.add(to, paths, from)
    },
    end(state, ends) {
      if (!ends) return
      longest = Math.max(longest, steps[state] as number)
      const ending = findings.end(space, unpacked(states, state).locals, state, 0)
      for (const { avoids, paths } of tallies)
        findings.count(ending, avoids, (avoids & brokenAt(state)) === 0 ? paths.valueOf(state) : 0n)
    },
  })
  return isWhole ? longest : null
}

/** All schedules; those that break nothing; and for each invariant that can break, those that do not break it. */
function talliesFor(broken: number, count: number): readonly Tally[] {
  const single: number[] = []
  for (let rest = broken; rest !== 0; rest &= rest - 1) single.push(rest & -rest)
  return [...new Set([0, broken, ...single])].map((avoids) => {
    const paths = new PathCounts(count)
    paths.one(0)
    return { avoids, paths }
  })
}

/** What is wrong in a state whatever led to it, as bits. */
export function brokenIn({ judge, layout }: Space, states: States, state: number): number {
  if (!judge.watches) return 0
  const shared = states.sharedOf(state)
  let broken = judge.ofShared(shared)
  for (let slot = 0; slot < states.slots; slot++)
    broken |= judge.ofLocal(at(layout.slots, slot), states.localOf(state, slot), shared)
  return broken
}
