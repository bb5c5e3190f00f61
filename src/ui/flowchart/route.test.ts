import { describe, expect, it } from 'vitest'
import { chartEn } from '#i18n/chart.en.ts'
import { chartJa } from '#i18n/chart.ja.ts'
import { backgroundCharts } from '#sim/machines/backgroundChart.ts'
import { chartOf, type Chart } from '#sim/machines/chart.ts'
import { machineOf } from '#sim/machines/compile.ts'
import { everyVariant } from '#sim/machines/everyVariant.ts'
import type { Layout } from '#sim/machines/places.ts'
import { textWidth } from '#ui/ribbon/textWidth.ts'
import { bottomOf, leftOf, rightOf, topOf, type Box, type Geometry, type Point } from './geometry.ts'
import { tipOf } from './grid.ts'
import { routeOf } from './route.ts'

interface Line {
  readonly edge: string
  readonly from: Point
  readonly to: Point
}

const charts = [
  ...everyVariant().map((variant) => chartOf(machineOf(variant))),
  ...Object.values(backgroundCharts),
]
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

/** The box of a label in the language in which it is longer. */
function labelBoxes(chart: Chart, layout: Layout, geometry: Geometry): [string, Box][] {
  const size = layout === 'wide' ? 13 : 12
  return chart.edges.flatMap(({ id, label }) => {
    const place = geometry.edges[id]?.label
    if (label === null || !place) return []
    const isShort = layout === 'narrow' && (label === 'readAgain' || label === 'appendAgain')
    const key = isShort ? 'edge.yes' : (`edge.${label}` as const)
    const width = 0.93 * Math.max(...[chartEn[key], chartJa[key]].map((text) => textWidth(text, size)))
    const x =
      place.anchor === 'start' ? place.x + width / 2 : place.anchor === 'end' ? place.x - width / 2 : place.x
    return [[id, { x, y: place.y, width, height: size - 1 }]]
  })
}

function labelFaultsOf(chart: Chart, layout: Layout): string[] {
  const geometry = routeOf(chart, layout)
  const labels = labelBoxes(chart, layout, geometry)
  const slanted = (node: string, box: Box) =>
    chart.nodes.find(({ id }) => id === node)?.shape === 'decision' ? 1.6 * tipOf(box) : 0
  return [
    ...pairs(labels)
      .filter(([[, a], [, b]]) => overlap(a, b))
      .map(([[a], [b]]) => `the labels of ${a} and ${b}`),
    ...labels.flatMap(([edge, label]) => [
      ...Object.entries(geometry.nodes)
        .filter(([node, box]) =>
          overlap(label, { ...box, width: box.width - 8 - slanted(node, box), height: box.height - 2 }),
        )
        .map(([node]) => `the label of ${edge} on ${node}`),
      ...linesOf(geometry)
        .filter((line) => through(line, label, 0))
        .map((line) => `the label of ${edge} on ${line.edge}`),
    ]),
  ].map((fault) => `${chart.key} ${layout}: ${fault}`)
}

describe('the chart of every variant', () => {
  it('has labels that lie on nothing else, in both languages', () => {
    const faults = layouts.flatMap((layout) => charts.flatMap((chart) => labelFaultsOf(chart, layout)))
    expect(faults.slice(0, 20)).toEqual([])
  })

  it('is drawn without overlaps or crossings, wide and narrow', () => {
    const faults = layouts.flatMap((layout) => charts.flatMap((chart) => faultsOf(chart, layout)))
    expect(faults.slice(0, 20)).toEqual([])
    expect(faults.length).toBe(0)
  })
})
