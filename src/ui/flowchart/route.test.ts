import { describe, expect, it } from 'vitest'
import { chartOf, type Chart } from '#sim/machines/chart.ts'
import { machineOf } from '#sim/machines/compile.ts'
import { everyVariant } from '#sim/machines/everyVariant.ts'
import type { Layout } from '#sim/machines/places.ts'
import { bottomOf, leftOf, rightOf, topOf, type Box, type Geometry, type Point } from './geometry.ts'
import { routeOf } from './route.ts'

interface Line {
  readonly edge: string
  readonly from: Point
  readonly to: Point
}

const charts = everyVariant().map((variant) => chartOf(machineOf(variant)))
const layouts: readonly Layout[] = ['wide', 'narrow']

function linesOf(geometry: Geometry): Line[] {
  return Object.entries(geometry.edges).flatMap(([edge, { points }]) =>
    points.slice(1).map((to, i) => ({ edge, from: points[i] ?? to, to })),
  )
}

const span = (a: number, b: number): [number, number] => [Math.min(a, b), Math.max(a, b)]

/** Whether two upright or level lines come closer than `room` to each other. */
function meet(a: Line, b: Line, room: number): boolean {
  const [ax1, ax2] = span(a.from[0], a.to[0])
  const [ay1, ay2] = span(a.from[1], a.to[1])
  const [bx1, bx2] = span(b.from[0], b.to[0])
  const [by1, by2] = span(b.from[1], b.to[1])
  return ax1 < bx2 + room && bx1 < ax2 + room && ay1 < by2 + room && by1 < ay2 + room
}

const overlap = (a: Box, b: Box): boolean =>
  leftOf(a) < rightOf(b) && leftOf(b) < rightOf(a) && topOf(a) < bottomOf(b) && topOf(b) < bottomOf(a)

function through({ from, to }: Line, box: Box, room: number): boolean {
  const [x1, x2] = span(from[0], to[0])
  const [y1, y2] = span(from[1], to[1])
  return (
    x1 < rightOf(box) + room && x2 > leftOf(box) - room && y1 < bottomOf(box) + room && y2 > topOf(box) - room
  )
}

function pairs<T>(list: readonly T[]): [T, T][] {
  return list.flatMap((a, i) => list.slice(i + 1).map((b): [T, T] => [a, b]))
}

/** Everything that is wrong with a drawn chart, in words; a right one has none. */
function faultsOf(chart: Chart, layout: Layout): string[] {
  const geometry = routeOf(chart, layout)
  const room = layout === 'wide' ? 6 : 3
  const lines = linesOf(geometry)
  const boxes = Object.entries(geometry.nodes)
  // Lines dock on a hexagon's slanted sides, inside of its box.
  const inset = (node: string) => (chart.nodes.find(({ id }) => id === node)?.shape === 'decision' ? -9 : -1)
  const ends = new Map(chart.edges.map(({ id, from, to }) => [id, [from, to]]))
  return [
    ...lines
      .filter(({ from, to }) => from[0] !== to[0] && from[1] !== to[1])
      .map(({ edge }) => `${edge} is oblique`),
    ...pairs(boxes)
      .filter(([[, a], [, b]]) => overlap(a, b))
      .map(([[a], [b]]) => `${a} lies on ${b}`),
    ...lines.flatMap((line) =>
      boxes
        .filter(([node, box]) => through(line, box, ends.get(line.edge)?.includes(node) ? inset(node) : room))
        .map(([node]) => `${line.edge} goes through ${node}`),
    ),
    ...pairs(lines)
      .filter(([a, b]) => a.edge !== b.edge && meet(a, b, room))
      .map(([a, b]) => `${a.edge} meets ${b.edge}`),
  ].map((fault) => `${chart.key} ${layout}: ${fault}`)
}

describe('the chart of every variant', () => {
  it('is drawn without overlaps or crossings, wide and narrow', () => {
    const faults = layouts.flatMap((layout) => charts.flatMap((chart) => faultsOf(chart, layout)))
    expect(faults.slice(0, 20)).toEqual([])
    expect(faults.length).toBe(0)
  })
})
