// Where the states of a graph stand in its picture.

import type { Graph } from '#explore/graph.ts'
import { lanesOf, type Lanes } from './lanes.ts'

export interface Places {
  /** In units of a lane. */
  readonly x: readonly number[]
  readonly y: readonly number[]
  readonly width: number
  readonly height: number
  /** What the two processes of a grid are about to do, and where. */
  readonly across: readonly Label[]
  readonly down: readonly Label[]
}

export interface Label {
  readonly at: number
  /** The node that it stands on; `done` where it has ended. */
  readonly node: string
}

type Drawn = Pick<Graph, 'nodes' | 'edges'>

/** To the right what the first process does, down what the second one does: each of their own states has a lane. */
export function placesInGrid(graph: Drawn, first: string, second: string): Places {
  const columns = lanesOf(graph, first)
  const rows = lanesOf(graph, second)
  const sharing = new Map<string, number[]>()
  graph.nodes.forEach((_, index) => {
    const place = `${columns.of[index]} ${rows.of[index]}`
    sharing.set(place, [...(sharing.get(place) ?? []), index])
  })
  const x = columns.of.map((lane) => columns.at[lane] ?? 0)
  const y = rows.of.map((lane) => rows.at[lane] ?? 0)
  // States that differ in nothing but the order of events stand beside each other, along the diagonal that no step goes.
  for (const indices of sharing.values())
    indices.forEach((index, i) => {
      const aside = indices.length === 1 ? 0 : (i / (indices.length - 1) - 0.5) * 0.7
      x[index] = (x[index] ?? 0) + aside
      y[index] = (y[index] ?? 0) - aside
    })
  return {
    x,
    y,
    width: columns.length,
    height: rows.length,
    across: labelsOf(columns),
    down: labelsOf(rows),
  }
}

/**
 * Lanes that stand together for the same node share its label, in their middle; where lanes of two nodes alternate, their middles are one
 * place, and each label stands at its node's first lane instead.
 */
function labelsOf({ groups, at }: Lanes): readonly Label[] {
  return groups.flatMap((lanes) => {
    const spans = [...new Set(lanes.map(({ node }) => node))].map((node) => {
      const places = lanes.filter((lane) => lane.node === node).map(({ lane }) => at[lane] ?? 0)
      return { node, first: Math.min(...places), last: Math.max(...places) }
    })
    const doAlternate = spans.some((one) =>
      spans.some((other) => other !== one && one.first < other.last && other.first < one.last),
    )
    return spans.map(({ node, first, last }) => ({ node, at: doAlternate ? first : (first + last) / 2 }))
  })
}

/** Columns are numbers of steps; within one, states stand in the order of the middle of those they come from (Sugiyama's barycentres). */
export function placesInLayers(graph: Drawn): Places {
  const { nodes, edges } = graph
  const layers: number[][] = []
  for (const { id, depth } of nodes) (layers[depth] ??= []).push(id)
  const height = Math.max(...layers.map((layer) => layer.length))
  const y: number[] = nodes.map(() => 0)
  const before: number[][] = nodes.map(() => [])
  for (const { from, to } of edges) before[to]?.push(from)
  for (const layer of layers) {
    const middle = (id: number): number => {
      const from = (before[id] ?? []).filter((each) => (nodes[each]?.depth ?? 0) < (nodes[id]?.depth ?? 0))
      return from.length === 0 ? 0 : from.reduce((sum, each) => sum + (y[each] ?? 0), 0) / from.length
    }
    const ordered = layer.toSorted((a, b) => middle(a) - middle(b) || a - b)
    const top = (height - layer.length) / 2
    ordered.forEach((id, row) => (y[id] = top + row))
  }
  const x = nodes.map(({ depth }) => depth)
  return { x, y, width: layers.length, height, across: [], down: [] }
}
