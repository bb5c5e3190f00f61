// The outbox: a row per event in the same transaction as the event, and a relay that carries the rows to the broker. Published and not yet
// marked is the gap in which a crash makes a message come twice.

import { assert } from '#lib/assert.ts'
import type { Micros } from '#sim/clock.ts'
import type { RecordedEvent } from '#sim/eventStore.ts'
import type { Model } from '#sim/model.ts'
import type { Result } from '#sim/trace.ts'
import type { Background, Draft, RelayProcess } from '#sim/world.ts'
import { listenersOf } from './handlers.ts'
import { send } from './queue.ts'

/** Rows for the events that somebody listens to. */
export function writeRows(
  model: Model,
  background: Draft<Background>,
  events: readonly RecordedEvent[],
  at: Micros,
): void {
  const rows = events
    .filter(({ type }) => listenersOf(model, type).length > 0)
    .map(({ eventId, streamId, streamVersion }) => ({
      eventId,
      stream: streamId,
      version: streamVersion,
      at,
      marked: false,
    }))
  background.outbox = [...background.outbox, ...rows]
}

export const someRowWaits = ({ outbox }: Background): boolean => outbox.some(({ marked }) => !marked)

/** The next look: the first multiple of the interval that is not before `readyAt`; at one multiple it looks once. */
export const nextPoll = (model: Model, readyAt: Micros, hasLooked: boolean): Micros => {
  const { poll } = model.settings.dispatch.outbox
  return Math.ceil((hasLooked ? readyAt + 1 : readyAt) / poll) * poll
}

export interface RelayStep {
  readonly model: Model
  readonly background: Draft<Background>
  readonly process: Draft<RelayProcess>
  readonly at: Micros
}

export function poll({ model, background, process }: RelayStep): Result {
  const waiting = background.outbox.filter(({ marked }) => !marked)
  process.batch = waiting.slice(0, model.settings.dispatch.outbox.batch).map(({ eventId }) => eventId)
  return { type: 'polled', events: process.batch }
}

export function publish({ background, process, at }: RelayStep): Result {
  const row = background.outbox.find(({ eventId }) => eventId === process.batch[0])
  assert(row, 'there is a row to publish')
  const { id } = send(
    background,
    { eventId: row.eventId, streamId: row.stream, streamVersion: row.version },
    at,
  )
  return { type: 'published', eventId: row.eventId, delivery: id }
}

export function mark({ background, process }: RelayStep): Result {
  const [eventId, ...rest] = process.batch
  assert(eventId !== undefined, 'there is a row to mark')
  background.outbox = background.outbox.map((row) =>
    row.eventId === eventId ? { ...row, marked: true } : row,
  )
  process.batch = rest
  return rest.length > 0 ? { type: 'marked', eventId } : { type: 'markedLast', eventId }
}
