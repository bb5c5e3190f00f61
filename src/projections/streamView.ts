// One event stream as people look at it: its events and who wrote them, which version each process holds, and what each append came to.

import { read, type Expected, type RecordedEvent, type StreamId, type Version } from '#sim/eventStore.ts'
import { commandOf, type Model } from '#sim/model.ts'
import type { StepEntry, TraceStep } from '#sim/trace.ts'
import type { CommandProcess, NodeId, ProcessId, World } from '#sim/world.ts'
import { detailed } from './chartMarks.ts'
import { messageText } from './messageText.ts'
import { stateTextsOf } from './stateFields.ts'

export interface Writer {
  /** The command's id: a request that was sent again writes in its name. */
  readonly id: string
  readonly command: number
  /** In which attempt it was decided. */
  readonly attempt: number
}

export interface Slot {
  readonly version: Version
  readonly type: string
  /** What it carries, in a few characters. */
  readonly text: string
  /** null: it was there before the run. */
  readonly writer: Writer | null
  /** What the stream comes to with this event. */
  readonly state: readonly string[]
  /** Recorded in the very last step. */
  readonly fresh: boolean
}

/** Which part of the stream a process has read: versions 1 to `version`. */
export interface Read {
  readonly process: ProcessId
  readonly command: number
  readonly version: Version
  /** The node that read it. */
  readonly node: NodeId
  /** Something was recorded behind what it read. */
  readonly outdated: boolean
  /** Read in the very last step. */
  readonly fresh: boolean
}

/** The last append of a process, or the refusal before one. */
export interface AppendMark {
  readonly process: ProcessId
  readonly command: number
  readonly node: NodeId
  readonly outcome: 'recorded' | 'idempotent' | 'conflict'
  /** The version that the first of its events got, or was meant for. */
  readonly slot: Version
  readonly expected: Expected
  readonly actual: Version
  /** Happened in the very last step. */
  readonly fresh: boolean
  /** Counts steps: the higher, the later. */
  readonly step: number
}

export interface StreamView {
  readonly stream: StreamId
  readonly version: Version
  readonly slots: readonly Slot[]
  readonly reads: readonly Read[]
  readonly appends: readonly AppendMark[]
  /** The next version that is free. */
  readonly free: Version
}

/** The ids of the streams that this run is about, in the order in which its commands and its history name them. */
export function streamsOf({ settings }: Model): StreamId[] {
  return [...new Set([...settings.commands, ...settings.history].map(({ stream }) => stream))]
}

/** The view of `stream` after `steps`, the steps so far, which led to `world`. O(steps + events). */
export function streamViewOf(
  model: Model,
  stream: StreamId,
  steps: readonly TraceStep[],
  world: World,
): StreamView {
  const events = read(world.streams, stream)
  const about = world.processes
    .filter((process): process is CommandProcess => process.kind === 'command')
    .slice(0, detailed)
    .filter((process) => commandOf(model, process).stream === stream)
  const touched = touchesOf(steps, new Set(about.map(({ id }) => id)))
  const last = steps.length - 1
  return {
    stream,
    version: events.length,
    slots: events.map((event) => slotOf(model, events, event, steps.at(-1))),
    reads: about.flatMap((process) => readOf(process, touched.get(process.id), events.length, last)),
    appends: about.flatMap((process) => appendOf(process, touched.get(process.id), last)),
    free: events.length + 1,
  }
}

function slotOf(
  model: Model,
  events: readonly RecordedEvent[],
  event: RecordedEvent,
  last: TraceStep | undefined,
): Slot {
  const { streamVersion: version, type, data, metadata, eventId } = event
  const command = model.settings.commands.findIndex(({ id }) => id === metadata.commandId)
  const attempt = Number(/#(\d+)\./.exec(eventId)?.[1] ?? 1)
  return {
    version,
    type,
    text: messageText(data),
    writer: command === -1 ? null : { id: metadata.commandId, command, attempt },
    state: stateTextsOf(model.decider, events, version),
    fresh: (last?.entries ?? []).some((entry) =>
      recordedBy(entry)?.some((other) => other.eventId === eventId),
    ),
  }
}

function recordedBy(entry: TraceStep['entries'][number]): readonly RecordedEvent[] | undefined {
  const answer = entry.kind === 'step' ? answerIn(entry) : undefined
  return answer?.type === 'recorded' ? answer.events : undefined
}

/** What the store answered, even where the answer got lost on its way. */
const answerIn = ({ result }: StepEntry): StepEntry['result'] =>
  result.type === 'noAnswer' ? result.answer : result

interface Touched {
  read?: { entry: StepEntry; step: number }
  append?: { entry: StepEntry; step: number }
}

/** The last reading and the last append of each process. */
function touchesOf(steps: readonly TraceStep[], ids: ReadonlySet<ProcessId>): Map<ProcessId, Touched> {
  const touched = new Map<ProcessId, Touched>()
  for (const [step, { entries }] of steps.entries()) {
    for (const entry of entries) {
      if (entry.kind !== 'step' || !ids.has(entry.process)) continue
      const kind = touchOf(answerIn(entry).type)
      if (!kind) continue
      const known = touched.get(entry.process) ?? {}
      known[kind] = { entry, step }
      touched.set(entry.process, known)
    }
  }
  return touched
}

function touchOf(result: StepEntry['result']['type']): keyof Touched | undefined {
  if (result === 'loaded' || result === 'refetched') return 'read'
  return result === 'recorded' || result === 'idempotent' || result === 'conflict' ? 'append' : undefined
}

function readOf(
  process: CommandProcess,
  touched: Touched | undefined,
  version: Version,
  last: number,
): Read[] {
  const { id, command, read } = process
  if (read === null) return []
  const reading = touched?.read
  return [
    {
      process: id,
      command,
      version: read,
      node: reading?.entry.node ?? 'load',
      outdated: read < version,
      fresh: reading !== undefined && reading.step === last,
    },
  ]
}

function appendOf(process: CommandProcess, touched: Touched | undefined, last: number): AppendMark[] {
  const appended = touched?.append
  if (!appended) return []
  const { entry, step } = appended
  const answer = answerIn(entry)
  const { id, command } = process
  const mark = { process: id, command, node: entry.node, fresh: step === last, step }
  if (answer.type === 'recorded') {
    const slot = answer.events[0]?.streamVersion ?? answer.version
    return [{ ...mark, outcome: 'recorded', slot, expected: answer.expected, actual: slot - 1 }]
  }
  if (answer.type === 'idempotent') {
    const { version } = answer
    return [{ ...mark, outcome: 'idempotent', slot: version, expected: version, actual: version }]
  }
  // A refusal is over as soon as the process has read again.
  const readAgain = touched.read !== undefined && touched.read.step > step
  if (answer.type !== 'conflict' || readAgain) return []
  const { expectedVersion: expected, actualVersion: actual } = answer.conflict
  return [
    { ...mark, outcome: 'conflict', slot: typeof expected === 'number' ? expected + 1 : 1, expected, actual },
  ]
}
