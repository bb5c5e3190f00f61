// Messages on a timeline: rows in the outbox until they are marked, deliveries in the queue until they are acknowledged, dead or lost.

import type { Micros } from '#sim/clock.ts'
import type { AfterThrow } from '#sim/trace.ts'
import { close, openedAfter, type Builder, type OpenLane, type SpanDraft } from './timelineBuilder.ts'

/** A moment of the run: behind step `step`. */
export interface At {
  readonly step: number
  readonly at: Micros
}

interface Delivery {
  readonly id: number
  readonly eventId: string
  /** The part of its life that goes on now. */
  span: SpanDraft
  waits: boolean
}

export interface Messages {
  readonly builder: Builder
  readonly queue: OpenLane | undefined
  readonly outbox: OpenLane | undefined
  readonly rows: Map<string, SpanDraft>
  readonly deliveries: Map<number, Delivery>
  /** Events that a message was sent for: another one for the same comes twice. */
  readonly sent: Set<string>
  next: number
}

export const createMessages = (builder: Builder): Messages => ({
  builder,
  queue: builder.lane('queue') ?? builder.lane('broker'),
  outbox: builder.lane('outbox'),
  rows: new Map(),
  deliveries: new Map(),
  sent: new Set(),
  next: 1,
})

/** A row per event that somebody listens to, in the transaction of the event. */
export function storeRow(
  messages: Messages,
  eventId: string,
  by: SpanDraft | undefined,
  { step, at }: At,
): void {
  const { builder, outbox, rows } = messages
  if (!outbox) return
  const place = { lane: outbox.index, step, ...openedAfter(step, at) }
  const row = builder.add({ ...place, kind: 'row', eventId, status: 'waiting' })
  row.track = row.id
  rows.set(eventId, row)
  outbox.levels.push({ at, step, value: rows.size })
  builder.link(by, row, 'records')
}

export function markRow({ rows, outbox }: Messages, eventId: string, { step, at }: At): void {
  const row = rows.get(eventId)
  if (!row || !outbox) return
  close(row, step, at)
  row.status = 'ok'
  rows.delete(eventId)
  outbox.levels.push({ at, step, value: rows.size })
}

export function send(
  messages: Messages,
  eventId: string,
  by: readonly (SpanDraft | undefined)[],
  kind: 'enqueues' | 'publishes',
  now: At,
): void {
  const span = open(messages, 'message', messages.next, eventId, 0, now)
  if (messages.sent.has(eventId)) span.status = 'duplicate'
  messages.sent.add(eventId)
  messages.deliveries.set(messages.next, { id: messages.next, eventId, span, waits: true })
  messages.next++
  for (const each of by) messages.builder.link(each, span, kind)
  note(messages, now)
}

export function takeMessage(messages: Messages, id: number, by: SpanDraft, taking: number, now: At): void {
  const delivery = messages.deliveries.get(id)
  if (!delivery) return
  const { span } = delivery
  close(span, now.step, Math.max(now.at, span.start))
  // Taken from a worker that never said anything again: its lease has run out.
  if (!delivery.waits) {
    span.status = 'failed'
    span.leaseOver = true
  }
  delivery.span = open(messages, 'held', id, delivery.eventId, taking, now)
  delivery.waits = false
  messages.builder.link(span, by, 'takes')
  messages.builder.link(by, delivery.span, 'then')
  note(messages, now)
}

export function acknowledge(messages: Messages, id: number, now: At): void {
  const delivery = messages.deliveries.get(id)
  if (delivery) end(messages, delivery, 'ok', now)
}

/** The handler threw: it is delivered again, or it is over with it. */
export function giveBack(messages: Messages, id: number, by: SpanDraft, after: AfterThrow, now: At): void {
  const delivery = messages.deliveries.get(id)
  if (!delivery || after.kind === 'tooLate' || after.kind === 'fails') return
  if (after.kind !== 'again') {
    end(messages, delivery, after.kind === 'dead' ? 'failed' : 'lost', now)
    if (after.kind === 'dead') bury(messages, `D${after.letter}`, delivery.eventId, by, now)
    return
  }
  close(delivery.span, now.step, now.at)
  delivery.span.status = 'failed'
  delivery.span = open(messages, 'redelivery', id, delivery.eventId, delivery.span.taking ?? 0, now)
  delivery.waits = true
  messages.builder.link(by, delivery.span, 'redelivers')
  note(messages, now)
}

function bury(
  { builder, queue }: Messages,
  name: string,
  eventId: string,
  by: SpanDraft,
  { step, at }: At,
): void {
  const place = { lane: queue?.index ?? 0, step, start: at, end: at, stepFrom: step + 1 }
  builder.link(
    by,
    builder.add({ ...place, kind: 'deadLetter', eventId, name, status: 'failed' }),
    'redelivers',
  )
}

/** The memory that they were in is gone. */
export function loseAll(messages: Messages, now: At): readonly SpanDraft[] {
  const gone = [...messages.deliveries.values()]
  for (const delivery of gone)
    end(messages, delivery, 'lost', { ...now, at: Math.max(now.at, delivery.span.start) })
  return gone.map(({ span }) => span)
}

/** What still waits at the end of the run. */
export function closeAll({ deliveries, rows }: Messages, { step, at }: At): void {
  for (const { span } of deliveries.values()) close(span, step, Math.max(at, span.start))
  for (const row of rows.values()) close(row, step, Math.max(at, row.start))
}

const statusOf = { message: 'waiting', held: null, redelivery: 'retry' } as const

function open(
  { builder, queue }: Messages,
  kind: keyof typeof statusOf,
  delivery: number,
  eventId: string,
  taking: number,
  { step, at }: At,
): SpanDraft {
  const place = { lane: queue?.index ?? 0, step, ...openedAfter(step, at) }
  return builder.add({ ...place, kind, track: delivery, eventId, taking, status: statusOf[kind] })
}

function end(messages: Messages, delivery: Delivery, status: SpanDraft['status'], now: At): void {
  close(delivery.span, now.step, now.at)
  delivery.span.status = status
  messages.deliveries.delete(delivery.id)
  note(messages, now)
}

/** How many wait from now on. */
function note({ queue, deliveries }: Messages, { step, at }: At): void {
  let value = 0
  for (const { waits } of deliveries.values()) if (waits) value++
  queue?.levels.push({ at, step, value })
}
