// Who has read how far: a bracket at the stream for each process, and a line from it to the node that reads. Pure.

import type { Read, StreamView } from '#projections/streamView.ts'
import { bottomOf, rightOf, topOf, type Point } from '#ui/flowchart/geometry.ts'
import { strokeOf } from '#ui/flowchart/stroke.ts'
import { columnOf, rowOfVersion, type Ground, type PlacedRow } from './ground.ts'

export interface ReadLine {
  readonly read: Read
  readonly bracket: { readonly x: number; readonly top: number; readonly bottom: number }
  /** From the bracket to the port; null where the node that read stands elsewhere, away from the stream. */
  readonly line: readonly Point[] | null
}

export function readLinesOf({ reads }: StreamView, ground: Ground, rows: readonly PlacedRow[]): ReadLine[] {
  const { left } = columnOf(ground)
  const load = ground.chart.nodes['load']
  const { pitch } = strokeOf(ground.layout, reads.length, ground.chart.pitch)
  const nearest = left - (ground.layout === 'wide' ? 8 : 6)
  return reads.map((read, i) => {
    const x = nearest - i * pitch
    const port = load ? load.y + (i - (reads.length - 1) / 2) * pitch : 0
    const bracket = { x, ...extentOf(read, rows, port + 8) }
    if (!load) return { read, bracket, line: null }
    const meets = Math.max(bracket.top + 4, Math.min(bracket.bottom - 4, port))
    const corner = nearest - reads.length * pitch - 8
    const bend: Point[] =
      meets === port
        ? []
        : [
            [corner, meets],
            [corner, port],
          ]
    return { read, bracket, line: [[x, meets], ...bend, [rightOf(load), port]] }
  })
}

/** Reading an empty stream holds nothing: a bracket that ends as soon as its line has met it. */
function extentOf(
  { version }: Read,
  rows: readonly PlacedRow[],
  least: number,
): { top: number; bottom: number } {
  const [first] = rows
  if (!first) return { top: 0, bottom: 0 }
  const top = topOf(first.box)
  const last = version === 0 ? undefined : rowOfVersion(rows, version)
  return { top, bottom: last ? bottomOf(last.box) : Math.max(least, top + first.box.height / 2) }
}
