// Policy C: on a conflict the server reads what came in between and compares it with what it wanted to add. If all pairs commute it goes on
// at the new version: `reappend` appends what was decided before (and can break a rule, because decide never saw the new state), `redecide`
// asks decide again. A pair that does not commute is a conflict.

import type { AnyStateMachine } from 'xstate'
import {
  answering,
  beginOfAppend,
  decision,
  loopMachine,
  reading,
  store,
  writing,
  type Nodes,
} from './loop.ts'
import type { Variant } from './variant.ts'

export function mergeMachine(variant: Variant): AnyStateMachine {
  const again = variant.strategy === 'reappend' ? beginOfAppend(variant) : 'decide'
  const conflict = variant.pinned ? 'fail' : 'canRetry'
  const merging: Nodes = {
    canRetry: {
      meta: decision,
      on: { checked: [{ guard: 'attemptsLeft', target: 'loadSince' }, { target: 'fail' }] },
    },
    loadSince: { meta: store, on: { loaded: { target: 'compare' } } },
    compare: {
      meta: decision,
      on: { commuting: { target: 'attempt', actions: 'countAttempt' }, notCommuting: { target: 'fail' } },
    },
  }
  return loopMachine('merge', {
    ...reading({
      attempt: variant.pinned
        ? { target: 'load' }
        : [{ target: 'load', guard: 'firstAttempt' }, { target: again }],
      ...(variant.pinned ? { conflict } : {}),
    }),
    ...writing(variant, conflict),
    ...(variant.pinned ? {} : merging),
    ...answering(['succeed', 'fail', 'reject']),
  })
}
