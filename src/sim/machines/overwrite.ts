// No policy at all: append with `ANY`, whatever is there by then. The lost update, for contrast.

import type { AnyStateMachine } from 'xstate'
import { answering, failsInHandlers, loopMachine, reading, writing } from './loop.ts'
import type { Variant } from './variant.ts'

export function overwriteMachine(variant: Variant): AnyStateMachine {
  const fails = variant.pinned || failsInHandlers(variant)
  return loopMachine('overwrite', {
    ...reading({ attempt: { target: 'load' }, ...(variant.pinned ? { conflict: 'fail' } : {}) }),
    ...writing(variant),
    ...answering(['succeed', 'fail', 'reject'], fails ? [] : ['fail']),
  })
}
