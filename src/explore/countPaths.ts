// How many schedules there are, where one state can be found after different numbers of steps: states in an order in which nobody comes before
// those that lead to it (Kahn, 1962), each handing its count on to what follows. Two more passes over the graph, none over its paths.

import { alikeIn, arrange } from './alike.ts'
import type { Findings } from './findings.ts'
import { PathCounts } from './pathCounts.ts'
import type { Space } from './space.ts'
import type { States } from './states.ts'
import { unpacked } from './successors.ts'
import { eachStep } from './way.ts'

/** Counts into the endings of a finished search. false: some schedules never end, so there is no number. O(transitions · limbs). */
export function countPaths(space: Space, states: States, findings: Findings): boolean {
  states.remember()
  const { count } = states
  const alike = alikeIn(space.layout.slots)
  const found = (): number => {
    arrange(states, alike)
    return states.lookUp()
  }
  const incoming = new Uint32Array(count)
  for (let state = 0; state < count; state++)
    eachStep(space, states, state, () => {
      const to = found()
      incoming[to] = (incoming[to] as number) + 1
      return undefined
    })
  for (const ending of findings.endings.values()) ending.schedules = 0n
  const paths = new PathCounts(count)
  paths.one(0)
  const order = new Uint32Array(count)
  let known = 1
  for (let i = 0; i < known; i++) {
    const state = order[i] as number
    let ends = true
    eachStep(space, states, state, () => {
      ends = false
      const to = found()
      paths.add(to, paths, state)
      const left = (incoming[to] as number) - 1
      incoming[to] = left
      if (left === 0) order[known++] = to
      return undefined
    })
    if (ends) findings.end(space, unpacked(states, state).locals, state, 0).schedules += paths.valueOf(state)
  }
  return known === count
}
