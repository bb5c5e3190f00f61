// The columns of a run's picture: one per step, wide where something is worth reading, narrow where somebody only computes.

import { endOf, entryAt } from '#projections/span.ts'
import { millisecondsOf } from '#sim/clock.ts'
import type { Trace } from '#sim/run.ts'
import type { StepEntry } from '#sim/trace.ts'

/** More steps than this nobody looks at in one picture. */
export const mostColumns = 300

const wide = 66
const narrow = 16

export interface Column {
  readonly step: number
  readonly x: number
  readonly width: number
  readonly entry: StepEntry | undefined
  /** Where virtual time moved on. */
  readonly timeMs: number | null
}

/** Nodes at which nothing happens that a reader of the picture would miss. */
const computing: ReadonlySet<string> = new Set([
  'accept',
  'attempt',
  'rehydrate',
  'canRetry',
  'compare',
  'collect',
  'ack',
  'mark',
])

export function columnsOf(trace: Trace, left: number): readonly Column[] {
  const columns: Column[] = []
  let x = left
  let time = -1
  for (let step = 0; step < Math.min(trace.steps.length, mostColumns); step++) {
    const entry = entryAt(trace, step)
    const end = endOf(trace, step)
    const width = entry && computing.has(entry.node) && entry.result.type !== 'notCommuting' ? narrow : wide
    columns.push({ step, x, width, entry, timeMs: end === time ? null : millisecondsOf(end) })
    x += width
    time = end
  }
  return columns
}

/** The few characters below a node's name: which version, which status. The same in every language. */
export function resultMark({ result }: StepEntry): string {
  switch (result.type) {
    case 'loaded':
    case 'refetched':
      return `v${result.version}`
    case 'recorded':
      return `✓ v${result.version}`
    case 'conflict':
      return `✕ v${result.conflict.actualVersion}`
    case 'noAnswer':
    case 'unanswered':
      return '✕ …'
    case 'rejected':
    case 'notCommuting':
    case 'threw':
    case 'corrupted':
    case 'ackedTooLate':
      return '✕'
    case 'answered':
      return String(result.httpStatus)
    case 'handled':
    case 'allHandled':
      return result.skipped ? `– ${result.handler}` : `✓ ${result.handler}`
    case 'accepted':
    case 'preconditionMissing':
    case 'begun':
    case 'rehydrated':
    case 'decided':
    case 'noop':
    case 'emailed':
    case 'verified':
    case 'idempotent':
    case 'checked':
    case 'waited':
    case 'commuting':
    case 'resubmit':
    case 'giveUp':
    case 'gaveUp':
    case 'collected':
    case 'nothingCollected':
    case 'enqueued':
    case 'taken':
    case 'acked':
    case 'polled':
    case 'published':
    case 'marked':
    case 'markedLast':
      return ''
  }
}
