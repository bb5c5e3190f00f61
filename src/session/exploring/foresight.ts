// While somebody steps by hand: what each step would leave open, from an exploration that begins behind it. Where a step makes no difference, or
// where nobody can tell, that is what is said.

import type { Through } from '#explore/reachable.ts'
import { invariantIds, type InvariantId } from '#sim/invariants.ts'
import type { Trace } from '#sim/run.ts'
import { formatChoice } from '#sim/schedule.ts'
import type { Outcome } from '#sim/world.ts'

export type Sign =
  /** Somewhere behind this step it breaks on every way, on some, or, other than behind another step, on none. */
  | { readonly kind: 'mustBreak' | 'canBreak' | 'cannotBreak'; readonly invariant: InvariantId }
  /** Behind this step somebody surely, or perhaps, goes away with nothing. */
  | { readonly kind: 'mustFail' | 'canFail'; readonly process: string }
  /** Behind another step somebody can go away with nothing, behind this one nobody. */
  | { readonly kind: 'cannotFail' }
  /** It makes no difference: this one goes away with nothing behind every step. */
  | { readonly kind: 'failsAnyway'; readonly process: string }
  /** It makes no difference: behind every step all goes well, or as well as it still can. */
  | { readonly kind: 'fineAnyway' | 'brokenAlready' }
  /** Nobody can tell: too many states behind a step, or a scenario whose result depends on time. */
  | { readonly kind: 'tooMany' | 'timeDecides' }

const failures: ReadonlySet<Outcome | 'running'> = new Set<Outcome | 'running'>([
  'rejected',
  'conflict',
  'exhausted',
  'gaveUp',
  'escaped',
  'failed',
  'unknown',
])

export interface Signs {
  /** By choice, as it is written in a schedule: A, A+, A-. */
  readonly signs: ReadonlyMap<string, Sign>
  /** At whatever step has none of its own. */
  readonly otherwise: Sign | null
}

/** What is told while somebody steps. */
export interface Foreseen extends Signs {
  /** The moment that the signs are about. */
  readonly trace: Trace | null
  readonly cursor: number
}

const forAll = (kind: 'tooMany' | 'timeDecides'): Signs => ({ signs: new Map(), otherwise: { kind } })

/**
 * @param through undefined: the scenario's result depends on time
 * @param broken what is broken already, which no step is to blame for any more
 */
export function signsOf(through: readonly Through[] | undefined, broken: readonly InvariantId[]): Signs {
  if (through === undefined) return forAll('timeDecides')
  if (through.some(({ complete }) => !complete)) return forAll('tooMany')
  const asked = invariantIds.filter((id) => !broken.includes(id))
  const signs = new Map<string, Sign>()
  for (const each of through) {
    const sign =
      breakingSign(each, through, asked) ?? failingSign(each, through) ?? anyway(each, through, broken)
    if (sign) signs.set(formatChoice(each.choice), sign)
  }
  return { signs, otherwise: null }
}

/** What holds behind this step as behind every other one. */
function anyway(
  { outcomes }: Through,
  through: readonly Through[],
  broken: readonly InvariantId[],
): Sign | undefined {
  const ends = Object.entries(outcomes)
  const fails = ends.find(([id, each]) => each.length > 0 && isSureAnyway(id, through))
  if (fails) return { kind: 'failsAnyway', process: fails[0] }
  // Somebody may be left waiting for ever, which is neither.
  if (ends.some(([, each]) => each.includes('running'))) return undefined
  return { kind: broken.length > 0 ? 'brokenAlready' : 'fineAnyway' }
}

function breakingSign(
  { mustBreak, canBreak }: Through,
  through: readonly Through[],
  asked: readonly InvariantId[],
): Sign | undefined {
  const somewhere = asked.filter((id) => through.some((each) => each.canBreak.includes(id)))
  const sure = somewhere.find((id) => mustBreak?.includes(id))
  if (sure) return { kind: 'mustBreak', invariant: sure }
  const spared = somewhere.find((id) => !canBreak.includes(id))
  if (spared) return { kind: 'cannotBreak', invariant: spared }
  const open = somewhere.find((id) => canBreak.includes(id))
  return open && { kind: 'canBreak', invariant: open }
}

function failingSign({ outcomes }: Through, through: readonly Through[]): Sign | undefined {
  const ends = Object.entries(outcomes)
  const sure = ends.find(([, each]) => each.length > 0 && each.every((outcome) => failures.has(outcome)))
  if (sure && !isSureAnyway(sure[0], through)) return { kind: 'mustFail', process: sure[0] }
  const open = ends.find(([, each]) => canFail(each) && !each.every((outcome) => failures.has(outcome)))
  if (open) return { kind: 'canFail', process: open[0] }
  const elsewhere = through.some((each) =>
    Object.entries(each.outcomes).some(([id, ended]) => canFail(ended) && !isSureAnyway(id, through)),
  )
  return elsewhere && !sure ? { kind: 'cannotFail' } : undefined
}

const canFail = (outcomes: readonly (Outcome | 'running')[]): boolean =>
  outcomes.some((outcome) => failures.has(outcome))

/** It fails behind every step, so this one makes no difference. */
const isSureAnyway = (process: string, through: readonly Through[]): boolean =>
  through.every(({ outcomes }) => (outcomes[process] ?? []).every((outcome) => failures.has(outcome)))
