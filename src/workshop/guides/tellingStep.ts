// The step of a run that is worth looking at first: where it goes wrong. A link that opens there shows the point at once, and stepping back
// shows how it came to it.

import type { Trace } from '#sim/run.ts'
import type { Entry } from '#sim/trace.ts'

const isCrash = (entry: Entry): boolean => entry.kind === 'crash'
const isThrow = (entry: Entry): boolean => entry.kind === 'step' && entry.result.type === 'threw'
const isRefusal = (entry: Entry): boolean =>
  entry.kind === 'step' && (entry.result.type === 'conflict' || entry.result.type === 'rejected')

/** How many steps to show: up to the first crash, else the first exception, else the first refusal, else none of them. O(steps). */
export function tellingStep({ steps }: Trace): number {
  for (const tells of [isCrash, isThrow, isRefusal]) {
    const found = steps.findIndex(({ entries }) => entries.some(tells))
    if (found !== -1) return found + 1
  }
  return 0
}
