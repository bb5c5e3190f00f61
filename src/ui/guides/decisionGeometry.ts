// Where the boxes and lines of a decision chart are: a grid of two columns, in the pixels of an unscaled drawing.

import type { Box, EdgeGeometry, Geometry } from '#ui/flowchart/geometry.ts'
import type { DecisionChart, DecisionEdge, DecisionNode } from '#workshop/guides/decisionChart.ts'

export interface DecisionSizes {
  readonly width: number
  readonly height: number
  readonly across: number
  readonly down: number
  readonly fontSize: number
}

export const decisionSizes = {
  wide: { width: 224, height: 66, across: 76, down: 44, fontSize: 14 },
  narrow: { width: 158, height: 60, across: 38, down: 36, fontSize: 12 },
} as const satisfies Readonly<Record<string, DecisionSizes>>

export function decisionGeometryOf(chart: DecisionChart, sizes: DecisionSizes): Geometry {
  const boxes = new Map(chart.nodes.map((node) => [node.id, boxOf(node, sizes)]))
  return {
    width: 2 * sizes.width + sizes.across,
    height: chart.rows * sizes.height + (chart.rows - 1) * sizes.down,
    pitch: sizes.height + sizes.down,
    nodes: Object.fromEntries(boxes),
    edges: Object.fromEntries(
      chart.edges.flatMap((edge) => {
        const [from, to] = [boxes.get(edge.from), boxes.get(edge.to)]
        return from && to ? [[edge.id, wayOf(edge, from, to)] as const] : []
      }),
    ),
  }
}

const boxOf = ({ column, row }: DecisionNode, { width, height, across, down }: DecisionSizes): Box => ({
  x: width / 2 + column * (width + across),
  y: height / 2 + row * (height + down),
  width,
  height,
})

/** Straight to the right, or straight down. */
function wayOf(_edge: DecisionEdge, from: Box, to: Box): EdgeGeometry {
  if (from.y === to.y) {
    const [start, end] = [from.x + from.width / 2, to.x - to.width / 2]
    return {
      points: [
        [start, from.y],
        [end, from.y],
      ],
      label: { x: (start + end) / 2, y: from.y - 12, anchor: 'middle' },
    }
  }
  const [start, end] = [from.y + from.height / 2, to.y - to.height / 2]
  return {
    points: [
      [from.x, start],
      [from.x, end],
    ],
    label: { x: from.x + 10, y: (start + end) / 2 - 2, anchor: 'start' },
  }
}
