import * as v from 'valibot'
import { backoffSchema } from '#scenario/backoff.ts'
import { backoffOf } from '#scenario/settingsOf.ts'
import { pausesOf } from '#sim/backoffRange.ts'

/** The least and the longest that the first pauses can be, in milliseconds; none where the draft is not whole yet. */
export function pausesIn(
  draft: unknown,
  count: number,
): readonly { readonly least: number; readonly most: number }[] {
  const parsed = v.safeParse(backoffSchema, draft)
  if (!parsed.success) return []
  return pausesOf(backoffOf(parsed.output), count).map(({ least, most }) => ({
    least: least / 1000,
    most: most / 1000,
  }))
}
