// Where an edge's label stands. An answer stands where its way leaves the question; other labels beside the longest stretch.

import type { Chart, ChartEdge, Layout } from '#projections/chart.ts'
import type { Box, LabelPlace, Point } from './geometry.ts'

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

/** Beside an upright line, above or below a level one: clear of eight tracks. */
const aside = { wide: 14, narrow: 9 }
const above = { wide: 18, narrow: 14 }
/** A stretch that is shorter than this has no room for a label beside it. */
const shortest = { wide: 20, narrow: 14 }

export function labelPlaceOf(
  chart: Chart,
  edge: ChartEdge,
  layout: Layout,
  points: readonly Point[],
  boxes: Readonly<Record<string, Box>>,
): LabelPlace | null {
  if (edge.label === null || (layout === 'narrow' && !onPhones.includes(edge.label))) return null
  // On a phone there is another way close beside that one.
  if (layout === 'narrow' && 'at' in edge.way.narrow.in && edge.way.narrow.in.at === 'back') return null
  const stretches = stretchesOf(points)
  const isAnswer = chart.nodes.find(({ id }) => id === edge.from)?.shape === 'decision'
  if (edge.label === 'nothingToDo') return belowEnd(stretches, boxes[edge.to])
  const stretch = isAnswer ? stretches.find(({ length }) => length >= shortest[layout]) : longestOf(stretches)
  if (!stretch || stretch.length < shortest[layout]) return null
  if (stretch.upright) {
    const place = besideUpright(stretch, isAnswer, layout)
    const leftOfChord = 'at' in edge.way.wide.out && edge.way.wide.out.at === 'back' && layout === 'wide'
    return leftOfChord ? { ...place, x: 2 * stretch.from[0] - place.x, anchor: 'end' } : place
  }
  const below = isAnswer || (edge.label === 'conflict' && stretches.length > 1)
  return besideLevel(stretch, below, isAnswer ? 5 : 0, layout)
}

function stretchesOf(points: readonly Point[]): Stretch[] {
  return points.slice(1).map((to, i) => {
    const from = points[i] ?? to
    const upright = from[0] === to[0]
    return { from, to, upright, length: Math.abs(to[0] - from[0]) + Math.abs(to[1] - from[1]) }
  })
}

const longestOf = (stretches: readonly Stretch[]): Stretch | undefined =>
  stretches.toSorted((a, b) => b.length - a.length)[0]

function besideUpright({ from, to, length }: Stretch, isAnswer: boolean, layout: Layout): LabelPlace {
  const towards = Math.sign(to[1] - from[1])
  const middle = (from[1] + to[1]) / 2
  // Near the question on a desk; on a phone the box of `reject` stands there, so near the other end.
  const ofLong = layout === 'wide' ? from[1] + towards * 18 : to[1] - towards * 38
  const y = isAnswer && length > 60 ? ofLong : middle
  return { x: from[0] + aside[layout], y: Math.round(y), anchor: 'start' }
}

/** `inwards`: towards the question, whose slanted side leaves room. */
function besideLevel({ from, to }: Stretch, below: boolean, inwards: number, layout: Layout): LabelPlace {
  const y = from[1] + (below ? above[layout] : -above[layout])
  return {
    x: Math.round((from[0] + to[0]) / 2 + Math.sign(from[0] - to[0]) * inwards),
    y: Math.round(y),
    anchor: 'middle',
  }
}

/** Below the arrival at the right border: the only place by that lane that the event stream leaves free. */
function belowEnd(stretches: readonly Stretch[], box: Box | undefined): LabelPlace | null {
  const last = stretches.at(-1)
  if (!last || !box) return null
  return { x: last.to[0] + 10, y: Math.round(box.y + box.height / 2), anchor: 'start' }
}
