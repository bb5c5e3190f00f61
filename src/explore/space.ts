// The space of states of one world: who has a slot, which local and shared states there are, and how states follow each other. Everything
// that is searched, counted and asked about afterwards goes through here.

import { at, type Model } from '#sim/model.ts'
import { everyone, type CommandProcess, type ProcessId, type World } from '#sim/world.ts'
import { createCrashes, type Crashes } from './crashes.ts'
import { createJudge, type Judge } from './judge.ts'
import { anonymous, asksForWriters, leadersOf } from './likeness.ts'
import { createLocalStates } from './localState.ts'
import { createLocals, type Locals } from './locals.ts'
import type { Ground } from './ground.ts'
import { createMoves, type Moves } from './moves.ts'
import { heldIn, onTheWayOf, outsideOf, type Outside } from './outside.ts'
import { createSharedStates, type SharedStates } from './sharedState.ts'
import { layoutOf, type Layout } from './slots.ts'

export interface SpaceOptions {
  /** Crashes at any point, beyond those of the scenario; each takes a host that is up again at once. */
  readonly crashes: number
  /** How many leases may run out while their holder is still at work. Without a bound two workers could pass a message on for ever. */
  readonly leases: number
  /** Reset what is dead in a state, too. */
  readonly resetDead: boolean
  /** Processes that are alike have one set of local states, and nobody remembers which of them wrote an event. */
  readonly alike: boolean
}

/** Local states by slot, and what is shared. */
export interface State {
  readonly locals: readonly number[]
  readonly shared: number
}

export interface Space {
  readonly model: Model
  readonly layout: Layout
  readonly locals: Locals
  readonly shared: SharedStates
  readonly moves: Moves
  readonly crashes: Crashes
  readonly judge: Judge
  readonly options: SpaceOptions
  /** The world that `start` is made of. */
  readonly root: World
  readonly start: State
  /** The state that a world is in; undefined where it is none of this space that was seen so far. */
  find(world: World, spent?: Spent): State | undefined
}

/** How much of the budget of faults was spent on the way to a world. */
export type Spent = Pick<Outside, 'crashes' | 'leases'>

/** @param model without durations (`timelessOf`); @param root where the exploration begins, any world of that scenario */
export function createSpace(model: Model, root: World, options: SpaceOptions): Space {
  const levels = { resetDead: options.resetDead }
  const leaders = options.alike ? leadersOf(model, root) : null
  const layout = layoutOf(model, root, leaders ? (index) => leaders[index] ?? index : undefined)
  const named = leaders ? { leaders: namesOf(root, leaders) } : {}
  const locals = createLocals(model, layout.groups, createLocalStates(model, { ...levels, ...named }))
  const level = options.alike && !asksForWriters(model, root) ? anonymous : undefined
  const shared = createSharedStates(layout, root, level)
  const ground: Ground = { model, layout, locals, shared }
  const outside = (world: World, spent: Spent = { crashes: 0, leases: 0 }) =>
    outsideOf(
      world,
      (delivery) => heldIn(world, delivery),
      { ...spent, onTheWay: onTheWayOf(model, world) },
      levels,
    )
  const start: State = {
    locals: layout.slots.map(({ id, group }) => {
      const process = everyone(root).find((each) => each.id === id)
      return process ? locals.numberOf(group, process) : 0
    }),
    shared: shared.numberOf(root, outside(root)),
  }
  start.locals.forEach((local, index) => {
    locals.at(at(layout.slots, index).group, local).rank = 0
  })
  return {
    model,
    layout,
    locals,
    shared,
    moves: createMoves(ground, { ...levels, leases: options.leases }),
    crashes: createCrashes(ground, options),
    judge: createJudge(ground),
    options,
    root,
    start,
    find: (world, spent) =>
      stateOf({ layout, locals, shared }, world, shared.find(world, outside(world, spent))),
  }
}

const namesOf = (root: World, leaders: readonly number[]): ReadonlyMap<ProcessId, CommandProcess> =>
  new Map(root.processes.map(({ id }, index) => [id, at(root.processes, at(leaders, index))]))

function stateOf(
  { layout, locals }: Pick<Space, 'layout' | 'locals' | 'shared'>,
  world: World,
  shared: number | undefined,
): State | undefined {
  const found = layout.slots.map(({ id, group }) => {
    const process = everyone(world).find((each) => each.id === id)
    return process ? locals.find(group, process) : 0
  })
  return shared === undefined || found.includes(undefined) ? undefined : { locals: found as number[], shared }
}
