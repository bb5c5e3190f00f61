// The run in a paragraph: who got what, how often they collided, and whether everything that must hold did.

import type { Trace } from '#sim/run.ts'
import type { Outcome } from '#sim/world.ts'
import { reportOf } from './report.ts'

export interface Summaries {
  all: { readonly outcome: Outcome; readonly count: number }
  some: { readonly outcome: Outcome; readonly who: readonly string[] }
  running: { readonly count: number }
  'conflicts.none': object
  'conflicts.some': { readonly conflicts: number; readonly appends: number }
  attempts: { readonly process: string; readonly attempts: number }
  ghosts: { readonly count: number }
  holds: object
  broken: { readonly count: number }
}

export type SummaryLine = {
  readonly [Key in keyof Summaries]: { readonly key: Key; readonly values: Summaries[Key] }
}[keyof Summaries]

/** So many are named; of more it says how many. */
const mostNamed = 4

const remembered = new WeakMap<Trace, readonly SummaryLine[]>()

/** O(steps), once per trace. */
export function summaryOf(trace: Trace): readonly SummaryLine[] {
  const known = remembered.get(trace)
  if (known) return known
  const lines = linesOf(trace)
  remembered.set(trace, lines)
  return lines
}

function linesOf(trace: Trace): SummaryLine[] {
  const { commands, counts, invariants } = reportOf('', trace)
  const most = commands.reduce(
    (a, b) => (b.attempts > a.attempts ? b : a),
    commands[0] ?? { id: '', attempts: 0 },
  )
  const broken = invariants.filter(({ holds }) => !holds).length
  return [
    ...outcomeLines(commands),
    counts.conflicts === 0
      ? { key: 'conflicts.none', values: {} }
      : { key: 'conflicts.some', values: { conflicts: counts.conflicts, appends: counts.appends } },
    ...(most.attempts > 1
      ? [{ key: 'attempts', values: { process: most.id, attempts: most.attempts } } as const]
      : []),
    ...(counts.ghosts > 0 ? [{ key: 'ghosts', values: { count: counts.ghosts } } as const] : []),
    broken === 0 ? { key: 'holds', values: {} } : { key: 'broken', values: { count: broken } },
  ]
}

function outcomeLines(
  commands: readonly { readonly id: string; readonly outcome: Outcome | 'running' }[],
): SummaryLine[] {
  const byOutcome = new Map<Outcome | 'running', string[]>()
  for (const { id, outcome } of commands) byOutcome.set(outcome, [...(byOutcome.get(outcome) ?? []), id])
  return [...byOutcome].map(([outcome, who]): SummaryLine => {
    if (outcome === 'running') return { key: 'running', values: { count: who.length } }
    if (who.length === commands.length && who.length > mostNamed)
      return { key: 'all', values: { outcome, count: who.length } }
    return { key: 'some', values: { outcome, who } }
  })
}
