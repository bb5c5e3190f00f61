import * as v from 'valibot'
import { limits } from './limits.ts'
import { policySchema } from './policy.ts'
import {
  anyObject,
  described,
  flag,
  integer,
  list,
  milliseconds,
  name,
  object,
  oneOf,
  optional,
  text,
} from './values.ts'

export const commandId = /^[A-Z][A-Za-z0-9]{0,7}$/

/** Ids of the relay, the server, the workers and of dead letters. */
export const reservedId = /^(?:R|S|W[1-4]|D[0-9]+)$/

export const streamId = text({ max: limits.streamId })
export const typeName = text({ max: limits.typeName })

export const historyEventSchema = object({
  stream: streamId,
  type: described(typeName, 'An event type of the domain; one that the domain does not know is ignored.'),
  data: anyObject,
})

export const commandSchema = object({
  id: described(name(commandId), 'A, B, C … Not R, S, W1 to W4, or D with a number.'),
  stream: streamId,
  type: described(typeName, 'A command type of the domain.'),
  data: anyObject,
  at: optional(described(milliseconds, 'When it is sent, in milliseconds. Default 0.')),
  expectedVersion: optional(
    described(
      v.union([integer(0, limits.version), oneOf('NO_STREAM', 'STREAM_EXISTS', 'ANY')]),
      'The stream version that the client saw: a number of events, or one of the words.',
    ),
  ),
  ifMatch: optional(
    described(
      flag,
      'For return-conflict with 412: whether the request carries If-Match. false is answered 428. Default true.',
    ),
  ),
  onConflict: optional(
    described(
      list(oneOf('resubmit', 'giveUp'), 0, limits.listed),
      'What the person decides at each conflict, in order.',
    ),
  ),
  policy: optional(described(policySchema, "This command's own policy.")),
})
