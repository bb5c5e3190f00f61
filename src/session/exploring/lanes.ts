// One axis of the grid: the states of one process, in the order of its own steps. Where it can stand in more than one after as many steps
// (it has read another version, it was refused), they have lanes beside each other, each behind the one that it comes from.

import type { Graph } from '#explore/graph.ts'

export interface Lane {
  readonly lane: number
  readonly node: string
}

export interface Lanes {
  /** The lane of each state of the graph. */
  readonly of: readonly number[]
  /** Where each lane is. */
  readonly at: readonly number[]
  readonly length: number
  /** Lanes by number of steps. */
  readonly groups: readonly (readonly Lane[])[]
}

/** Between lanes of different numbers of steps there is this much more room. */
const gap = 0.35

interface Local {
  readonly local: number
  readonly node: string
  readonly steps: number
  /** The lane before it, by which it is put in order. */
  readonly behind: number
}

export function lanesOf({ nodes, edges }: Pick<Graph, 'nodes' | 'edges'>, id: string): Lanes {
  const localOf = nodes.map(({ processes }) => processes.find((process) => process.id === id))
  const known = new Map<number, Local>()
  const first = localOf[0]
  if (first) known.set(first.local, { local: first.local, node: first.node, steps: 0, behind: 0 })
  // States are found in the order of their steps, so whatever a process does first is seen first.
  for (const { from, to } of edges) {
    const [before, after] = [localOf[from], localOf[to]]
    if (!before || !after || before.local === after.local || known.has(after.local)) continue
    const { steps = 0 } = known.get(before.local) ?? {}
    const node = after.outcome === null ? after.node : 'done'
    known.set(after.local, { local: after.local, node, steps: steps + 1, behind: before.local })
  }
  return placed(
    [...known.values()],
    localOf.map((process) => process?.local ?? 0),
  )
}

function placed(locals: readonly Local[], localOf: readonly number[]): Lanes {
  const laneOf = new Map<number, number>()
  const at: number[] = []
  const groups: Lane[][] = []
  let place = 0
  for (let steps = 0; ; steps++) {
    const group = locals.filter((local) => local.steps === steps)
    if (group.length === 0) break
    const ordered = group.toSorted(
      (a, b) => (laneOf.get(a.behind) ?? 0) - (laneOf.get(b.behind) ?? 0) || a.local - b.local,
    )
    groups.push(
      ordered.map(({ local, node }) => {
        const lane = at.length
        laneOf.set(local, lane)
        at.push(place++)
        return { lane, node }
      }),
    )
    place += gap
  }
  return { of: localOf.map((local) => laneOf.get(local) ?? 0), at, length: place - gap - 1, groups }
}
