// Test support: a scheduler that rolls dice. It makes every kind of choice that is possible, mostly plain steps.

import { mix } from '#lib/hash.ts'
import type { Choice } from './choices.ts'
import { refusalOf } from './enabled.ts'
import { violationsOf, type InvariantId } from './invariants.ts'
import type { Model } from './model.ts'
import type { Schedule } from './schedule.ts'
import { worldOf } from './start.ts'
import { step } from './step.ts'
import type { Entry } from './trace.ts'
import { everyone, type World } from './world.ts'

export interface Walk {
  readonly schedule: Schedule
  readonly end: World
  readonly entries: readonly Entry[]
  readonly broken: ReadonlySet<InvariantId>
}

export interface WalkOptions {
  /** How many of a hundred choices are not plain steps: crashes, lost answers, second requests, a person's decisions. */
  readonly oddities?: number
  readonly limit?: number
}

/** Walks until nothing is enabled, or to the limit. The same seed walks the same way. */
export function randomWalk(
  model: Model,
  seed: number,
  { oddities = 0, limit = 400 }: WalkOptions = {},
): Walk {
  let world = worldOf(model)
  const schedule: Choice[] = []
  const entries: Entry[] = []
  const broken = new Set<InvariantId>()
  while (schedule.length < limit) {
    const dice = (salt: number): number => mix(mix(seed, schedule.length), salt) >>> 0
    const choices = choicesIn(model, world, dice(1) % 100 < oddities)
    const choice = choices[dice(2) % Math.max(1, choices.length)]
    if (!choice) break
    const stepped = step(model, world, choice)
    for (const { invariant } of violationsOf(model, world, { choice, ...stepped }, stepped.world))
      broken.add(invariant)
    schedule.push(choice)
    entries.push(...stepped.entries)
    world = stepped.world
  }
  return { schedule, end: world, entries, broken }
}

function choicesIn(model: Model, world: World, odd: boolean): Choice[] {
  const possible = (choice: Choice): boolean => refusalOf(model, world, choice) === undefined
  const ids = everyone(world).map(({ id }) => id)
  const steps = ids.map((process): Choice => ({ kind: 'advance', process })).filter(possible)
  if (!odd || steps.length === 0) return steps
  const kinds = ['resubmit', 'giveUp', 'crash', 'loseAnswer', 'sendAgain', 'throwNext'] as const
  const others = ids.flatMap((process) => kinds.map((kind): Choice => ({ kind, process }))).filter(possible)
  return others.length > 0 ? others : steps
}
