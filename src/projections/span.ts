// What one step looks like, asked when it comes into view.

import type { Choice } from '#sim/choices.ts'
import type { Micros } from '#sim/clock.ts'
import { formatChoice } from '#sim/schedule.ts'
import type { Result, StepEntry } from '#sim/trace.ts'
import type { NodeId, ProcessId } from '#sim/world.ts'
import type { InvariantId, Lanes, Trace } from './lanes.ts'
import { nodeNumbersOf } from './nodeNumbers.ts'
import { alarmOf, statusOfStep, type Status } from './stepStatus.ts'

export type { NodeId, Result }

export interface Span {
  readonly step: number
  readonly process: ProcessId
  readonly node: NodeId
  /** Its number on the chart; null for a decision. */
  readonly number: number | null
  /** Local computing is a bead, what takes its time or touches the store is a block. */
  readonly shape: 'bead' | 'block'
  readonly attempt: number
  /** It works from `start` to `busyUntil`, is held up by the schedule until `end`, and there its effect happens. */
  readonly start: Micros
  readonly busyUntil: Micros
  readonly end: Micros
  readonly status: Status | null
  readonly result: Result
}

/** A choice as the row over the lanes shows it. */
export interface ChosenStep {
  readonly step: number
  readonly choice: Choice
  /** As it is written in a schedule: `A`, `A+`, `!A`. */
  readonly token: string
  /** Whose step it is; for a crash, the process that was named. null: a dead letter's. */
  readonly process: ProcessId | null
  /** By a person, not by the rule that the earliest goes first. */
  readonly byHand: boolean
  readonly end: Micros
  readonly alarm: Status | null
  readonly broken: readonly InvariantId[]
}

const none: readonly InvariantId[] = []

/** The step entry of a step; undefined for a choice that lets nobody step (a crash, a copy of a request). O(1). */
export const entryAt = ({ steps }: Trace, step: number): StepEntry | undefined =>
  steps[step]?.entries.find((entry): entry is StepEntry => entry.kind === 'step')

/** When the effect of a step happens. */
export function endOf({ steps }: Trace, step: number): Micros {
  const entry = steps[step]?.entries[0]
  if (!entry) return 0
  return entry.kind === 'step' ? entry.end : entry.at
}

export function spanAt({ trace }: Lanes, step: number): Span | undefined {
  const entry = entryAt(trace, step)
  if (!entry) return undefined
  const { process, node, attempt, start, duration, end, result } = entry
  const command = trace.end.processes.find(({ id }) => id === process)?.command ?? 0
  const machine = trace.model.machines[command]
  const block =
    duration > 0 || machine?.metaOf(node)?.store === true || node === 'sideEffect' || node === 'handle'
  return {
    step,
    process,
    node,
    number: (machine && nodeNumbersOf(machine).get(node)) ?? null,
    shape: block ? 'block' : 'bead',
    attempt,
    start,
    busyUntil: start + duration,
    end,
    status: statusOfStep(entry),
    result,
  }
}

export function chosenAt({ trace, broken }: Lanes, step: number): ChosenStep | undefined {
  const taken = trace.steps[step]
  if (!taken) return undefined
  const { choice } = taken
  return {
    step,
    choice,
    token: formatChoice(choice),
    process: choice.kind === 'replay' ? null : choice.process,
    byHand: step < trace.chosen,
    end: endOf(trace, step),
    alarm: alarmOf(taken.entries),
    broken: broken.get(step) ?? none,
  }
}
