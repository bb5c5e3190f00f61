// Where a person may want to jump to: the answers that end a command, and the steps at which something went wrong or began again.

import { alarmOf, statusOfStep } from '#projections/stepStatus.ts'
import type { Trace } from '#sim/run.ts'
import type { TraceStep } from '#sim/trace.ts'

const remembered = new WeakMap<
  Trace,
  { readonly alarms: readonly number[]; readonly answers: readonly number[] }
>()

/** Cursors, ascending: after which steps one may want to stop. O(steps), once per trace. */
export function marksOf(trace: Trace): {
  readonly alarms: readonly number[]
  readonly answers: readonly number[]
} {
  const known = remembered.get(trace)
  if (known) return known
  const breaking = new Set(trace.violations.map(({ step }) => step))
  const cursorsWhere = (holds: (step: TraceStep, cursor: number) => boolean): number[] =>
    trace.steps.flatMap((step, index) => (holds(step, index + 1) ? [index + 1] : []))
  const marks = {
    alarms: cursorsWhere((step, cursor) => isAlarm(step) || isRetry(step) || breaking.has(cursor)),
    answers: cursorsWhere(endsCommand),
  }
  remembered.set(trace, marks)
  return marks
}

const isAlarm = ({ entries }: TraceStep): boolean => alarmOf(entries) !== null

const isRetry = ({ entries }: TraceStep): boolean =>
  entries.some((entry) => entry.kind === 'step' && statusOfStep(entry) === 'retry')

/** The process is done: it stays where it answered, or where it gave up. */
const endsCommand = ({ entries }: TraceStep): boolean =>
  entries.some(
    (entry) =>
      entry.kind === 'step' &&
      (entry.result.type === 'answered' ||
        entry.result.type === 'unanswered' ||
        entry.result.type === 'gaveUp') &&
      entry.to === entry.node,
  )

export const nextAfter = (marks: readonly number[], cursor: number): number | undefined =>
  marks.find((mark) => mark > cursor)

export const lastBefore = (marks: readonly number[], cursor: number): number | undefined =>
  marks.findLast((mark) => mark < cursor)
