// Workers and relay on a timeline: what they take, run, acknowledge, publish and mark, and what a crash takes out of their hands.

import type { Micros } from '#sim/clock.ts'
import type { Entry, StepEntry } from '#sim/trace.ts'
import type { ProcessId } from '#sim/world.ts'
import type { Builder, OpenLane, SpanDraft } from './timelineBuilder.ts'
import { acknowledge, giveBack, markRow, send, takeMessage, type Messages } from './timelineMessages.ts'
import { partsOf } from './timelineRequests.ts'

interface Hand {
  readonly lane: OpenLane
  /** The message in hand. */
  delivery: number | null
  last: SpanDraft | null
  next: { readonly node: string; readonly since: Micros } | null
}

export type Hands = ReadonlyMap<ProcessId, Hand>

export const handsOf = (builder: Builder): Hands =>
  new Map(
    builder.lanes
      .filter(({ kind }) => kind === 'worker' || kind === 'relay')
      .map((lane) => [lane.name, { lane, delivery: null, last: null, next: null }]),
  )

/** The span of a step in the background, and what it does to messages; undefined for a step of a request. */
export function addBackgroundStep(
  builder: Builder,
  hands: Hands,
  messages: Messages,
  step: number,
  entry: StepEntry,
): SpanDraft | undefined {
  const hand = hands.get(entry.process)
  if (!hand) return undefined
  const span = builder.add({ lane: hand.lane.index, ...partsOf(step, entry) })
  // Waiting for the next look, or for a message to be there, is no work.
  if (entry.node === 'poll' || entry.node === 'take') span.busyUntil = span.start
  const begins = entry.node === 'poll' || entry.node === 'take'
  if (!begins) builder.link(hand.last ?? undefined, span, 'then')
  hand.last = span
  hand.next = { node: entry.to, since: entry.end }
  carry(builder, hand, messages, span, step, entry)
  return span
}

function carry(
  builder: Builder,
  hand: Hand,
  messages: Messages,
  span: SpanDraft,
  step: number,
  { result, end: at }: StepEntry,
): void {
  const now = { step, at }
  if (result.type === 'taken') {
    if (result.taking > 1) span.status = 'retry'
    takeMessage(messages, result.delivery, span, result.taking, now)
    hand.delivery = result.delivery
  }
  if (result.type === 'ackedTooLate') span.status = 'lost'
  if (result.type === 'acked' && hand.delivery !== null) acknowledge(messages, hand.delivery, now)
  if (result.type === 'threw' && hand.delivery !== null)
    giveBack(messages, hand.delivery, span, result.after, now)
  if (result.type === 'published') {
    builder.link(messages.rows.get(result.eventId), span, 'publishes')
    send(messages, result.eventId, [span], 'publishes', now)
  }
  if (result.type === 'marked' || result.type === 'markedLast') markRow(messages, result.eventId, now)
}

/** A host in the background goes down: what it was at is broken off. */
export function breakBackground(
  builder: Builder,
  hands: Hands,
  hosts: (process: ProcessId) => boolean,
  step: number,
  { at }: Extract<Entry, { kind: 'crash' }>,
): readonly SpanDraft[] {
  const hit = [...hands].filter(([process]) => hosts(process))
  return hit.map(([process, hand]) => {
    const { next, last } = hand
    const wasBusy = next !== null && next.node !== 'take' && next.node !== 'poll'
    const span = builder.add({
      lane: hand.lane.index,
      kind: wasBusy ? 'cut' : 'crash',
      process,
      node: next?.node ?? null,
      step,
      start: wasBusy ? Math.min(next.since, at) : at,
      end: at,
      status: 'failed',
      eventId: wasBusy ? (last?.eventId ?? null) : null,
    })
    if (wasBusy) builder.link(last ?? undefined, span, 'then')
    hand.next = null
    hand.delivery = null
    return span
  })
}
