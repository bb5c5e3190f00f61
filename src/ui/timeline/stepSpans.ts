// Which span belongs to a step: that of who took it, so that the current step can be shown where it is.

import type { Timeline } from '#projections/timeline.ts'

const remembered = new WeakMap<Timeline, readonly (number | undefined)[]>()

const own = new Set(['step', 'run', 'cut', 'crash'])

/** By step, from 0. */
export function stepSpansOf(timeline: Timeline): readonly (number | undefined)[] {
  const known = remembered.get(timeline)
  if (known) return known
  const spans: (number | undefined)[] = Array.from({ length: timeline.ends.length })
  for (const { id, kind, step } of timeline.spans) if (own.has(kind)) spans[step] ??= id
  remembered.set(timeline, spans)
  return spans
}
