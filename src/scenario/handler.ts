import { limits } from './limits.ts'
import { typeName } from './command.ts'
import { described, list, milliseconds, object, oneOf, optional, text } from './values.ts'

export const handlerId = text({ max: limits.handlerId })

export const handlerSchema = object({
  id: handlerId,
  on: described(list(typeName, 0, limits.listed), 'The event types that it handles.'),
  effect: described(
    oneOf('points', 'email', 'audit'),
    'What it does. Points and audit rows can be rolled back with their transaction, an e-mail cannot.',
  ),
  durationMs: milliseconds,
  idempotency: optional(
    described(
      oneOf('none', 'inbox', 'providerKey'),
      'inbox: a processed-event row in the same transaction (points and audit). providerKey: the provider knows the key (email).',
    ),
  ),
})
