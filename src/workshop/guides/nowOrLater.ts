// Whether a side effect belongs into the request or behind it: five questions, and where they lead.

import type { DecisionGuide } from './decision.ts'
import { example, own } from './showing.ts'

export const nowOrLater = {
  start: 'result',
  questions: {
    result: { yes: 'inAnswer', no: 'failure' },
    failure: { yes: 'tellNow', no: 'light' },
    light: { yes: 'inTransaction', no: 'slow' },
    slow: { yes: 'sure', no: 'simple' },
    sure: { yes: 'outbox', no: 'queue' },
  },
  leaves: {
    inAnswer: {
      shows: own('points-in-the-answer'),
      needs: { quick: example('slow-mail') },
    },
    tellNow: {
      shows: example('where-did-it-fail'),
      needs: { committed: example('committed-then-a-crash') },
    },
    inTransaction: {
      shows: own('rows-in-the-transaction'),
      needs: { noMail: example('mail-in-the-transaction') },
    },
    simple: {
      shows: example('pay-and-three-handlers'),
      needs: { reason: example('slow-mail') },
    },
    queue: {
      shows: example('pay-returns-first'),
      needs: {
        loss: example('crash-eats-the-queue'),
        failure: example('a-minimal-worker'),
        backoff: example('backoff-and-a-transient-fault'),
        order: example('out-of-order'),
        watching: example('the-queue-grows'),
      },
    },
    outbox: {
      shows: example('outbox-survives-the-crash'),
      needs: {
        duplicates: example('paid-twice'),
        idempotency: example('idempotent-handlers'),
        order: example('order-per-stream'),
        dead: example('poison-message'),
        watching: example('find-the-lost-mail'),
      },
    },
  },
} as const satisfies DecisionGuide
