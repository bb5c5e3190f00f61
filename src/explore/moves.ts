// The kernel's `step`, remembered: per local state and what that step looks at, where it leads. Some ten thousand real calls serve millions
// of states, because most nodes look at little.

import { assert } from '#lib/assert.ts'
import { at } from '#sim/model.ts'
import { everyone, type AnyProcess, type Delivery, type HostId, type World } from '#sim/world.ts'
import type { Ground } from './ground.ts'
import { choicesOf, kernelStep, type KernelStep } from './kernel.ts'
import { mostLocals, type Local, type Locals } from './locals.ts'
import { heldIn, onTheWayOf, outsideOf, type Outside, type OutsideOptions } from './outside.ts'
import { MoveTable } from './moveTable.ts'
import { createPairTable } from './pairTable.ts'
import type { Slot } from './slots.ts'
import { views } from './view.ts'

export interface Move {
  readonly choice: 'advance' | 'resubmit' | 'giveUp'
  readonly local: number
  /** `unchanged`: what is shared stays as it is, whatever that is. */
  readonly shared: number
  /** The invariants that this step breaks, as bits. */
  readonly broken: number
  /** Local state of the request that is sent again; 0 = none. */
  readonly copy: number
  readonly crashed: { readonly host: HostId; readonly forever: boolean } | null
}

export const unchanged = -1

export interface MoveOptions extends OutsideOptions {
  /** How many leases may run out while their holder is still at work. */
  readonly leases: number
}

export interface Moves {
  /** The ways on of the process in this slot; empty where it is done or has to wait. O(1) after the first time. */
  of(slot: Slot, local: number, shared: number): readonly Move[]
  /** The same as the number of a list in `table`. */
  listOf(slot: Slot, local: number, shared: number): number
  readonly table: MoveTable
  readonly kernelCalls: () => number
  /** Every step so far led to a local state that is always so many steps from its beginning. */
  readonly graded: () => boolean
}

const noMoves: readonly Move[] = []

/** Beside the views: nobody steps from here; and: nobody asked yet. */
const still = 4
const unasked = 255
/** Answers that are kept at hand: states that are looked at one after the other are much alike. */
const recentLists = 1 << 12

export function createMoves(ground: Ground, options: MoveOptions): Moves {
  const { locals, shared, layout } = ground
  /** By group and local state: what its step looks at. */
  const sights = Array.from({ length: layout.groups }, () => new Uint8Array(16).fill(unasked))
  /** By group, local state, and what is looked at: number 0 where that is nothing, else the length of the stream. */
  const narrow: number[][][] = Array.from({ length: layout.groups }, () => [])
  /** By local state and content. */
  const wide = createPairTable()
  const lists: (readonly Move[])[] = [noMoves]
  const table = new MoveTable()
  let calls = 0
  let graded = true
  const ask = (slot: Slot, number: number, sharedNumber: number): number => {
    const local = locals.at(slot.group, number)
    const { process } = local
    assert(process, 'an empty slot has no moves')
    const world = shared.worldFor(sharedNumber, process)
    const choices = choicesOf(ground.model, world, process)
    calls += choices.length
    const moves = choices.flatMap((choice) => {
      const stepped = kernelStep(ground.model, world, process.id, choice)
      return moveOf(ground, options, { slot, local, world, number: sharedNumber, stepped })
    })
    for (const move of moves) if (!isRanked(locals, slot, local, move)) graded = false
    lists.push(moves)
    return table.add(moves)
  }
  const sightOf = (group: number, number: number): number => {
    const { still: isStill, view } = locals.at(group, number)
    let known = at(sights, group)
    if (number >= known.length) {
      known = new Uint8Array(2 * number).fill(unasked)
      known.set(at(sights, group))
      sights[group] = known
    }
    return (known[number] = isStill ? still : view)
  }
  const narrowly = (slot: Slot, number: number, sharedNumber: number, seen: number): number => {
    const row = (at(narrow, slot.group)[number] ??= [])
    return (row[seen] ??= ask(slot, number, sharedNumber))
  }
  const widely = (slot: Slot, number: number, sharedNumber: number, seen: number): number => {
    const key = slot.group * (mostLocals + 1) + number
    const known = wide.get(key, seen)
    if (known !== 0) return known
    const list = ask(slot, number, sharedNumber)
    wide.set(key, seen, list)
    return list
  }
  const lookUp = (slot: Slot, number: number, sharedNumber: number): number => {
    const { group, stream } = slot
    let sight = (sights[group] as Uint8Array)[number] ?? unasked
    if (sight === unasked) sight = sightOf(group, number)
    if (sight === still) return 0
    if (sight === views.all || shared.someHostDown(sharedNumber))
      return widely(slot, number, sharedNumber, sharedNumber * 2)
    if (sight === views.prefix) {
      const seen = shared.prefixOf(sharedNumber, stream, locals.at(group, number).prefix)
      return widely(slot, number, sharedNumber, seen * 2 + 1)
    }
    const seen = sight === views.nothing ? 0 : shared.lengthOf(sharedNumber, stream)
    return narrowly(slot, number, sharedNumber, seen)
  }
  /** Local state with group, what is shared, list. Empty it says that nobody steps from an empty slot, which is so. */
  let recent = new Int32Array(0)
  const listOf = (slot: Slot, number: number, sharedNumber: number): number => {
    const key = slot.group * (mostLocals + 1) + number
    if (recent.length === 0) recent = new Int32Array(recentLists * 3)
    const place =
      3 * ((Math.imul(key ^ Math.imul(sharedNumber, 0x85ebca6b), 0x9e3779b1) >>> 16) & (recentLists - 1))
    if (recent[place] === key && recent[place + 1] === sharedNumber) return recent[place + 2] as number
    const list = lookUp(slot, number, sharedNumber)
    recent[place] = key
    recent[place + 1] = sharedNumber
    recent[place + 2] = list
    return list
  }
  return {
    of: (slot, local, sharedNumber) => at(lists, lookUp(slot, local, sharedNumber)),
    listOf,
    table,
    kernelCalls: () => calls,
    graded: () => graded,
  }
}

