// The states of a small scenario as a picture. Where two processes are all there are, it is a grid: to the right what the first one does, down
// what the second one does, so that every schedule is a path. Else states stand by their number of steps, each near those that it came from.

import type { Graph, GraphEdge, GraphNode } from '#explore/graph.ts'
import type { Scenario } from '#scenario/schema.ts'
import type { Choice } from '#sim/choices.ts'
import { placesInGrid, placesInLayers, type Places } from './places.ts'
import { prospectsOf, type Prospect } from './prospects.ts'

export interface PictureNode extends GraphNode {
  /** In columns and rows; a whole number where nobody else stands there. */
  readonly x: number
  readonly y: number
  readonly prospect: Prospect
}

export interface Picture {
  readonly scenario: Scenario
  readonly kind: 'grid' | 'layers'
  readonly nodes: readonly PictureNode[]
  readonly edges: readonly GraphEdge[]
  readonly columns: number
  readonly rows: number
  /** Who steps to the right and who steps down, in a grid. */
  readonly processes: readonly string[]
  /** What the processes of a grid are about to do, by column and by row. */
  readonly across: readonly string[]
  readonly down: readonly string[]
}

export function pictureOf(scenario: Scenario, graph: Omit<Graph, 'nodeOf'>): Picture {
  const processes = [...new Set(graph.nodes.flatMap((node) => node.processes.map(({ id }) => id)))]
  const [first, second] = processes
  const isGrid = processes.length === 2 && first !== undefined && second !== undefined
  const places: Places = isGrid ? placesInGrid(graph, first, second) : placesInLayers(graph)
  const prospects = prospectsOf(graph)
  return {
    scenario,
    kind: isGrid ? 'grid' : 'layers',
    nodes: graph.nodes.map((node, index) => ({
      ...node,
      x: places.x[index] ?? 0,
      y: places.y[index] ?? 0,
      prospect: prospects[index] ?? 'open',
    })),
    edges: graph.edges,
    columns: places.columns,
    rows: places.rows,
    processes,
    across: isGrid ? labelsOf(graph, first, places.steps) : [],
    down: isGrid ? labelsOf(graph, second, places.steps) : [],
  }
}

/** By number of its own steps: the node that a process stands on then, where that is always the same one. */
function labelsOf({ nodes }: Pick<Graph, 'nodes'>, id: string, steps: Places['steps']): readonly string[] {
  const found: Set<string>[] = []
  nodes.forEach((node, index) => {
    const process = node.processes.find((each) => each.id === id)
    const count = steps[index]?.get(id) ?? 0
    if (process) (found[count] ??= new Set()).add(process.outcome === null ? process.node : 'done')
  })
  return found.map((names) => (names.size === 1 ? ([...names][0] ?? '') : ''))
}

const isSame = (a: Choice, b: Choice): boolean =>
  a.kind === b.kind && 'process' in a && 'process' in b && a.process === b.process

/** Where a run is after each of its first steps, as long as the picture has its states. */
export function pathOf({ edges }: Pick<Picture, 'edges'>, choices: readonly Choice[]): readonly number[] {
  const path = [0]
  for (const choice of choices) {
    const from = path.at(-1)
    const edge = edges.find((each) => each.from === from && isSame(each.choice, choice))
    if (!edge) break
    path.push(edge.to)
  }
  return path
}
