// While somebody steps by hand: what each step would leave open, from an exploration that begins behind it. Nothing is said where that would
// take too long, where time decides, or where nothing can go wrong anyway.

import type { Through } from '#explore/reachable.ts'
import { invariantIds, type InvariantId } from '#sim/invariants.ts'
import { formatChoice } from '#sim/schedule.ts'
import type { Outcome } from '#sim/world.ts'

export type Sign =
  /** Somewhere behind this step it breaks on every way, on some, or, other than behind another step, on none. */
  | { readonly kind: 'mustBreak' | 'canBreak' | 'cannotBreak'; readonly invariant: InvariantId }
  /** Behind this step somebody surely, or perhaps, goes away with nothing. */
  | { readonly kind: 'mustFail' | 'canFail'; readonly process: string }
  /** Behind another step somebody can go away with nothing, behind this one nobody. */
  | { readonly kind: 'cannotFail' }

const failures: ReadonlySet<Outcome | 'running'> = new Set<Outcome | 'running'>([
  'rejected',
  'conflict',
  'exhausted',
  'gaveUp',
  'escaped',
  'failed',
  'unknown',
])

/**
 * By choice, as it is written in a schedule.
 * @param broken what is broken already, which no step is to blame for any more
 */
export function signsOf(
  through: readonly Through[],
  broken: readonly InvariantId[],
): ReadonlyMap<string, Sign> {
  if (through.some(({ complete }) => !complete)) return new Map()
  const asked = invariantIds.filter((id) => !broken.includes(id))
  const signs = new Map<string, Sign>()
  for (const each of through) {
    const sign = breakingSign(each, through, asked) ?? failingSign(each, through)
    if (sign) signs.set(formatChoice(each.choice), sign)
  }
  return signs
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
