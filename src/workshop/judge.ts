// Whether what a learner has done is what an exercise asks for.

import type { Scenario } from '#scenario/schema.ts'
import type { Trace } from '#sim/run.ts'
import { indexOf, scenarioOf } from './attempt.ts'
import type { Attempt, Exercise, Sight, Task } from './exercise.ts'

/** What can be seen of a learner's work at one moment. */
export interface Work {
  readonly scenario: Scenario
  /** The run, and how far it has been played: what is still ahead has not happened. */
  readonly trace: Trace
  readonly cursor: number
  /** Nodes at which playing stops. */
  readonly breakpoints: readonly string[]
  /** By task: the option chosen, or the number as it was written. */
  readonly answers: Readonly<Record<string, string>>
  readonly sights: readonly Seen[]
}

export interface Seen {
  readonly what: Sight
  readonly on: string | null
}

/** A task that is done. `step`: of the run, where it was the run that did it. */
export interface Tick {
  readonly task: string
  readonly step: number | null
}

/** The tasks that this work does. What was ticked before is not asked: that stays with whoever keeps the progress. */
export function ticksOf(exercise: Exercise, work: Work): readonly Tick[] {
  const scenario = indexOf(exercise, work.scenario)
  return exercise.tasks.flatMap((task): readonly Tick[] => {
    if (!('run' in task)) return isDone(task, work) ? [{ task: task.id, step: null }] : []
    const counts = scenario !== null && (task.scenario === undefined || task.scenario === scenario)
    const step = counts ? task.run(work.trace) : null
    return step !== null && step <= work.cursor ? [{ task: task.id, step }] : []
  })
}

/** The conditions on runs that one finished run meets. */
export function metBy(exercise: Exercise, attempt: Attempt, trace: Trace): readonly string[] {
  const work: Work = {
    scenario: scenarioOf(exercise, attempt),
    trace,
    cursor: trace.steps.length,
    breakpoints: [],
    answers: {},
    sights: [],
  }
  return ticksOf(exercise, work).flatMap(({ task, step }) => (step === null ? [] : [task]))
}

function isDone(task: Exclude<Task, { readonly run: unknown }>, work: Work): boolean {
  if ('choose' in task || 'number' in task) return isRight(task, work.answers[task.id] ?? '') === true
  if ('codeLine' in task) return work.breakpoints.includes(task.codeLine)
  if (task.seen === 'breakpoint') return hasStopped(work, task.on)
  return work.sights.some(({ what, on }) => what === task.seen && (task.on === undefined || on === task.on))
}

/** null: there is no answer yet, or it is none that could be right or wrong. */
export function isRight(
  task: Extract<Task, { readonly choose: unknown } | { readonly number: unknown }>,
  answer: string,
): boolean | null {
  if ('choose' in task) {
    const chosen = task.choose.find(({ id }) => id === answer)
    return chosen ? chosen.isRight === true : null
  }
  const number = numberIn(answer)
  return number === null ? null : number >= task.number.from && number <= task.number.to
}

/** People write `1,000`, `１２` and `40 ms`; all of these are numbers. */
export function numberIn(text: string): number | null {
  const plain = text
    .normalize('NFKC')
    .trim()
    .replace(/(?<=\d),(?=\d{3}(?!\d))/g, '')
  const match = /^(\d{1,9}(?:\.\d{1,6})?)\D{0,12}$/.exec(plain)
  return match ? Number(match[1]) : null
}

/** The run stands before a step on a breakpoint (of this node). */
function hasStopped({ trace, cursor, breakpoints }: Work, on: string | undefined): boolean {
  const next = trace.steps[cursor]?.entries ?? []
  return next.some(
    (entry) =>
      entry.kind === 'step' &&
      breakpoints.includes(entry.node) &&
      (on === undefined || entry.node === on) &&
      cursor > 0,
  )
}
