// Where the states of a graph stand in its picture.

import type { Graph } from '#explore/graph.ts'

export interface Places {
  readonly x: readonly number[]
  readonly y: readonly number[]
  readonly columns: number
  readonly rows: number
  /** By state: how many steps each process has made on the way there. */
  readonly steps: readonly ReadonlyMap<string, number>[]
}

type Drawn = Pick<Graph, 'nodes' | 'edges'>

/** Steps of each process to each state, on the first way that was found to it. A state is found after the one that leads to it. */
function stepsTo({ nodes, edges }: Drawn): readonly ReadonlyMap<string, number>[] {
  const steps: (ReadonlyMap<string, number> | undefined)[] = nodes.map(() => undefined)
  steps[0] = new Map()
  for (const { from, to, choice } of edges) {
    const before = steps[from]
    if (steps[to] || !before || !('process' in choice)) continue
    steps[to] = new Map(before).set(choice.process, (before.get(choice.process) ?? 0) + 1)
  }
  return steps.map((each) => each ?? new Map<string, number>())
}

/** Columns are steps of the first process, rows steps of the second. States that share a place stand beside each other. */
export function placesInGrid(graph: Drawn, first: string, second: string): Places {
  const steps = stepsTo(graph)
  const columnOf = steps.map((each) => each.get(first) ?? 0)
  const rowOf = steps.map((each) => each.get(second) ?? 0)
  const sharing = new Map<string, number[]>()
  graph.nodes.forEach((_, index) => {
    const place = `${columnOf[index]} ${rowOf[index]}`
    sharing.set(place, [...(sharing.get(place) ?? []), index])
  })
  const x = [...columnOf]
  const y = [...rowOf]
  for (const indices of sharing.values())
    indices.forEach((index, i) => {
      // Along the diagonal that no step goes.
      const aside = indices.length === 1 ? 0 : (i / (indices.length - 1) - 0.5) * 0.52
      x[index] = (columnOf[index] ?? 0) + aside
      y[index] = (rowOf[index] ?? 0) - aside
    })
  return { x, y, columns: Math.max(...columnOf) + 1, rows: Math.max(...rowOf) + 1, steps }
}

/** Columns are numbers of steps; within one, states stand in the order of the middle of those they come from (Sugiyama's barycentres). */
export function placesInLayers(graph: Drawn): Places {
  const { nodes, edges } = graph
  const layers: number[][] = []
  for (const { id, depth } of nodes) (layers[depth] ??= []).push(id)
  const rows = Math.max(...layers.map((layer) => layer.length))
  const y: number[] = nodes.map(() => 0)
  const before: number[][] = nodes.map(() => [])
  for (const { from, to } of edges) before[to]?.push(from)
  for (const layer of layers) {
    const middle = (id: number): number => {
      const from = (before[id] ?? []).filter((each) => (nodes[each]?.depth ?? 0) < (nodes[id]?.depth ?? 0))
      return from.length === 0 ? 0 : from.reduce((sum, each) => sum + (y[each] ?? 0), 0) / from.length
    }
    const ordered = layer.toSorted((a, b) => middle(a) - middle(b) || a - b)
    const top = (rows - layer.length) / 2
    ordered.forEach((id, row) => (y[id] = top + row))
  }
  return { x: nodes.map(({ depth }) => depth), y, columns: layers.length, rows, steps: stepsTo(graph) }
}
