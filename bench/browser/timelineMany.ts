// Timelines of any size, made up: lanes full of short steps, some of which go wrong.

import { mix } from '#lib/hash.ts'
import { stepSpan } from '#projections/testing/stepSpan.ts'
import type { Timeline, TimelineLane, TimelineSpan } from '#projections/timeline.ts'

/** Microseconds that a lane is busy, and free, at most. */
const busy = 900
const free = 600

const dice = (seed: number, index: number): number => (mix(seed, index) >>> 0) / 0x1_0000_0000

function statusOf(roll: number): TimelineSpan['status'] {
  if (roll < 0.0005) return 'lost'
  if (roll < 0.002) return 'failed'
  if (roll < 0.01) return 'conflict'
  return roll < 0.03 ? 'retry' : null
}

export function timelineWith(count: number, laneCount: number): Timeline {
  const spans: TimelineSpan[] = []
  const lanes = Array.from({ length: laneCount }, (_, lane): TimelineLane => {
    const ids: number[] = []
    let at = dice(1, lane) * free
    for (let i = 0; i < count / laneCount; i++) {
      const id = spans.length
      const start = Math.round(at)
      const end = Math.round(at + dice(2, id) * busy)
      at = end + dice(3, id) * free
      ids.push(id)
      spans.push(stepSpan(id, lane, start, end, statusOf(dice(4, id))))
    }
    return {
      id: `worker/W${lane}`,
      kind: 'worker',
      name: `W${lane}`,
      command: null,
      type: '',
      spans: ids,
      tracks: 1,
      levels: [],
    }
  })
  const end = spans.reduce((most, span) => Math.max(most, span.end), 0)
  return { lanes, spans, links: [], ends: [end], end }
}