interface Asked {
  readonly slot: Slot
  readonly local: Local
  readonly world: World
  /** What was shared before. */
  readonly number: number
  readonly stepped: KernelStep
}

/** The step as small integers; nothing where it would need one more lease to run out than may. */
function moveOf(
  { model, locals, shared, layout }: Ground,
  options: MoveOptions,
  asked: Asked,
): readonly Move[] {
  const { slot, local, world, number, stepped } = asked
  const { choice, after, process, sentAgain, crashed, broken } = stepped
  const before = shared.outsideOf(number)
  const leases = before.leases + (takesOver(local, before, process) ? 1 : 0)
  if (leases > options.leases) return noMoves
  const onTheWay = crashed?.host === 'S' ? [] : onTheWayOf(model, withOnly(after, process), before.onTheWay)
  const spent = { crashes: before.crashes, leases, onTheWay }
  const outside = outsideOf(after, inHandAfter(world, before, after), spent, options)
  const next = shared.numberOf(after, outside)
  const looks = local.view !== views.all && !shared.someHostDown(number)
  assert(!looks || next === number, 'a look changes nothing')
  const copy = layout.slots[slot.copy]
  return [
    {
      choice: choice.kind === 'resubmit' || choice.kind === 'giveUp' ? choice.kind : 'advance',
      local: locals.numberOf(slot.group, process),
      shared: next === number ? unchanged : next,
      broken,
      copy: sentAgain && copy ? locals.numberOf(copy.group, { ...sentAgain, id: copy.id }) : 0,
      crashed,
    },
  ]
}

/** Whoever else stands in this world is only there to be looked at. */
const withOnly = (world: World, process: AnyProcess): World => ({
  ...world,
  processes: process.kind === 'command' ? [process] : [],
})

/** Whether it took a message from somebody who is still at work on it. */
function takesOver(from: Local, { background, inHand }: Outside, process: AnyProcess): boolean {
  if (from.process?.node !== 'take' || process.kind !== 'worker' || !process.holds) return false
  const place = process.holds.delivery - 1
  const delivery = background?.queue[place]
  return delivery !== undefined && delivery.holder !== process.id && inHand[place] === true
}

/** After the step of one process: what is in its own hands now, and what was and still is in those of the others. */
function inHandAfter(world: World, before: Outside, after: World): (delivery: Delivery) => boolean {
  const own = everyone(after).find(({ kind }) => kind === 'worker')?.id
  return (delivery) => {
    if (delivery.holder === own) return heldIn(after, delivery)
    const place = delivery.id - 1
    return before.inHand[place] === true && world.background?.queue[place]?.holder === delivery.holder
  }
}

/** Notes that a local state is one step further than the one before; false where it was reached in another number of steps already. */
function isRanked(locals: Locals, slot: Slot, from: Local, move: Move): boolean {
  if (move.copy !== 0 || move.crashed) return false
  const to = locals.at(slot.group, move.local)
  const rank = from.rank + 1
  if (Number.isNaN(to.rank)) to.rank = rank
  return to.rank === rank
}
