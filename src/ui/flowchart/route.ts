// Grid to geometry, pure: boxes on their places, edges straight and orthogonal along their lanes. Mermaid is given these places by our own
// layout (mermaidLayout.ts); nothing here knows of it.

import type { Chart, ChartEdge, ChartNode, Layout } from '#projections/chart.ts'
import { waysOf, type Port, type Turn, type Way } from '#projections/chartWays.ts'
import { bottomOf, leftOf, rightOf, topOf, type Box, type Geometry, type Point } from './geometry.ts'
import { gridOf, laneOf, tipOf, type Grid } from './grid.ts'
import { labelPlaceOf } from './labelPlace.ts'

export function routeOf(chart: Chart, layout: Layout): Geometry {
  const rows = 1 + Math.max(...chart.nodes.map(({ place }) => place[layout].row))
  const grid = gridOf(layout, rows)
  const nodes = Object.fromEntries(chart.nodes.map((node) => [node.id, boxOf(grid, node, layout)]))
  const wayOf = waysOf(chart, layout)
  const edges = chart.edges.map((edge) => {
    const way = wayOf(edge)
    const points = pointsOf(grid, chart, edge, way, nodes)
    return [
      edge.id,
      { points, label: labelPlaceOf({ chart, edge, way, layout, points, boxes: nodes, grid }) },
    ] as const
  })
  return {
    width: grid.width,
    height: rows * grid.pitch,
    pitch: grid.pitch,
    nodes,
    edges: Object.fromEntries(edges),
  }
}

const heightOf = (grid: Grid, row: number): number => (row + 0.5) * grid.pitch

function boxOf(grid: Grid, node: ChartNode, layout: Layout): Box {
  const { column, row } = node.place[layout]
  return { x: grid.lanes[laneOf(column)], y: heightOf(grid, row), ...grid.boxOf(node) }
}

function pointsOf(
  grid: Grid,
  chart: Chart,
  edge: ChartEdge,
  way: Way,
  boxes: Readonly<Record<string, Box>>,
): readonly Point[] {
  const start = dock(grid, chart, edge.from, way.out, boxes)
  const end = dock(grid, chart, edge.to, way.in, boxes)
  return withoutSteps(cornersOf(grid, start, way.turns, end, sideways(way.in)))
}

const sideways = ({ side }: Port): boolean => side === 'left' || side === 'right'

/** The point on a node's border; on a hexagon the slanted sides move it inwards. */
function dock(grid: Grid, chart: Chart, id: string, port: Port, boxes: Readonly<Record<string, Box>>): Point {
  const box = boxes[id]
  if (!box) throw new Error(`${chart.key}: ${id} has no box`)
  const hexagon = chart.nodes.find((node) => node.id === id)?.shape === 'decision'
  if (port.side === 'top' || port.side === 'bottom') {
    const x = grid.lanes[port.at]
    const beyond = hexagon ? Math.max(0, leftOf(box) + tipOf(box) - x, x - rightOf(box) + tipOf(box)) : 0
    const inwards = (beyond / tipOf(box)) * (box.height / 2)
    return [x, port.side === 'top' ? topOf(box) + inwards : bottomOf(box) - inwards]
  }
  const away = port.at === 'middle' ? 0 : Math.round(box.height / 4)
  const inwards = hexagon ? (away / (box.height / 2)) * tipOf(box) : 0
  const x = port.side === 'left' ? leftOf(box) + inwards : rightOf(box) - inwards
  return [x, box.y + (port.at === 'upper' ? -away : away)]
}

/** Corners between two docks: each turn fixes one coordinate, the other comes from where the line is. */
function cornersOf(
  grid: Grid,
  start: Point,
  turns: readonly Turn[],
  end: Point,
  endsSideways: boolean,
): Point[] {
  const points: Point[] = [start]
  let [x, y] = start
  for (const turn of turns) {
    if ('lane' in turn) x = grid.lanes[turn.lane]
    else y = heightOf(grid, turn.row)
    points.push([x, y])
  }
  points.push(endsSideways ? [x, end[1]] : [end[0], y], end)
  return points
}

/** Drops points that are no corners. */
function withoutSteps(points: readonly Point[]): readonly Point[] {
  const rounded = points.map(([x, y]): Point => [Math.round(x), Math.round(y)])
  return rounded.filter(([x, y], i) => {
    const [before, after] = [rounded[i - 1], rounded[i + 1]]
    if (!before) return true
    if (before[0] === x && before[1] === y) return false
    if (!after) return true
    return !((before[0] === x && after[0] === x) || (before[1] === y && after[1] === y))
  })
}
