// What must hold, and whether it has held so far.

import { invariantIds, type InvariantId } from '#sim/invariants.ts'
import type { Trace } from '#sim/run.ts'

export interface Verdict {
  readonly id: InvariantId
  /** After how many steps it was seen broken (0: by the history); null: it holds so far. */
  readonly brokenAt: number | null
}

/** Up to the cursor: what is going to break is not given away. */
export const verdictsOf = ({ violations }: Trace, cursor: number): readonly Verdict[] =>
  invariantIds.map((id) => {
    const broken = violations.find(({ invariant, step }) => invariant === id && step <= cursor)
    return { id, brokenAt: broken?.step ?? null }
  })
