// The last answer that a client got, as HTTP: status, ETag, and a problem document (RFC 9457) where the answer is a refusal.

import { unreachable } from '#lib/assert.ts'
import type { Trace } from '#sim/run.ts'
import type { Result, StepEntry } from '#sim/trace.ts'
import type { Expected, RecordedEvent } from '#sim/eventStore.ts'
import type { CommandProcess } from '#sim/world.ts'

export interface Problem {
  readonly type: string
  readonly title: string
  readonly status: number
  readonly [extension: string]: unknown
}

export interface HttpAnswer {
  readonly status: number
  readonly reason: string
  /** A strong ETag with its quotes. */
  readonly etag: string | null
  readonly problem: Problem | null
}

const reasons: Readonly<Record<number, string>> = {
  200: 'OK',
  409: 'Conflict',
  412: 'Precondition Failed',
  422: 'Unprocessable Content',
  428: 'Precondition Required',
  500: 'Internal Server Error',
}

type Answered = Extract<Result, { readonly type: 'answered' }>

/** null while there is none. Looks back from `cursor` to the answer: O(steps) at worst, and only where there is one. */
export function answerOf(trace: Trace, cursor: number, process: CommandProcess): HttpAnswer | null {
  if (process.answers === 0) return null
  const answered = lastEntry(trace, cursor, process.id, (result) => result.type === 'answered')
  if (!answered || answered.result.type !== 'answered') return null
  const { httpStatus: status, version } = answered.result
  const problem = status === 200 ? null : problemOf(trace, cursor, process, answered.result)
  const etag = version !== null && (status === 200 || status === 412) ? `"${version}"` : null
  return { status, reason: reasons[status] ?? '', etag, problem }
}

function lastEntry(
  { steps }: Trace,
  cursor: number,
  process: string,
  wanted: (result: Result) => boolean,
): StepEntry | undefined {
  for (let index = cursor - 1; index >= 0; index--) {
    const found = steps[index]?.entries.find(
      (entry): entry is StepEntry =>
        entry.kind === 'step' && entry.process === process && wanted(entry.result),
    )
    if (found) return found
  }
  return undefined
}

function problemOf(trace: Trace, cursor: number, process: CommandProcess, answered: Answered): Problem {
  const { httpStatus: status, outcome } = answered
  switch (outcome) {
    case 'rejected':
      return {
        type: `/problems/rules/${process.rule ?? ''}`,
        title: 'A rule of the domain forbids this',
        status,
        rule: process.rule,
      }
    case 'escaped':
    case 'failed':
      return { type: 'about:blank', title: 'Internal Server Error', status }
    case 'conflict':
    case 'exhausted':
      return conflictProblem(trace, cursor, process, answered)
    case 'accepted':
    case 'merged':
    case 'idempotent':
    case 'noop':
    case 'gaveUp':
    case 'unknown':
      return { type: 'about:blank', title: reasons[status] ?? '', status }
    default:
      return unreachable(outcome)
  }
}

function conflictProblem(
  trace: Trace,
  cursor: number,
  process: CommandProcess,
  { httpStatus: status, outcome }: Answered,
): Problem {
  if (status === 428)
    return {
      type: '/problems/precondition-required',
      title: 'Send If-Match with the version you have seen',
      status,
    }
  const refusal = lastEntry(
    trace,
    cursor,
    process.id,
    ({ type }) => type === 'conflict' || type === 'notCommuting',
  )
  const result = refusal?.result
  if (result?.type === 'notCommuting') {
    const pair = [result.mine.type, result.other.type]
    return { type: '/problems/cannot-merge', title: 'The two changes do not go together', status, pair }
  }
  const title =
    outcome === 'exhausted'
      ? 'Others were faster each time; please try again'
      : 'It has changed since you looked'
  return {
    type: '/problems/version-conflict',
    title,
    status,
    ...(result?.type === 'conflict' ? versions(result.conflict) : {}),
  }
}

interface Versions {
  readonly expectedVersion: Expected
  readonly actualVersion: number
  readonly conflictingEvents: readonly RecordedEvent[]
}

const versions = ({ expectedVersion, actualVersion, conflictingEvents }: Versions) => ({
  expectedVersion,
  currentVersion: actualVersion,
  since: conflictingEvents.map(({ type, streamVersion }) => `${streamVersion} ${type}`),
})
