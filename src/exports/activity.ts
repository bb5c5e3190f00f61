// A run as slices that lie in one another (request, attempt, step; delivery, step) and as pairs of cause and effect: what trace viewers want.

import { everyone } from '#sim/world.ts'
import type { Micros } from '#sim/clock.ts'
import type { Trace } from '#sim/run.ts'
import type { StepEntry } from '#sim/trace.ts'
import type { ProcessId } from '#sim/world.ts'
import { causesOf, type Cause } from './causes.ts'

export interface Slice {
  /** Its index in the list; a parent comes before what lies in it. */
  readonly id: number
  readonly parent: number | null
  readonly process: ProcessId
  readonly kind: 'request' | 'attempt' | 'delivery' | 'round' | 'step'
  /** Attempt, or the how-many-th delivery of the message; 0 where that says nothing. */
  readonly count: number
  readonly start: Micros
  readonly end: Micros
  /** What it is about, of a step. */
  readonly entry: StepEntry | null
}

export interface Activity {
  readonly processes: readonly ProcessId[]
  readonly slices: readonly Slice[]
  /** Between ids of slices; the effect never ends before its cause. */
  readonly causes: readonly Cause[]
}

type OpenSlice = { -readonly [Key in keyof Slice]: Slice[Key] }

interface OpenTrack {
  readonly process: ProcessId
  readonly isRequest: boolean
  /** The whole request; workers and the relay have none. */
  root: OpenSlice | null
  /** The attempt, delivery or round that is going on. */
  group: OpenSlice | null
}

/** O(steps + events). */
export function activityOf(trace: Trace): Activity {
  const slices: OpenSlice[] = []
  const sliceOfEntry = new Map<StepEntry, number>()
  const requests = new Set(trace.end.processes.map(({ id }) => id))
  const processes = everyone(trace.end).map(({ id }) => id)
  const tracks = new Map<ProcessId, OpenTrack>(
    processes.map((process) => [
      process,
      { process, isRequest: requests.has(process), root: null, group: null },
    ]),
  )
  for (const { entries } of trace.steps) {
    for (const entry of entries) {
      if (entry.kind === 'step') {
        const track = tracks.get(entry.process)
        if (track) sliceOfEntry.set(entry, addStep(slices, track, entry))
      } else if (entry.kind === 'crash') {
        for (const process of entry.unanswered) endAt(tracks.get(process), entry.at)
      }
    }
  }
  return { processes, slices, causes: causesOf(trace, sliceOfEntry) }
}

function open(slices: OpenSlice[], slice: Omit<OpenSlice, 'id'>): OpenSlice {
  const opened = { ...slice, id: slices.length }
  slices.push(opened)
  return opened
}

function addStep(slices: OpenSlice[], track: OpenTrack, entry: StepEntry): number {
  const { process, start, end } = entry
  const empty = { process, start, end, count: 0, entry: null }
  if (track.isRequest) track.root ??= open(slices, { ...empty, parent: null, kind: 'request' })
  const begun = groupBegunBy(track, entry)
  if (begun) track.group = open(slices, { ...empty, ...begun, parent: track.root?.id ?? null })
  if (entry.attempt === 0 && track.isRequest) track.group = null
  endAt(track, end)
  const parent = track.group ?? track.root
  const step = open(slices, {
    process,
    start,
    end,
    entry,
    parent: parent?.id ?? null,
    kind: 'step',
    count: entry.occurrence,
  })
  if (['acked', 'ackedTooLate', 'markedLast', 'threw'].includes(entry.result.type) && !track.isRequest)
    track.group = null
  return step.id
}

/** A new attempt, the taking of a message, a look into the outbox. */
function groupBegunBy(
  { isRequest, group }: OpenTrack,
  { attempt, result }: StepEntry,
): Pick<Slice, 'kind' | 'count'> | undefined {
  if (isRequest)
    return attempt > 0 && group?.count !== attempt ? { kind: 'attempt', count: attempt } : undefined
  if (result.type === 'taken') return { kind: 'delivery', count: result.taking }
  return result.type === 'polled' ? { kind: 'round', count: 0 } : undefined
}

function endAt(track: OpenTrack | undefined, at: Micros): void {
  if (track?.root) track.root.end = Math.max(track.root.end, at)
  if (track?.group) track.group.end = Math.max(track.group.end, at)
}
