// Walking the spans by keyboard: along a lane, and to what lies nearest in the lane above or below.

import type { Timeline } from '#projections/timeline.ts'
import type { Scene, SpanRef } from './scene.ts'

export interface GridRow {
  readonly section: number
  readonly lane: number
}

/** One row of the grid per lane, also where lanes share a row of the picture. */
export const gridRowsOf = ({ rows }: Scene): readonly GridRow[] =>
  rows.rows.flatMap(({ section, lanes }) => lanes.map((lane) => ({ section, lane })))

const timelineOf = ({ sections }: Scene, section: number): Timeline | undefined => sections[section]?.timeline

const laneSpans = (scene: Scene, { section, lane }: GridRow): readonly number[] =>
  timelineOf(scene, section)?.lanes[lane]?.spans ?? []

export function rowOfSpan(scene: Scene, { section, span }: SpanRef): number {
  const lane = timelineOf(scene, section)?.spans[span]?.lane
  return gridRowsOf(scene).findIndex((row) => row.section === section && row.lane === lane)
}

export type Move = 'left' | 'right' | 'up' | 'down' | 'first' | 'last'

export function moved(scene: Scene, from: SpanRef, move: Move): SpanRef {
  const rows = gridRowsOf(scene)
  const index = rowOfSpan(scene, from)
  const row = rows[index]
  if (!row) return from
  const spans = laneSpans(scene, row)
  const at = spans.indexOf(from.span)
  const along = (to: number): SpanRef => ({
    ...from,
    span: spans[Math.max(0, Math.min(to, spans.length - 1))] ?? from.span,
  })
  if (move === 'left') return along(at - 1)
  if (move === 'right') return along(at + 1)
  if (move === 'first') return along(0)
  if (move === 'last') return along(spans.length - 1)
  const step = move === 'up' ? -1 : 1
  for (let next = index + step; next >= 0 && next < rows.length; next += step) {
    const other = rows[next]
    const nearest = other && nearestIn(scene, other, from)
    if (nearest) return nearest
  }
  return from
}

/** The span of another lane whose beginning is nearest to that of this one. */
function nearestIn(scene: Scene, row: GridRow, from: SpanRef): SpanRef | null {
  const start = timelineOf(scene, from.section)?.spans[from.span]?.stepFrom ?? 0
  const spans = timelineOf(scene, row.section)?.spans ?? []
  let best: number | null = null
  let least = Infinity
  for (const id of laneSpans(scene, row)) {
    const distance = Math.abs((spans[id]?.stepFrom ?? 0) - start)
    if (distance < least) [best, least] = [id, distance]
  }
  return best === null ? null : { section: row.section, span: best }
}

/** Where the keyboard begins: at the run's own step, else at the first thing that there is. */
export function startOf(scene: Scene, current: readonly (number | null)[]): SpanRef | null {
  for (const [section, span] of current.entries()) if (span !== null) return { section, span }
  for (const row of gridRowsOf(scene)) {
    const [span] = laneSpans(scene, row)
    if (span !== undefined) return { section: row.section, span }
  }
  return null
}

/** The cells around one of them: a lane may have 100,000. */
export function around(
  spans: readonly number[],
  at: number,
  count: number,
): readonly { index: number; span: number }[] {
  const first = Math.max(0, Math.min(at - Math.floor(count / 2), spans.length - count))
  return spans.slice(first, first + count).map((span, offset) => ({ index: first + offset, span }))
}
