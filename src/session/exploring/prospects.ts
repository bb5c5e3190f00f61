// What a state still has before it: whether a promise can break on some way from here, on every way, on none, or is broken already.

import type { Graph } from '#explore/graph.ts'

/** `open`: it can still go either way. `lost`: it breaks whatever comes, or has broken already. `safe`: nothing can break any more. */
export type Prospect = 'open' | 'lost' | 'safe'

type Drawn = Pick<Graph, 'nodes' | 'edges'>

export function prospectsOf({ nodes, edges }: Drawn): readonly Prospect[] {
  const out: { readonly to: number; readonly breaks: boolean }[][] = nodes.map(() => [])
  const into: { readonly from: number; readonly breaks: boolean }[][] = nodes.map(() => [])
  for (const { from, to, breaks } of edges) {
    out[from]?.push({ to, breaks: breaks.length > 0 })
    into[to]?.push({ from, breaks: breaks.length > 0 })
  }
  const isBroken = nodes.map(({ broken }) => broken.length > 0)
  // States in the order they were found: whatever leads to one for the first time comes before it, so some rounds settle all.
  const hasBroken = settled([...isBroken], nodes.length, (id, known) => {
    const ways = into[id] ?? []
    return ways.length > 0 && id !== 0 && ways.every(({ from, breaks }) => breaks || known[from] === true)
  })
  const canBreak = settled([...isBroken], nodes.length, (id, known) =>
    (out[id] ?? []).some(({ to, breaks }) => breaks || known[to] === true),
  )
  const mustBreak = settled([...isBroken], nodes.length, (id, known) => {
    const ways = out[id] ?? []
    return ways.length > 0 && ways.every(({ to, breaks }) => breaks || known[to] === true)
  })
  return nodes.map(({ id }) => {
    if (hasBroken[id] === true || mustBreak[id] === true) return 'lost'
    return canBreak[id] === true ? 'open' : 'safe'
  })
}

/** Adds states as long as the rule finds any: the least set that is closed under it. */
function settled(
  known: boolean[],
  count: number,
  rule: (id: number, known: readonly boolean[]) => boolean,
): readonly boolean[] {
  for (let changed = true; changed;) {
    changed = false
    for (let id = 0; id < count; id++)
      if (known[id] !== true && rule(id, known)) {
        known[id] = true
        changed = true
      }
  }
  return known
}
