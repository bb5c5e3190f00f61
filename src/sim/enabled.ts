// Who may step, and why the others may not. Never reads the clock: times are lower bounds, not locks.

import { assert } from '#lib/assert.ts'
import type { Choice, Refusal } from './choices.ts'
import { copyIdOf } from './step.ts'
import { isBackground, refusalOfBackground } from './dispatch/background.ts'
import type { Model } from './model.ts'
import { everyone, processOf, type AnyProcess, type CommandProcess, type World } from './world.ts'

export interface Enabled {
  readonly process: AnyProcess
  /** undefined: it may step. */
  readonly refusal: Refusal | undefined
}

function refusalOfStep(model: Model, world: World, process: AnyProcess): Refusal | undefined {
  if (isBackground(process)) return refusalOfBackground(model, world, process)
  if (process.outcome !== null) return { reason: 'done', process: process.id }
  if (process.order === null) return { reason: 'hostDown', host: process.host }
  return undefined
}

/** Everyone, in their fixed order, with the reason of those that may not step. */
export const enabled = (model: Model, world: World): readonly Enabled[] =>
  everyone(world).map((process) => ({ process, refusal: refusalOfStep(model, world, process) }))

/** Why `choice` is not possible in this world; undefined if it is. */
export function refusalOf(model: Model, world: World, choice: Choice): Refusal | undefined {
  if (choice.kind === 'replay') return refusalOfReplay(world, choice.letter)
  if (choice.kind === 'crash' && Object.hasOwn(world.hosts, choice.process))
    return refusalOfCrash(world, choice.process)
  const process = processOf(world, choice.process)
  if (!process) return { reason: 'unknownProcess', process: choice.process }
  if (choice.kind === 'advance') return refusalOfStep(model, world, process)
  if (choice.kind === 'throwNext') return refusalOfThrow(model, process)
  if (process.kind === 'command') return refusalOfCommand(model, world, process, choice.kind)
  if (choice.kind === 'crash') return refusalOfCrash(world, process.host)
  const reason = {
    resubmit: 'notReviewing',
    giveUp: 'notReviewing',
    loseAnswer: 'noAnswerToLose',
    sendAgain: 'notSentYet',
  } as const
  return { reason: reason[choice.kind], process: process.id }
}

type AboutCommand = 'resubmit' | 'giveUp' | 'crash' | 'loseAnswer' | 'sendAgain'

function refusalOfCommand(
  model: Model,
  world: World,
  process: CommandProcess,
  kind: AboutCommand,
): Refusal | undefined {
  const { id } = process
  const done: Refusal | undefined = process.outcome === null ? undefined : { reason: 'done', process: id }
  switch (kind) {
    case 'resubmit':
    case 'giveUp':
      return (
        refusalOfStep(model, world, process) ??
        (process.node === 'review' ? undefined : { reason: 'notReviewing', process: id })
      )
    case 'crash':
      return done ?? refusalOfCrash(world, process.host)
    case 'loseAnswer':
      return (
        done ??
        (process.losesNextAnswer || process.node === 'giveUp'
          ? { reason: 'noAnswerToLose', process: id }
          : undefined)
      )
    case 'sendAgain':
      if (process.node === 'accept') return { reason: 'notSentYet', process: id }
      return copyIdOf(world, id).endsWith("''''") ? { reason: 'tooManyCopies', process: id } : undefined
  }
}

/** Nodes of a request behind which no handler runs any more. */
const behindHandlers = new Set(['succeed', 'fail', 'escape', 'reject', 'demandPrecondition', 'giveUp'])

function refusalOfThrow({ settings }: Model, process: AnyProcess): Refusal | undefined {
  const refusal: Refusal = { reason: 'nothingToThrow', process: process.id }
  if (process.kind === 'relay' || process.throwsNext) return refusal
  if (process.kind === 'worker') return undefined
  const { mode } = settings.dispatch
  const inside = mode === 'inTransaction' || mode === 'afterCommit'
  return inside && process.outcome === null && !behindHandlers.has(process.node) ? undefined : refusal
}

function refusalOfReplay({ background }: World, letter: number): Refusal | undefined {
  const dead = background?.deadLetters.find((each) => each.letter === letter)
  return dead && !dead.replayed && !dead.gone ? undefined : { reason: 'noDeadLetter', letter }
}

function refusalOfCrash(world: World, host: string): Refusal | undefined {
  const state = world.hosts[host]
  assert(state, `no host ${host}`)
  return state.down ? { reason: 'hostDown', host } : undefined
}

/** The default scheduler: the least `due` (start + duration) among those that may step; ties go to the one that was enabled first. */
export function earliest(world: World): AnyProcess | undefined {
  const { processes, background } = world
  const first = earliestOf(processes, undefined)
  if (!background) return first
  return earliestOf(background.relay ? [background.relay, ...background.workers] : background.workers, first)
}

function earliestOf(processes: readonly AnyProcess[], so: AnyProcess | undefined): AnyProcess | undefined {
  let best = so
  for (const process of processes) {
    if (process.order === null) continue
    if (
      !best ||
      process.due < best.due ||
      (process.due === best.due && process.order < (best.order ?? Infinity))
    )
      best = process
  }
  return best
}
