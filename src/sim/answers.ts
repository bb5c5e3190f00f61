// What a request's client hears, and the answers that never arrive.

import { assert } from '#lib/assert.ts'
import type { Micros } from './clock.ts'
import { commandOf, type Model } from './model.ts'
import type { Fault } from './settings.ts'
import type { Result } from './trace.ts'
import type { CommandProcess, Draft } from './world.ts'

type LostAnswer = Extract<Fault, { kind: 'loseResponse' }>

interface Answering {
  readonly model: Model
  readonly process: Draft<CommandProcess>
  readonly at: Micros
}

/** The status line of an answer, by outcome (1-semantics §4). */
function httpStatusOf(model: Model, process: CommandProcess): number {
  const { policy, ifMatch } = commandOf(model, process)
  const demandsEtag = policy.kind === 'return-conflict' && policy.status === 412
  switch (process.verdict) {
    case 'rejected':
      return 422
    case 'conflict':
      return demandsEtag ? (ifMatch ? 412 : 428) : 409
    case 'exhausted':
      return 409
    case 'escaped':
    case 'failed':
      return 500
    case 'accepted':
    case 'merged':
    case 'idempotent':
    case 'noop':
      return 200
    case 'gaveUp':
    case 'unknown':
    case null:
      return assert(false, 'no answer says this') as never
  }
}

export function answerTo({ model, process, at }: Answering): Result {
  const outcome = process.verdict
  assert(outcome !== null, 'an answer says something')
  const goesOn = process.node === 'answerConflict'
  if (answerGetsLost(model, process, 'answer')) {
    process.outcome = 'unknown'
    return { type: 'unanswered', outcome }
  }
  process.answers++
  process.respondedAt = at
  process.httpStatus = httpStatusOf(model, process)
  if (!goesOn) process.outcome = outcome
  return {
    type: 'answered',
    outcome,
    httpStatus: process.httpStatus,
    version: process.committed ?? process.read,
  }
}

/** Whether the answer that is due now gets lost, by a fault of the scenario or by a choice made before. */
export function answerGetsLost(
  model: Model,
  process: Draft<CommandProcess>,
  leg: 'append' | 'answer',
): boolean {
  if (process.losesNextAnswer) {
    process.losesNextAnswer = false
    return true
  }
  return lostAnswerFault(model, process, leg) !== undefined
}

/** The scenario's fault that takes this answer. The same append sent again gets its answer. */
export function lostAnswerFault(
  model: Model,
  process: CommandProcess,
  leg: 'append' | 'answer',
): LostAnswer | undefined {
  if (leg === 'append' && process.unansweredAppend) return undefined
  return model.settings.faults.find(
    (fault): fault is LostAnswer =>
      fault.kind === 'loseResponse' &&
      fault.leg === leg &&
      fault.command === process.id &&
      fault.attempt === process.attempt,
  )
}
