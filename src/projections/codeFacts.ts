// What came of a line, in as little as fits beside it: the version that was read, what was decided, what the store said.

import { unreachable } from '#lib/assert.ts'
import { millisecondsOf } from '#sim/clock.ts'
import type { Message } from '#sim/decider.ts'
import type { Expected } from '#sim/eventStore.ts'
import type { Result, StepEntry } from '#sim/trace.ts'
import { messageText } from './messageText.ts'
import { statusOfResult, type Status } from './stepStatus.ts'

/** `text` and `rule` are words of the scenario; the others are said in the person's language. */
export type CodeFact = { readonly status: Status | null } & (
  | { readonly kind: 'used'; readonly used: number; readonly max: number | null }
  | { readonly kind: 'version'; readonly version: number }
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'conflict'; readonly expected: Expected; readonly actual: number }
  | { readonly kind: 'count'; readonly count: number }
  | { readonly kind: 'waited'; readonly ms: number }
  | {
      readonly kind:
        | 'nothing'
        | 'same'
        | 'sent'
        | 'before'
        | 'commuting'
        | 'notCommuting'
        | 'noAnswer'
        | 'threw'
        | 'tooLate'
    }
)

type Said = CodeFact extends infer Fact ? (Fact extends CodeFact ? Omit<Fact, 'status'> : never) : never

export function codeFactOf(entry: StepEntry): CodeFact | null {
  const said = saidOf(entry, entry.result)
  return said && ({ ...said, status: statusOfResult(entry.result) } as CodeFact)
}

function saidOf({ duration }: StepEntry, result: Result): Said | null {
  switch (result.type) {
    case 'loaded':
    case 'refetched':
    case 'recorded':
      return { kind: 'version', version: result.version }
    case 'decided':
      return { kind: 'text', text: wordsOf(result.events) }
    case 'rejected':
      return { kind: 'text', text: result.rule }
    case 'conflict': {
      const { expectedVersion: expected, actualVersion: actual } = result.conflict
      return { kind: 'conflict', expected, actual }
    }
    case 'checked':
      return { kind: 'used', used: result.used, max: result.max }
    case 'waited':
      return { kind: 'waited', ms: millisecondsOf(duration) }
    case 'noop':
    case 'nothingCollected':
      return { kind: 'nothing' }
    case 'verified':
      return { kind: 'same' }
    case 'emailed':
      return { kind: 'sent' }
    case 'idempotent':
      return { kind: 'before' }
    case 'commuting':
    case 'notCommuting':
    case 'noAnswer':
      return { kind: result.type }
    case 'collected':
    case 'enqueued':
    case 'polled':
      return { kind: 'count', count: result.events.length }
    case 'handled':
    case 'allHandled':
      return result.skipped ? { kind: 'before' } : { kind: 'text', text: result.handler }
    case 'threw':
      return { kind: 'threw' }
    case 'ackedTooLate':
      return { kind: 'tooLate' }
    case 'taken':
    case 'acked':
    case 'published':
    case 'marked':
    case 'markedLast':
      return { kind: 'text', text: result.eventId }
    // The line says it all.
    case 'accepted':
    case 'begun':
    case 'preconditionMissing':
    case 'rehydrated':
    case 'corrupted':
    case 'resubmit':
    case 'giveUp':
    case 'gaveUp':
    case 'answered':
    case 'unanswered':
      return null
    default:
      return unreachable(result)
  }
}

const wordsOf = (events: readonly Message[]): string =>
  events.map(({ type, data }) => messageText(data) || type).join(', ')
