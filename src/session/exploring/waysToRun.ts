// Which schedules lead to where the run at hand stands, asked of the worker.

import type { WaysHere } from '#explore/waysHere.ts'
import { working } from '#session/idle.ts'
import { momentOf } from '#session/moment.ts'
import type { SessionStore } from '#session/session.ts'
import { foundOf, type ExploringStore } from './exploring.ts'

type Counted = Extract<WaysHere, { readonly kind: 'counted' }>

export type RunWaysFound =
  | Exclude<WaysHere, { readonly kind: 'counted' }>
  /** `all`: all schedules; null where they were not counted. */
  | (Counted & { readonly all: bigint | null })

export async function waysToRun(store: ExploringStore, session: SessionStore): Promise<RunWaysFound> {
  const { scenario, trace, cursor } = session.getState()
  const { options, selected } = store.getState()
  const done = working()
  try {
    const world = momentOf(trace, cursor)
    const found = await store.client.ask('ways', { scenario, world, crashes: options.crashes })
    // Where time decides there are no states that a world could be one of.
    if (found === undefined) return { kind: 'elsewhere' }
    if (found.kind !== 'counted') return found
    return { ...found, all: foundOf(store.getState(), selected.variant)?.schedules ?? null }
  } finally {
    done()
  }
}
