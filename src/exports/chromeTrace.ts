// The Trace Event Format, as Perfetto and chrome://tracing open it: one thread per process, slices within slices, and flows from cause to
// effect. Virtual microseconds are its own unit.

import { localText, type ExportSource } from './source.ts'
import { activityOf, type Slice } from './activity.ts'
import { processLabel, sliceName } from './labels.ts'
import type { ProcessId } from '#sim/world.ts'

type Json = Readonly<Record<string, unknown>>

const pid = 1

/**
 * A viewer sorts by time, and puts what begins at the same moment and takes longer outside. Steps that take no time at all, one behind the
 * other, would lie in the next one then, and flows end at the last of them. So each step ends a little later than the one before it in the
 * run. An eighth of a microsecond, because sums of it are exact in floating point: a slice must not stick out of its parent by a rounding.
 */
const tick = 1 / 8

/** JSON text. O(steps + events). */
export function chromeTraceOf({ scenario, trace, texts }: ExportSource): string {
  const { processes, slices, causes } = activityOf(trace)
  const spans = spansOf(slices)
  const threads = new Map(processes.map((process, index) => [process, index + 1]))
  const tidOf = ({ process }: Slice): number => threads.get(process) ?? 0
  const title = localText(scenario.title, texts.language)
  const events: Json[] = [
    { ph: 'M', pid, name: 'process_name', args: { name: title } },
    ...[...threads].flatMap(([process, tid]): Json[] => [
      { ph: 'M', pid, tid, name: 'thread_name', args: { name: processLabel(trace, process) } },
      { ph: 'M', pid, tid, name: 'thread_sort_index', args: { sort_index: tid } },
    ]),
    ...slices.map((slice, index) => sliceEvent(slice, spans[index] ?? slice, tidOf(slice))),
    ...causes.flatMap(({ kind, from, to }, index): Json[] => {
      const [cause, effect] = [slices[from], slices[to]]
      const [begins, ends] = [spans[from], spans[to]]
      if (!cause || !effect || !begins || !ends) return []
      const flow = { cat: 'cause', name: kind, id: index + 1, pid }
      // A step happens at its end, and the end of a slice is no longer in it. Bound to the slice that encloses it (bp: e), not to the next one.
      return [
        { ph: 's', ...flow, tid: tidOf(cause), ts: begins.end - tick },
        { ph: 'f', bp: 'e', ...flow, tid: tidOf(effect), ts: ends.end - tick },
      ]
    }),
  ]
  return `${JSON.stringify({ displayTimeUnit: 'ms', traceEvents: events }, null, 1)}\n`
}

interface Span {
  start: number
  end: number
}

/** When each slice begins and ends in the trace, in microseconds: as in the run, but no two steps at the same moment. */
function spansOf(slices: readonly Slice[]): readonly Span[] {
  const spans: Span[] = []
  const lastOf = new Map<ProcessId, number>()
  let last = -Infinity
  for (const { process, parent, entry, start, end } of slices) {
    if (!entry) {
      spans.push({ start: Infinity, end })
      continue
    }
    const begins = Math.max(start, lastOf.get(process) ?? start)
    last = Math.max(end, last + tick, begins + tick)
    lastOf.set(process, last)
    spans.push({ start: begins, end: last })
    for (let outer = parent; outer !== null; outer = slices[outer]?.parent ?? null) {
      const around = spans[outer]
      if (around) {
        around.start = Math.min(around.start, begins)
        around.end = Math.max(around.end, last)
      }
    }
  }
  return spans
}

/** `ends_us` is the exact time of the run. */
function sliceEvent(slice: Slice, { start, end }: Span, tid: number): Json {
  const { entry } = slice
  const args = entry
    ? {
        attempt: entry.attempt,
        ends_us: slice.end,
        waited_us: slice.end - slice.start - entry.duration,
        result: entry.result,
      }
    : {}
  return { ph: 'X', pid, tid, ts: start, dur: end - start, cat: slice.kind, name: sliceName(slice), args }
}
