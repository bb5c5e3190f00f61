// Test support: the same question answered the plain way. Whole worlds, texts for keys, the kernel asked at every step, nothing remembered
// and nothing merged but what differs in time alone.

import { itemsOf } from '#lib/growing.ts'
import type { Choice } from '#sim/choices.ts'
import { outsideWorldOf } from '#sim/effectMarks.ts'
import { overtakes, violationsOf } from '#sim/invariants.ts'
import type { Model } from '#sim/model.ts'
import { step } from '#sim/step.ts'
import { everyone, type Delivery, type World } from '#sim/world.ts'
import { bitOf, choicesOf, kernelCrash } from './kernel.ts'
import { heldIn } from './outside.ts'

export interface NaiveState {
  readonly world: World
  readonly crashes: number
  readonly leases: number
}

export interface NaiveStep {
  readonly choice: Choice
  readonly to: NaiveState
  readonly broken: number
}

export interface NaiveOptions {
  readonly crashes: number
  readonly leases: number
}

/** Everything but times, in every detail, so that it tells apart at least what can behave differently. */
export function fineKey({ world, crashes, leases }: NaiveState): string {
  const left = (until: number | null) => (until === null ? null : Math.max(0, until - world.clock))
  const delivery = (each: Delivery) => ({
    ...each,
    queuedAt: 0,
    availableAt: left(each.availableAt),
    leaseUntil: left(each.leaseUntil),
  })
  const { background } = world
  return JSON.stringify([
    crashes,
    leases,
    Object.values(world.streams).map((events) => events.map(({ eventId }) => eventId)),
    everyone(world).map((process) => ({
      ...process,
      readyAt: 0,
      due: 0,
      order: process.order === null,
      respondedAt: 0,
    })),
    Object.values(world.hosts).map(({ down, upAt }) => [down, upAt === null]),
    itemsOf(world.effects).map((effect) => ({ ...effect, at: 0 })),
    background && [
      background.queue.map(delivery),
      background.outbox.map((row) => ({ ...row, at: 0 })),
      background.deadLetters.map((letter) => ({ ...letter, at: 0, delivery: letter.delivery.eventId })),
    ],
  ])
}

/** Whether this step takes a message from a worker who is still at it. */
function takesOver(before: World, after: World, choice: Choice): boolean {
  if (choice.kind !== 'advance') return false
  const was = everyone(before).find(({ id }) => id === choice.process)
  const is = everyone(after).find(({ id }) => id === choice.process)
  if (was?.kind !== 'worker' || is?.kind !== 'worker' || was.node !== 'take') return false
  const taken = before.background?.queue.find(({ id }) => id === is.holds?.delivery)
  return taken !== undefined && heldIn(before, taken)
}

export function stepsFrom(model: Model, state: NaiveState, options: NaiveOptions): readonly NaiveStep[] {
  const { world, crashes, leases } = state
  const choices = everyone(world).flatMap((process) => choicesOf(model, world, process))
  const steps = choices.flatMap((choice): NaiveStep[] => {
    const { world: after, entries } = step(model, world, choice)
    const spent = leases + (takesOver(world, after, choice) ? 1 : 0)
    if (spent > options.leases) return []
    const broken = violationsOf(model, world, { choice, entries }, after)
      .filter(({ invariant }) => !outsideInvariants.has(invariant))
      .reduce((bits, { invariant }) => bits | bitOf(invariant), 0)
    return [{ choice, to: { world: after, crashes, leases: spent }, broken }]
  })
  if (steps.length === 0 || crashes >= options.crashes) return steps
  const hosts = Object.keys(world.hosts).filter((host) => world.hosts[host]?.down === false)
  const crashed = hosts.map((host): NaiveStep => {
    const after = kernelCrash(model, world, host, false)
    return {
      choice: { kind: 'crash', process: host },
      to: { world: after, crashes: crashes + 1, leases },
      broken: 0,
    }
  })
  return [...steps, ...crashed]
}

const outsideInvariants = new Set(['effect-exactly-once', 'no-ghost', 'per-stream-order'])

/** What is wrong with the outside world, as bits. */
export function brokenOutside(model: Model, world: World): number {
  const { effects, lost } = outsideWorldOf(model, world)
  const twice = lost.length > 0 || effects.some(({ mark }) => mark === 'duplicate')
  return (
    (twice ? bitOf('effect-exactly-once') : 0) |
    (effects.some(({ mark }) => mark === 'ghost') ? bitOf('no-ghost') : 0) |
    (overtakes(world) ? bitOf('per-stream-order') : 0)
  )
}

export interface NaiveGraph {
  readonly states: readonly NaiveState[]
  readonly steps: readonly (readonly (NaiveStep & { readonly index: number })[])[]
  readonly complete: boolean
}

/** Breadth first. O(states · what a whole world costs as text). */
export function naiveGraph(model: Model, root: World, options: NaiveOptions, most: number): NaiveGraph {
  const states: NaiveState[] = [{ world: root, crashes: 0, leases: 0 }]
  const known = new Map(states.map((state) => [fineKey(state), 0]))
  const steps: (readonly (NaiveStep & { readonly index: number })[])[] = []
  for (let i = 0; i < states.length && states.length <= most; i++) {
    const state = states[i]
    if (!state) break
    steps.push(
      stepsFrom(model, state, options).map((each) => {
        const key = fineKey(each.to)
        const index = known.get(key) ?? states.push(each.to) - 1
        known.set(key, index)
        return { ...each, index }
      }),
    )
  }
  return { states, steps, complete: steps.length === states.length }
}
