import * as v from 'valibot'
import { backoffSchema } from './backoff.ts'
import { limits } from './limits.ts'
import { attemptsOrNull } from './policy.ts'
import { described, integer, milliseconds, object, oneOf, optional } from './values.ts'

const delivery = object({
  maxAttempts: described(attemptsOrNull, 'Deliveries of one message in all. null: for ever. Default 5.'),
  backoff: optional(backoffSchema),
  onExhausted: optional(
    described(
      oneOf('deadLetter', 'log'),
      'Where a message goes then. log: it is logged and dropped. Default deadLetter.',
    ),
  ),
})

const outbox = object({
  pollMs: optional(described(milliseconds, 'The relay polls at multiples of this. Default 100.')),
  batch: optional(described(integer(1, limits.batch), 'Rows per poll. Default 10.')),
  leaseMs: optional(
    described(milliseconds, 'How long a message belongs to the worker that took it. Default 1000.'),
  ),
  dedupWindowMs: optional(
    described(
      v.union([milliseconds, v.null('null')]),
      'How long an idempotent handler remembers what it has seen. null, the default: for ever.',
    ),
  ),
})

export const dispatchSchema = described(
  object({
    mode: described(
      oneOf('none', 'inTransaction', 'afterCommit', 'queue', 'outbox'),
      'When the handlers of an event run. Settings that the mode does not use are ignored.',
    ),
    workers: optional(described(integer(1, limits.workers), 'Default 1.')),
    order: optional(
      described(
        oneOf('none', 'perStream'),
        'perStream: a stream waits behind a failing message. Default none.',
      ),
    ),
    delivery: optional(delivery),
    outbox: optional(outbox),
  }),
  'How domain events reach their handlers. Default: not at all.',
)
