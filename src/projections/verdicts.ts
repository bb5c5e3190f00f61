// What must hold, and whether it has held so far.

import { invariantIds, type InvariantId } from '#sim/invariants.ts'
import type { Trace } from '#sim/run.ts'
import { invariantsAtStake } from './atStake.ts'

export interface Verdict {
  readonly id: InvariantId
  /** After how many steps it was seen broken (0: by the history); null: it holds so far. */
  readonly brokenAt: number | null
}

/** Of what is at stake, up to the cursor: what is going to break is not given away. What broke was at stake, whatever one thought. */
export function verdictsOf({ model, violations }: Trace, cursor: number): readonly Verdict[] {
  const atStake = new Set(invariantsAtStake(model))
  return invariantIds.flatMap((id) => {
    const broken = violations.find(({ invariant, step }) => invariant === id && step <= cursor)
    return broken || atStake.has(id) ? [{ id, brokenAt: broken?.step ?? null }] : []
  })
}

/** What this scenario says nothing about. */
export function notAtStake(verdicts: readonly Verdict[]): readonly InvariantId[] {
  const judged = new Set(verdicts.map(({ id }) => id))
  return invariantIds.filter((id) => !judged.has(id))
}
