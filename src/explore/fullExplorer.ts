// The full search as an explorer: every state, every transition, every schedule counted.

import { invariantIds, violationsAtStart, type InvariantId } from '#sim/invariants.ts'
import type { Schedule } from '#sim/schedule.ts'
import { countPaths } from './countPaths.ts'
import { textOfEnding } from './endings.ts'
import type { Budget, Exploration, Explorer, Verdict } from './exploration.ts'
import type { Breaking } from './findings.ts'
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
    progress: () => ({ states: search.states.count, depth: search.depth, bytes: search.bytes }),
  }
}

function answerOf(space: Space, search: Search): Exploration {
  const { states, findings, transitions, depth, done } = search
  const counted = done && (search.counted || countPaths(space, states, findings))
  const endings = [...findings.endings.values()]
  return {
    complete: done,
    reduced: false,
    states: states.count,
    transitions,
    maxDepth: depth,
    schedules: counted ? endings.reduce((sum, { schedules }) => sum + schedules, 0n) : null,
    outcomes: endings
      .map(({ commands, state, schedules }) => ({
        commands,
        schedules: counted ? schedules : null,
        example: wayTo(space, states, state),
      }))
      .toSorted(byEnding),
    invariants: verdictsOf(space, findings.breaking, (_, found) => wayToBreak(space, states, found)),
    attempts: attemptsOf(space),
    bytes: search.bytes,
    kernelCalls: space.moves.kernelCalls(),
  }
}

export const byEnding = (a: Pick<Exploration['outcomes'][number], 'commands'>, b: typeof a): number =>
  textOfEnding(a.commands) < textOfEnding(b.commands) ? -1 : 1

/** Each invariant, with a way that breaks it where one was found. What the history breaks already needs no step. */
export function verdictsOf(
  { model, root }: Space,
  breaking: ReadonlyMap<number, Breaking>,
  wayOf: (bit: number, found: Breaking) => Schedule,
): readonly Verdict[] {
  const atStart = new Set<InvariantId>(violationsAtStart(model, root).map(({ invariant }) => invariant))
  return invariantIds.map((id): Verdict => {
    if (atStart.has(id)) return { id, holds: false, counterexample: [] }
    const found = breaking.get(bitOf(id))
    return found ? { id, holds: false, counterexample: wayOf(bitOf(id), found) } : { id, holds: true }
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
