// What an operator would have on a screen: the length of the queue, the age of the oldest message, the dead letters, each over time and with
// a line above which an alarm goes off. A failure in the background shows nowhere else.

import { millisecondsOf } from '#sim/clock.ts'
import type { Trace } from '#sim/run.ts'
import { dispatchHistoryOf, type Backlog } from './dispatchHistory.ts'
import { createPolyline, type Point } from './polyline.ts'

export type GaugeId = 'length' | 'age' | 'dead'
export const gaugeIds: readonly GaugeId[] = ['length', 'age', 'dead']

/** An alarm goes off where a value reaches its line. Ages in milliseconds. */
export const alarmLines: Readonly<Record<GaugeId, number>> = { length: 5, age: 500, dead: 1 }

export interface Gauge {
  readonly id: GaugeId
  readonly line: number
  /** At the cursor. */
  readonly now: number
  /** Up to the cursor, as a polyline over milliseconds: a value that jumps is there twice. */
  readonly points: readonly Point[]
  /** The largest value of the whole run: the scale stays as it is while one steps. */
  readonly most: number
  /** When it reached its line for the first time, up to the cursor. */
  readonly alarm: { readonly step: number; readonly at: number } | null
  readonly ringing: boolean
}

export interface Watching {
  readonly gauges: readonly Gauge[]
  /** The end of the whole run in milliseconds. */
  readonly end: number
}

/** null where nothing ever waits in the background. O(steps). */
export function watchingOf(trace: Trace, cursor: number): Watching | null {
  const { backlog } = dispatchHistoryOf(trace)
  if (backlog.length === 0) return null
  const end = millisecondsOf(trace.end.clock)
  return { gauges: gaugeIds.map((id) => gaugeOf(id, backlog, cursor, end)), end }
}

function gaugeOf(id: GaugeId, backlog: readonly Backlog[], cursor: number, end: number): Gauge {
  const line = alarmLines[id]
  const polyline = createPolyline(end)
  let most = 0
  let now = 0
  let alarm: Gauge['alarm'] = null
  for (const [index, sample] of backlog.entries()) {
    // Right before the step it was still as the step before had left it, only older.
    const before = valueOf(id, backlog[index - 1] ?? sample, sample.at)
    const value = valueOf(id, sample, sample.at)
    most = Math.max(most, before, value)
    if (sample.step > cursor) continue
    const at = millisecondsOf(sample.at)
    polyline.add({ at, value: before })
    polyline.add({ at, value })
    now = value
    if (Math.max(before, value) >= line) alarm ??= { step: sample.step, at }
  }
  return { id, line, now, points: polyline.points(), most, alarm, ringing: now >= line }
}

function valueOf(id: GaugeId, { length, oldestSince, dead }: Backlog, at: number): number {
  switch (id) {
    case 'length':
      return length
    case 'dead':
      return dead
    case 'age':
      return oldestSince === null ? 0 : millisecondsOf(Math.max(0, at - oldestSince))
  }
}
