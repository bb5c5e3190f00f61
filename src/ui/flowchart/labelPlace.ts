// Where an edge's label stands. An answer stands where its way leaves the question; other labels beside the longest stretch.

import type { Chart, ChartEdge, Layout } from '#projections/chart.ts'
import type { Way } from '#projections/chartWays.ts'
import { bottomOf, type Box, type LabelPlace, type Point } from './geometry.ts'
import type { Grid } from './grid.ts'

interface Stretch {
  readonly from: Point
  readonly to: Point
  readonly length: number
  readonly upright: boolean
}

/** On a phone only the answers to a question are written; the boxes say the rest. */
const onPhones: readonly string[] = [
  'readAgain',
  'appendAgain',
  'yes',
  'no',
  'resubmit',
  'giveUp',
  'commuting',
  'notCommuting',
]

interface Distances {
  /** From an upright line. */
  readonly beside: number
  /** From a level one. */
  readonly above: number
  /** Shorter upright, shorter level stretches have no room for a label beside them. */
  readonly upright: number
  readonly level: number
}

const distances: Readonly<Record<Layout, Distances>> = {
  wide: { beside: 14, above: 18, upright: 20, level: 30 },
  narrow: { beside: 9, above: 14, upright: 14, level: 30 },
}

export interface Labelled {
  readonly chart: Chart
  readonly edge: ChartEdge
  readonly way: Way
  readonly layout: Layout
  readonly points: readonly Point[]
  readonly boxes: Readonly<Record<string, Box>>
  readonly grid: Grid
}

export function labelPlaceOf(labelled: Labelled): LabelPlace | null {
  const { chart, edge, way, layout, points, boxes, grid } = labelled
  if (edge.label === null || (layout === 'narrow' && chart.variant && !isOnPhones(edge, way))) return null
  const stretches = stretchesOf(points)
  if (edge.label === 'nothingToDo') return belowEnd(stretches, boxes[edge.to])
  if (edge.label === 'nothingCollected') return besideStart(chart, stretches)
  if (edge.label === 'again' || edge.from === 'load') return besideChord(stretches, grid.pitch)
  const isAnswer = chart.nodes.find(({ id }) => id === edge.from)?.shape === 'decision'
  return isAnswer ? answerPlace(way, stretches, layout) : besideLongest(stretches, layout)
}

/** A way around corners keeps close to others there, and so does the one back to `attempt` where a chord runs beside it. */
const isOnPhones = ({ label }: ChartEdge, way: Way): boolean =>
  label !== null && onPhones.includes(label) && way.turns.length === 0 && way.in.at !== 'back'

function stretchesOf(points: readonly Point[]): Stretch[] {
  return points.slice(1).map((to, i) => {
    const from = points[i] ?? to
    const upright = from[0] === to[0]
    return { from, to, upright, length: Math.abs(to[0] - from[0]) + Math.abs(to[1] - from[1]) }
  })
}

function answerPlace(way: Way, stretches: readonly Stretch[], layout: Layout): LabelPlace | null {
  const { upright, level, beside, above } = distances[layout]
  const [stretch, second] = stretches
  if (!stretch) return null
  const towards = Math.sign(stretch.to[1] - stretch.from[1])
  if (!stretch.upright) {
    if (stretch.length < level) return null
    // Below the line, a little towards the question, whose slanted side leaves room.
    const x = (stretch.from[0] + stretch.to[0]) / 2 + Math.sign(stretch.from[0] - stretch.to[0]) * 5
    return { x: Math.round(x), y: stretch.from[1] + above, anchor: 'middle' }
  }
  if (stretch.length < upright) return second ? aboveSecond(second) : null
  const isLong = stretch.length > 60 && layout === 'wide'
  const y = Math.round(isLong ? stretch.from[1] + towards * 18 : (stretch.from[1] + stretch.to[1]) / 2)
  const [x] = stretch.from
  // Left of the way up where a chord runs on its right; on a phone the box of `reject` stands there.
  const isLeft = layout === 'wide' ? way.out.at === 'back' : towards < 0 && way.out.at === 'first'
  return isLeft ? { x: x - beside, y, anchor: 'end' } : { x: x + beside, y, anchor: 'start' }
}

/** Above a level stretch behind a short way up: over its further half, clear of the boxes of the first column. */
function aboveSecond({ from, to }: Stretch): LabelPlace {
  return {
    x: Math.round((from[0] + to[0]) / 2 + Math.sign(to[0] - from[0]) * 30),
    y: from[1] - 12,
    anchor: 'middle',
  }
}

function besideLongest(stretches: readonly Stretch[], layout: Layout): LabelPlace | null {
  const { upright, level, beside, above } = distances[layout]
  const [longest] = stretches.toSorted((a, b) => b.length - a.length)
  if (!longest) return null
  const { from, to, length } = longest
  if (longest.upright) {
    if (length < upright) return null
    return { x: from[0] + beside, y: Math.round((from[1] + to[1]) / 2), anchor: 'start' }
  }
  if (length < 2 * level) return null
  return { x: Math.round((from[0] + to[0]) / 2), y: from[1] - above, anchor: 'middle' }
}

/** A chord, which leaves out a part of the attempt, runs down beside free ground at the height of the chart's second row. */
function besideChord(stretches: readonly Stretch[], pitch: number): LabelPlace | null {
  const chord = stretches.find(({ upright, length }) => upright && length > pitch)
  return chord
    ? { x: chord.from[0] + distances.wide.beside, y: Math.round(pitch * 1.5), anchor: 'start' }
    : null
}

/** Right of the ways past the handlers; above `append` the lines to the event stream need the room. */
function besideStart(chart: Chart, stretches: readonly Stretch[]): LabelPlace | null {
  const [first] = stretches
  if (!first || chart.variant?.dispatch === 'inTransaction') return null
  const further = chart.variant?.canFindNothingToDo ? 30 : 10
  return { x: first.to[0] + further, y: Math.round(first.to[1]), anchor: 'start' }
}

/** Below the arrival at the right border: the only place by that lane that the event stream leaves free. */
function belowEnd(stretches: readonly Stretch[], box: Box | undefined): LabelPlace | null {
  const last = stretches.at(-1)
  return last && box ? { x: last.to[0] + 10, y: Math.round(bottomOf(box)), anchor: 'start' } : null
}
