// The states of a small scenario as a picture. Where two processes are all there are, it is a grid: to the right what the first one does, down
// what the second one does, so that every schedule is a path. Else states stand by their number of steps, each near those that it came from.

import type { Graph, GraphEdge, GraphNode } from '#explore/graph.ts'
import type { Scenario } from '#scenario/schema.ts'
import type { Choice } from '#sim/choices.ts'
import { placesInGrid, placesInLayers, type Places } from './places.ts'
import { prospectsOf, type Prospect } from './prospects.ts'

export interface PictureNode extends GraphNode {
  /** In units of a lane. */
  readonly x: number
  readonly y: number
  readonly prospect: Prospect
}

export interface Picture extends Pick<Places, 'width' | 'height' | 'across' | 'down'> {
  readonly scenario: Scenario
  readonly kind: 'grid' | 'layers'
  readonly nodes: readonly PictureNode[]
  readonly edges: readonly GraphEdge[]
  /** In a grid: who steps to the right and who steps down. */
  readonly processes: readonly string[]
}

export function pictureOf(scenario: Scenario, graph: Omit<Graph, 'nodeOf'>): Picture {
  const processes = [...new Set(graph.nodes.flatMap((node) => node.processes.map(({ id }) => id)))]
  const [first, second] = processes
  const isGrid = processes.length === 2 && first !== undefined && second !== undefined
  const { x, y, ...places } = isGrid ? placesInGrid(graph, first, second) : placesInLayers(graph)
  const prospects = prospectsOf(graph)
  return {
    scenario,
    kind: isGrid ? 'grid' : 'layers',
    nodes: graph.nodes.map((node, index) => ({
      ...node,
      x: x[index] ?? 0,
      y: y[index] ?? 0,
      prospect: prospects[index] ?? 'open',
    })),
    edges: graph.edges,
    processes,
    ...places,
  }
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
