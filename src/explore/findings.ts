// What a search has found so far: the first way to break each invariant, and the ways in which everything can end. First is shortest, because
// the search goes by length.

import { at } from '#sim/model.ts'
import type { Outcome } from '#sim/world.ts'
import type { ProcessId } from '#sim/world.ts'
import { outcomeOf } from './locals.ts'
import type { Space } from './space.ts'

export interface Breaking {
  /** The state in which it is seen, or from which the step goes that breaks it. */
  readonly state: number
  /** The slot that steps and the how-many-th of its moves; null where the state itself is what is wrong. */
  readonly by: { readonly slot: number; readonly move: number } | null
  /** Steps from the start, the breaking one included. */
  readonly steps: number
}

export interface Ending {
  readonly commands: Readonly<Record<ProcessId, Outcome | 'running'>>
  /** The first state in which everything ended like this, and how many steps that takes. */
  state: number
  steps: number
  schedules: bigint
  /** How many of them break nothing; null where that was not counted. */
  clean: bigint | null
}

export class Findings {
  readonly breaking = new Map<number, Breaking>()
  readonly endings = new Map<string | number, Ending>()
  /** Invariants that are known to be broken, as bits. */
  broken = 0

  /** Schedules that keep clear of an invariant's breaking, by its bit, as far as they were counted. */
  readonly unbroken = new Map<number, bigint>()

  forgetCounts(): void {
    this.unbroken.clear()
    for (const ending of this.endings.values()) {
      ending.schedules = 0n
      ending.clean = 0n
    }
  }

  /** Adds schedules that end like this and keep clear of what `avoids` says. */
  count(ending: Ending, avoids: number, schedules: bigint): void {
    if (avoids === 0) ending.schedules += schedules
    if (avoids === this.broken) ending.clean = (ending.clean ?? 0n) + schedules
    this.unbroken.set(avoids, (this.unbroken.get(avoids) ?? 0n) + schedules)
  }

  /** How many of all schedules break the invariant with this bit; null where that was not counted. */
  breakingSchedules(bit: number, all: bigint | null): bigint | null {
    const unbroken = this.unbroken.get(bit)
    return all === null || unbroken === undefined ? null : all - unbroken
  }

  /** Notes the invariants among `bits` that were not broken before. */
  note(bits: number, found: Breaking): void {
    const fresh = bits & ~this.broken
    this.broken |= bits
    for (let rest = fresh; rest !== 0; rest &= rest - 1) this.breaking.set(rest & -rest, found)
  }

  /** The same where what is found first need not be found on the shortest way. */
  noteShorter(bits: number, found: Breaking): void {
    for (let rest = bits; rest !== 0; rest &= rest - 1) {
      const known = this.breaking.get(rest & -rest)
      if (!known || found.steps < known.steps) this.breaking.set(rest & -rest, found)
    }
    this.broken |= bits
  }

  endSooner(ending: Ending, state: number, steps: number): void {
    ending.state = state
    ending.steps = steps
  }

  /** Notes that everything has ended in this state. */
  end(space: Space, locals: readonly number[], state: number, steps: number): Ending {
    const key = keyOf(space, locals)
    const known = this.endings.get(key)
    if (known) return known
    const ending: Ending = { commands: commandsOf(space, locals), state, steps, schedules: 0n, clean: null }
    this.endings.set(key, ending)
    return ending
  }
}

const outcomes = [
  null,
  'running',
  'accepted',
  'merged',
  'idempotent',
  'noop',
  'rejected',
  'conflict',
  'exhausted',
  'gaveUp',
  'escaped',
  'failed',
  'unknown',
] as const

/** Up to twelve processes fit into one number. */
function keyOf({ layout, locals: table }: Space, locals: readonly number[]): string | number {
  const codes = locals.map((local, slot) =>
    outcomes.indexOf(outcomeOf(table.at(at(layout.slots, slot).group, local))),
  )
  return codes.length > 12 ? codes.join() : codes.reduce((key, code) => key * 16 + code, 0)
}

function commandsOf({ layout, locals: table }: Space, locals: readonly number[]): Ending['commands'] {
  return Object.fromEntries(
    layout.slots.flatMap(({ id, group }, slot) => {
      const outcome = outcomeOf(table.at(group, at(locals, slot)))
      return outcome === null ? [] : [[id, outcome]]
    }),
  )
}
