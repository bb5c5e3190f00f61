// The ways in which everything can end, by name: where processes are alike, one ending that was found stands for all that swap their names.

import { at } from '#sim/model.ts'
import type { Choice } from '#sim/choices.ts'
import type { Schedule } from '#sim/schedule.ts'
import type { Outcome, ProcessId } from '#sim/world.ts'

export type Commands = Readonly<Record<ProcessId, Outcome | 'running'>>

/** All distinct ways to give these outcomes to these processes. */
function arrangements(
  ids: readonly ProcessId[],
  outcomes: readonly (Outcome | 'running')[],
): [ProcessId, Outcome | 'running'][][] {
  const [id, ...rest] = ids
  if (id === undefined) return [[]]
  return [...new Set(outcomes)].flatMap((outcome) => {
    const taken = outcomes.indexOf(outcome)
    const left = outcomes.filter((_, index) => index !== taken)
    return arrangements(rest, left).map((more): [ProcessId, Outcome | 'running'][] => [
      [id, outcome],
      ...more,
    ])
  })
}

/**
 * Every ending that this one stands for; it stands for itself where nobody is alike.
 * @param groups ids of processes that are alike
 */
export function endingsLike(
  commands: Commands,
  groups: readonly (readonly ProcessId[])[],
): readonly Commands[] {
  return groups.reduce<readonly Commands[]>(
    (endings, ids) =>
      endings.flatMap((ending) =>
        arrangements(
          ids,
          ids.map((id) => ending[id] ?? 'running'),
        ).map((given) => ({ ...ending, ...Object.fromEntries(given) })),
      ),
    [commands],
  )
}

/** The schedule with names swapped, so that it ends in `wanted` instead of in `actual`. */
export function renamed(
  schedule: Schedule,
  actual: Commands,
  wanted: Commands,
  groups: readonly (readonly ProcessId[])[],
): Schedule {
  const names = new Map<ProcessId, ProcessId>()
  for (const ids of groups) {
    const free = [...ids]
    for (const id of ids) {
      const index = free.findIndex((other) => wanted[other] === actual[id])
      names.set(id, at(free, index))
      free.splice(index, 1)
    }
  }
  return schedule.map((choice): Choice =>
    'process' in choice ? { ...choice, process: names.get(choice.process) ?? choice.process } : choice,
  )
}

/** One text per ending, whatever the order of its commands. */
export const textOfEnding = (commands: Commands): string =>
  JSON.stringify(Object.entries(commands).toSorted(([a], [b]) => (a < b ? -1 : 1)))
