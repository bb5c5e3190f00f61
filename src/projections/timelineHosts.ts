// The time in which a host is down, in the lanes of those who live on it.

import type { Micros } from '#sim/clock.ts'
import type { Entry } from '#sim/trace.ts'
import type { ProcessId } from '#sim/world.ts'
import { openEnd, type Builder, type OpenLane, type SpanDraft } from './timelineBuilder.ts'

interface Crash extends Extract<Entry, { kind: 'crash' }> {
  readonly isOn: (process: ProcessId) => boolean
  /** What the crash broke off: where there is such a span, it says that something was under way. */
  readonly cut: readonly SpanDraft[]
}

/** `upAt` null: to the end of the timeline, which is not known yet. */
export function addDown(builder: Builder, crash: Crash, step: number, ends: ArrayLike<Micros>): void {
  const until = crash.upAt ?? openEnd
  const stepTo = Math.max(step + 2, firstAtLeast(ends, until, step + 1))
  for (const lane of builder.lanes) {
    if (!goesDown(lane, crash)) continue
    builder.add({
      lane: lane.index,
      kind: 'down',
      process: lane.kind === 'worker' || lane.kind === 'relay' ? lane.name : null,
      step,
      start: crash.at,
      end: until,
      stepFrom: step + 1,
      stepTo,
      status: 'failed',
      name: crash.host,
    })
  }
}

function goesDown({ kind, name, index }: OpenLane, { host, isOn, cut }: Crash): boolean {
  switch (kind) {
    case 'worker':
    case 'relay':
      return isOn(name)
    case 'dispatcher':
      return host === 'S'
    case 'command':
      return cut.some(({ lane }) => lane === index)
    case 'client':
    case 'store':
    case 'outbox':
    case 'queue':
    case 'broker':
    case 'handler':
      return false
  }
}

/** The first step from `from` on that ends at `time` or later. */
function firstAtLeast(ends: ArrayLike<Micros>, time: Micros, from: number): number {
  let step = from
  while (step < ends.length && (ends[step] ?? Infinity) < time) step++
  return step
}
