// A run: a model, the choices made by hand, and earliest first from there on. The trace keeps a world every hundred steps; any other one is
// a short replay away, so stepping back costs a replay of less, never an undo.

import type { Choice, Refusal } from './choices.ts'
import { earliest, refusalOf } from './enabled.ts'
import { violationsAtStart, violationsOf, type Violation } from './invariants.ts'
import type { Model } from './model.ts'
import type { Schedule } from './schedule.ts'
import { worldOf } from './start.ts'
import { step } from './step.ts'
import type { TraceStep } from './trace.ts'
import type { World } from './world.ts'

export const maxSteps = 200_000
export const checkpointEvery = 100

export interface Trace {
  readonly model: Model
  readonly steps: readonly TraceStep[]
  /** The worlds before steps 0, 100, 200 … */
  readonly checkpoints: readonly World[]
  readonly end: World
  /** How many of the steps were chosen by hand; the rest is earliest first. */
  readonly chosen: number
  /** Nothing is enabled any more. */
  readonly complete: boolean
  /** The first break of each invariant, with the number of steps after which it was seen. */
  readonly violations: readonly BrokenInvariant[]
}

export interface BrokenInvariant extends Violation {
  /** 0: the history broke it. */
  readonly step: number
}

export interface Refused {
  /** Index in the schedule, from 0. */
  readonly index: number
  readonly choice: Choice
  readonly refusal: Refusal
}

export type Ran =
  | { readonly ok: true; readonly trace: Trace }
  | { readonly ok: false; readonly refused: Refused }

export interface RunOptions {
  /** Stop where the schedule ends. */
  readonly stop?: boolean
  /** At most this many steps; 200,000 unless said otherwise. */
  readonly limit?: number
  /** Sees each step as it happens, for what is wanted of a run without keeping all of it. */
  readonly onStep?: (before: World, stepped: TraceStep, after: World) => void
  /** Keep neither steps nor worlds: for statistics over many runs. */
  readonly forget?: boolean
}

/** Plays a schedule and goes on earliest first. A choice that is not possible is refused with its index. O(steps · processes). */
export function run(model: Model, schedule: Schedule = [], options: RunOptions = {}): Ran {
  const player = createPlayer(model, options)
  for (const [index, choice] of schedule.entries()) {
    const refusal = refusalOf(model, player.world(), choice)
    if (refusal) return { ok: false, refused: { index, choice, refusal } }
    player.play(choice)
  }
  return { ok: true, trace: finish(player, schedule.length, options) }
}

/** The same for a schedule that was made under other settings: choices that no longer apply are left out and counted. */
export function runLeniently(
  model: Model,
  schedule: Schedule,
): { trace: Trace; kept: Schedule; leftOut: number } {
  const player = createPlayer(model, {})
  const kept = schedule.filter((choice) => {
    if (refusalOf(model, player.world(), choice)) return false
    player.play(choice)
    return true
  })
  return { trace: finish(player, kept.length, {}), kept, leftOut: schedule.length - kept.length }
}

type Player = ReturnType<typeof createPlayer>

function createPlayer(model: Model, { onStep, forget = false }: RunOptions) {
  let world = worldOf(model)
  const steps: TraceStep[] = []
  const checkpoints: World[] = [world]
  const violations: BrokenInvariant[] = []
  const note = (found: readonly Violation[]) => {
    for (const violation of found)
      if (!violations.some(({ invariant }) => invariant === violation.invariant))
        violations.push({ ...violation, step: world.steps })
  }
  note(violationsAtStart(model, world))
  return {
    world: () => world,
    play(choice: Choice) {
      const { world: after, entries } = step(model, world, choice)
      const stepped = { choice, entries }
      onStep?.(world, stepped, after)
      const found = forget ? [] : violationsOf(model, world, stepped, after)
      world = after
      note(found)
      if (forget) return
      steps.push(stepped)
      if (steps.length % checkpointEvery === 0) checkpoints.push(world)
    },
    trace: (chosen: number, complete: boolean): Trace => ({
      model,
      steps,
      checkpoints,
      end: world,
      chosen,
      complete,
      violations,
    }),
  }
}

function finish(player: Player, chosen: number, { stop = false, limit = maxSteps }: RunOptions): Trace {
  while (!stop && player.world().steps < limit) {
    const next = earliest(player.world())
    if (!next) break
    player.play({ kind: 'advance', process: next.id })
  }
  return player.trace(chosen, earliest(player.world()) === undefined)
}

/** The world after the first `count` steps (clamped). Replays at most 99 steps. */
export function worldAt({ model, steps, checkpoints, end }: Trace, count: number): World {
  const target = Math.max(0, Math.min(count, steps.length))
  if (target === steps.length) return end
  const from = Math.floor(target / checkpointEvery)
  const checkpoint = checkpoints[from] ?? worldOf(model)
  return steps
    .slice(from * checkpointEvery, target)
    .reduce((world, { choice }) => step(model, world, choice).world, checkpoint)
}
