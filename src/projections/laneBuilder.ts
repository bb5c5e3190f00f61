// Puts a trace into lanes, entry by entry. What is open at a time (who holds which version, of which stream) lives here while it is built.

import { versionOf, type RecordedEvent, type StreamId, type Version } from '#sim/eventStore.ts'
import { worldOf } from '#sim/start.ts'
import type { Trace } from '#sim/run.ts'
import type { Entry, Result, StepEntry } from '#sim/trace.ts'
import type { Draft, ProcessId } from '#sim/world.ts'
import type { Hold, Incident, ProcessLane, StreamLane, Touch } from './lane.ts'

interface OpenLane extends ProcessLane {
  readonly steps: number[]
  readonly holds: Draft<Hold>[]
  readonly incidents: Incident[]
  readonly host: string
  /** The hold that is still open, and the last one that was. */
  open: Draft<Hold> | null
  last: Draft<Hold> | null
}

interface OpenStream extends StreamLane {
  readonly touches: Touch[]
  readonly changes: Extract<Touch, { kind: 'append' }>[]
  /** Holds that nobody has made stale yet. */
  fresh: { readonly hold: Draft<Hold>; readonly process: ProcessId }[]
}

export interface LaneBuilder {
  add(step: number, entry: Entry): void
  lanes(): { readonly processes: readonly ProcessLane[]; readonly streams: readonly StreamLane[] }
}

export function createLaneBuilder(trace: Trace): LaneBuilder {
  const processes = emptyLanes(trace)
  const streams = emptyStreams(trace)
  return {
    add(step, entry) {
      switch (entry.kind) {
        case 'step':
          addStep(processes, streams, step, entry)
          break
        case 'crash':
          addCrash(processes, step, entry)
          break
        case 'sentAgain':
          processes.get(entry.copy)?.incidents.push({ kind: 'sentAgain', step, of: entry.process })
          break
        case 'willLose':
          processes.get(entry.process)?.incidents.push({ kind: 'willLose', step })
          break
        case 'willThrow':
        case 'replayed':
          break
      }
    },
    lanes: () => ({ processes: [...processes.values()], streams: [...streams.values()] }),
  }
}

type OpenLanes = ReadonlyMap<ProcessId, OpenLane>
type OpenStreams = ReadonlyMap<StreamId, OpenStream>

function emptyLanes({ model, end }: Trace): OpenLanes {
  const lanes = end.processes.map((process): [ProcessId, OpenLane] => {
    const command = model.settings.commands[process.command]
    const asked = { type: command?.type ?? '', data: command?.data ?? {}, stream: command?.stream ?? '' }
    const empty = { steps: [], holds: [], incidents: [], open: null, last: null }
    return [
      process.id,
      { process: process.id, command: process.command, host: process.host, ...asked, ...empty },
    ]
  })
  return new Map(lanes)
}

/** Streams in the order in which the commands name them: those of the history that nobody asks for have nothing to show. */
function emptyStreams({ model, checkpoints }: Trace): OpenStreams {
  const start = checkpoints[0] ?? worldOf(model)
  const ids = [...new Set(model.settings.commands.map(({ stream }) => stream))]
  return new Map(
    ids.map((stream) => [
      stream,
      { stream, version: versionOf(start.streams, stream), touches: [], changes: [], fresh: [] },
    ]),
  )
}

function addStep(processes: OpenLanes, streams: OpenStreams, step: number, entry: StepEntry): void {
  const lane = processes.get(entry.process)
  const stream = lane && streams.get(lane.stream)
  if (!lane || !stream) return
  lane.steps.push(step)
  touch(stream, step, entry)
  switch (holdingAfter(lane, entry.result, entry)) {
    case 'opens':
      close(lane, step)
      open(lane, stream, step, versionRead(entry.result) ?? lane.last?.version ?? 0)
      break
    case 'ends':
      close(lane, step)
      break
    case 'stays':
      break
  }
}

function open(lane: OpenLane, stream: OpenStream, step: number, version: Version): void {
  const current = stream.changes.at(-1)?.version ?? stream.version
  const hold: Draft<Hold> = { version, from: step, until: null, staleFrom: current > version ? step : null }
  lane.holds.push(hold)
  lane.open = hold
  if (hold.staleFrom === null) stream.fresh.push({ hold, process: lane.process })
}

function close(lane: OpenLane, step: number): void {
  if (lane.open === null) return
  lane.open.until = step
  lane.last = lane.open
  lane.open = null
}

const versionRead = (result: Result): Version | undefined =>
  result.type === 'loaded' || result.type === 'refetched' ? result.version : undefined

/** What a result does to the version that the process has in its hands. */
function holdingAfter(lane: OpenLane, result: Result, { node, to }: StepEntry): 'opens' | 'ends' | 'stays' {
  if (versionRead(result) !== undefined) return 'opens'
  if (endsHolding.has(result.type)) return 'ends'
  // An attempt that doesn't read again goes on with what was read before.
  const goesOn = node === 'attempt' && to !== 'load' && lane.open === null && lane.last !== null
  return goesOn ? 'opens' : 'stays'
}

const endsHolding: ReadonlySet<Result['type']> = new Set([
  'recorded',
  'idempotent',
  'corrupted',
  'conflict',
  'rejected',
  'noop',
  'notCommuting',
  'threw',
  'answered',
  'unanswered',
  'gaveUp',
] as const)

function touch(stream: OpenStream, step: number, { process, result }: StepEntry): void {
  const answer = result.type === 'noAnswer' ? result.answer : result
  const version = versionRead(answer)
  if (version !== undefined) stream.touches.push({ kind: 'read', step, process, version })
  else if (answer.type === 'idempotent')
    stream.touches.push({ kind: 'repeat', step, process, version: answer.version })
  else if (answer.type === 'recorded') grow(stream, step, process, answer)
  else if (answer.type === 'conflict') {
    const { expectedVersion: expected, actualVersion: actual } = answer.conflict
    stream.touches.push({ kind: 'refused', step, process, expected, actual })
  }
}

interface Recorded {
  readonly events: readonly RecordedEvent[]
  readonly version: Version
  readonly decidedOn: Version
  readonly merged: boolean
}

function grow(stream: OpenStream, step: number, process: ProcessId, recorded: Recorded): void {
  const { events, version, decidedOn, merged } = recorded
  const from = version - events.length
  const change: Touch = { kind: 'append', step, process, from, version, blind: from !== decidedOn && !merged }
  stream.touches.push(change)
  stream.changes.push(change)
  for (const held of stream.fresh)
    if (held.process !== process && held.hold.until === null) held.hold.staleFrom = step
  // Its own append doesn't make its own reading stale: that band ends here.
  stream.fresh = stream.fresh.filter(({ hold }) => hold.until === null && hold.staleFrom === null)
}

function addCrash(processes: OpenLanes, step: number, entry: Extract<Entry, { kind: 'crash' }>): void {
  const ended = new Set(entry.unanswered)
  for (const lane of processes.values()) {
    if (lane.host !== entry.host) continue
    if (ended.has(lane.process)) close(lane, step)
    lane.incidents.push({ kind: 'crash', step, upAt: entry.upAt, ended: ended.has(lane.process) })
  }
}
