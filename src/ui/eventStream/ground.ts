// What the event stream is laid out on: the chart to its left, and the width that there is.

import type { Layout } from '#projections/chart.ts'
import type { StreamView } from '#projections/streamView.ts'
import type { Box, Geometry } from '#ui/flowchart/geometry.ts'
import { slotRowsOf, type SlotRow } from './slotRows.ts'

export interface Ground {
  readonly layout: Layout
  readonly chart: Geometry
  /** Of the whole stage. */
  readonly width: number
  /** What the lower end of the column is wanted for by others. */
  readonly reserved: number
}

export interface PlacedRow {
  readonly row: SlotRow
  readonly box: Box
}

interface Measures {
  readonly slot: { readonly least: number; readonly most: number }
  /** Between chart and stream: room for the lines, and for what a conflict says. */
  readonly gap: number
  readonly between: number
  readonly compact: { readonly pitch: number; readonly between: number }
  /** The stage's first row that has an event beside it. */
  readonly firstRow: number
}

const measures: Readonly<Record<Layout, Measures>> = {
  wide: {
    slot: { least: 170, most: 250 },
    gap: 190,
    between: 12,
    compact: { pitch: 46, between: 8 },
    firstRow: 0,
  },
  narrow: {
    slot: { least: 104, most: 230 },
    gap: 44,
    between: 8,
    compact: { pitch: 34, between: 6 },
    firstRow: 1,
  },
}

/** Left border and width of the column of events. */
export function columnOf({ layout, chart, width }: Ground): { left: number; width: number } {
  const { slot, gap } = measures[layout]
  const column = Math.max(slot.least, Math.min(slot.most, width - chart.width - gap))
  return { left: width - column, width: column }
}

/** The slots in the chart's row pitch where there is room, else closer together, and folded if that isn't enough. */
export function placedRowsOf(view: StreamView, ground: Ground): PlacedRow[] {
  const { layout, chart, reserved } = ground
  const { between, compact, firstRow } = measures[layout]
  const { left, width } = columnOf(ground)
  const room = chart.height - reserved - firstRow * chart.pitch
  const usual = Math.floor(room / chart.pitch) - (layout === 'narrow' ? 1 : 0)
  const isCompact = view.version + 1 > usual && compact.pitch < chart.pitch
  const pitch = isCompact ? compact.pitch : chart.pitch
  const height = pitch - (isCompact ? compact.between : between)
  const top = firstRow * chart.pitch + between / 2
  const capacity = isCompact ? Math.floor((room - between) / pitch) - (layout === 'narrow' ? 1 : 0) : usual
  return slotRowsOf(view, capacity).map((row, i) => ({
    row,
    box: { x: left + width / 2, y: top + height / 2 + i * pitch, width, height },
  }))
}

/** The row that a version stands in, or is folded into. */
export function rowOfVersion(rows: readonly PlacedRow[], version: number): PlacedRow | undefined {
  return rows.find(({ row }) => {
    switch (row.kind) {
      case 'slot':
        return row.slot.version === version
      case 'free':
        return row.version === version
      case 'folded':
        return row.from <= version && version <= row.to
    }
  })
}
