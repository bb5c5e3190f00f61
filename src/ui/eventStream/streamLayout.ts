// The event stream as data: slots, brackets, lines, and what the latest conflict says.

import type { AppendMark, StreamView } from '#projections/streamView.ts'
import { bottomOf, type Box, type Point } from '#ui/flowchart/geometry.ts'
import { appendLinesOf, type AppendLine } from './appendLines.ts'
import { columnOf, columnsOf, placedRowsOf, type Column, type Ground, type PlacedRow } from './ground.ts'
import { readLinesOf, type ReadLine } from './readLines.ts'

export interface StreamLayout {
  readonly left: number
  readonly width: number
  /** null: there is no room beside the events. */
  readonly states: Column | null
  readonly rows: readonly PlacedRow[]
  readonly reads: readonly ReadLine[]
  readonly appends: readonly AppendLine[]
  readonly callout: Callout | null
}

/** "expected 1, actual 2". */
export interface Callout {
  readonly append: AppendMark
  readonly box: Box
  readonly at: Point
}

export function streamLayoutOf(view: StreamView, ground: Ground): StreamLayout {
  const rows = placedRowsOf(view, ground)
  const appends = appendLinesOf(view, ground, rows)
  const { slots, states } = columnsOf(ground)
  return {
    ...slots,
    states,
    rows,
    reads: readLinesOf(view, ground, rows),
    appends,
    callout: calloutOf(appends, ground, rows),
  }
}

const size = { wide: { width: 106, height: 60, gap: 14 }, narrow: { width: 106, height: 54, gap: 10 } }

/** The latest conflict is the one that is written out: beside its diamond where the gap is wide, else below the slots. */
function calloutOf(lines: readonly AppendLine[], ground: Ground, rows: readonly PlacedRow[]): Callout | null {
  const conflicts = lines.filter(({ append }) => append.outcome === 'conflict')
  const latest = conflicts.toSorted((a, b) => b.append.step - a.append.step)[0]
  const at = latest?.points.at(-1)
  if (!latest || !at) return null
  const { left, width } = columnOf(ground)
  const { height, gap, width: usual } = size[ground.layout]
  if (ground.layout === 'wide') {
    const lanes = Math.max(...lines.map(({ points }) => points[1]?.[0] ?? 0))
    const right = left - gap
    const boxWidth = Math.min(usual, right - lanes - 12)
    const lowest = Math.max(...conflicts.map(({ points }) => points.at(-1)?.[1] ?? 0))
    return {
      append: latest.append,
      at,
      box: { x: right - boxWidth / 2, y: lowest + 22 + height / 2, width: boxWidth, height },
    }
  }
  const last = rows.at(-1)
  const top = last ? bottomOf(last.box) + gap : 0
  const boxWidth = Math.min(width, 140)
  return {
    append: latest.append,
    at,
    box: { x: left + boxWidth / 2, y: top + height / 2, width: boxWidth, height },
  }
}
