// The scenario as somebody writes it. The draft is what the form shows, valid or not; as soon as it is valid it is what runs. Undo goes back
// over drafts, so it never takes a step of the run back. Nothing is asked to be saved: `keeping.ts` does it behind the scenes.

import { createStore, type StoreApi } from 'zustand/vanilla'
import type { Draft } from '#scenario/form/draft.ts'
import { parseScenario, parseScenarioText } from '#scenario/parse.ts'
import type { Problem } from '#scenario/problem.ts'
import type { Scenario } from '#scenario/schema.ts'
import { isObject } from '#scenario/values.ts'
import type { Schedule } from '#sim/schedule.ts'
import type { Session, SessionStore } from '#session/session.ts'
import { createRunner } from './runner.ts'

/** A draft that one can go back to. */
interface Version {
  readonly draft: Draft
  readonly example: string | null
}

export interface Editing extends Version {
  /** What is wrong with the draft; the run is that of the last one with which nothing was wrong. */
  readonly problems: readonly Problem[]
  /** It is valid, and about to run: runs of it are long. */
  readonly isBehind: boolean
  /** The draft as JSON, where somebody writes it so; null: as the page would write it. */
  readonly text: string | null
  /** Latest last. */
  readonly past: readonly Version[]
  /** Next first. */
  readonly future: readonly Version[]
  /** Counts documents: another scenario was opened, so there is nothing here to go back to. */
  readonly document: number
}

export type EditingStore = StoreApi<Editing>

export interface Edit {
  /** Changes that follow each other with the same word are taken back together: the letters of one field. */
  readonly group?: string
  /** What becomes of the choices made by hand. */
  readonly choices?: (before: Schedule) => Schedule
}

export interface Editor {
  readonly store: EditingStore
  readonly change: (draft: Draft, edit?: Edit) => void
  /** The whole draft as JSON text. */
  readonly write: (text: string) => void
  readonly undo: () => void
  readonly redo: () => void
  /** A draft that is not valid yet, as it was left. */
  readonly resume: (draft: Draft) => void
}

const mostVersions = 200

const draftOf = (scenario: Scenario): Draft => ({ ...scenario })

/** `copied`: the draft of an example as one's own, from its title on. */
export function createEditor(session: SessionStore, copied: (draft: Draft) => Draft): Editor {
  const store = createStore<Editing>()(() => opened(session.getState(), 0))
  let group: string | null = null
  const runner = createRunner(session, () => store.setState({ isBehind: false }))

  const show = (version: Version, isNew: boolean, choices?: Edit['choices']): void => {
    const parsed = parseScenario(version.draft)
    const change = { example: version.example, isChapter: isNew, ...(choices ? { choices } : {}) }
    const isBehind = parsed.ok && !runner.run({ ...change, scenario: parsed.scenario })
    // Last, so that whoever hears of it finds the run that it has become.
    store.setState({ ...version, problems: parsed.ok ? [] : parsed.problems, isBehind, text: null })
  }
  const remember = (): void => {
    const { draft, example, past } = store.getState()
    store.setState({ past: [...past, { draft, example }].slice(-mostVersions), future: [] })
  }
  const change: Editor['change'] = (draft, edit = {}) => {
    const before = store.getState()
    const isSameGroup = edit.group !== undefined && edit.group === group
    group = edit.group ?? null
    if (!isSameGroup) remember()
    const isCopy = before.example !== null
    const own = isCopy && draft['title'] === before.draft['title'] ? copied(draft) : draft
    show({ draft: own, example: null }, isCopy, edit.choices)
  }
  const travel = (from: 'past' | 'future'): void => {
    const { draft, example, past, future } = store.getState()
    const target = from === 'past' ? past.at(-1) : future[0]
    if (!target) return
    group = null
    const now: Version = { draft, example }
    store.setState(
      from === 'past'
        ? { past: past.slice(0, -1), future: [now, ...future] }
        : { past: [...past, now], future: future.slice(1) },
    )
    show(target, false)
  }
  session.subscribe((now, before) => {
    if (runner.isRunning() || now.scenario === before.scenario) return
    group = null
    if (isSwitched(now, before)) {
      remember()
      store.setState(({ draft, text }) => switched(draft, now, text))
      return
    }
    runner.forget()
    store.setState(({ document }) => opened(now, document + 1))
  })
  return {
    store,
    change,
    write(text) {
      const parsed = parseScenarioText(text)
      const json = parsed.ok ? parsed.scenario : jsonIn(text)
      if (isObject(json)) change(json, { group: 'text' })
      store.setState({ text, problems: parsed.ok ? [] : parsed.problems })
    },
    undo: () => travel('past'),
    redo: () => travel('future'),
    resume: (draft) => show({ draft, example: null }, false),
  }
}

const opened = ({ scenario, example }: Session, document: number): Editing => ({
  draft: draftOf(scenario),
  example,
  problems: [],
  isBehind: false,
  text: null,
  past: [],
  future: [],
  document,
})

/** Policy and mode are switched in the header: the same scenario, and a change like any other. What is opened has no forks yet. */
const isSwitched = (now: Session, before: Session): boolean =>
  now.example === before.example &&
  now.scenario.commands === before.scenario.commands &&
  now.forks === before.forks

function switched(draft: Draft, { scenario, example }: Session, text: string | null): Partial<Editing> {
  const { policy, dispatch } = scenario
  const next: Draft = { ...draft, policy, ...(dispatch ? { dispatch } : {}) }
  const parsed = parseScenario(next)
  return {
    draft: next,
    example,
    problems: parsed.ok ? [] : parsed.problems,
    text: text === null ? null : text,
  }
}

/** JSON that is no scenario yet is still what the person writes. */
function jsonIn(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
