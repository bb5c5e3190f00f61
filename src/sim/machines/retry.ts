// Policy A: the server tries again. Load, rehydrate and decide are inside each attempt; only a conflict is retried. With `reload: false`
// (a mistake on purpose) a further attempt appends what was decided before; with `exhausted: 'escapes'` the last conflict leaves through
// the hole of the exception filter, and the friendly `fail` below the loop is never reached.

import type { AnyStateMachine } from 'xstate'
import {
  answering,
  beginOfAppend,
  decision,
  loopMachine,
  reading,
  step,
  writing,
  type Nodes,
  type Way,
} from './loop.ts'
import type { Variant } from './variant.ts'

export function retryMachine(variant: Variant): AnyStateMachine {
  const again: Way = { target: 'attempt', actions: 'countAttempt' }
  const exhausted = variant.exhausted === 'escapes' ? 'escape' : 'fail'
  const first: Way | Way[] = variant.reload
    ? { target: 'load' }
    : [{ target: 'load', guard: 'firstAttempt' }, { target: beginOfAppend(variant) }]
  const deciding: Nodes = {
    canRetry: {
      meta: decision,
      on: {
        checked: [
          { guard: 'attemptsLeft', ...(variant.backoff ? { target: 'backOff' } : again) },
          { target: exhausted },
        ],
      },
    },
    ...(variant.backoff ? { backOff: { meta: step, on: { waited: again } } } : {}),
  }
  const conflict = variant.pinned ? 'fail' : 'canRetry'
  return loopMachine('retry', {
    ...reading({ attempt: first, ...(variant.pinned ? { conflict } : {}) }),
    ...writing(variant, conflict),
    ...(variant.pinned ? {} : deciding),
    ...answering(
      variant.exhausted === 'escapes'
        ? ['succeed', 'fail', 'escape', 'reject']
        : ['succeed', 'fail', 'reject'],
    ),
  })
}
