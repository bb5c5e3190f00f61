import * as v from 'valibot'
import { limits } from './limits.ts'
import { decimal, described, kind, milliseconds, object, oneOf, optional } from './values.ts'

const base = described(milliseconds, 'The first wait, in milliseconds.')
const cap = described(milliseconds, 'No wait is longer than this, in milliseconds. At least baseMs.')

export const backoffSchema = described(
  v.variant('kind', [
    object({ kind: kind('none') }),
    object({ kind: kind('fixed'), baseMs: base }),
    object({
      kind: oneOf('exponential', 'equalJitter', 'fullJitter'),
      baseMs: base,
      capMs: cap,
      factor: optional(
        described(decimal(1, limits.factor), 'Each wait is this many times the one before. Default 2.'),
      ),
    }),
    object({ kind: kind('decorrelatedJitter'), baseMs: base, capMs: cap }),
  ]),
  'How long to wait before trying again.',
)
