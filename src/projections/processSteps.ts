// The steps of each process, so that a view at some moment needs not look through the whole run.

import type { Trace } from '#sim/run.ts'
import type { StepEntry } from '#sim/trace.ts'
import type { ProcessId } from '#sim/world.ts'

export interface ProcessStep {
  /** Index in the trace. */
  readonly step: number
  readonly entry: StepEntry
}

const remembered = new WeakMap<Trace, ReadonlyMap<ProcessId, readonly ProcessStep[]>>()

/** O(steps), once per trace. */
export function processSteps(trace: Trace): ReadonlyMap<ProcessId, readonly ProcessStep[]> {
  const known = remembered.get(trace)
  if (known) return known
  const found = new Map<ProcessId, ProcessStep[]>()
  for (const [step, { entries }] of trace.steps.entries()) {
    for (const entry of entries) {
      if (entry.kind !== 'step') continue
      const list = found.get(entry.process)
      if (list) list.push({ step, entry })
      else found.set(entry.process, [{ step, entry }])
    }
  }
  remembered.set(trace, found)
  return found
}

/** How many of a process' steps lie before `cursor`. O(log n). */
export function stepsBefore(steps: readonly ProcessStep[], cursor: number): number {
  let [low, high] = [0, steps.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((steps[middle]?.step ?? cursor) < cursor) low = middle + 1
    else high = middle
  }
  return low
}
