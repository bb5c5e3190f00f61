// The requests of a timeline: the client that waits, the command's own steps, what runs at the dispatcher inside of it, and the events.

import type { Micros } from '#sim/clock.ts'
import { nodeNumbersOf } from './nodeNumbers.ts'
import { isDispatching } from './timelineNode.ts'
import type { Trace } from '#sim/run.ts'
import type { Entry, StepEntry } from '#sim/trace.ts'
import type { ProcessId } from '#sim/world.ts'
import { statusOfOutcome, statusOfStep } from './stepStatus.ts'
import {
  close,
  openedAfter,
  openEnd,
  type Builder,
  type OpenLane,
  type SpanDraft,
} from './timelineBuilder.ts'

interface Request {
  readonly client: OpenLane
  readonly command: OpenLane
  /** By node, as on its chart. */
  readonly numbers: ReadonlyMap<string, number>
  /** The span in which the client waits now. */
  waits: SpanDraft | null
  dispatching: SpanDraft | null
  last: SpanDraft | null
  /** What it is about to do, for a crash that breaks it off. */
  next: { readonly node: string; readonly since: Micros } | null
}

export type Requests = ReturnType<typeof createRequests>

export function createRequests(builder: Builder, { model, end, steps }: Trace) {
  const requests = new Map<ProcessId, Request>()
  for (const { id, command } of end.processes) {
    const machine = model.machines[command]
    const type = model.settings.commands[command]?.type ?? ''
    requests.set(id, {
      client: builder.addLane(`client/${id}`, 'client', id, command, type),
      command: builder.addLane(`command/${id}`, 'command', id, command, type),
      numbers: machine ? nodeNumbersOf(machine) : new Map(),
      waits: null,
      dispatching: null,
      last: null,
      next: null,
    })
  }
  /** The spans of events, by id: what messages and handlers are traced back to. */
  const events = new Map<string, SpanDraft>()
  return {
    events,
    has: (process: ProcessId): boolean => requests.has(process),
    step(index: number, entry: StepEntry): SpanDraft | undefined {
      const request = requests.get(entry.process)
      return request && addStep(builder, request, events, index, entry)
    },
    /** Requests that the crash has taken: their clients will never hear. */
    crash(index: number, { unanswered, at }: Extract<Entry, { kind: 'crash' }>): readonly SpanDraft[] {
      return unanswered.flatMap((process) => {
        const request = requests.get(process)
        return request ? [breakOff(builder, request, process, index, at)] : []
      })
    },
    /** Whose client still waits at the end of the run, waits to its end. */
    finish(): void {
      for (const { waits, dispatching } of requests.values())
        for (const open of [waits, dispatching])
          if (open && open.end !== openEnd) close(open, steps.length - 1, Math.max(open.start, end.clock))
    },
  }
}

type Events = Map<string, SpanDraft>

function addStep(
  builder: Builder,
  request: Request,
  events: Events,
  index: number,
  entry: StepEntry,
): SpanDraft {
  const { node, result } = entry
  if (node === 'accept' || (result.type === 'begun' && request.waits === null))
    ask(builder, request, index, entry)
  const dispatcher = builder.lane('dispatcher')
  const inside = dispatcher && isDispatching(node)
  if (inside && !request.dispatching) enter(builder, request, index, entry)
  const span = builder.add({
    lane: inside ? dispatcher.index : request.command.index,
    ...partsOf(index, entry),
    number: request.numbers.get(node) ?? null,
  })
  if (node === 'accept') builder.link(request.waits ?? undefined, span, 'sends')
  else builder.link(request.last ?? undefined, span, 'then')
  request.last = span
  request.next = entry.to === node ? null : { node: entry.to, since: entry.end }
  if (request.dispatching && leaves(entry)) leave(request, index, entry.end)
  record(builder, events, span, index, entry)
  if (result.type === 'collected')
    for (const event of result.events) builder.link(events.get(event), span, 'collects')
  answer(builder, request, span, index, entry)
  return span
}

