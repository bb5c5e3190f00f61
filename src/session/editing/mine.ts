// The scenarios that somebody made, kept in the browser. The store may be forbidden, full or damaged: then they are there for this visit, and
// the page says so.

import { openDB } from 'idb'
import { createStore, type StoreApi } from 'zustand/vanilla'
import { parseScenario } from '#scenario/parse.ts'
import type { Scenario } from '#scenario/schema.ts'
import { isObject, type JsonObject } from '#scenario/values.ts'

export interface MyScenario {
  readonly id: string
  readonly scenario: Scenario
  /** The choices made by hand, as text. */
  readonly schedule: string
  /** What it is about to become, where that is not valid yet. */
  readonly draft: JsonObject | null
  /** Milliseconds since 1970. */
  readonly changedAt: number
}

/** A record that this version cannot read; it is kept as it is. */
export interface Unreadable {
  readonly id: string
  readonly record: unknown
}

export interface Mine {
  /** Latest change first. */
  readonly scenarios: readonly MyScenario[]
  readonly unreadable: readonly Unreadable[]
  /** What was deleted last, to be had back. */
  readonly deleted: MyScenario | Unreadable | null
  /** Why nothing is kept beyond this visit. */
  readonly trouble: 'forbidden' | 'full' | null
  readonly isLoaded: boolean
}

export interface MineStore extends StoreApi<Mine> {
  readonly load: () => Promise<void>
  readonly put: (scenario: MyScenario) => Promise<void>
  readonly remove: (id: string) => Promise<void>
  /** Takes the last deletion back. */
  readonly restore: () => Promise<void>
}

/** Where the records are: IndexedDB, or something like it in a test. */
export interface Cabinet {
  readonly all: () => Promise<readonly unknown[]>
  readonly put: (record: object) => Promise<unknown>
  readonly delete: (id: string) => Promise<unknown>
}

/** Opened when it is first wanted, and again where that failed. */
export function idbCabinet(): Cabinet {
  const table = 'scenarios'
  let opening: ReturnType<typeof open> | null = null
  const open = () =>
    openDB('interleave', 1, {
      upgrade: (database) => void database.createObjectStore(table, { keyPath: 'id' }),
    })
  const opened = () => {
    opening ??= open().catch((error: unknown) => {
      opening = null
      throw error
    })
    return opening
  }
  return {
    all: async () => (await opened()).getAll(table),
    put: async (record) => (await opened()).put(table, record),
    delete: async (id) => (await opened()).delete(table, id),
  }
}

const byDate = (scenarios: readonly MyScenario[]): readonly MyScenario[] =>
  scenarios.toSorted((a, b) => b.changedAt - a.changedAt || (a.id < b.id ? -1 : 1))

/** What a cabinet holds may be of another version, or damaged. */
function readRecord(record: unknown, index: number): MyScenario | Unreadable {
  const { id, scenario, schedule, draft, changedAt } = isObject(record) ? record : {}
  const parsed = parseScenario(scenario)
  if (typeof id !== 'string' || !parsed.ok)
    return { id: typeof id === 'string' ? id : `unreadable-${index}`, record }
  return {
    id,
    scenario: parsed.scenario,
    schedule: typeof schedule === 'string' ? schedule : '',
    draft: isObject(draft) ? draft : null,
    changedAt: typeof changedAt === 'number' && Number.isFinite(changedAt) ? changedAt : 0,
  }
}

export function createMine(cabinet: Cabinet): MineStore {
  const store = createStore<Mine>()(() => ({
    scenarios: [],
    unreadable: [],
    deleted: null,
    trouble: null,
    isLoaded: false,
  }))
  let loading: Promise<void> | null = null
  const attempt = async (act: () => Promise<unknown>): Promise<void> => {
    try {
      await act()
      store.setState({ trouble: null })
    } catch (error) {
      const isFull = error instanceof Error && error.name === 'QuotaExceededError'
      store.setState({ trouble: isFull ? 'full' : 'forbidden' })
    }
  }
  const load = () => {
    loading ??= attempt(async () => {
      const records = (await cabinet.all()).map(readRecord)
      const known = new Set(store.getState().scenarios.map(({ id }) => id))
      const readable = records.filter(
        (record): record is MyScenario => 'scenario' in record && !known.has(record.id),
      )
      store.setState(({ scenarios }) => ({
        scenarios: byDate([...scenarios, ...readable]),
        unreadable: records.filter((record): record is Unreadable => 'record' in record),
      }))
    }).then(() => store.setState({ isLoaded: true }))
    return loading
  }
  const put = (scenario: MyScenario) => {
    store.setState(({ scenarios }) => ({
      scenarios: byDate([scenario, ...scenarios.filter(({ id }) => id !== scenario.id)]),
    }))
    return attempt(() => cabinet.put(scenario))
  }
  const remove = (id: string) => {
    const { scenarios, unreadable } = store.getState()
    store.setState({
      deleted: [...scenarios, ...unreadable].find((each) => each.id === id) ?? null,
      scenarios: scenarios.filter((each) => each.id !== id),
      unreadable: unreadable.filter((each) => each.id !== id),
    })
    return attempt(() => cabinet.delete(id))
  }
  const restore = async () => {
    const { deleted } = store.getState()
    if (!deleted) return
    store.setState({ deleted: null })
    if ('scenario' in deleted) return put(deleted)
    store.setState(({ unreadable }) => ({ unreadable: [...unreadable, deleted] }))
    await attempt(() => cabinet.put(isObject(deleted.record) ? deleted.record : { id: deleted.id }))
  }
  return { ...store, load, put, remove, restore }
}
