// Which schedules lead to a state: how many ways there are to it and on from it, one of the shortest, and what lies on them.

import type { Schedule } from '#sim/schedule.ts'
import type { Graph } from '#explore/graph.ts'

export interface WaysTo {
  /** Beginnings of schedules that end here. */
  readonly ways: bigint
  /** Whole schedules that come through here; null: some never end, so there is no number. */
  readonly through: bigint | null
  readonly all: bigint | null
  readonly shortest: Schedule
  /** The states that lie on those ways. */
  readonly states: ReadonlySet<number>
}

type Drawn = Pick<Graph, 'nodes' | 'edges'>

export function waysTo({ nodes, edges }: Drawn, target: number): WaysTo {
  const order = sorted({ nodes, edges })
  const to = counts(nodes.length, 0, order, edges)
  const on = order && onwards(nodes, order, edges)
  const ways = to[target] ?? 0n
  return {
    ways,
    through: on && ways * (on[target] ?? 0n),
    all: on?.[0] ?? null,
    shortest: shortestTo({ nodes, edges }, target),
    states: leadingTo({ nodes, edges }, target),
  }
}

/** States so that nobody comes before those that lead to it; null where a way leads round in a circle. */
function sorted({ nodes, edges }: Drawn): readonly number[] | null {
  const incoming = nodes.map(() => 0)
  for (const { to } of edges) incoming[to] = (incoming[to] ?? 0) + 1
  const order = [0]
  for (const state of order)
    for (const { from, to } of edges) {
      if (from !== state) continue
      incoming[to] = (incoming[to] ?? 0) - 1
      if (incoming[to] === 0) order.push(to)
    }
  return order.length === nodes.length ? order : null
}

function counts(
  count: number,
  start: number,
  order: readonly number[] | null,
  edges: Drawn['edges'],
): readonly bigint[] {
  const paths: bigint[] = Array.from({ length: count }, () => 0n)
  paths[start] = 1n
  for (const state of order ?? [])
    for (const { from, to } of edges) if (from === state) paths[to] = (paths[to] ?? 0n) + (paths[state] ?? 0n)
  return paths
}

function onwards(nodes: Drawn['nodes'], order: readonly number[], edges: Drawn['edges']): readonly bigint[] {
  const paths: bigint[] = nodes.map(({ ends }) => (ends ? 1n : 0n))
  for (const state of order.toReversed())
    for (const { from, to } of edges)
      if (from === state) paths[state] = (paths[state] ?? 0n) + (paths[to] ?? 0n)
  return paths
}

function shortestTo({ nodes, edges }: Drawn, target: number): Schedule {
  const way: Schedule[number][] = []
  for (let to = target; to !== 0;) {
    const depth = nodes[to]?.depth ?? 0
    const edge = edges.find((each) => each.to === to && nodes[each.from]?.depth === depth - 1)
    if (!edge) break
    way.push(edge.choice)
    to = edge.from
  }
  return way.toReversed()
}

function leadingTo({ edges }: Drawn, target: number): ReadonlySet<number> {
  const states = new Set([target])
  for (const state of states) for (const { from, to } of edges) if (to === state) states.add(from)
  return states
}