/** What a span takes from the entry of its step. */
export const partsOf = (index: number, entry: StepEntry) => ({
  handler: 'handler' in entry.result ? entry.result.handler : null,
  eventId: 'eventId' in entry.result ? entry.result.eventId : null,
  taking: 'taking' in entry.result ? entry.result.taking : null,
  kind: entry.node === 'handle' ? ('run' as const) : ('step' as const),
  process: entry.process,
  node: entry.node,
  step: index,
  start: entry.start,
  busyUntil: entry.start + entry.duration,
  end: entry.end,
  status: statusOfStep(entry),
})

function ask(builder: Builder, request: Request, index: number, { process, start, end }: StepEntry): void {
  request.waits = builder.add({
    lane: request.client.index,
    kind: 'request',
    process,
    step: index,
    start,
    end,
    status: 'waiting',
  })
}

function enter(builder: Builder, request: Request, index: number, { process, start }: StepEntry): void {
  request.dispatching = builder.add({
    lane: request.command.index,
    kind: 'dispatching',
    process,
    step: index,
    ...openedAfter(index - 1, start),
  })
}

const leaves = ({ node, to, result }: StepEntry): boolean =>
  result.type === 'threw' || !isDispatching(to) || (to === node && result.type !== 'handled')

function leave(request: Request, index: number, at: Micros): void {
  if (request.dispatching) close(request.dispatching, index, at)
  request.dispatching = null
}

function record(
  builder: Builder,
  events: Events,
  by: SpanDraft,
  index: number,
  { result, end }: StepEntry,
): void {
  const stored = result.type === 'noAnswer' ? result.answer : result
  if (stored.type !== 'recorded') return
  for (const { eventId, type, streamId, streamVersion } of stored.events) {
    const lane = builder.lane(`store/${streamId}`)
    if (!lane) continue
    const span = builder.add({
      lane: lane.index,
      kind: 'event',
      process: by.process,
      step: index,
      start: end,
      end,
      stepFrom: index + 1,
      eventId,
      name: type,
      status: 'ok',
    })
    lane.levels.push({ at: end, step: index, value: streamVersion })
    events.set(eventId, span)
    builder.link(by, span, 'records')
  }
}

function answer(
  builder: Builder,
  request: Request,
  by: SpanDraft,
  index: number,
  { result, end }: StepEntry,
): void {
  if (result.type === 'gaveUp') request.waits = null
  if (!request.waits || (result.type !== 'answered' && result.type !== 'unanswered')) return
  const { waits } = request
  close(waits, index, end)
  waits.step = index
  waits.status = result.type === 'answered' ? statusOfOutcome(result.outcome) : 'lost'
  if (result.type === 'answered') waits.name = String(result.httpStatus)
  builder.link(by, waits, 'answers')
  request.waits = null
  if (result.type === 'unanswered') goesWithout(builder, request, by.process, index, end)
}

/** It waits to the end of the run for an answer that does not come. */
function goesWithout(
  builder: Builder,
  request: Request,
  process: ProcessId | null,
  index: number,
  at: Micros,
): void {
  request.waits = builder.add({
    lane: request.client.index,
    kind: 'noAnswer',
    process,
    step: index,
    ...openedAfter(index, at),
    end: openEnd,
    status: 'lost',
  })
}

function breakOff(
  builder: Builder,
  request: Request,
  process: ProcessId,
  index: number,
  at: Micros,
): SpanDraft {
  leave(request, index, Math.max(at, request.dispatching?.start ?? at))
  const { next, waits, last } = request
  if (waits) {
    close(waits, index, at)
    waits.status = 'lost'
    waits.step = index
  }
  goesWithout(builder, request, process, index, at)
  const inside = next && isDispatching(next.node) ? builder.lane('dispatcher') : undefined
  const span = builder.add({
    lane: (inside ?? request.command).index,
    kind: 'cut',
    process,
    node: next?.node ?? null,
    step: index,
    start: Math.min(next?.since ?? at, at),
    end: at,
    status: 'failed',
  })
  builder.link(last ?? undefined, span, 'then')
  return span
}
