// How large the stage's picture is in its own units, and which part of the plane it shows. The stage is drawn at its true size where there
// is room, and scaled down only when there is little; the gap and the slots take what is left.

import type { Layout } from '#projections/chart.ts'
import type { Geometry, Point } from './flowchart/geometry.ts'

export interface Frame {
  /** From the chart's left border to the stream's right one. */
  readonly width: number
  readonly headingY: number
  readonly viewBox: string
  /** Larger than this it would only be coarse. */
  readonly mostWidth: number
}

const measures = {
  wide: { least: 900, most: 1060, over: 44, under: 8, margin: 4, enlarged: 1.15 },
  narrow: { least: 350, most: 470, over: 6, under: 6, margin: 2, enlarged: 1.35 },
}

/** What one chart of the background takes, its title and the way over its boxes included. */
const background = { width: 206, height: 150, title: 38 }

/** How much of the event stream's column the charts of the background take from below; on a phone they stand under everything. */
export const reservedBelow = (layout: Layout, count: number): number =>
  layout === 'wide' ? count * background.height : 0

/** The upper left corners of the charts of the background. */
export function backgroundPlaces(layout: Layout, chart: Geometry, width: number, count: number): Point[] {
  const top = layout === 'wide' ? chart.height - count * background.height : chart.height + 8
  const left = layout === 'wide' ? width - background.width : 0
  return Array.from({ length: count }, (_, i): Point => [
    left,
    top + i * background.height + background.title,
  ])
}

/** `count` charts of the background. */
export function frameOf(layout: Layout, chart: Geometry, available: number, count: number): Frame {
  const { least, most, over, under, margin, enlarged } = measures[layout]
  const points = Object.values(chart.edges).flatMap((edge) => edge.points)
  const leftmost = Math.min(
    0,
    ...points.map(([x]) => x - 6),
    ...Object.values(chart.nodes).map(({ x, width }) => x - width / 2),
  )
  const left = Math.min(leftmost, -margin)
  const width = Math.max(least, Math.min(most, available + left - margin))
  const below = layout === 'narrow' ? count * background.height : 0
  return {
    width,
    headingY: layout === 'wide' ? -20 : chart.pitch / 2 - 6,
    viewBox: [left, -over, width - left + margin, chart.height + over + under + below].join(' '),
    mostWidth: Math.round((width - left + margin) * enlarged),
  }
}
