// Workers and the relay: what goes round in the background. A worker takes a message, runs its handlers one after another and acknowledges
// it; a handler that throws puts the message back. The relay looks for outbox rows, publishes each and marks it.

import { compile } from './compile.ts'
import { loopMachine, step, store } from './loop.ts'

export const workerMachine = compile(
  'worker',
  loopMachine(
    'worker',
    {
      take: { meta: step, on: { taken: { target: 'handle' } } },
      handle: {
        meta: step,
        on: { handled: { target: 'handle' }, allHandled: { target: 'ack' }, threw: { target: 'take' } },
      },
      ack: { meta: step, on: { acked: { target: 'take' }, ackedTooLate: { target: 'take' } } },
    },
    'take',
  ),
)

export const relayMachine = compile(
  'relay',
  loopMachine(
    'relay',
    {
      poll: { meta: store, on: { polled: { target: 'publish' } } },
      publish: { meta: step, on: { published: { target: 'mark' } } },
      mark: { meta: store, on: { marked: { target: 'publish' }, markedLast: { target: 'poll' } } },
    },
    'poll',
  ),
)
