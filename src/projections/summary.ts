// The run in a paragraph: who got what, how often they collided, and whether everything that must hold did.

import type { InvariantId } from '#sim/invariants.ts'
import type { Trace } from '#sim/run.ts'
import type { Outcome } from '#sim/world.ts'
import { reportOf } from './report.ts'
import { verdictsOf } from './verdicts.ts'
import { stoppedIn, type Stopped } from './stopped.ts'
import { noticedIn, type Witness } from './watchingWitness.ts'

export interface Summaries {
  all: { readonly outcome: Outcome; readonly count: number }
  some: { readonly outcome: Outcome; readonly who: readonly string[] }
  running: { readonly count: number }
  stopped: Stopped
  'conflicts.none': object
  'conflicts.before': { readonly count: number }
  'conflicts.some': { readonly conflicts: number; readonly appends: number }
  attempts: { readonly process: string; readonly attempts: number }
  ghosts: { readonly count: number }
  lost: { readonly count: number }
  duplicates: { readonly count: number }
  dead: { readonly count: number }
  noticed: { readonly witnesses: readonly Witness[] }
  unnoticed: object
  holds: { readonly count: number }
  broken: { readonly broken: readonly Broken[] }
}

export interface Broken {
  readonly invariant: InvariantId
  /** After how many steps it was seen; 0: the history broke it. */
  readonly step: number
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
  const { commands, counts, deadLetters } = reportOf('', trace)
  const most = commands.reduce(
    (a, b) => (b.attempts > a.attempts ? b : a),
    commands[0] ?? { id: '', attempts: 0 },
  )
  const stopped = stoppedIn(trace)
  return [
    ...(stopped ? [{ key: 'stopped', values: stopped } as const] : []),
    ...outcomeLines(commands),
    ...conflictLines(trace, counts),
    ...(most.attempts > 1
      ? [{ key: 'attempts', values: { process: most.id, attempts: most.attempts } } as const]
      : []),
    ...counted('ghosts', counts.ghosts),
    ...counted('lost', counts.lost),
    ...counted('duplicates', counts.duplicates),
    ...counted('dead', deadLetters.length),
    ...noticedLines(trace),
    verdictLine(trace),
  ]
}

function verdictLine(trace: Trace): SummaryLine {
  const verdicts = verdictsOf(trace, trace.steps.length)
  const broken = verdicts.flatMap(({ id, brokenAt }) =>
    brokenAt === null ? [] : [{ invariant: id, step: brokenAt }],
  )
  return broken.length === 0
    ? { key: 'holds', values: { count: verdicts.length } }
    : { key: 'broken', values: { broken } }
}

/** Where the story is what becomes of the events, that nothing collided is not worth a sentence. */
function conflictLines(
  { model, steps }: Trace,
  { conflicts, appends }: { readonly conflicts: number; readonly appends: number },
): SummaryLine[] {
  // What the client demanded of the version was not there: no append was made for it.
  const early = steps
    .flatMap(({ entries }) => entries)
    .filter(
      (entry) => entry.kind === 'step' && entry.node === 'load' && entry.result.type === 'conflict',
    ).length
  const atAppend = conflicts - early
  if (conflicts > 0)
    return [
      ...counted('conflicts.before', early),
      ...(atAppend > 0 ? [{ key: 'conflicts.some', values: { conflicts: atAppend, appends } } as const] : []),
    ]
  return model.settings.dispatch.mode === 'none' ? [{ key: 'conflicts.none', values: {} }] : []
}

const counted = (
  key: 'conflicts.before' | 'ghosts' | 'lost' | 'duplicates' | 'dead',
  count: number,
): SummaryLine[] => (count > 0 ? [{ key, values: { count } }] : [])

/** A failure unseen is one of the four concerns of dispatch. Where a conflict is the worst that happened, its answer says it all. */
function noticedLines(trace: Trace): SummaryLine[] {
  if (trace.model.settings.dispatch.mode === 'none') return []
  const { wentWrong, witnesses } = noticedIn(trace)
  if (!wentWrong) return []
  return witnesses.length > 0
    ? [{ key: 'noticed', values: { witnesses } }]
    : [{ key: 'unnoticed', values: {} }]
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
