// A run as a timeline: lanes for clients, commands, streams, dispatcher, outbox, relay, queue, workers and handlers; spans in them; and who
// brought about whom. Made once per trace. O(steps + messages in the queue at each).

import type { Micros } from '#sim/clock.ts'
import type { Trace } from '#sim/run.ts'
import type { Entry, StepEntry } from '#sim/trace.ts'
import { processOf, type HostId, type ProcessId } from '#sim/world.ts'
import { addBackgroundStep, breakBackground, handsOf, type Hands } from './timelineBackground.ts'
import { createTimelineBuilder, openEnd, tracksOf, type Builder, type SpanDraft } from './timelineBuilder.ts'
import { addEffects, addLost, createEffects, seal, type Effects } from './timelineEffects.ts'
import { addDown } from './timelineHosts.ts'
import { addLanes } from './timelineLanes.ts'
import { closeAll, createMessages, loseAll, send, storeRow, type Messages } from './timelineMessages.ts'
import { createRequests, type Requests } from './timelineRequests.ts'
import type { Link, TimelineLane, TimelineSpan } from './timelineSpan.ts'

export type { LaneKind, Level, Link, TimelineLane, TimelineSpan } from './timelineSpan.ts'
export type { Micros, Trace }

export interface Timeline {
  readonly lanes: readonly TimelineLane[]
  readonly spans: readonly TimelineSpan[]
  readonly links: readonly Link[]
  /** How many steps the run has, and when each of them ends. */
  readonly ends: ArrayLike<Micros>
  /** The last moment that anything is drawn at. */
  readonly end: Micros
}

const remembered = new WeakMap<Trace, Timeline>()

export function timelineOf(trace: Trace): Timeline {
  const known = remembered.get(trace)
  if (known) return known
  const timeline = weave(trace)
  remembered.set(trace, timeline)
  return timeline
}

/** All that grows while the run is gone through. */
interface Loom {
  readonly trace: Trace
  readonly builder: Builder
  readonly requests: Requests
  readonly hands: Hands
  readonly messages: Messages
  readonly effects: Effects
  readonly ends: Float64Array
}

function weave(trace: Trace): Timeline {
  const builder = createTimelineBuilder()
  const requests = createRequests(builder, trace)
  addLanes(builder, trace)
  const messages = createMessages(builder)
  const ends = Float64Array.from(trace.steps, ({ entries }) => timeOf(entries[0]))
  const effects = createEffects(builder, trace)
  const loom: Loom = { trace, builder, requests, hands: handsOf(builder), messages, effects, ends }
  for (const [step, { entries }] of trace.steps.entries())
    for (const entry of entries) addEntry(loom, step, entry)
  requests.finish()
  closeAll(messages, { step: trace.steps.length - 1, at: trace.end.clock })
  addLost(effects)
  return finished(builder, ends)
}

const timeOf = (entry: Entry | undefined): Micros =>
  !entry ? 0 : entry.kind === 'step' ? entry.end : entry.at

function addEntry(loom: Loom, step: number, entry: Entry): void {
  switch (entry.kind) {
    case 'step':
      return addStep(loom, step, entry)
    case 'crash':
      return addCrash(loom, step, entry)
    case 'replayed':
      return send(loom.messages, entry.eventId, [], 'enqueues', { step, at: entry.at })
    case 'sentAgain':
    case 'willLose':
    case 'willThrow':
      return undefined
  }
}

function addStep(loom: Loom, step: number, entry: StepEntry): void {
  const { builder, requests, hands, messages, effects } = loom
  const now = { step, at: entry.end }
  const { result, process } = entry
  const span = requests.has(process)
    ? requests.step(step, entry)
    : addBackgroundStep(builder, hands, messages, step, entry)
  if (!span) return
  addEffects(effects, span, step, entry)
  const stored = result.type === 'noAnswer' ? result.answer : result
  if (stored.type === 'recorded')
    for (const event of stored.events)
      if (isHeard(loom, event.type))
        storeRow(messages, event.eventId, requests.events.get(event.eventId), now)
  if (result.type === 'enqueued')
    for (const eventId of result.events)
      send(messages, eventId, [span, requests.events.get(eventId)], 'enqueues', now)
  if (result.type === 'threw' && (result.after.kind === 'dropped' || result.after.kind === 'fails'))
    seal(effects, result.eventId, now, span)
}

const isHeard = ({ trace }: Loom, type: string): boolean =>
  trace.model.settings.handlers.some(({ on }) => on.includes(type))

function addCrash(loom: Loom, step: number, crash: Extract<Entry, { kind: 'crash' }>): void {
  const { builder, requests, hands, messages, effects, trace } = loom
  const now = { step, at: crash.at }
  const taken = requests.crash(step, crash)
  const isOn = (process: ProcessId): boolean => hostOf(trace, process) === crash.host
  const cut = breakBackground(builder, hands, isOn, step, crash)
  const by: SpanDraft | undefined = cut[0] ?? taken[0]
  for (const eventId of crash.lostMessages) seal(effects, eventId, now, by)
  if (crash.lostMessages.length > 0)
    for (const span of loseAll(messages, now)) builder.link(by, span, 'loses')
  // Their events have no message yet: with the request goes the only one who would have sent it.
  for (const [eventId, event] of requests.events)
    if (event.process !== null && crash.unanswered.includes(event.process))
      seal(effects, eventId, now, taken[0])
  addDown(builder, { ...crash, isOn, cut: [...taken, ...cut] }, step, loom.ends)
}

const hostOf = ({ end }: Trace, process: ProcessId): HostId => processOf(end, process)?.host ?? 'S'

function finished({ lanes, spans, links }: Builder, ends: Float64Array): Timeline {
  const ofLane: SpanDraft[][] = lanes.map(() => [])
  for (const span of spans) ofLane[span.lane]?.push(span)
  const end = closeOpenEnds(spans, ends)
  return {
    lanes: lanes.map(({ index, ...lane }) => {
      const own = ofLane[index] ?? []
      const stacks = lane.kind === 'outbox' || lane.kind === 'queue' || lane.kind === 'broker'
      const tracks = stacks ? tracksOf(own) : 1
      const sorted = own.toSorted((a, b) => a.start - b.start || a.stepFrom - b.stepFrom || a.id - b.id)
      return { ...lane, spans: sorted.map(({ id }) => id), tracks }
    }),
    spans,
    links,
    ends,
    end,
  }
}

/** What nothing ends, ends with the last thing that anything is drawn at. */
function closeOpenEnds(spans: readonly SpanDraft[], ends: Float64Array): Micros {
  let end = ends.at(-1) ?? 0
  for (const span of spans) if (span.end !== openEnd) end = Math.max(end, span.end)
  for (const span of spans) {
    if (span.end !== openEnd) continue
    span.end = end
    span.busyUntil = end
    span.stepTo = Math.max(span.stepFrom, ends.length)
  }
  return end
}
