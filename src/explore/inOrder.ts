// States in an order in which nobody comes before those that lead to it (Kahn, 1962): whatever is handed on from state to state is whole by the
// time it is handed on. Two more passes over the graph, none over its paths.

import { alikeIn, arrange } from './alike.ts'
import type { Space } from './space.ts'
import type { States } from './states.ts'
import { eachStep } from './way.ts'

export interface Visitor {
  step(from: number, to: number, breaks: number): void
  /** Its steps have all been told. */
  end(state: number, ends: boolean): void
}

/** Goes through a finished search. false: some way leads round in a circle, so there is no such order. O(transitions). */
export function inOrder(space: Space, states: States, visitor: Visitor): boolean {
  states.remember()
  const { count } = states
  const alike = alikeIn(space.layout.slots)
  const next = (): number => {
    arrange(states.next, 0, alike)
    return states.lookUp()
  }
  const incoming = incomingOf(space, states, next)
  const order = new Uint32Array(count)
  let known = 1
  for (let i = 0; i < known; i++) {
    const state = order[i] as number
    let ends = true
    eachStep(space, states, state, (_, breaks) => {
      ends = false
      const to = next()
      visitor.step(state, to, breaks)
      const left = (incoming[to] as number) - 1
      incoming[to] = left
      if (left === 0) order[known++] = to
      return undefined
    })
    visitor.end(state, ends)
  }
  return known === count
}

/** @param next the number of the state that was written, which is a known one */
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
