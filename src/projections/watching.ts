// What an operator would have on a screen: the length of the queue, the age of the oldest message, the dead letters, each over time and with
// a line above which an alarm goes off. A failure in the background shows nowhere else.

import { millisecondsOf } from '#sim/clock.ts'
import type { Trace } from '#sim/run.ts'
import { dispatchHistoryOf, type Backlog } from './dispatchHistory.ts'

export type GaugeId = 'length' | 'age' | 'dead'
export const gaugeIds: readonly GaugeId[] = ['length', 'age', 'dead']

/** An alarm goes off where a value reaches its line. Ages in milliseconds. */
export const alarmLines: Readonly<Record<GaugeId, number>> = { length: 5, age: 500, dead: 1 }

export interface GaugePoint {
  /** In milliseconds. */
  readonly at: number
  readonly value: number
}

export interface Gauge {
  readonly id: GaugeId
  readonly line: number
  /** At the cursor. */
  readonly now: number
  /** Up to the cursor, as a polyline: a value that jumps is there twice. */
  readonly points: readonly GaugePoint[]
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
  return {
    gauges: gaugeIds.map((id) => gaugeOf(id, backlog, cursor)),
    end: millisecondsOf(trace.end.clock),
  }
}

function gaugeOf(id: GaugeId, backlog: readonly Backlog[], cursor: number): Gauge {
  const line = alarmLines[id]
  const points: GaugePoint[] = []
  let most = 0
  let alarm: Gauge['alarm'] = null
  for (const [index, sample] of backlog.entries()) {
    // Right before the step it was still as the step before had left it, only older.
    const before = valueOf(id, backlog[index - 1] ?? sample, sample.at)
    const value = valueOf(id, sample, sample.at)
    most = Math.max(most, before, value)
    if (sample.step > cursor) continue
    const at = millisecondsOf(sample.at)
    points.push({ at, value: before }, { at, value })
    if (Math.max(before, value) >= line) alarm ??= { step: sample.step, at }
  }
  const now = points.at(-1)?.value ?? 0
  return { id, line, now, points, most, alarm, ringing: now >= line }
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
