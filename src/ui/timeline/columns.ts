// The spans of a timeline as columns of numbers: their places on an axis, and how bad each of them is. Made once per timeline and axis; what is
// done for every frame reads numbers only.

import type { Status } from '#projections/stepStatus.ts'
import type { Timeline } from '#projections/timeline.ts'
import type { Axis } from './axis.ts'
import { pyramidOf, type Pyramid } from './pyramid.ts'

export interface Columns {
  readonly from: Float64Array
  /** Until when it works. */
  readonly busy: Float64Array
  readonly to: Float64Array
  /** By lane. */
  readonly pyramids: readonly Pyramid[]
}

/** From bad to good: what must not vanish among others when there is room for one only. */
export const severities: readonly Status[] = [
  'ok',
  'waiting',
  'retry',
  'duplicate',
  'conflict',
  'failed',
  'lost',
]

export const severityOf = (status: Status | null): number =>
  status === null ? 0 : severities.indexOf(status)

/** O(spans · log spans), nearly O(spans) where they are in order already. */
export function columnsOf(timeline: Timeline, axis: Axis): Columns {
  const { spans, lanes } = timeline
  const from = new Float64Array(spans.length)
  const busy = new Float64Array(spans.length)
  const to = new Float64Array(spans.length)
  const severity = new Uint8Array(spans.length)
  const byStep = axis.kind === 'steps'
  for (const span of spans) {
    const { id } = span
    from[id] = axis.placeOf(byStep ? span.stepFrom : span.start)
    to[id] = axis.placeOf(byStep ? span.stepTo : span.end)
    // On the steps axis a step has its column, however long it was held up.
    busy[id] = byStep ? (to[id] ?? 0) : axis.placeOf(span.busyUntil)
    severity[id] = severityOf(span.status)
  }
  return { from, busy, to, pyramids: lanes.map((lane) => pyramidOf(lane.spans, { from, to, severity })) }
}
