// One call of the real kernel, for one process and what all share: the only place where a step's meaning comes from. What comes back is
// what changed: the process itself, what is shared, and who else was touched (a crash takes its whole host; a lost answer may bring a second
// request).

import type { Choice } from '#sim/choices.ts'
import { refusalOfBackground } from '#sim/dispatch/background.ts'
import { settle } from '#sim/dispatch/background.ts'
import { crash } from '#sim/hosts.ts'
import { invariantIds, violationsOf, type InvariantId } from '#sim/invariants.ts'
import type { Model } from '#sim/model.ts'
import { step, type Stepped } from '#sim/step.ts'
import { copyOfWorld, everyone, type AnyProcess, type HostId, type World } from '#sim/world.ts'
import { scriptedDecision } from './localState.ts'

/** Invariants that a step breaks by what it does; the others are looked up in the world as it stands. */
const brokenBySteps: ReadonlySet<InvariantId> = new Set([
  'no-lost-update',
  'domain-rules',
  'bounded-attempts',
  'single-response',
  'no-unhandled-error',
])

export type Broken = number

/** Sets of invariants as bits, in the order of their ids. */
export const bitOf = (invariant: InvariantId): Broken => 1 << invariantIds.indexOf(invariant)

export const invariantsIn = (broken: Broken): readonly InvariantId[] =>
  invariantIds.filter((id) => (broken & bitOf(id)) !== 0)

export interface KernelStep {
  readonly choice: Choice
  readonly after: World
  readonly process: AnyProcess
  /** A request that was sent again. */
  readonly sentAgain: AnyProcess | null
  readonly crashed: { readonly host: HostId; readonly forever: boolean } | null
  readonly broken: Broken
}

/** What this process may do now: nothing, one step, or at a review that the scenario leaves open, what the person may decide. */
export function choicesOf(model: Model, world: World, process: AnyProcess): readonly Choice[] {
  const { id } = process
  if (process.kind !== 'command')
    return refusalOfBackground(model, world, process) ? [] : [{ kind: 'advance', process: id }]
  if (process.outcome !== null || process.order === null) return []
  if (process.node !== 'review' || scriptedDecision(model, process) !== undefined)
    return [{ kind: 'advance', process: id }]
  return [
    { kind: 'resubmit', process: id },
    { kind: 'giveUp', process: id },
  ]
}

/** @param world what `SharedStates.worldFor` makes: the process alone */
export function kernelStep(model: Model, world: World, id: string, choice: Choice): KernelStep {
  const stepped = step(model, world, choice)
  const others = everyone(stepped.world).filter((process) => process.id !== id)
  const process = everyone(stepped.world).find((each) => each.id === id)
  if (!process) throw new Error(`Bug: ${id} is gone`)
  return {
    choice,
    after: stepped.world,
    process,
    sentAgain: others.find((each) => each.kind === 'command' && !world.processes.includes(each)) ?? null,
    crashed: crashIn(stepped),
    broken: brokenBy(model, world, choice, stepped),
  }
}

function crashIn({ entries }: Stepped): KernelStep['crashed'] {
  const entry = entries.find(({ kind }) => kind === 'crash')
  return entry?.kind === 'crash' ? { host: entry.host, forever: entry.upAt === null } : null
}

function brokenBy(model: Model, world: World, choice: Choice, { world: after, entries }: Stepped): Broken {
  return violationsOf(model, world, { choice, entries }, after)
    .filter(({ invariant }) => brokenBySteps.has(invariant))
    .reduce((bits, { invariant }) => bits | bitOf(invariant), 0)
}

/** A crash of a host that is up again at once: the same as by hand, less the wait. `forever`: it never comes back. */
export function kernelCrash(model: Model, world: World, host: HostId, forever: boolean): World {
  const draft = copyOfWorld(world)
  draft.processes = world.processes.slice()
  crash(model, draft, host, forever ? null : 0)
  settle(model, draft)
  return draft
}
