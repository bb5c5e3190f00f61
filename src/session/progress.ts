// The progress of the person at this browser: a record per exercise, each under a name of its own in the browser's storage, so that two windows
// with different exercises don't overwrite each other. The storage may be forbidden, full or damaged; then this is said, and all goes on.

import { createStore, type StoreApi } from 'zustand/vanilla'
import {
  mergedRecord,
  openedRecord,
  progressFile,
  progressIn,
  recordIn,
  type ExerciseRecord,
  type ParsedProgress,
  type Records,
} from '#workshop/progress.ts'
import type { Shelf } from './preferences.ts'

export interface Progress {
  readonly records: Records
  /** Ids of exercises whose record could not be read. It is kept beside, under another name. */
  readonly damaged: readonly string[]
  /** The browser does not let the page remember: what is done holds for this visit. */
  readonly isForgetful: boolean
}

export interface ProgressStore extends StoreApi<Progress> {
  /** Changes a record, and remembers it. An exercise without one is opened by that. */
  readonly change: (id: string, how: (record: ExerciseRecord) => ExerciseRecord) => void
  readonly takeIn: (text: string) => ParsedProgress
  readonly asFile: () => string
  /** What was set aside of the damaged records. */
  readonly damagedAsFile: () => string
  readonly forgetDamaged: () => void
}

const prefix = 'interleave:exercise:'
const aside = (id: string): string => `interleave:damaged:${id}`

/** `ids`: the exercises there are; what the storage has of others is left where it is. */
export function createProgress(shelf: Shelf | null, ids: readonly string[]): ProgressStore {
  const store = createStore<Progress>()(() => readAll(shelf, ids))
  const keep = (id: string, record: ExerciseRecord): boolean =>
    attempt(() => shelf?.setItem(prefix + id, JSON.stringify(record)))
  const put = (records: Records): void => {
    const kept = Object.entries(records).map(([id, record]) => keep(id, record))
    store.setState((before) => ({
      records: { ...before.records, ...records },
      isForgetful: shelf === null || kept.includes(false),
    }))
  }
  return {
    ...store,
    change(id, how) {
      const record = store.getState().records[id] ?? openedRecord
      const changed = how(record)
      if (changed !== record || !store.getState().records[id]) put({ [id]: changed })
    },
    takeIn(text) {
      const parsed = progressIn(text)
      if (parsed.ok)
        put(
          Object.fromEntries(
            Object.entries(parsed.records).map(([id, record]) => [
              id,
              mergedRecord(store.getState().records[id], record),
            ]),
          ),
        )
      return parsed
    },
    asFile: () => progressFile(store.getState().records),
    damagedAsFile: () =>
      JSON.stringify(
        Object.fromEntries(store.getState().damaged.map((id) => [id, read(shelf, aside(id)) ?? ''])),
      ),
    forgetDamaged() {
      for (const id of store.getState().damaged) attempt(() => shelf?.removeItem(aside(id)))
      store.setState({ damaged: [] })
    },
  }
}

function readAll(shelf: Shelf | null, ids: readonly string[]): Progress {
  const records: Record<string, ExerciseRecord> = {}
  const damaged: string[] = []
  for (const id of ids) {
    const text = read(shelf, prefix + id)
    if (text !== null) {
      const record = recordIn(text)
      if (record) records[id] = record
      else attempt(() => setAside(shelf, id, text))
    }
    if (read(shelf, aside(id)) !== null) damaged.push(id)
  }
  return { records, damaged, isForgetful: shelf === null || !attempt(() => probe(shelf)) }
}

function setAside(shelf: Shelf | null, id: string, text: string): void {
  shelf?.setItem(aside(id), text)
  shelf?.removeItem(prefix + id)
}

function probe(shelf: Shelf): void {
  shelf.setItem('interleave:probe', '')
  shelf.removeItem('interleave:probe')
}

function read(shelf: Shelf | null, key: string): string | null {
  try {
    return shelf?.getItem(key) ?? null
  } catch {
    return null
  }
}

/** Whether it could be done: storage that is forbidden or full throws. */
function attempt(act: () => void): boolean {
  try {
    act()
    return true
  } catch {
    return false
  }
}
