// Who noticed that something went wrong: the client that was told, the one that never heard back, an alarm, a line in a log, or nobody.

import { outsideWorldOf } from '#sim/effectMarks.ts'
import type { Trace } from '#sim/run.ts'
import { watchingOf } from './watching.ts'

export const witnessKinds = ['client', 'silence', 'length', 'age', 'dead', 'log'] as const
export type Witness = (typeof witnessKinds)[number]

export interface Noticed {
  /** Anything at all that should not have happened, or should have and did not. */
  readonly wentWrong: boolean
  /** Empty: nobody. In the order of `witnessKinds`. */
  readonly witnesses: readonly Witness[]
}

/** Over the whole run. O(steps). */
export function noticedIn(trace: Trace): Noticed {
  const { model, steps, end, violations } = trace
  const seen = new Set<Witness>()
  let threw = false
  for (const { entries } of steps)
    for (const entry of entries) {
      if (entry.kind !== 'step' || entry.result.type !== 'threw') continue
      threw = true
      if (entry.result.after.kind === 'dropped') seen.add('log')
    }
  for (const { outcome } of end.processes) {
    if (outcome === 'failed' || outcome === 'escaped') seen.add('client')
    if (outcome === 'unknown') seen.add('silence')
  }
  for (const { id, alarm } of watchingOf(trace, steps.length)?.gauges ?? []) if (alarm) seen.add(id)
  const { effects, lost } = outsideWorldOf(model, end)
  const isMarked = effects.some(({ mark }) => mark !== null)
  const unordered = violations.some(({ invariant }) => invariant === 'per-stream-order')
  return {
    wentWrong: threw || isMarked || unordered || lost.length > 0 || seen.size > 0,
    witnesses: witnessKinds.filter((kind) => seen.has(kind)),
  }
}
