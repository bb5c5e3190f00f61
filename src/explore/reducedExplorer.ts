// The search for verdicts as an explorer, and behind it a second one that counts schedules: merging unseen steps leaves no schedule out of
// account that could end otherwise, but it cannot tell how many there were. Merging what is alike can, so the count is made on states that
// are merged in that way alone; where even those are too many, the number stays open.

import { at } from '#sim/model.ts'
import type { Schedule } from '#sim/schedule.ts'
import { endingsLike, renamed, textOfEnding, type Commands } from './endings.ts'
import type { Budget, EndingReport, Exploration, Explorer } from './exploration.ts'
import type { Ending } from './findings.ts'
import { attemptsOf, breakingOf, byEnding, countsOf, progressOf, verdictsOf } from './fullExplorer.ts'
import { ReducedSearch } from './reducedSearch.ts'
import { finished, reducedWayTo, reducedWayToBreak } from './reducedWay.ts'
import { Search } from './search.ts'
import { createSpace, type Space } from './space.ts'

/** @param counting the most states that may be looked at to count schedules; 0: they are not counted */
export function createReducedExplorer(space: Space, budget: Budget, counting: number): Explorer {
  const search = new ReducedSearch(space)
  const counter = counting > 0 ? createCounter(space, counting) : null
  let decided = false
  return {
    advance(states) {
      if (!decided) {
        search.advance(Math.min(states, budget.states - search.states.count))
        decided = search.done || search.states.count >= budget.states || search.bytes >= budget.bytes
        return decided && (counter === null || !search.done)
      }
      return counter === null || !search.done || counter.advance(states)
    },
    answer: () => answerOf(space, search, counter?.counts() ?? null),
    progress: () => (decided && counter ? progressOf(counter.search, true) : progressOf(search, false)),
  }
}

interface Counts {
  /** By ending. */
  readonly schedules: ReadonlyMap<string, bigint>
  /** Those of them that break an invariant; null where that was not counted. */
  readonly breaking: ReadonlyMap<string, bigint> | null
  readonly all: bigint
  /** Steps of the longest one. */
  readonly longest: number
  readonly schedulesOf: (bit: number) => bigint | null
}

function createCounter({ model, root, options }: Space, most: number) {
  const space = createSpace(model, root, { ...options, resetDead: false, alike: true })
  const search = new Search(space)
  const groups = groupsOf(space)
  return {
    search,
    advance(states: number): boolean {
      search.advance(Math.min(states, most - search.states.count))
      return search.done || search.states.count >= most
    },
    counts(): Counts | null {
      const longest = countsOf(space, search)
      if (longest === null) return null
      const { findings } = search
      const endings = [...findings.endings.values()]
      const all = endings.reduce((sum, { schedules }) => sum + schedules, 0n)
      const breaking = endings.map((ending) => breakingOf(findings, ending.schedules, ending.clean))
      return {
        schedules: shared(endings, groups, ({ schedules }) => schedules),
        breaking: breaking.includes(null)
          ? null
          : shared(endings, groups, (_, index) => breaking[index] ?? 0n),
        all,
        longest,
        schedulesOf: (bit) => findings.breakingSchedules(bit, all),
      }
    },
  }
}

/** What was counted of each ending, handed out evenly to all that it stands for. */
function shared(
  endings: readonly Ending[],
  groups: readonly (readonly string[])[],
  countOf: (ending: Ending, index: number) => bigint,
): ReadonlyMap<string, bigint> {
  const counts = new Map<string, bigint>()
  for (const [index, ending] of endings.entries()) {
    const all = endingsLike(ending.commands, groups)
    const each = countOf(ending, index) / BigInt(all.length)
    for (const text of all.map(textOfEnding)) counts.set(text, (counts.get(text) ?? 0n) + each)
  }
  return counts
}

const groupsOf = ({ layout }: Space): readonly (readonly string[])[] => {
  const groups = new Map<number, string[]>()
  for (const { id, group } of layout.slots) groups.set(group, [...(groups.get(group) ?? []), id])
  return [...groups.values()].filter((ids) => ids.length > 1)
}

function answerOf(space: Space, search: ReducedSearch, counts: Counts | null): Exploration {
  const { states, findings, transitions, depth, done } = search
  const found = [...findings.endings.values()].flatMap((ending) => reportsOf(space, search, ending, counts))
  const counted = done ? counts : null
  return {
    complete: done,
    reduced: true,
    states: states.count,
    transitions,
    maxDepth: Math.max(depth - 1, ...[...findings.endings.values()].map(({ steps }) => steps)),
    longest: counted?.longest ?? null,
    schedules: counted?.all ?? null,
    outcomes: shortestOf(found).toSorted(byEnding),
    invariants: verdictsOf(space, findings.breaking, {
      wayOf: (bit, found) => reducedWayToBreak(search, bit, found),
      schedules: counted?.all ?? null,
      schedulesOf: (bit) => counted?.schedulesOf(bit) ?? null,
    }),
    attempts: attemptsOf(space),
    bytes: search.bytes,
    kernelCalls: space.moves.kernelCalls(),
  }
}

/** The shortest example of each ending: two that were found may stand for the same ones. */
function shortestOf(reports: readonly EndingReport[]): readonly EndingReport[] {
  const shortest = new Map<string, EndingReport>()
  for (const report of reports) {
    const text = textOfEnding(report.commands)
    const known = shortest.get(text)
    if (!known || report.example.length < known.example.length) shortest.set(text, report)
  }
  return [...shortest.values()]
}

/** An ending that was found, and all that it stands for, each with its own example. */
function reportsOf(
  space: Space,
  search: ReducedSearch,
  { state, commands }: Ending,
  counts: Counts | null,
): readonly EndingReport[] {
  const { schedule, who } = reducedWayTo(search, state)
  const { slots } = space.layout
  const groups = groupsOf(space)
  const actual: Commands = Object.fromEntries(
    slots.flatMap(({ id }, slot) => (commands[id] === undefined ? [] : [[at(who, slot), commands[id]]])),
  )
  const whole: Schedule = finished(space, schedule)
  return endingsLike(commands, groups).map((each) => ({
    commands: each,
    schedules: counts?.schedules.get(textOfEnding(each)) ?? null,
    breaking: counts?.breaking?.get(textOfEnding(each)) ?? null,
    example: renamed(whole, actual, each, groups),
  }))
}
