// The event store: streams that only grow, and the append rule. It follows KurrentDB's rule for an expected version that lies in the
// past, including its idempotency by event id. Everything is a value: a conflict is a result that learners watch, not an exception.

import type { Flavor } from '#lib/flavor.ts'
import type { Message } from './decider.ts'
import type { Micros } from './clock.ts'

/** Number of events in a stream: 0 = no stream, the first event makes it 1. */
export type Version = Flavor<number, 'version'>
export type StreamId = string
export type EventId = string

/** What a writer believes about the stream: the version it read, or one of the three symbolic expectations. */
export type Expected = Version | 'NO_STREAM' | 'STREAM_EXISTS' | 'ANY'

export interface NewEvent extends Message {
  readonly eventId: EventId
  readonly metadata: {
    readonly correlationId: string
    readonly causationId: string
    readonly commandId: string
    readonly timestamp: Micros
  }
}

export interface RecordedEvent extends NewEvent {
  readonly streamId: StreamId
  readonly streamVersion: Version
  readonly globalPosition: number
}

export type Streams = Readonly<Record<StreamId, readonly RecordedEvent[]>>

export interface Conflict {
  readonly streamId: StreamId
  readonly expectedVersion: Expected
  readonly actualVersion: Version
  /** What was recorded after the expected version; empty where the writer expected more than there is. */
  readonly conflictingEvents: readonly RecordedEvent[]
}

export type Appended =
  | {
      readonly kind: 'recorded'
      readonly streams: Streams
      readonly events: readonly RecordedEvent[]
      readonly version: Version
    }
  | { readonly kind: 'idempotent'; readonly version: Version }
  | { readonly kind: 'conflict'; readonly conflict: Conflict }
  | { readonly kind: 'corrupted'; readonly version: Version }

const nothing: readonly RecordedEvent[] = []

/** The events of a stream, none where there is no such stream; also for a stream that somebody called `__proto__`. */
export const read = (streams: Streams, streamId: StreamId): readonly RecordedEvent[] =>
  (Object.hasOwn(streams, streamId) ? streams[streamId] : undefined) ?? nothing
export const versionOf = (streams: Streams, streamId: StreamId): Version => read(streams, streamId).length

/** What the writer's expectation says about the stream as it is now; undefined where it holds. Shared by append and the check before decide. */
export function conflictWith(streams: Streams, streamId: StreamId, expected: Expected): Conflict | undefined {
  const events = read(streams, streamId)
  if (expected === 'ANY') return undefined
  if (expected === 'STREAM_EXISTS') {
    if (events.length > 0) return undefined
    return { streamId, expectedVersion: expected, actualVersion: 0, conflictingEvents: nothing }
  }
  const version = expected === 'NO_STREAM' ? 0 : expected
  if (version === events.length) return undefined
  return {
    streamId,
    expectedVersion: expected,
    actualVersion: events.length,
    conflictingEvents: events.slice(version),
  }
}

/**
 * Appends all of `events` or none.
 *
 * - expected = current: recorded. expected > current: conflict.
 * - expected < current: the first event id not at its position → conflict; the first but not all → corrupted; all → idempotent.
 * - ANY, STREAM_EXISTS: no version check (the latter needs a stream); the ids are already in the stream → idempotent.
 *
 * O(length of the stream). Source of the rule: KurrentDB's documentation of optimistic concurrency and idempotent writes.
 */
export function append(
  streams: Streams,
  streamId: StreamId,
  expected: Expected,
  events: readonly NewEvent[],
  globalPosition: number,
): Appended {
  const stream = read(streams, streamId)
  const known = alreadyThere(stream, expected, events)
  if (known === 'all') return { kind: 'idempotent', version: stream.length }
  if (known === 'some') return { kind: 'corrupted', version: stream.length }
  const conflict = conflictWith(streams, streamId, expected)
  if (conflict) return { kind: 'conflict', conflict }
  const recorded = events.map((event, i) =>
    recordedAt(event, streamId, stream.length + 1 + i, globalPosition + 1 + i),
  )
  const grown = [...stream, ...recorded]
  return {
    kind: 'recorded',
    streams: { ...streams, [streamId]: grown },
    events: recorded,
    version: grown.length,
  }
}

/** Field by field, so that every envelope has the same hidden class; a 190-client run makes and reads a great many of them. */
function recordedAt(
  event: NewEvent,
  streamId: StreamId,
  streamVersion: Version,
  globalPosition: number,
): RecordedEvent {
  const { eventId, type, data, metadata } = event
  return { eventId, type, data, streamId, streamVersion, globalPosition, metadata }
}

function alreadyThere(
  stream: readonly RecordedEvent[],
  expected: Expected,
  events: readonly NewEvent[],
): 'none' | 'some' | 'all' {
  if (events.length === 0) return 'none'
  if (expected === 'ANY' || expected === 'STREAM_EXISTS') {
    const ids = new Set(stream.map((event) => event.eventId))
    const there = events.filter((event) => ids.has(event.eventId)).length
    return there === 0 ? 'none' : there === events.length ? 'all' : 'some'
  }
  const position = expected === 'NO_STREAM' ? 0 : expected
  if (position >= stream.length || stream[position]?.eventId !== events[0]?.eventId) return 'none'
  return events.every((event, i) => stream[position + i]?.eventId === event.eventId) ? 'all' : 'some'
}
