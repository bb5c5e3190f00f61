// The way to a state as a schedule that `run` can play: the parents back to the start, and between two states the choice that leads from one
// to the other.

import { assert } from '#lib/assert.ts'
import type { Choice } from '#sim/choices.ts'
import { at } from '#sim/model.ts'
import type { Schedule } from '#sim/schedule.ts'
import type { Breaking } from './findings.ts'
import type { Space } from './space.ts'
import type { States } from './states.ts'
import { afterCrash, unpacked, writeMove } from './successors.ts'

/** A shortest schedule that ends in this state. O(its length · slots). */
export function wayTo(space: Space, states: States, state: number): Schedule {
  const way: Choice[] = []
  for (let to = state; to !== 0;) {
    const from = states.parentOf(to)
    way.push(choiceBetween(space, states, from, to))
    to = from
  }
  return way.toReversed()
}

/** A shortest schedule whose last step breaks the invariant, or whose last state shows it broken. */
export function wayToBreak(space: Space, states: States, { state, by }: Breaking): Schedule {
  const way = wayTo(space, states, state)
  if (!by) return way
  const slot = at(space.layout.slots, by.slot)
  const moves = space.moves.of(slot, states.localOf(state, by.slot), states.sharedOf(state))
  return [...way, { kind: at(moves, by.move).choice, process: slot.id }]
}

/** Every step from a state: the choice, and the words of the next state written behind the last one. */
export function eachStep(
  space: Space,
  states: States,
  state: number,
  visit: (choice: Choice, broken: number) => boolean | undefined,
): void {
  const shared = states.sharedOf(state)
  let steps = 0
  for (const [index, slot] of space.layout.slots.entries()) {
    const local = states.localOf(state, index)
    for (const move of space.moves.of(slot, local, shared)) {
      steps++
      writeMove(space, states, state, index, move)
      if (visit({ kind: move.choice, process: slot.id }, move.broken) === false) return
    }
  }
  if (steps === 0) return
  for (const host of space.crashes.possible(shared)) {
    states.write(afterCrash(space, unpacked(states, state), host))
    if (visit({ kind: 'crash', process: host }, 0) === false) return
  }
}

function choiceBetween(space: Space, states: States, from: number, to: number): Choice {
  let found: Choice | undefined
  eachStep(space, states, from, (choice) => {
    if (states.nextIs(to)) found = choice
    return found === undefined
  })
  assert(found, `no step leads from state ${from} to ${to}`)
  return found
}
