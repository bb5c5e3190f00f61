// Keeps what somebody makes, without being asked: as soon as a scenario is one's own, it is among "my scenarios", and every change of it and of
// the order chosen in it goes there. Opening something else opens that; what was there stays as it is.

import { assert } from '#lib/assert.ts'
import { newScenario } from '#scenario/form/start.ts'
import { parseScenario } from '#scenario/parse.ts'
import type { Scenario } from '#scenario/schema.ts'
import type { JsonObject } from '#scenario/values.ts'
import { formatSchedule, parseSchedule, type Schedule } from '#sim/schedule.ts'
import { canonical } from '#session/asGiven.ts'
import { working } from '#session/idle.ts'
import { openScenario, type SessionStore } from '#session/session.ts'
import type { Editor } from './editing.ts'
import type { MineStore, MyScenario } from './mine.ts'

export interface Keeping {
  /** Which of them is shown, if any. */
  readonly current: () => string | null
  readonly subscribe: (onChange: () => void) => () => void
  readonly open: (id: string) => void
  /** Opens it as one more of them. */
  readonly add: (scenario: Scenario) => void
  /** A new one, to be changed. */
  readonly addNew: (title: string) => void
  /** Puts what is shown among them as it is. */
  readonly keep: () => void
  /** Writes what is still to be written. */
  readonly flush: () => Promise<void>
}

const settleAfter = 400

const same = (a: Scenario, b: Scenario): boolean => a === b || canonical(a) === canonical(b)

/** `isHeld`: what is shown belongs to an exercise, which keeps it itself. */
export function createKeeping(
  session: SessionStore,
  editor: Editor,
  mine: MineStore,
  isHeld: () => boolean = () => false,
): Keeping {
  let current: string | null = null
  // Which one is opened is known then, whatever else looks the same.
  let isOpening = false
  let pending: MyScenario | null = null
  let timer: ReturnType<typeof setTimeout> | undefined
  let settled: (() => void) | null = null
  const listeners = new Set<() => void>()

  const point = (id: string | null) => {
    current = id
    for (const tell of listeners) tell()
  }
  const record = (id: string): MyScenario => {
    const { scenario, schedule } = session.getState()
    const { draft, problems, isBehind } = editor.store.getState()
    return {
      id,
      scenario,
      schedule: formatSchedule(schedule),
      draft: problems.length > 0 || isBehind ? draft : null,
      changedAt: Date.now(),
    }
  }
  const settle = () => {
    clearTimeout(timer)
    settled?.()
    settled = null
    pending = null
  }
  const flush = async () => {
    const [written, done] = [pending, settled]
    // Before the wait: what is changed during it is to be written next.
    settled = null
    settle()
    if (written) await mine.put(written)
    done?.()
  }
  const keepSoon = (id: string) => {
    pending = record(id)
    settled ??= working()
    clearTimeout(timer)
    timer = setTimeout(() => void flush(), settleAfter)
  }
  /** One that is the same to the letter is the one that is meant: a reload, or one's own link. */
  const recognise = () => {
    const { example, scenario } = session.getState()
    const isOwn = example === null && !isHeld()
    const found = isOwn ? mine.getState().scenarios.find((each) => same(each.scenario, scenario)) : undefined
    take(found)
  }
  const openAs = (scenario: Scenario, schedule: Schedule | null) => {
    isOpening = true
    openScenario(session, scenario, schedule)
    isOpening = false
  }
  /** It is this one that is changed from here on, and what was not finished is taken up again. */
  const take = (found: MyScenario | undefined) => {
    point(found?.id ?? null)
    if (found?.draft) editor.resume(draftIn(found.draft))
  }

  const leave = () => {
    settle()
    const made = current
    if (made === null) return
    point(null)
    void mine.remove(made)
    mine.setState({ deleted: null })
  }
  editor.store.subscribe((now, before) => {
    if (now.document !== before.document) {
      void flush()
      if (!isOpening) recognise()
      return
    }
    if ((now.draft === before.draft && now.isBehind === before.isBehind) || isHeld()) return
    // Undone as far as it goes: there is nothing of one's own left in it.
    if (now.example !== null) return leave()
    const id = current ?? crypto.randomUUID()
    if (current === null) point(id)
    keepSoon(id)
  })
  session.subscribe((now, before) => {
    if (current !== null && now.schedule !== before.schedule && now.scenario === before.scenario)
      keepSoon(current)
  })
  mine.subscribe((now, before) => {
    if (now.isLoaded && !before.isLoaded && current === null) recognise()
  })
  const add = (scenario: Scenario) => {
    openAs(scenario, null)
    const id = crypto.randomUUID()
    point(id)
    keepSoon(id)
  }
  return {
    current: () => current,
    subscribe: (onChange) => {
      listeners.add(onChange)
      return () => listeners.delete(onChange)
    },
    open(id) {
      const found = mine.getState().scenarios.find((each) => each.id === id)
      if (!found) return
      const parsed = parseSchedule(found.schedule)
      openAs(found.scenario, parsed.ok ? parsed.schedule : [])
      take(found)
    },
    add,
    addNew(title) {
      const parsed = parseScenario(newScenario(title))
      assert(parsed.ok, 'a new scenario is valid')
      add(parsed.scenario)
    },
    keep() {
      const id = current ?? crypto.randomUUID()
      point(id)
      keepSoon(id)
    },
    flush,
  }
}

/** A draft that has become valid meanwhile, in a newer version of the page, is a scenario. */
function draftIn(draft: JsonObject): JsonObject {
  const parsed = parseScenario(draft)
  return parsed.ok ? { ...parsed.scenario } : draft
}
