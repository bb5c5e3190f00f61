// Strides: what a process does unseen, up to and with its next step that somebody could notice. Steps that look at nothing that can change
// and that nobody looks at may be taken at any time, so it is enough to take them just before a step that matters; and what a process has
// left to do unseen at its very end is taken as done.

import type { Schedule } from '#sim/schedule.ts'
import type { CommandProcess } from '#sim/world.ts'
import { outcomeOf, type Local } from './locals.ts'
import { unchanged, type Move } from './moves.ts'
import type { Slot } from './slots.ts'
import type { Space } from './space.ts'
import { views } from './view.ts'

export interface Stride {
  /** The choices before the last one, by kind: none of them is seen. */
  readonly unseen: readonly Move['choice'][]
  readonly move: Move
  /** The local state that the last move starts from. */
  readonly from: number
  /** Steps in all. */
  readonly steps: number
}

export interface Strides {
  of(slot: Slot, local: number, shared: number): readonly Stride[]
  /** The local state once all is done that is left to do unseen, if that is its end; else the same. */
  settled(slot: Slot, local: number, shared: number): number
  /** How many steps a settled process is still away from its end. */
  stepsLeft(slot: Slot, local: number): number
}

export function createStrides(space: Space): Strides {
  const { locals, moves } = space
  const isSeen = createSight(space)
  const walk = (
    slot: Slot,
    local: number,
    shared: number,
    before: readonly Move['choice'][],
    found: Stride[],
  ): readonly Stride[] => {
    for (const move of moves.of(slot, local, shared)) {
      // An end that nobody sees is still one, where the process could have gone on otherwise.
      const ends = locals.at(slot.group, move.local).still
      if (ends || isSeen(slot, local, move))
        found.push({ unseen: before, move, from: local, steps: before.length + 1 })
      else walk(slot, move.local, shared, [...before, move.choice], found)
    }
    return found
  }
  const settled = (slot: Slot, local: number, shared: number): number => {
    let end = local
    for (let steps = 0; ; steps++) {
      const state = locals.at(slot.group, end)
      if (state.still) return steps === 0 ? local : withStepsLeft(space, slot, state, steps)
      const [move, other] = moves.of(slot, end, shared)
      if (!move || other || isSeen(slot, end, move)) return local
      end = move.local
    }
  }
  return {
    of: (slot, local, shared) => walk(slot, local, shared, [], []),
    settled,
    stepsLeft: (slot, local) => locals.at(slot.group, local).process?.readyAt ?? 0,
  }
}

/** Ways to the same end that differ in length stay apart, so that the shortest stays known. */
function withStepsLeft({ locals }: Space, slot: Slot, { process }: Local, steps: number): number {
  return process === null ? 0 : locals.ended(slot.group, { ...(process as CommandProcess), readyAt: steps })
}

/** Whether anyone could notice that this move was made now and not later. */
function createSight({ model, layout, locals, crashes, judge, options }: Space) {
  const hosts = layout.hosts.flatMap((host) => [
    ...(options.crashes > 0 ? [{ host, forever: false }] : []),
    ...model.settings.faults.flatMap((fault) =>
      fault.kind === 'crash' ? [{ host, forever: fault.restartAfter === null }] : [],
    ),
  ])
  const survivesAlike = (slot: Slot, from: number, to: number): boolean => {
    const index = layout.slots.indexOf(slot)
    return hosts.every((crash) => {
      const [before, after] = [crashes.local(index, from, crash), crashes.local(index, to, crash)]
      return before === after || (before === from && after === to)
    })
  }
  return (slot: Slot, from: number, move: Move): boolean => {
    const before = locals.at(slot.group, from)
    const after = locals.at(slot.group, move.local)
    if (move.shared !== unchanged || move.broken !== 0 || move.copy !== 0 || move.crashed) return true
    if (before.view !== views.nothing && before.view !== views.prefix) return true
    const isJudged =
      judge.watches && (outcomeOf(before) !== outcomeOf(after) || attemptOf(before) !== attemptOf(after))
    return isJudged || !survivesAlike(slot, from, move.local)
  }
}

const attemptOf = ({ process }: Local): number => (process?.kind === 'command' ? process.attempt : 0)

/** The choices of a stride, made by this process. */
export const choicesOfStride = ({ unseen, move }: Stride, process: string): Schedule =>
  [...unseen, move.choice].map((kind) => ({ kind, process }))
