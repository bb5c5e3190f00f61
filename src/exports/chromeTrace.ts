// The Trace Event Format, as Perfetto and chrome://tracing open it: one thread per process, slices within slices, and flows from cause to
// effect. Virtual microseconds are its own unit.

import { localText, type ExportSource } from './source.ts'
import { activityOf, type Slice } from './activity.ts'
import { processLabel, sliceName } from './labels.ts'

type Json = Readonly<Record<string, unknown>>

const pid = 1

/** JSON text. O(steps + events). */
export function chromeTraceOf({ scenario, trace, texts }: ExportSource): string {
  const { processes, slices, causes } = activityOf(trace)
  const threads = new Map(processes.map((process, index) => [process, index + 1]))
  const tidOf = ({ process }: Slice): number => threads.get(process) ?? 0
  const title = localText(scenario.title, texts.language)
  const events: Json[] = [
    { ph: 'M', pid, name: 'process_name', args: { name: title } },
    ...[...threads].flatMap(([process, tid]): Json[] => [
      { ph: 'M', pid, tid, name: 'thread_name', args: { name: processLabel(trace, process) } },
      { ph: 'M', pid, tid, name: 'thread_sort_index', args: { sort_index: tid } },
    ]),
    ...slices.map((slice) => sliceEvent(slice, tidOf(slice))),
    ...causes.flatMap(({ kind, from, to }, index): Json[] => {
      const [cause, effect] = [slices[from], slices[to]]
      if (!cause || !effect) return []
      const flow = { cat: 'cause', name: kind, id: index + 1, pid }
      const start = within(cause)
      // Bound to the slice that encloses it (bp: e), not to the next one that begins.
      return [
        { ph: 's', ...flow, tid: tidOf(cause), ts: start },
        { ph: 'f', bp: 'e', ...flow, tid: tidOf(effect), ts: Math.max(start, within(effect)) },
      ]
    }),
  ]
  return `${JSON.stringify({ displayTimeUnit: 'ms', traceEvents: events }, null, 1)}\n`
}

/** A step happens at its end, and the end of a slice is no longer in it. */
const within = ({ start, end }: Slice): number => Math.max(start, end - 1)

function sliceEvent(slice: Slice, tid: number): Json {
  const { start, end, entry } = slice
  const args = entry
    ? { attempt: entry.attempt, waited_us: end - start - entry.duration, result: entry.result }
    : {}
  return { ph: 'X', pid, tid, ts: start, dur: end - start, cat: slice.kind, name: sliceName(slice), args }
}
