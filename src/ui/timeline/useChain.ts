// The span that is chosen, and everything that it caused and that caused it.

import { useMemo, useState } from 'react'
import { chainOf, type Chain } from '#projections/correlation.ts'
import type { Timeline } from '#projections/timeline.ts'
import type { SpanRef } from './scene.ts'

export interface Chosen extends Chain {
  readonly section: number
  readonly members: ReadonlySet<number>
}

export interface ChainState {
  readonly chosen: Chosen | null
  readonly choose: (span: SpanRef | null) => void
}

export function useChain(timelines: readonly Timeline[]): ChainState {
  const [origin, choose] = useState<(SpanRef & { readonly of: Timeline | undefined }) | null>(null)
  const chosen = useMemo(() => {
    // Of another run nothing is chosen: its spans are others.
    const timeline = origin && timelines[origin.section]
    if (!origin || !timeline || origin.of !== timeline) return null
    const chain = chainOf(timeline, origin.span)
    return (
      chain && {
        ...chain,
        section: origin.section,
        members: new Set([...chain.causes, origin.span, ...chain.effects]),
      }
    )
  }, [timelines, origin])
  return { chosen, choose: (span) => choose(span && { ...span, of: timelines[span.section] }) }
}
