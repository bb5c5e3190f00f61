import * as v from 'valibot'
import { handlerId } from './handler.ts'
import { limits } from './limits.ts'
import { nodeNames } from './nodes.ts'
import {
  described,
  flag,
  integer,
  kind,
  list,
  milliseconds,
  object,
  oneOf,
  optional,
  text,
} from './values.ts'

const handler = described(handlerId, 'A handler of this scenario.')
const command = described(text({ max: 8 }), 'The id of a command.')
const deliveries = described(
  v.union([list(integer(1, limits.attempts), 0, limits.listed), kind('always')]),
  'Which deliveries of a message it strikes, from 1.',
)

export const faultSchema = v.variant('kind', [
  object({
    kind: kind('throw'),
    handler,
    attempts: deliveries,
    command: optional(described(command, 'Only for events of this command.')),
    fromMs: optional(described(milliseconds, 'Only from this time on. Default 0.')),
    untilMs: optional(described(milliseconds, 'Only before this time. Default: to the end.')),
  }),
  object({
    kind: kind('slow'),
    handler,
    attempts: deliveries,
    durationMs: described(milliseconds, 'How long the handler takes then.'),
  }),
  object({
    kind: kind('crash'),
    process: described(
      text({ max: 11 }),
      "Whose host goes down: the id of a command (A' is A sent a second time), S, R, or W1 to the last worker.",
    ),
    after: described(oneOf(...nodeNames), 'The node after which it happens.'),
    occurrence: optional(
      described(integer(1, limits.occurrence), 'Which time it does that, from 1. Default 1.'),
    ),
    restartAfterMs: described(v.union([milliseconds, v.null('null')]), 'null: it stays down.'),
  }),
  object({
    kind: kind('loseResponse'),
    command,
    attempt: integer(1, limits.attempts),
    leg: described(
      oneOf('append', 'answer'),
      'append: from the store to the server, which sends the same append again. answer: to the client.',
    ),
    resend: optional(described(flag, 'answer only: the client sends a new request. Default false.')),
  }),
  object({ kind: kind('sendTwice'), command }),
])
