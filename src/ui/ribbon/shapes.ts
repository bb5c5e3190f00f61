// Sizes of the shapes in a lane, and where a span lies on the axis.

import type { Lanes } from '#projections/lanes.ts'
import type { Span } from '#projections/span.ts'
import type { Axis } from './axis.ts'
import type { Density, Row } from './rows.ts'
import { textWidth } from './textWidth.ts'
import type { View } from './view.ts'

export const fontSize = 12

/** Of lanes that have the room; slimmer ones take what they have. */
const full = { block: 28, band: 24, bead: 11, blockWidth: 56 }

export const blockHeight = (row: Row, density: Density): number =>
  density === 'slim' ? row.height - 3 : Math.min(full.block, row.height - 6)
export const bandHeight = (row: Row, density: Density): number =>
  density === 'slim' ? 4 : Math.min(full.band, row.height - 8)
export const beadRadius = (row: Row, axis: Axis): number =>
  Math.min(full.bead, row.height / 2 - 2, Math.max(2, axis.place / 2 - 1))
/** What lies ahead is small: it may still come otherwise. */
export const futureRadius = (row: Row, axis: Axis): number => Math.min(4, beadRadius(row, axis))

export const middleOf = (row: Row): number => row.y + row.height / 2

/** Where a span works (from `left` to `right`), and since when it has been held up (`held`; null: it wasn't). */
export interface Extent {
  readonly left: number
  readonly right: number
  readonly held: number | null
}

/** `previous`: the step before in the same lane. */
export function extentOf(
  { lanes, axis, rows }: View,
  lane: Row,
  span: Span,
  previous: number | null,
): Extent {
  const r = beadRadius(lane, axis)
  if (axis.kind === 'steps') {
    const half = span.shape === 'bead' ? r : Math.min(full.blockWidth, axis.place - 2) / 2
    const x = axis.effect(span.step)
    const before = previous === null ? axis.atTime(span.start, 'before') : axis.after(previous)
    return { left: x - half, right: x + half, held: span.busyUntil < span.end ? before : null }
  }
  const end = axis.effect(span.step)
  const start = startOf(lanes, axis, span, previous)
  if (span.shape === 'bead' || rows.density === 'slim') {
    const left = span.shape === 'bead' ? end - r : Math.min(start, end - r)
    return { left, right: end + r, held: span.busyUntil < span.end ? start : null }
  }
  if (span.busyUntil === span.end)
    return { left: Math.min(start, end - axis.place / 2 + 1), right: end + axis.place / 2 - 1, held: null }
  // Its work is done, its effect has to wait: the block ends where the work does.
  const right = Math.max(axis.atTime(span.busyUntil, 'before'), start + Math.min(axis.place, end - start))
  return { left: start, right: Math.min(right, end), held: Math.min(right, end) }
}

/** A span begins where the lane's last one ended, unless it had to wait for something else (its request, its host). */
function startOf({ trace }: Lanes, axis: Axis, span: Span, previous: number | null): number {
  const before = previous === null ? undefined : trace.steps[previous]?.entries[0]
  if (previous !== null && before?.kind === 'step' && before.end === span.start)
    return axis.after(previous) + 1
  return axis.atTime(span.start, 'behind')
}

/** The longest of these texts that fits; empty if none does. */
export const fitting = (width: number, size: number, ...texts: readonly string[]): string =>
  texts.find((text) => textWidth(text, size) <= width) ?? ''
