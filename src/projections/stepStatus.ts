// What a step came to, in the seven words that have a shape and an icon everywhere on the page. null: nothing worth a mark.

import { unreachable } from '#lib/assert.ts'
import type { Entry, Result, StepEntry } from '#sim/trace.ts'
import type { Outcome } from '#sim/world.ts'

export type Status = 'ok' | 'conflict' | 'retry' | 'failed' | 'lost' | 'duplicate' | 'waiting'

/** How an outcome looks. `running` is no outcome yet. */
export function statusOfOutcome(outcome: Outcome | 'running'): Status {
  switch (outcome) {
    case 'accepted':
    case 'merged':
    case 'idempotent':
    case 'noop':
      return 'ok'
    case 'conflict':
    case 'gaveUp':
      return 'conflict'
    case 'rejected':
    case 'exhausted':
    case 'escaped':
    case 'failed':
      return 'failed'
    case 'unknown':
      return 'lost'
    case 'running':
      return 'waiting'
    default:
      return unreachable(outcome)
  }
}

export function statusOfStep({ node, attempt, result }: StepEntry): Status | null {
  if (node === 'attempt' && attempt > 1) return 'retry'
  return statusOfResult(result)
}

export function statusOfResult(result: Result): Status | null {
  switch (result.type) {
    case 'conflict':
    case 'preconditionMissing':
    case 'notCommuting':
      return 'conflict'
    case 'rejected':
    case 'corrupted':
    case 'threw':
      return 'failed'
    case 'noAnswer':
    case 'unanswered':
      return 'lost'
    case 'answered':
      return statusOfOutcome(result.outcome)
    case 'recorded':
      return 'ok'
    case 'accepted':
    case 'begun':
    case 'loaded':
    case 'rehydrated':
    case 'decided':
    case 'noop':
    case 'emailed':
    case 'verified':
    case 'idempotent':
    case 'checked':
    case 'waited':
    case 'commuting':
    case 'refetched':
    case 'resubmit':
    case 'giveUp':
    case 'gaveUp':
    case 'collected':
    case 'nothingCollected':
    case 'handled':
    case 'allHandled':
    case 'enqueued':
    case 'taken':
    case 'acked':
    case 'ackedTooLate':
    case 'polled':
    case 'published':
    case 'marked':
    case 'markedLast':
      return null
    default:
      return unreachable(result)
  }
}

const alarming: ReadonlySet<Status | null> = new Set<Status | null>(['conflict', 'failed', 'lost'])

/** The mark of a whole step on the ruler: only what a person would want to jump to. A crash outweighs what came with it. */
export function alarmOf(entries: readonly Entry[]): Status | null {
  let found: Status | null = null
  for (const entry of entries) {
    if (entry.kind === 'crash') return 'failed'
    if (entry.kind !== 'step') continue
    const status = statusOfStep(entry)
    if (alarming.has(status)) found = status
  }
  return found
}
