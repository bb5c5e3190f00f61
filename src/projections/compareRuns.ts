// Runs side by side, in the figures by which one would choose between them: what each command got, how often it was tried, and what that cost
// others.

import type { Trace } from '#sim/run.ts'
import { stateTextsOf } from './stateFields.ts'
import { reportOf, type CommandReport } from './report.ts'

export interface RunFigures {
  readonly commands: readonly CommandReport[]
  readonly appends: number
  readonly conflicts: number
  /** Events that were written though their decision had not seen what came before them. */
  readonly lostUpdates: number
  /** Invariants broken, a lost update among them. */
  readonly broken: number
  /** What the stream that the commands write to comes to in the end; of several the first. */
  readonly state: readonly string[]
  readonly complete: boolean
}

/** O(steps + events). */
export function figuresOf(trace: Trace): RunFigures {
  const { model, end } = trace
  const { commands, counts, invariants, complete } = reportOf('', trace)
  const events = end.streams[model.settings.commands[0]?.stream ?? ''] ?? []
  return {
    commands,
    appends: counts.appends,
    conflicts: counts.conflicts,
    lostUpdates: lostUpdatesIn(trace),
    broken: invariants.filter(({ holds }) => !holds).length,
    state: stateTextsOf(model.decider, events, events.length),
    complete,
  }
}

function lostUpdatesIn({ steps }: Trace): number {
  let lost = 0
  for (const { entries } of steps)
    for (const entry of entries) {
      if (entry.kind !== 'step') continue
      const stored = entry.result.type === 'noAnswer' ? entry.result.answer : entry.result
      if (stored.type !== 'recorded' || stored.merged) continue
      if (stored.version - stored.events.length !== stored.decidedOn) lost++
    }
  return lost
}
