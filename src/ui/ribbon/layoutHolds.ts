// The band from a reading to what is decided on it: what a process believes the version to be. A conflict is a band that spans a change.

import type { Hold } from '#projections/lane.ts'
import { playheadAt } from './axis.ts'
import type { Band } from './displayList.ts'
import type { LanePlace } from './lanePlace.ts'
import { hueOfLane } from './hue.ts'
import { within } from './search.ts'
import { bandHeight, beadRadius, middleOf } from './shapes.ts'
import { textWidth } from './textWidth.ts'
import { clipped } from './view.ts'

const textSize = 11.5
const margin = 8

export const layoutHolds = (place: LanePlace, holds: readonly Hold[]): Band[] =>
  holds.map((hold) => bandOf(place, hold))

function bandOf(place: LanePlace, hold: Hold): Band {
  const { view, lane, row } = place
  const { axis, cursor, origin } = view
  const height = bandHeight(row, view.rows.density)
  const x1 = axis.effect(hold.from)
  const x2 = hold.until !== null && hold.until < cursor ? axis.effect(hold.until) : playheadAt(axis, cursor)
  const stale = hold.staleFrom !== null && hold.staleFrom < cursor ? hold.staleFrom : null
  const label = view.rows.density === 'full' ? labelOf(place, hold, stale, x1, x2) : { text: '', x: x1 }
  const left = clipped(view, x1)
  return {
    kind: 'band',
    id: `hold/${lane.process}/${hold.from}`,
    hue: hueOfLane(lane),
    x: left,
    y: middleOf(row) - height / 2,
    width: Math.max(0, clipped(view, x2) - left),
    height,
    staleX: stale === null ? null : clipped(view, Math.max(x1, axis.effect(stale))),
    text: label.text,
    textX: label.x - origin,
  }
}

/** In the widest gap between its shapes, if the words fit there; when they are stale, in one that reaches beyond the change. */
function labelOf(
  place: LanePlace,
  hold: Hold,
  stale: number | null,
  x1: number,
  x2: number,
): { text: string; x: number } {
  const { view } = place
  const text = stale === null ? view.words.holds(hold.version) : view.words.stillHolds(hold.version)
  const since = stale === null ? x1 : view.axis.effect(stale)
  const needed = textWidth(text, textSize) + 2 * margin
  const gaps = gapsIn(place, hold, x1, x2).filter(({ to }) => to > since)
  const widest = gaps.toSorted((a, b) => b.to - b.from - (a.to - a.from))[0]
  if (!widest || widest.to - widest.from < needed) return { text: '', x: x1 }
  return { text, x: (widest.from + widest.to) / 2 }
}

interface Gap {
  readonly from: number
  readonly to: number
}

function gapsIn({ view, lane, row }: LanePlace, hold: Hold, x1: number, x2: number): Gap[] {
  const { axis } = view
  const r = beadRadius(row, axis)
  const block = axis.kind === 'steps' ? Math.min(28, axis.place / 2) : r
  const end = hold.until !== null && hold.until < view.cursor ? hold.until : view.cursor
  const between = within(lane.steps, hold.from + 1, Math.min(end, hold.from + 1000))
  const gaps: Gap[] = []
  let from = x1 + block
  for (const step of between) {
    gaps.push({ from, to: axis.effect(step) - r })
    from = axis.effect(step) + r
  }
  const closed = end === hold.until
  return [...gaps, { from, to: closed ? lastShape(x2, axis.kind === 'steps' ? block : 0) : x2 }]
}

const lastShape = (x: number, half: number): number => x - half
