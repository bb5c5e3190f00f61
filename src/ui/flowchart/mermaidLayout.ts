// Our own layout for Mermaid: it lets Mermaid draw every node and edge, at the places that route.ts has worked out. Mermaid measures its
// texts; a text that does not fit makes its box larger, which the comparison with the committed geometry brings to light.

import type { LayoutData, LayoutLoaderDefinition } from 'mermaid'
import type { EdgeGeometry, Geometry, LabelPlace } from './geometry.ts'

export const layoutName = 'interleave'

/** By the id of the drawing: Mermaid hands a layout no more than that. */
const geometries = new Map<
  string,
  { geometry: Geometry; nodeOf: (name: string) => string; edgeOf: (name: string) => string }
>()

export function withGeometry<T>(
  drawing: string,
  given: { geometry: Geometry; nodeOf: (name: string) => string; edgeOf: (name: string) => string },
  render: () => Promise<T>,
): Promise<T> {
  geometries.set(drawing, given)
  return render().finally(() => geometries.delete(drawing))
}

type Render = Awaited<ReturnType<LayoutLoaderDefinition['loader']>>['render']
type Svg = Parameters<Render>[1]
type Helpers = Parameters<Render>[2]

const render: Render = async (data, svg, helpers) => {
  const given = geometries.get(data.diagramId ?? '')
  if (!given) throw new Error(`no geometry for the drawing ${data.diagramId}`)
  const root = svg.select('g')
  helpers.insertMarkers(root, data.markers, data.type, data.diagramId)
  const [edgePaths, edgeLabels, nodes] = ['edgePaths', 'edgeLabels', 'nodes'].map((name) =>
    root.insert('g').attr('class', name),
  )
  if (!edgePaths || !edgeLabels || !nodes) return
  await placeNodes(data, nodes as unknown as Svg, helpers, (name) => given.geometry.nodes[given.nodeOf(name)])
  for (const edge of data.edges) {
    const place = given.geometry.edges[given.edgeOf(edge.id)]
    if (!place) throw new Error(`no way for the edge ${edge.id}`)
    await placeEdge(data, edge, place, { edgePaths, edgeLabels, helpers })
  }
}

async function placeNodes(
  data: LayoutData,
  nodes: Svg,
  helpers: Helpers,
  boxOf: (name: string) => Geometry['nodes'][string] | undefined,
): Promise<void> {
  for (const node of data.nodes) {
    const box = boxOf(node.id)
    if (!box) throw new Error(`no place for the node ${node.id}`)
    Object.assign(node, { x: box.x, y: box.y, width: box.width, height: box.height, padding: 0 })
    const element = await helpers.insertNode(nodes as never, node as never, { config: data.config })
    element.attr('transform', `translate(${box.x}, ${box.y})`)
  }
}

type Edge = LayoutData['edges'][number]

async function placeEdge(
  data: LayoutData,
  edge: Edge,
  { points, label }: EdgeGeometry,
  { edgePaths, edgeLabels, helpers }: { edgePaths: unknown; edgeLabels: unknown; helpers: Helpers },
): Promise<void> {
  const ends = [data.nodes.find(({ id }) => id === edge.start), data.nodes.find(({ id }) => id === edge.end)]
  Object.assign(edge, { points: points.map(([x, y]) => ({ x, y })), curve: 'linear' })
  if (edge.label && label) await helpers.insertEdgeLabel(edgeLabels, edge)
  const paths = helpers.insertEdge(
    edgePaths,
    edge,
    new Map(),
    data.type,
    ends[0],
    ends[1],
    data.diagramId,
    true,
  )
  if (!edge.label || !label) return
  const { width = 0 } = edge as { width?: number }
  Object.assign(edge, { x: middleOf(label, width), y: label.y })
  helpers.positionEdgeLabel(edge, { ...paths, updatedPath: undefined, originalPath: undefined })
}

/** Mermaid's labels hang by their middle. */
export function middleOf({ x, anchor }: LabelPlace, width: number): number {
  return anchor === 'start' ? x + width / 2 : anchor === 'end' ? x - width / 2 : x
}

export const interleaveLayout: LayoutLoaderDefinition = {
  name: layoutName,
  loader: () => Promise.resolve({ render }),
}
