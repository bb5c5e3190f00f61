// The one store of the page: a scenario, the choices made by hand, the run they lead to, and how far one has looked. Everything else on the
// screen is derived from it, so going back is looking at less and nothing has to be undone.

import { createStore, type StoreApi } from 'zustand/vanilla'
import { assert } from '#lib/assert.ts'
import type { Example } from '#scenario/example.ts'
import type { Scenario } from '#scenario/schema.ts'
import type { Choice } from '#sim/choices.ts'
import { refusalOf } from '#sim/enabled.ts'
import { run, worldAt, type Trace } from '#sim/run.ts'
import type { Schedule } from '#sim/schedule.ts'
import type { Seen } from '#workshop/judge.ts'
import { exampleOf, firstExample, loadExamples } from './exampleShelf.ts'
import { createFork, type Fork } from './fork.ts'
import { isSameChoice } from './isSameChoice.ts'
import { isAboutTheAddress, type Notice } from './notice.ts'
import { runOf, type Run } from './run.ts'

export type { Choice, Trace }

export interface Session extends Run {
  /** How the cursor got here: along the run, step by step, or in a jump, after which nothing has to travel. */
  readonly moved: 'step' | 'jump'
  /** Orders that were left at some step, newest first. */
  readonly forks: readonly Fork[]
  /** Something to say that is no step of the run. */
  readonly notice: Notice | null
  /** Counts what a browser's back button goes back over: another scenario, another policy, a fork. */
  readonly chapter: number
  /** Nodes at which playing stops. */
  readonly breakpoints: readonly string[]
  /** What was looked at beside the run. */
  readonly sights: readonly Seen[]
}

export type SessionStore = StoreApi<Session>

export const mostForks = 20

export function createSession(example: Example = firstExample): SessionStore {
  return createStore<Session>()(() => ({
    ...runOf(example.id, example.scenario, null),
    moved: 'jump',
    forks: [],
    notice: null,
    chapter: 0,
    breakpoints: [],
    sights: [],
  }))
}

/** A choice by a person, at the cursor. The same as the run goes on with: one step on. Another: a fork. */
export function choose(store: SessionStore, choice: Choice): void {
  const { trace, cursor, schedule, forks, chapter, ...rest } = store.getState()
  const next = trace.steps[cursor]
  const isSame = next !== undefined && isSameChoice(next.choice, choice)
  if (isSame && cursor < schedule.length) return move(store, cursor + 1, 'step')
  if (refusalOf(trace.model, worldAt(trace, cursor), choice)) return
  const made = [...trace.steps.slice(0, cursor).map((step) => step.choice), choice]
  const leaves = cursor < schedule.length
  const fork = leaves ? createFork({ ...rest, trace, schedule, cursor }) : null
  const ran = run(trace.model, made)
  assert(ran.ok, 'a choice that is not refused is possible')
  store.setState({
    schedule: made,
    trace: ran.trace,
    cursor: cursor + 1,
    moved: 'step',
    forks: fork ? [fork, ...forks].slice(0, mostForks) : forks,
    notice: fork ? { kind: 'forkLeft', step: cursor, fork: fork.id } : null,
    chapter: fork ? chapter + 1 : chapter,
  })
}

/** Puts the cursor after the first `cursor` steps (clamped). */
export function move(store: SessionStore, cursor: number, moved: Session['moved']): void {
  const { trace, cursor: before, notice } = store.getState()
  const target = Math.max(0, Math.min(Math.round(cursor), trace.steps.length))
  if (target === before) return
  // What was said about a fork or a policy is about the moment after it, not about the whole way from there.
  store.setState({
    cursor: target,
    moved,
    notice: notice && isAboutTheAddress(notice) ? notice : null,
  })
}

/** Instead of step `step` (from 0) something else: seeks there and chooses. */
export function chooseAt(store: SessionStore, step: number, choice: Choice): void {
  move(store, step, 'jump')
  choose(store, choice)
}

export async function openExample(store: SessionStore, id: string): Promise<void> {
  if (!exampleOf(id)) await loadExamples()
  const example = exampleOf(id)
  if (example) openRun(store, runOf(id, example.scenario, null))
  else store.setState({ notice: { kind: 'unknownExample', id, hasWork: true } })
}

/** `schedule`: null is the one that the scenario brings. */
export function openScenario(
  store: SessionStore,
  scenario: Scenario,
  schedule: Schedule | null = null,
): void {
  openRun(store, runOf(null, scenario, schedule))
}

function openRun(store: SessionStore, opened: Run): void {
  store.setState(({ chapter }) => ({
    ...opened,
    moved: 'jump',
    forks: [],
    notice: null,
    chapter: chapter + 1,
  }))
}

export function dismiss(store: SessionStore): void {
  store.setState({ notice: null })
}
