// The full search as an explorer: every state, every transition, every schedule counted.

import { invariantIds, violationsAtStart, type InvariantId } from '#sim/invariants.ts'
import type { Schedule } from '#sim/schedule.ts'
import { countPaths } from './countPaths.ts'
import { textOfEnding } from './endings.ts'
import type { Budget, Exploration, Explorer, Progress, Verdict } from './exploration.ts'
import type { Breaking, Findings } from './findings.ts'
import { bitOf } from './kernel.ts'
import { Search } from './search.ts'
import type { Space } from './space.ts'
import { wayTo, wayToBreak } from './way.ts'

export interface FullExplorer extends Explorer {
  readonly search: Search
}

export function createFullExplorer(space: Space, budget: Budget): FullExplorer {
  const search = new Search(space)
  return {
    search,
    advance(states) {
      search.advance(Math.min(states, budget.states - search.states.count))
      return search.done || search.states.count >= budget.states || search.bytes >= budget.bytes
    },
    answer: () => answerOf(space, search),
    progress: () => progressOf(search, false),
  }
}

function answerOf(space: Space, search: Search): Exploration {
  const { states, findings, transitions, depth, done } = search
  const longest = countsOf(space, search)
  const counted = longest !== null
  const endings = [...findings.endings.values()]
  const schedules = counted ? endings.reduce((sum, ending) => sum + ending.schedules, 0n) : null
  return {
    complete: done,
    reduced: false,
    states: states.count,
    transitions,
    maxDepth: depth,
    longest,
    schedules,
    outcomes: endings
      .map(({ commands, state, schedules, clean }) => ({
        commands,
        schedules: counted ? schedules : null,
        breaking: counted ? breakingOf(findings, schedules, clean) : null,
        example: wayTo(space, states, state),
      }))
      .toSorted(byEnding),
    invariants: verdictsOf(space, findings.breaking, {
      wayOf: (_, found) => wayToBreak(space, states, found),
      schedules,
      schedulesOf: (bit) => findings.breakingSchedules(bit, schedules),
    }),
    attempts: attemptsOf(space),
    bytes: search.bytes,
    kernelCalls: space.moves.kernelCalls(),
  }
}

/** How far a search is. */
export const progressOf = (
  { states, depth, bytes }: Pick<Search, 'states' | 'depth' | 'bytes'>,
  counting: boolean,
): Progress => ({ states: states.count, depth, bytes, counting })

/** The most states that are gone through again to count the schedules that break an invariant. */
const mostTallied = 300_000

/**
 * Sees to it that the schedules are counted, by ending, and as far as that is quick by what they break.
 * @returns steps of the longest one; null where they cannot be counted
 */
export function countsOf(space: Space, search: Search): number | null {
  const { states, findings, done, counted, depth } = search
  if (!done) return null
  const isQuick = findings.broken !== 0 && states.count <= mostTallied
  return counted && !isQuick ? depth : countPaths(space, states, findings)
}

/** Where nothing can break, nothing had to be counted. */
export const breakingOf = ({ broken }: Findings, schedules: bigint, clean: bigint | null): bigint | null => {
  if (broken === 0) return 0n
  return clean === null ? null : schedules - clean
}

export const byEnding = (a: Pick<Exploration['outcomes'][number], 'commands'>, b: typeof a): number =>
  textOfEnding(a.commands) < textOfEnding(b.commands) ? -1 : 1

interface Counted {
  readonly wayOf: (bit: number, found: Breaking) => Schedule
  /** All of them; null where they were not counted. */
  readonly schedules: bigint | null
  /** Those that break the invariant. */
  readonly schedulesOf: (bit: number) => bigint | null
}

/** Each invariant, with a way that breaks it where one was found. What the history breaks already needs no step. */
export function verdictsOf(
  { model, root }: Space,
  breaking: ReadonlyMap<number, Breaking>,
  { wayOf, schedules, schedulesOf }: Counted,
): readonly Verdict[] {
  const atStart = new Set<InvariantId>(violationsAtStart(model, root).map(({ invariant }) => invariant))
  return invariantIds.map((id): Verdict => {
    if (atStart.has(id)) return { id, holds: false, counterexample: [], schedules }
    const found = breaking.get(bitOf(id))
    if (!found) return { id, holds: true, schedules: schedules === null ? null : 0n }
    return { id, holds: false, counterexample: wayOf(bitOf(id), found), schedules: schedulesOf(bitOf(id)) }
  })
}

/** Every local state was reached, so the most attempts of a command are those of its local states. */
export function attemptsOf({ layout, locals }: Space): Exploration['attempts'] {
  return Object.fromEntries(
    layout.slots.flatMap(({ id, kind, group }) =>
      kind === 'command' ? [[id, Math.max(0, ...locals.all(group).map(({ attempt }) => attempt))]] : [],
    ),
  )
}
