// Between a number of steps and a moment on the axis.

import type { Timeline } from '#projections/timeline.ts'
import type { AxisKind } from './axis.ts'

/** Where the playhead is after `cursor` steps, as the axis measures. */
export const valueOfCursor = ({ ends }: Timeline, axis: AxisKind, cursor: number): number =>
  axis === 'steps' ? cursor : cursor === 0 ? 0 : (ends[cursor - 1] ?? 0)

/** How many steps have been taken there. */
export const cursorOfValue = (timeline: Timeline, axis: AxisKind, value: number): number =>
  axis === 'steps' ? clamp(Math.round(value), timeline.ends.length) : stepsUntil(timeline, value)

const clamp = (value: number, most: number): number => Math.max(0, Math.min(value, most))

/** Steps that end at `time` or before. */
export function stepsUntil({ ends }: Timeline, time: number): number {
  let low = 0
  let high = ends.length
  while (low < high) {
    const middle = (low + high) >>> 1
    if ((ends[middle] ?? 0) <= time) low = middle + 1
    else high = middle
  }
  return low
}
