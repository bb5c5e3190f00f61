// What happened, step by step. Entries are data for projections (narration, lanes, chart marks, code lines): no text, no world inside.

import type { Choice } from './choices.ts'
import type { Micros } from './clock.ts'
import type { Message } from './decider.ts'
import type { Conflict, Expected, RecordedEvent, Version } from './eventStore.ts'
import type { HostId, NodeId, Outcome, ProcessId } from './world.ts'

/** What came of the thing that a node means. `type` is the event that drives the process' machine. */
export type Result =
  | { readonly type: 'accepted' }
  | { readonly type: 'preconditionMissing' }
  | { readonly type: 'begun' }
  | { readonly type: 'loaded'; readonly version: Version; readonly from: Version }
  | { readonly type: 'conflict'; readonly conflict: Conflict }
  | { readonly type: 'rehydrated'; readonly version: Version }
  | { readonly type: 'decided'; readonly events: readonly Message[] }
  | { readonly type: 'rejected'; readonly rule: string }
  | { readonly type: 'noop' }
  | { readonly type: 'emailed' }
  | { readonly type: 'verified'; readonly expected: Expected }
  | {
      readonly type: 'recorded'
      readonly events: readonly RecordedEvent[]
      readonly version: Version
      readonly expected: Expected
      /** The version that the events were decided on. */
      readonly decidedOn: Version
      /** Decided once, compared with what came between, appended behind it. */
      readonly merged: boolean
    }
  | { readonly type: 'idempotent'; readonly version: Version }
  | { readonly type: 'corrupted'; readonly version: Version }
  /** The store did it, but its answer got lost. */
  | { readonly type: 'noAnswer'; readonly answer: StoreAnswer }
  | { readonly type: 'checked'; readonly used: number; readonly max: number | null }
  | { readonly type: 'waited' }
  | { readonly type: 'commuting'; readonly others: readonly RecordedEvent[] }
  | { readonly type: 'notCommuting'; readonly mine: Message; readonly other: RecordedEvent }
  | { readonly type: 'refetched'; readonly version: Version; readonly from: Version }
  | { readonly type: 'resubmit' }
  | { readonly type: 'giveUp' }
  | {
      readonly type: 'answered'
      readonly outcome: Outcome
      readonly httpStatus: number
      readonly version: Version | null
    }
  | { readonly type: 'unanswered'; readonly outcome: Outcome }
  | { readonly type: 'gaveUp' }
  /** The aggregate's list of events is emptied: these go to handlers. */
  | { readonly type: 'collected'; readonly events: readonly string[] }
  | { readonly type: 'nothingCollected' }
  | ({ readonly type: 'handled' } & HandlerRun)
  | ({ readonly type: 'allHandled' } & HandlerRun)
  | ({ readonly type: 'threw' } & HandlerRun & { readonly after: AfterThrow })
  | { readonly type: 'enqueued'; readonly events: readonly string[] }
  | { readonly type: 'taken'; readonly eventId: string; readonly delivery: number; readonly taking: number }
  | { readonly type: 'acked'; readonly eventId: string }
  /** Its lease had run out and somebody else has the message. */
  | { readonly type: 'ackedTooLate'; readonly eventId: string }
  | { readonly type: 'polled'; readonly events: readonly string[] }
  | { readonly type: 'published'; readonly eventId: string; readonly delivery: number }
  | { readonly type: 'marked'; readonly eventId: string }
  | { readonly type: 'markedLast'; readonly eventId: string }

export interface HandlerRun {
  readonly handler: string
  readonly eventId: string
  /** The how-many-th delivery of the message, from 1. */
  readonly taking: number
  /** Its idempotency found that this was done before, so it did nothing. */
  readonly skipped: boolean
}

/** What becomes of a message, or of a request, whose handler threw. */
export type AfterThrow =
  | { readonly kind: 'fails' }
  | { readonly kind: 'again'; readonly availableAt: Micros }
  | { readonly kind: 'dead'; readonly letter: number }
  | { readonly kind: 'dropped' }
  /** The lease had run out: the message is no longer this worker's to give back. */
  | { readonly kind: 'tooLate' }

/** What an append call can bring back. */
export type StoreAnswer = Extract<
  Result,
  { readonly type: 'recorded' | 'idempotent' | 'conflict' | 'corrupted' }
>

export type ResultType = Result['type']

export interface StepEntry {
  readonly kind: 'step'
  readonly process: ProcessId
  readonly node: NodeId
  /** Where it stands after it; the same node where the step leads nowhere else (it is done, or does it again). */
  readonly to: NodeId
  readonly attempt: number
  /** The how-many-th time it did what this node means, from 1. */
  readonly occurrence: number
  /** It works from `start` to `start + duration`; from there to `end` the schedule holds it up, and at `end` the effect happens. */
  readonly start: Micros
  readonly duration: Micros
  readonly end: Micros
  readonly result: Result
}

export type Entry =
  | StepEntry
  | {
      readonly kind: 'crash'
      readonly host: HostId
      readonly at: Micros
      readonly upAt: Micros | null
      /** The requests whose answers nobody will ever send. */
      readonly unanswered: readonly ProcessId[]
      /** Events whose messages were only in this host's memory. */
      readonly lostMessages: readonly string[]
    }
  | {
      readonly kind: 'sentAgain'
      readonly process: ProcessId
      readonly copy: ProcessId
      readonly at: Micros
      readonly why: 'choice' | 'fault' | 'noAnswer'
    }
  | { readonly kind: 'willLose'; readonly process: ProcessId; readonly at: Micros }
  | { readonly kind: 'willThrow'; readonly process: ProcessId; readonly at: Micros }
  | { readonly kind: 'replayed'; readonly letter: number; readonly eventId: string; readonly at: Micros }

/** One choice and what came of it. */
export interface TraceStep {
  readonly choice: Choice
  readonly entries: readonly Entry[]
}
