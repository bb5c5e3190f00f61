// What lies in the lanes of a timeline, as data: who had what to do when, and what waited where meanwhile.

import type { Micros } from '#sim/clock.ts'
import type { NodeId, ProcessId } from '#sim/world.ts'
import type { Status } from './stepStatus.ts'

export type LaneKind =
  | 'client'
  | 'command'
  | 'store'
  | 'dispatcher'
  | 'outbox'
  | 'relay'
  | 'queue'
  | 'broker'
  | 'worker'
  | 'handler'

export type SpanKind =
  /** The client waits for its answer. */
  | 'request'
  /** Its host went down, or the answer got lost: none will come. */
  | 'noAnswer'
  /** A step of a request, the relay or a worker. */
  | 'step'
  /** A handler runs. */
  | 'run'
  /** The request is at its handlers. */
  | 'dispatching'
  /** What a crash broke off. */
  | 'cut'
  | 'event'
  /** An outbox row that is not marked yet. */
  | 'row'
  /** A message waits to be taken, is in a worker's hands, waits to be delivered again. */
  | 'message'
  | 'held'
  | 'redelivery'
  | 'deadLetter'
  | 'crash'
  | 'down'
  | 'effect'
  /** It was due and will never happen. */
  | 'lostEffect'

export interface TimelineSpan {
  /** Its index among all spans. */
  readonly id: number
  readonly lane: number
  /** Spans of one lane that overlap lie in tracks below each other. */
  readonly track: number
  readonly kind: SpanKind
  /** Whose doing it is. */
  readonly process: ProcessId | null
  readonly node: NodeId | null
  /** The node's number on the chart; null for what has none. */
  readonly number: number | null
  /** The step (from 0) that tells of it: the run goes there when it is chosen. */
  readonly step: number
  readonly start: Micros
  /** From here to `end` it is held up by the schedule, or waits for its time to come. */
  readonly busyUntil: Micros
  readonly end: Micros
  /** The same on an axis where each step is one wide: step `n` has [n, n + 1], and its effect is at the end. */
  readonly stepFrom: number
  readonly stepTo: number
  readonly status: Status | null
  readonly eventId: string | null
  readonly handler: string | null
  /** The how-many-th delivery of the message, from 1. */
  readonly taking: number | null
  /** The word that belongs on it and is no text of ours: an event's type, an answer's status, a dead letter's name. */
  readonly name: string
  /** The effect speaks of data that was never committed. */
  readonly ghost: boolean
  /** The message was not given back: its worker said nothing more until the lease was over. */
  readonly leaseOver: boolean
}

/** How much there is in a lane from a moment on: messages that wait, the version of a stream. */
export interface Level {
  readonly at: Micros
  readonly step: number
  readonly value: number
}

export interface TimelineLane {
  /** `client/A`, `command/A`, `store/order-1`, `worker/W1`, `handler/points`, `queue`. */
  readonly id: string
  readonly kind: LaneKind
  readonly name: string
  /** Index of the command whose hue it has; null where it has a hue of its own. */
  readonly command: number | null
  /** What the command asks for; empty for others. */
  readonly type: string
  /** Ids of its spans, by start. */
  readonly spans: readonly number[]
  readonly tracks: number
  readonly levels: readonly Level[]
}

export type LinkKind =
  /** One thing after the other in the same hands. */
  | 'then'
  | 'sends'
  | 'answers'
  | 'records'
  | 'collects'
  | 'enqueues'
  | 'publishes'
  | 'takes'
  | 'redelivers'
  | 'effects'
  | 'loses'

/** One span brought about another. */
export interface Link {
  readonly from: number
  readonly to: number
  readonly kind: LinkKind
}
