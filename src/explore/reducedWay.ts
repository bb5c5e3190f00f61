// A way through the reduced states as a schedule of real steps: strides taken apart, and processes that are alike given their own names back.

import { assert } from '#lib/assert.ts'
import type { Choice } from '#sim/choices.ts'
import { at } from '#sim/model.ts'
import type { Schedule } from '#sim/schedule.ts'
import { step } from '#sim/step.ts'
import { everyone, type ProcessId } from '#sim/world.ts'
import type { Breaking } from './findings.ts'
import { choicesOf } from './kernel.ts'
import type { ReducedSearch } from './reducedSearch.ts'
import type { Slot } from './slots.ts'
import type { Space, State } from './space.ts'
import { choicesOfStride, type Stride } from './strides.ts'
import { unpacked } from './successors.ts'

interface Way {
  readonly schedule: Schedule
  /** Who is in which slot at its end. */
  readonly who: readonly ProcessId[]
}

interface Step {
  readonly choices: (who: readonly ProcessId[]) => Schedule
  readonly steps: number
  readonly to: State
}

/** A shortest schedule to a state. O(its length · slots). */
export function reducedWayTo(search: ReducedSearch, state: number): Way {
  const { states, space } = search
  const numbers: number[] = []
  for (let number = state; number !== 0; number = states.parentOf(number)) numbers.push(number)
  let who = arranged(
    search,
    space.start,
    space.layout.slots.map(({ id }) => id),
  )
  const schedule: Choice[] = []
  let from = 0
  for (const number of numbers.toReversed()) {
    const taken = stepBetween(search, unpacked(states, from), unpacked(states, number))
    schedule.push(...taken.choices(who))
    who = arranged(search, taken.to, who)
    from = number
  }
  return { schedule, who }
}

/** The shortest of the steps between two states. */
function stepBetween(search: ReducedSearch, from: State, to: State): Step {
  let found: Step | undefined
  search.eachStride(from, (step, next) => {
    const { locals, shared } = search.canonical(next)
    const steps = 'stride' in step ? step.stride.steps : 1
    if (shared !== to.shared || locals.some((local, slot) => local !== to.locals[slot])) return
    if (found && found.steps <= steps) return
    found = { steps, to: next, choices: (who) => choicesIn(step, who) }
  })
  assert(found, 'a step leads from a state to the next one')
  return found
}

const choicesIn = (
  step: { readonly slot: number; readonly stride: Stride } | { readonly host: string },
  who: readonly ProcessId[],
): Schedule =>
  'stride' in step
    ? choicesOfStride(step.stride, at(who, step.slot))
    : [{ kind: 'crash', process: step.host }]

/** Who is where once alike processes stand in the order of their local states. */
function arranged(
  { alike }: ReducedSearch,
  { locals }: State,
  who: readonly ProcessId[],
): readonly ProcessId[] {
  const next = [...who]
  for (const places of alike) {
    const sorted = [...places].sort((a, b) => at(locals, a) - at(locals, b) || a - b)
    for (const [i, place] of places.entries()) next[place] = at(who, at(sorted, i))
  }
  return next
}

/** A shortest schedule that breaks these invariants, to and with the step that does. */
export function reducedWayToBreak(search: ReducedSearch, bit: number, { state, by }: Breaking): Schedule {
  const { schedule, who } = reducedWayTo(search, state)
  if (!by) return schedule
  const { locals, shared } = unpacked(search.states, state)
  const slot: Slot = at(search.space.layout.slots, by.slot)
  const strides = search.strides
    .of(slot, at(locals, by.slot), shared)
    .filter(({ move }) => (move.broken & bit) !== 0)
    .toSorted((a, b) => a.steps - b.steps)
  return [...schedule, ...choicesOfStride(at(strides, 0), at(who, by.slot))]
}

/** The rest of a schedule whose end is decided: everyone goes on as long as they can. */
export function finished({ model, root }: Space, schedule: Schedule): Schedule {
  const all = [...schedule]
  let world = schedule.reduce((before, choice) => step(model, before, choice).world, root)
  for (;;) {
    const choice = everyone(world).flatMap((process) => choicesOf(model, world, process))[0]
    if (!choice) return all
    all.push(choice)
    world = step(model, world, choice).world
  }
}
