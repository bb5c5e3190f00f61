// Who may step, and why the others may not. Never reads the clock: times are lower bounds, not locks.

import { assert } from '#lib/assert.ts'
import type { Choice, Refusal } from './choices.ts'
import { copyIdOf } from './step.ts'
import type { Process, World } from './world.ts'

export interface Enabled {
  readonly process: Process
  /** undefined: it may step. */
  readonly refusal: Refusal | undefined
}

function refusalOfStep(process: Process): Refusal | undefined {
  if (process.outcome !== null) return { reason: 'done', process: process.id }
  if (process.order === null) return { reason: 'hostDown', host: process.host }
  return undefined
}

/** Every process, in their fixed order, with the reason of those that may not step. */
export const enabled = (world: World): readonly Enabled[] =>
  world.processes.map((process) => ({ process, refusal: refusalOfStep(process) }))

/** Why `choice` is not possible in this world; undefined if it is. */
export function refusalOf(world: World, choice: Choice): Refusal | undefined {
  if (choice.kind === 'replay') return { reason: 'noDeadLetter', letter: choice.letter }
  if (choice.kind === 'crash' && choice.process in world.hosts) return refusalOfCrash(world, choice.process)
  const process = world.processes.find(({ id }) => id === choice.process)
  if (!process) return { reason: 'unknownProcess', process: choice.process }
  const { id } = process
  switch (choice.kind) {
    case 'advance':
      return refusalOfStep(process)
    case 'resubmit':
    case 'giveUp':
      return (
        refusalOfStep(process) ??
        (process.node === 'review' ? undefined : { reason: 'notReviewing', process: id })
      )
    case 'crash':
      return process.outcome === null ? refusalOfCrash(world, process.host) : { reason: 'done', process: id }
    case 'loseAnswer':
      if (process.outcome !== null) return { reason: 'done', process: id }
      return process.losesNextAnswer || process.node === 'giveUp'
        ? { reason: 'noAnswerToLose', process: id }
        : undefined
    case 'sendAgain':
      if (process.node === 'accept') return { reason: 'notSentYet', process: id }
      return copyIdOf(world, id).endsWith("''''") ? { reason: 'tooManyCopies', process: id } : undefined
    case 'throwNext':
      return { reason: 'nothingToThrow', process: id }
  }
}

function refusalOfCrash(world: World, host: string): Refusal | undefined {
  const state = world.hosts[host]
  assert(state, `no host ${host}`)
  return state.down ? { reason: 'hostDown', host } : undefined
}

/** The default scheduler: the least `due` (start + duration) among those that may step; ties go to the one that was enabled first. */
export function earliest(world: World): Process | undefined {
  let best: Process | undefined
  let bestOrder = 0
  for (const process of world.processes) {
    const { order } = process
    if (order === null) continue
    if (best === undefined || process.due < best.due || (process.due === best.due && order < bestOrder)) {
      best = process
      bestOrder = order
    }
  }
  return best
}
