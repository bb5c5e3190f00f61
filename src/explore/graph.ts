// The graph of all states as data, for scenarios that are small enough to be looked at as a picture.

import type { Choice } from '#sim/choices.ts'
import { at } from '#sim/model.ts'
import type { InvariantId } from '#sim/invariants.ts'
import type { NodeId, Outcome, ProcessId, World } from '#sim/world.ts'
import type { Scenario } from '#scenario/schema.ts'
import { exploredModel, spaceOf, type ExploreOptions } from './explore.ts'
import { brokenIn } from './countPaths.ts'
import { createFullExplorer, type FullExplorer } from './fullExplorer.ts'
import { mostNodes } from './mostNodes.ts'
import { invariantsIn } from './kernel.ts'
import type { Space } from './space.ts'
import { unpacked } from './successors.ts'
import { eachStep } from './way.ts'

export interface GraphProcess {
  readonly id: ProcessId
  /** A number for its node, attempt, what it read and what it has in hand. */
  readonly local: number
  readonly node: NodeId
  readonly attempt: number
  readonly outcome: Outcome | null
}

export interface GraphNode {
  /** Number of the state, 0 for the first. */
  readonly id: number
  /** Steps from the first one, at the least. */
  readonly depth: number
  readonly processes: readonly GraphProcess[]
  /** Event ids by stream. */
  readonly streams: Readonly<Record<string, readonly string[]>>
  /** What is wrong here whatever led here. */
  readonly broken: readonly InvariantId[]
  /** Nothing is possible any more. */
  readonly ends: boolean
}

export interface GraphEdge {
  readonly from: number
  readonly to: number
  readonly choice: Choice
  /** What this step breaks. */
  readonly breaks: readonly InvariantId[]
}

export interface Graph {
  readonly nodes: readonly GraphNode[]
  readonly edges: readonly GraphEdge[]
  /** The node of a world of this scenario; undefined for one that plain steps do not lead to. */
  nodeOf(world: World): number | undefined
}

/** The whole graph, or nothing where it has more nodes than that. O(states + transitions). */
export function graphOf(
  scenario: Scenario,
  options: Pick<ExploreOptions, 'crashes'> = {},
  most = mostNodes,
): Graph | undefined {
  const space = spaceOf(exploredModel(scenario), options, false)
  const explorer = createFullExplorer(space, { states: most + 1, bytes: Infinity })
  while (!explorer.advance(most + 1));
  const { states, done } = explorer.search
  if (!done || states.count > most) return undefined
  states.remember()
  const edges = edgesOf(space, explorer)
  return {
    nodes: nodesOf(space, explorer, edges),
    edges,
    nodeOf(world) {
      const state = space.find(world)
      const number = state ? states.find(state) : -1
      return number < 0 ? undefined : number
    },
  }
}

function edgesOf(space: Space, { search: { states } }: FullExplorer): readonly GraphEdge[] {
  const edges: GraphEdge[] = []
  for (let from = 0; from < states.count; from++)
    eachStep(space, states, from, (choice, broken) => {
      edges.push({ from, to: states.lookUp(), choice, breaks: invariantsIn(broken) })
      return undefined
    })
  return edges
}

function nodesOf(
  space: Space,
  { search: { states } }: FullExplorer,
  edges: readonly GraphEdge[],
): readonly GraphNode[] {
  const goesOn = new Set(edges.map(({ from }) => from))
  const depths: number[] = [0]
  return Array.from({ length: states.count }, (_, id): GraphNode => {
    if (id > 0) depths[id] = at(depths, states.parentOf(id)) + 1
    const { locals, shared } = unpacked(states, id)
    const { slots, streams } = space.layout
    return {
      id,
      depth: at(depths, id),
      processes: slots.flatMap((slot, index): GraphProcess[] => {
        const { process } = space.locals.at(slot.group, at(locals, index))
        if (!process) return []
        const isCommand = process.kind === 'command'
        return [
          {
            id: slot.id,
            local: at(locals, index),
            node: process.node,
            attempt: isCommand ? process.attempt : 0,
            outcome: isCommand ? process.outcome : null,
          },
        ]
      }),
      streams: Object.fromEntries(
        streams.map((stream, index) => [
          stream,
          space.shared.eventsOf(shared, index).map(({ eventId }) => eventId),
        ]),
      ),
      broken: invariantsIn(brokenIn(space, states, id)),
      ends: !goesOn.has(id),
    }
  })
}
