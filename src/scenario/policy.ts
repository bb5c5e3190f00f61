import * as v from 'valibot'
import { backoffSchema } from './backoff.ts'
import { limits } from './limits.ts'
import { described, flag, integer, kind, object, oneOf, optional } from './values.ts'

const attempts = integer(1, limits.attempts)

/** Attempts, or null for as many as it takes. */
export const attemptsOrNull = v.union([attempts, v.null('null')])

const retry = object({
  kind: kind('retry'),
  maxAttempts: described(
    attemptsOrNull,
    'Attempts in all: 3 means one try and two retries. null: retry for ever.',
  ),
  backoff: optional(backoffSchema),
  reload: optional(
    described(flag, 'false: try again without reading again (a mistake on purpose). Default true.'),
  ),
  exhausted: optional(
    described(
      oneOf('result', 'escapes'),
      'What the last conflict becomes: an answer (409), or an unhandled error (500, a mistake on purpose). Default result.',
    ),
  ),
})

const returnConflict = object({
  kind: kind('return-conflict'),
  status: described(
    v.picklist([409, 412], '409 | 412'),
    '409 with the version in the body, or 412 for If-Match with an ETag.',
  ),
})

const merge = object({
  kind: kind('merge'),
  strategy: described(
    oneOf('reappend', 'redecide'),
    'reappend: append what was decided before, at the new version. redecide: ask the domain again.',
  ),
  maxAttempts: described(attempts, 'Attempts in all.'),
})

export const policySchema = described(
  v.variant('kind', [retry, returnConflict, merge, object({ kind: kind('overwrite') })]),
  'What happens when an append conflicts.',
)
