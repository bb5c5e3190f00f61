// What a learner is to reach, as a question to a run. Judged on the trace, by outcome: whichever order of steps gets there, counts.

import { reportOf, type RunReport } from '#projections/report.ts'
import type { InvariantId } from '#sim/invariants.ts'
import type { Trace } from '#sim/run.ts'
import type { DispatchMode, Settings } from '#sim/settings.ts'
import type { Entry, StepEntry } from '#sim/trace.ts'
import type { Outcome, ProcessId } from '#sim/world.ts'

/** After how many steps of the run it is met for the first time; null: not in this run. */
export type Goal = (trace: Trace) => number | null

/** Met by the first step that is like this. `before` are the entries that came before it. O(steps) beside what `isIt` takes. */
export const atStep =
  (isIt: (entry: StepEntry, before: readonly Entry[], trace: Trace) => boolean): Goal =>
  (trace) =>
    firstEntry(trace, (entry, before) => entry.kind === 'step' && isIt(entry, before, trace))

/** Met by the first entry like this, a crash or a replayed dead letter too. */
export const atEntry =
  (isIt: (entry: Entry, before: readonly Entry[]) => boolean): Goal =>
  (trace) =>
    firstEntry(trace, isIt)

function firstEntry(
  { steps }: Trace,
  isIt: (entry: Entry, before: readonly Entry[]) => boolean,
): number | null {
  const before: Entry[] = []
  for (const [index, { entries }] of steps.entries())
    for (const entry of entries) {
      if (isIt(entry, before)) return index + 1
      before.push(entry)
    }
  return null
}

/** Met at the end of a run of which this is true: for what only the end can tell (nothing lost, one sold and no more). */
export const atEnd =
  (holds: (report: RunReport, trace: Trace) => boolean): Goal =>
  (trace) =>
    trace.complete && holds(reportOf('', trace), trace) ? trace.steps.length : null

/** All of them: met where the last of them is. */
export const every =
  (...goals: readonly Goal[]): Goal =>
  (trace) =>
    goals.reduce<number | null>((latest, goal) => {
      const met = goal(trace)
      return latest === null || met === null ? null : Math.max(latest, met)
    }, 0)

/** Counts only in runs that are set like this. */
export const given =
  (isSet: (settings: Settings) => boolean, goal: Goal): Goal =>
  (trace) =>
    isSet(trace.model.settings) ? goal(trace) : null

/** Counts only where events are dispatched like this. */
export const under = (mode: DispatchMode, goal: Goal): Goal =>
  given(({ dispatch }) => dispatch.mode === mode, goal)

/** The mistake is to be made: met by the step that breaks this invariant. */
export const breaks =
  (invariant: InvariantId): Goal =>
  ({ violations }) =>
    violations.find((broken) => broken.invariant === invariant)?.step ?? null

/** Met at the end of a run that breaks none of these. */
export const keeps = (...invariants: readonly InvariantId[]): Goal =>
  atEnd((_report, { violations }) => violations.every(({ invariant }) => !invariants.includes(invariant)))

/** How a command's part in the run has to end. */
interface Ending {
  readonly outcome: Outcome
  readonly attempts?: number
  readonly httpStatus?: number
}

/** Met by the step with which some command, or the one that is named, has ended like this. */
export const ends = (ending: Ending, id?: ProcessId): Goal =>
  atStep(
    ({ process, attempt, node, to, result }) =>
      (id === undefined || process === id) &&
      node === to &&
      ((result.type === 'answered' &&
        (ending.httpStatus === undefined || result.httpStatus === ending.httpStatus)) ||
        result.type === 'unanswered' ||
        result.type === 'gaveUp') &&
      (result.type === 'gaveUp' ? 'gaveUp' : result.outcome) === ending.outcome &&
      (ending.attempts === undefined || attempt === ending.attempts),
  )

/** The result of a step, also where the store's answer to it got lost. */
export const resultOf = ({ result }: StepEntry): StepEntry['result'] =>
  result.type === 'noAnswer' ? result.answer : result
