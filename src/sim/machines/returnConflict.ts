// Policy B: the server answers the conflict, a person decides. Each attempt is a submission with an answer of its own; after a 409 or 412
// the client fetches the resource again and the person sees what changed before submitting once more or giving up.

import type { AnyStateMachine } from 'xstate'
import {
  answer,
  answering,
  decision,
  failsInHandlers,
  loopMachine,
  reading,
  step,
  store,
  writing,
  type Nodes,
} from './loop.ts'
import type { Variant } from './variant.ts'

export function returnConflictMachine(variant: Variant): AnyStateMachine {
  const asking: Nodes = {
    answerConflict: { meta: answer, on: { answered: { target: 'refetch' }, unanswered: { target: 'done' } } },
    refetch: { meta: store, on: { refetched: { target: 'review' } } },
    review: {
      meta: decision,
      on: { resubmit: { target: 'attempt', actions: 'countAttempt' }, giveUp: { target: 'giveUp' } },
    },
    giveUp: { meta: step, on: { gaveUp: { target: 'done' } } },
  }
  return loopMachine('return-conflict', {
    ...reading({
      attempt: { target: 'load' },
      conflict: 'answerConflict',
      ...(variant.preconditionMissing ? { preconditionMissing: 'demandPrecondition' } : {}),
    }),
    ...writing(variant, 'answerConflict'),
    ...asking,
    ...answering(
      variant.preconditionMissing
        ? ['succeed', 'fail', 'reject', 'demandPrecondition']
        : ['succeed', 'fail', 'reject'],
      failsInHandlers(variant) ? [] : ['fail'],
    ),
  })
}
