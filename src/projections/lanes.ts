// A run as lanes: one per process, one per stream, and over them the choices that made it. Only indices are kept per step; what a step looks
// like is asked when it comes into view, so a run of 200,000 steps costs one pass and no object per step.

import type { InvariantId } from '#sim/invariants.ts'
import type { Trace } from '#sim/run.ts'
import type { ProcessLane, StreamLane } from './lane.ts'
import { createLaneBuilder } from './laneBuilder.ts'
import { alarmOf } from './stepStatus.ts'

export type { InvariantId, Trace }

export interface Lanes {
  readonly trace: Trace
  readonly processes: readonly ProcessLane[]
  readonly streams: readonly StreamLane[]
  /** The steps that ended in a conflict, a failure, a loss or a crash, or broke an invariant. */
  readonly alarms: readonly number[]
  /** Invariants by the step that broke them first. */
  readonly broken: ReadonlyMap<number, readonly InvariantId[]>
}

const remembered = new WeakMap<Trace, Lanes>()

/** O(steps), once per trace. */
export function lanesOf(trace: Trace): Lanes {
  const known = remembered.get(trace)
  if (known) return known
  const lanes = buildLanes(trace)
  remembered.set(trace, lanes)
  return lanes
}

function buildLanes(trace: Trace): Lanes {
  const builder = createLaneBuilder(trace)
  const broken = brokenBySteps(trace)
  const alarms: number[] = []
  for (const [index, { entries }] of trace.steps.entries()) {
    for (const entry of entries) builder.add(index, entry)
    if (alarmOf(entries) !== null || broken.has(index)) alarms.push(index)
  }
  return { trace, ...builder.lanes(), alarms, broken }
}

function brokenBySteps({ violations }: Trace): Map<number, InvariantId[]> {
  const broken = new Map<number, InvariantId[]>()
  for (const { step, invariant } of violations) {
    // After `step` steps it was seen broken, so the step before did it; the history's own breaks belong to no step.
    if (step > 0) broken.set(step - 1, [...(broken.get(step - 1) ?? []), invariant])
  }
  return broken
}
