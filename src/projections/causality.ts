// Who brought about whom on a timeline, both ways, so that causes and effects can be followed.

import type { Link, Timeline } from './timeline.ts'

export interface Causality {
  readonly into: (span: number) => readonly Link[]
  readonly outOf: (span: number) => readonly Link[]
}

const remembered = new WeakMap<Timeline, Causality>()

/** O(links), once per timeline. */
export function causalityOf(timeline: Timeline): Causality {
  const known = remembered.get(timeline)
  if (known) return known
  const into = new Map<number, Link[]>()
  const outOf = new Map<number, Link[]>()
  for (const link of timeline.links) {
    push(into, link.to, link)
    push(outOf, link.from, link)
  }
  const causality = { into: lookUp(into), outOf: lookUp(outOf) }
  remembered.set(timeline, causality)
  return causality
}

function push(map: Map<number, Link[]>, key: number, link: Link): void {
  const list = map.get(key)
  if (list) list.push(link)
  else map.set(key, [link])
}

const none: readonly Link[] = []
const lookUp =
  (map: ReadonlyMap<number, readonly Link[]>) =>
  (span: number): readonly Link[] =>
    map.get(span) ?? none
