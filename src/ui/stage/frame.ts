// How large the stage's picture is in its own units, and which part of the plane it shows. It takes the height that there is, within what can
// be read and what would only be coarse; the gap, the slots and the states take what is left of the width.

import type { Layout } from '#projections/chart.ts'
import { textWidth } from '#ui/ribbon/textWidth.ts'
import { bottomOf, rightOf, topOf, type Box, type Geometry, type Point } from '#ui/flowchart/geometry.ts'
import type { Plane } from './zoom.ts'

export interface Frame {
  /** From the chart's left border to the stream's right one. */
  readonly width: number
  readonly headingY: number
  readonly plane: Plane
  /** Larger than this it would only be coarse. */
  readonly mostWidth: number
  /** Where the state stands that has no column; null where it has one, or where there is room for neither. */
  readonly stateY: number | null
}

const measures = {
  wide: { least: 900, most: 1240, over: 38, under: 4, margin: 4, enlarged: 1.25, state: 0 },
  narrow: { least: 350, most: 660, over: 6, under: 6, margin: 2, enlarged: 1.35, state: 22 },
}

/** What one chart of the background takes, its title and the way over its boxes included. */
const background = { width: 206, height: 150, title: 38 }

/** How much of the event stream's column the charts of the background take from below; on a phone they stand under everything. */
export const reservedBelow = (layout: Layout, count: number): number =>
  layout === 'wide' ? count * background.height : 0

/** The upper left corners of the charts of the background. */
export function backgroundPlaces(layout: Layout, chart: Geometry, width: number, count: number): Point[] {
  const top =
    layout === 'wide' ? chart.height - count * background.height : chart.height + 8 + measures.narrow.state
  const left = layout === 'wide' ? width - background.width : 0
  return Array.from({ length: count }, (_, i): Point => [
    left,
    top + i * background.height + background.title,
  ])
}

/** Of what the picture has to fit into. `height: null`: the page scrolls, so there is as much as is wanted. */
export interface Room {
  readonly width: number
  readonly height: number | null
}

/** `count` charts of the background. */
export function frameOf(layout: Layout, chart: Geometry, room: Room, count: number): Frame {
  const { least, most, over, under, margin, enlarged, state } = measures[layout]
  const points = Object.values(chart.edges).flatMap((edge) => edge.points)
  const leftmost = Math.min(
    0,
    ...points.map(([x]) => x - 6),
    ...Object.values(chart.nodes).map(({ x, width }) => x - width / 2),
  )
  const left = Math.min(leftmost, -margin)
  const below = state + (layout === 'narrow' ? count * background.height : 0)
  const height = chart.height + over + under + below
  const scale = room.height === null ? 1 : Math.min(enlarged, room.height / height)
  const width = Math.max(least, Math.min(most, room.width / scale + left - margin))
  return {
    width,
    headingY: layout === 'wide' ? -20 : chart.pitch / 2 - 6,
    plane: [left, -over, width - left + margin, height],
    mostWidth: Math.round((width - left + margin) * enlarged),
    stateY: state > 0 ? chart.height + 18 : null,
  }
}

/** What the stream takes of a wide stage: its column, the brackets beside it, and a conflict's callout. */
export function streamFrameOf(
  { plane: [, top] }: Frame,
  {
    left,
    width,
    rows,
  }: { readonly left: number; readonly width: number; readonly rows: readonly { readonly box: Box }[] },
): { readonly viewBox: string; readonly style: { readonly maxWidth: number } } {
  const beside = 180
  const lowest = Math.max(0, ...rows.map(({ box }) => bottomOf(box)))
  const whole = width + beside + 4
  return {
    viewBox: [left - beside, top, whole, lowest - top + 80].join(' '),
    style: { maxWidth: whole * 1.4 },
  }
}

/** Where the tools stand over the picture, in the page's pixels. */
export interface ToolsPlace {
  readonly layout: Layout
  /** Their left border and their middle. */
  readonly left: number
  readonly middle: number
  /** Too little room between the chart and the stream: they go to the right border instead. */
  readonly isTight: boolean
}

/** What the widest row of tools takes: three buttons for fingers. */
const toolsWidth = 136

/** Between what stands at the left of the picture's first row and the event stream, however large the picture is drawn. */
export function toolsPlaceOf(
  { plane: [left, top, across, down], headingY, mostWidth }: Frame,
  layout: Layout,
  chart: Geometry,
  room: Room,
  beside: { readonly heading: string; readonly stream: number },
): ToolsPlace {
  const scale = Math.min(room.width, mostWidth) / across
  const drawn = room.height === null ? scale : Math.min(scale, room.height / down)
  const boxes = Object.values(chart.nodes)
  const first = boxes.reduce((upper, box) => (topOf(box) < topOf(upper) ? box : upper), boxes[0] ?? origin)
  const [end, middle] =
    layout === 'wide' ? [textWidth(beside.heading, 13), headingY - 4] : [rightOf(first), first.y]
  const from = Math.round((end - left) * drawn + 16)
  return {
    layout,
    left: from,
    middle: Math.round((middle - top) * drawn),
    isTight: (beside.stream - left) * drawn - from < toolsWidth,
  }
}

const origin: Box = { x: 0, y: 0, width: 0, height: 0 }
