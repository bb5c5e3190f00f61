// What Mermaid drew, read from its SVG: node boxes, edge paths, label places. This is the geometry that our own painter paints, for charts
// whose geometry is not committed; and what the committed one is compared with.

import { chartEn } from '#i18n/chart.en.ts'
import {
  edgeNameOf,
  mermaidOf,
  nodeNameOf,
  type Chart,
  type Layout,
  type MermaidLabels,
} from '#projections/chart.ts'
import type { Box, EdgeGeometry, Geometry, LabelPlace, Point } from './geometry.ts'
import { layoutName, withGeometry } from './mermaidLayout.ts'
import { inTurn, nextId } from './renderMermaid.ts'
import { routeOf } from './route.ts'

/** Small enough for texts in every language to leave the boxes at the size of the grid. */
const fontSizes: Readonly<Record<Layout, number>> = { wide: 12, narrow: 8 }

/** Boxes have the size of the grid, so the language of the texts makes no difference. */
const english: MermaidLabels = {
  node: ({ id }) => (chartEn as Readonly<Record<string, string>>)[`node.${id}`] ?? id,
  edge: (label) => chartEn[`edge.${label}`],
}

export async function geometryByMermaid(
  chart: Chart,
  layout: Layout,
  labels: MermaidLabels = english,
): Promise<Geometry> {
  const planned = routeOf(chart, layout)
  const drawing = nextId()
  const nodeOf = (name: string) => chart.nodes.find(({ id }) => nodeNameOf(id) === name)?.id ?? ''
  const edgeOf = (name: string) => chart.edges.find(({ id }) => edgeNameOf(id) === name)?.id ?? ''
  return withGeometry(drawing, { geometry: planned, nodeOf, edgeOf }, () =>
    inTurn(
      { id: drawing, text: mermaidOf(chart, labels), layout: layoutName, fontSize: fontSizes[layout] },
      (svg) => ({
        ...planned,
        nodes: Object.fromEntries(chart.nodes.map(({ id }) => [id, drawnBox(svg, drawing, id)])),
        edges: Object.fromEntries(
          chart.edges.map(({ id }) => [id, drawnEdge(svg, id, planned.edges[id]?.label ?? null)]),
        ),
      }),
    ),
  )
}

/** Mermaid's labels hang by their middle, so their places differ with the width of the text by rounding only. */
function placeOf(element: Element): Point {
  const [, x, y] = /translate\(\s*([-\d.]+)[ ,]+([-\d.]+)/.exec(element.getAttribute('transform') ?? '') ?? []
  return [Number(x), Number(y)]
}

function drawnBox(svg: SVGSVGElement, drawing: string, id: string): Box {
  const node = svg.querySelector<SVGGElement>(`g.node[id^="${drawing}-flowchart-${nodeNameOf(id)}-"]`)
  const shape = node?.querySelector<SVGGraphicsElement>('.label-container')
  if (!node || !shape) throw new Error(`Mermaid did not draw the node ${id}`)
  const [x, y] = placeOf(node)
  const { width, height } = shape.getBBox()
  return { x: Math.round(x), y: Math.round(y), width: Math.round(width), height: Math.round(height) }
}

interface DrawnPoint {
  readonly x: number
  readonly y: number
}

function drawnEdge(svg: SVGSVGElement, id: string, planned: LabelPlace | null): EdgeGeometry {
  const name = edgeNameOf(id)
  const path = svg.querySelector(`path[data-id="${name}"]`)
  const data = path?.getAttribute('data-points')
  if (!data) throw new Error(`Mermaid did not draw the edge ${id}`)
  const points = (JSON.parse(atob(data)) as DrawnPoint[]).map(({ x, y }): Point => [
    Math.round(x),
    Math.round(y),
  ])
  return { points, label: planned && drawnLabel(svg, name, planned) }
}

function drawnLabel(svg: SVGSVGElement, name: string, { anchor }: LabelPlace): LabelPlace {
  const label = svg.querySelector<SVGGElement>(`g.edgeLabel > g.label[data-id="${name}"]`)
  if (!label?.parentElement) throw new Error(`Mermaid did not draw the label of ${name}`)
  const [middle, y] = placeOf(label.parentElement)
  const { width } = label.getBBox()
  const shift = anchor === 'start' ? -width / 2 : anchor === 'end' ? width / 2 : 0
  return { x: Math.round(middle + shift), y: Math.round(y), anchor }
}
