// What an exploration answers, as data.

import type { InvariantId } from '#sim/invariants.ts'
import type { Schedule } from '#sim/schedule.ts'
import type { ProcessId } from '#sim/world.ts'
import type { Commands } from './endings.ts'

export interface Budget {
  /** States that may be kept. */
  readonly states: number
  /** Bytes that they may take. */
  readonly bytes: number
}

export interface Verdict {
  readonly id: InvariantId
  /** In a partial answer: it was not broken so far. */
  readonly holds: boolean
  /** A shortest schedule that breaks it; its last step is the one that does. */
  readonly counterexample?: Schedule
  /** How many schedules break it; null where that was not counted. */
  readonly schedules: bigint | null
}

export interface EndingReport {
  readonly commands: Commands
  /** How many schedules end like this; null where that was not counted. */
  readonly schedules: bigint | null
  /** How many of them break an invariant on the way; null where that was not counted. */
  readonly breaking: bigint | null
  /** A shortest one of them. */
  readonly example: Schedule
}

export interface Exploration {
  /** false: the budget was spent before all states were seen. */
  readonly complete: boolean
  /** Whether states were merged that no outcome and no verdict can tell apart. */
  readonly reduced: boolean
  readonly states: number
  readonly transitions: number
  /** Steps to the state that is furthest away, on a shortest way. */
  readonly maxDepth: number
  /** Steps of the longest schedule, merged or not; null where schedules were not counted or some never end. */
  readonly longest: number | null
  /** How many schedules there are; null where they were not counted. */
  readonly schedules: bigint | null
  readonly outcomes: readonly EndingReport[]
  readonly invariants: readonly Verdict[]
  /** The most attempts that any schedule forces on each command. */
  readonly attempts: Readonly<Record<ProcessId, number>>
  /** Bytes that the states took. */
  readonly bytes: number
  /** How often the kernel itself was asked. */
  readonly kernelCalls: number
}

export interface Progress {
  readonly states: number
  /** Steps from the start. */
  readonly depth: number
  readonly bytes: number
  /** What can happen is known; the schedules are being counted. */
  readonly counting: boolean
}

/** A search that is done in slices, so that whoever runs it hears a cancel and can show how far it is. */
export interface Explorer {
  /** Goes on for some states; true once there is an answer, complete or at the end of the budget. */
  advance(states: number): boolean
  /** The answer as far as it is known. */
  answer(): Exploration
  readonly progress: () => Progress
}
