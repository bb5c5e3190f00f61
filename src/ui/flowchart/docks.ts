// Where the tokens stand: at the top left corner of their node, side by side when there are several. Pure.

import type { Layout } from '#projections/chart.ts'
import type { ChartMarks, ProcessMark } from '#projections/chartMarks.ts'
import { leftOf, rightOf, topOf, type Box, type Point } from './geometry.ts'

export interface Dock {
  readonly mark: ProcessMark
  readonly at: Point
  readonly radius: number
}

interface Sizes {
  readonly enabled: number
  readonly waiting: number
  /** Where there is a crowd, on the node or on the whole chart. */
  readonly crowd: number
}

const sizes: Readonly<Record<Layout, Sizes>> = {
  wide: { enabled: 18, waiting: 15, crowd: 12 },
  narrow: { enabled: 14, waiting: 12, crowd: 9 },
}

export function docksOf(
  { processes, chart }: ChartMarks,
  nodes: Readonly<Record<string, Box>>,
  layout: Layout,
): Dock[] {
  const crowded = processes.length > 4
  // A decision's name begins further left than those behind a number.
  const decides = new Set(chart.nodes.filter(({ shape }) => shape === 'decision').map(({ id }) => id))
  return [...new Set(processes.map(({ node }) => node))].flatMap((node) => {
    const box = nodes[node]
    if (!box) return []
    const here = processes.filter((mark) => mark.node === node)
    const radii = here.map((mark) =>
      Math.min(radiusOf(mark, here.length, crowded, sizes[layout]), box.height * 0.4),
    )
    const step = stepBetween(here.length, Math.max(...radii), box)
    const [inwards, above] = decides.has(node) ? [8, 5] : layout === 'wide' ? [16, 0] : [7, 5]
    const first = leftOf(box) + Math.min(inwards, Math.max(...radii))
    return here.map((mark, i) => ({
      mark,
      at: [Math.round(first + i * step), topOf(box) - above] as const,
      radius: radii[i] ?? 0,
    }))
  })
}

function radiusOf({ enabled }: ProcessMark, here: number, crowded: boolean, size: Sizes): number {
  if (here > 3) return size.crowd
  if (crowded) return enabled ? size.waiting : size.crowd
  return enabled ? size.enabled : size.waiting
}

/** Side by side while there is room on the node's upper side, else fanned over each other. */
function stepBetween(count: number, radius: number, box: Box): number {
  const room = rightOf(box) - leftOf(box) - 2 * radius + 8
  return count === 1 ? 0 : Math.min(radius * 1.75, room / (count - 1))
}
