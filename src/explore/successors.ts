// One step from a packed state: the next state is written behind the last one, where it is looked up.

import { at } from '#sim/model.ts'
import type { Crash } from './crashes.ts'
import { unchanged, type Move } from './moves.ts'
import { isWide } from './moveTable.ts'
import { putLocal } from './packing.ts'
import type { Space, State } from './space.ts'
import type { States } from './states.ts'

/** Writes where a move of one slot leads. O(width). */
export function writeMove(space: Space, states: States, state: number, slot: number, move: Move): void {
  if (isWide(move)) {
    states.write(afterMove(space, unpacked(states, state), slot, move))
    return
  }
  const { next, width } = states
  const words = states.chunkOf(state)
  const base = states.baseOf(state)
  for (let i = 0; i < width; i++) next[i] = words[base + i] as number
  putLocal(next, 0, slot, move.local)
  if (move.shared !== unchanged) next[width - 1] = move.shared
}

export function unpacked(states: States, state: number): State {
  const locals = Array.from({ length: states.slots }, (_, slot) => states.localOf(state, slot))
  return { locals, shared: states.sharedOf(state) }
}

/** The same for a state that is not packed. */
export function afterMove(space: Space, { locals, shared }: State, slot: number, move: Move): State {
  const next = [...locals]
  next[slot] = move.local
  const { copy } = at(space.layout.slots, slot)
  if (move.copy !== 0) next[copy] = move.copy
  const after = { locals: next, shared: move.shared === unchanged ? shared : move.shared }
  return move.crashed ? { ...after, locals: hitBy(space, next, move.crashed, slot) } : after
}

/** A crash out of the budget. */
export function afterCrash(space: Space, { locals, shared }: State, host: string): State {
  const crash: Crash = { host, forever: false }
  return { locals: hitBy(space, locals, crash, -1), shared: space.crashes.shared(shared, crash) }
}

/** @param spared the slot whose own step it was: the kernel has dealt with it already */
const hitBy = (space: Space, locals: readonly number[], crash: Crash, spared: number): number[] =>
  locals.map((local, slot) => (slot === spared ? local : space.crashes.local(slot, local, crash)))
