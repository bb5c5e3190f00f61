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
  readonly slot: { readonly least: number; readonly enough: number; readonly most: number }
  /** What the stream comes to, event by event, beside it where there is room. */
  readonly state: { readonly least: number; readonly most: number; readonly gap: number }
  /** Between chart and stream: room for the lines, and for what a conflict says. */
  readonly gap: number
  readonly between: number
  readonly compact: { readonly pitch: number; readonly between: number }
  /** The stage's first row that has an event beside it. */
  readonly firstRow: number
}

const measures: Readonly<Record<Layout, Measures>> = {
  wide: {
    slot: { least: 170, enough: 224, most: 250 },
    state: { least: 96, most: 168, gap: 16 },
    gap: 190,
    between: 12,
    compact: { pitch: 46, between: 8 },
    firstRow: 0,
  },
  narrow: {
    slot: { least: 104, enough: 150, most: 230 },
    state: { least: 96, most: 140, gap: 14 },
    gap: 44,
    between: 8,
    compact: { pitch: 34, between: 6 },
    firstRow: 1,
  },
}

export interface Column {
  readonly left: number
  readonly width: number
}

/** The column of events, and right of it the one of states; null where there is no room for it. */
export function columnsOf({ layout, chart, width }: Ground): { slots: Column; states: Column | null } {
  const { slot, state, gap } = measures[layout]
  const room = width - chart.width - gap
  const forSlots = Math.min(slot.most, room - state.gap - state.least)
  if (forSlots < slot.enough) {
    const column = Math.max(slot.least, Math.min(slot.most, room))
    return { slots: { left: width - column, width: column }, states: null }
  }
  const forStates = Math.min(state.most, room - state.gap - forSlots)
  const left = width - forStates - state.gap - forSlots
  return { slots: { left, width: forSlots }, states: { left: width - forStates, width: forStates } }
}

/** Left border and width of the column of events. */
export const columnOf = (ground: Ground): Column => columnsOf(ground).slots

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
