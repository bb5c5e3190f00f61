// Local states as small integers, per group of slots. 0 is the empty slot of a request that was not sent yet.

import { assert } from '#lib/assert.ts'
import type { Model } from '#sim/model.ts'
import type { AnyProcess, Outcome } from '#sim/world.ts'
import { createInterner, type Interner } from './interner.ts'
import type { LocalStates } from './localState.ts'
import { viewOf, views, type View } from './view.ts'

export interface Local {
  /** What the kernel steps; null for the empty slot. */
  readonly process: AnyProcess | null
  /** It is done, or will never step: nothing to look up. */
  readonly still: boolean
  readonly view: View
  /** With `views.prefix`: how much of the stream it has read. */
  readonly prefix: number
  /** The most attempts of a process in this state. */
  attempt: number
  /** How many steps lead here, where that is always the same number; NaN where nothing is known yet. */
  rank: number
}

export interface Locals {
  numberOf(group: number, process: AnyProcess): number
  /** The same for a process that is over and is to be kept as it is. */
  ended(group: number, process: AnyProcess): number
  find(group: number, process: AnyProcess): number | undefined
  at(group: number, local: number): Local
  all(group: number): readonly Local[]
  readonly count: () => number
}

/** What the search packs a local state into. */
export const mostLocals = 0xffff

const localOf = (model: Model, process: AnyProcess): Local => ({
  process,
  still: process.kind === 'command' && (process.outcome !== null || process.order === null),
  view: viewOf(model, process),
  prefix: process.kind === 'command' ? (process.read ?? 0) : 0,
  attempt: 0,
  rank: NaN,
})

export function createLocals(model: Model, groups: number, states: LocalStates): Locals {
  const empty: Local = { process: null, still: true, view: views.nothing, prefix: 0, attempt: 0, rank: 0 }
  const tables = Array.from({ length: groups }, (): Interner<Local> => {
    const table = createInterner<Local>()
    table.intern('', () => ({ ...empty }))
    return table
  })
  const tableOf = (group: number): Interner<Local> => {
    const table = tables[group]
    assert(table, `no group ${group}`)
    return table
  }
  return {
    numberOf(group, process) {
      const state = states.canonical(process)
      const number = tableOf(group).intern(states.keyOf(state), () => localOf(model, state))
      assert(number <= mostLocals, 'more local states than a state has room for')
      const local = tableOf(group).values[number]
      if (local && process.kind === 'command') local.attempt = Math.max(local.attempt, process.attempt)
      return number
    },
    ended: (group, process) => tableOf(group).intern(states.keyOf(process), () => localOf(model, process)),
    find: (group, process) => tableOf(group).find(states.keyOf(states.canonical(process))),
    at(group, local) {
      const found = tables[group]?.values[local]
      assert(found, `no local state ${local}`)
      return found
    },
    all: (group) => tableOf(group).values,
    count: () => tables.reduce((sum, { values }) => sum + values.length, 0),
  }
}

export const outcomeOf = ({ process }: Local): Outcome | 'running' | null => {
  if (!process || process.kind !== 'command') return null
  return process.outcome ?? 'running'
}
