// How many schedules there are, where one state can be found after different numbers of steps: states in an order in which nobody comes before
// those that lead to it (Kahn, 1962), each handing its count on to what follows. Two more passes over the graph, none over its paths. Beside
// all schedules it counts those that keep clear of what breaks an invariant: the others break it.

import { at } from '#sim/model.ts'
import { alikeIn, arrange } from './alike.ts'
import type { Findings } from './findings.ts'
import { PathCounts } from './pathCounts.ts'
import type { Space } from './space.ts'
import type { States } from './states.ts'
import { unpacked } from './successors.ts'
import { eachStep } from './way.ts'

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
  states.remember()
  const { count } = states
  const tallies = talliesFor(findings.broken, count)
  const alike = alikeIn(space.layout.slots)
  const next = (): number => {
    arrange(states.next, 0, alike)
    return states.lookUp()
  }
  const incoming = incomingOf(space, states, next)
  const order = new Uint32Array(count)
  /** The most steps to each. */
  const steps = new Uint32Array(count)
  let longest = 0
  findings.forgetCounts()
  let known = 1
  for (let i = 0; i < known; i++) {
    const state = order[i] as number
    const broken = brokenIn(space, states, state)
    let ends = true
    eachStep(space, states, state, (_, breaks) => {
      ends = false
      const to = next()
      for (const { avoids, paths } of tallies)
        if ((avoids & (broken | breaks)) === 0) paths.add(to, paths, state)
      steps[to] = Math.max(steps[to] as number, (steps[state] as number) + 1)
      const left = (incoming[to] as number) - 1
      incoming[to] = left
      if (left === 0) order[known++] = to
      return undefined
    })
    if (!ends) continue
    longest = Math.max(longest, steps[state] as number)
    const ending = findings.end(space, unpacked(states, state).locals, state, 0)
    for (const { avoids, paths } of tallies)
      findings.count(ending, avoids, (avoids & broken) === 0 ? paths.valueOf(state) : 0n)
  }
  return known === count ? longest : null
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

/** @param next the number of the state in the next free place, which is a known one */
function incomingOf(space: Space, states: States, next: () => number): Uint32Array {
  const incoming = new Uint32Array(states.count)
  for (let state = 0; state < states.count; state++)
    eachStep(space, states, state, () => {
      const to = next()
      incoming[to] = (incoming[to] as number) + 1
      return undefined
    })
  return incoming
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
