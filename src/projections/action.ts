// What a press on a process' Step button is going to do, in the few words that fit on it.

import { millisecondsOf } from '#sim/clock.ts'
import { nextOccasion } from '#sim/dispatch/inline.ts'
import { commandOf, type Model } from '#sim/model.ts'
import type { CommandProcess, World } from '#sim/world.ts'

export interface Actions {
  accept: object
  attempt: { readonly attempt: number }
  load: { readonly stream: string }
  rehydrate: { readonly stream: string }
  decide: object
  sideEffect: object
  append: { readonly version: number }
  'append.any': object
  checkVersion: { readonly version: number }
  write: object
  canRetry: object
  backOff: { readonly ms: number }
  loadSince: object
  compare: object
  refetch: object
  review: object
  giveUp: object
  answer: { readonly status: number }
  collect: object
  handle: { readonly handler: string }
  enqueue: object
}

export interface Action<Key extends keyof Actions = keyof Actions> {
  readonly key: Key
  readonly values: Actions[Key]
}

const act = <Key extends keyof Actions>(key: Key, values: Actions[Key]): Action<Key> => ({ key, values })

export function actionOf(model: Model, world: World, process: CommandProcess): Action {
  const { stream, policy } = commandOf(model, process)
  const { node } = process
  const version = process.read ?? 0
  switch (node) {
    case 'attempt':
      return act(node, { attempt: process.attempt })
    case 'load':
    case 'rehydrate':
      return act(node, { stream })
    case 'append':
      return policy.kind === 'overwrite' ? act('append.any', {}) : act(node, { version })
    case 'checkVersion':
      return policy.kind === 'overwrite' ? act('write', {}) : act(node, { version })
    case 'backOff':
      return act(node, { ms: millisecondsOf(process.sleep) })
    case 'accept':
    case 'decide':
    case 'sideEffect':
    case 'write':
    case 'canRetry':
    case 'loadSince':
    case 'compare':
    case 'refetch':
    case 'review':
    case 'giveUp':
    case 'collect':
    case 'enqueue':
      return act(node, {})
    case 'handle':
      return act(node, { handler: nextOccasion(model, world, process)?.handler.id ?? '' })
    default:
      return act('answer', { status: statusAt(model, process) })
  }
}

/** The status line of the answer that this node sends (1-semantics §4). */
function statusAt(model: Model, process: CommandProcess): number {
  const { policy } = commandOf(model, process)
  switch (process.node) {
    case 'reject':
      return 422
    case 'escape':
      return 500
    case 'demandPrecondition':
      return 428
    case 'answerConflict':
      return policy.kind === 'return-conflict' ? policy.status : 409
    case 'fail':
      return process.verdict === 'failed' ? 500 : 409
    default:
      return 200
  }
}
