// The address bar and the back button. While somebody steps and scrubs, the address is replaced; another scenario, policy or fork is a new
// entry. What a link does not carry yet (the choices by hand, the policy) travels with the entry, so reload and back lose nothing.

import type { Scenario } from '#scenario/schema.ts'
import { formatSchedule, parseSchedule, type Schedule } from '#sim/schedule.ts'
import { inMode, modeIn, modeOf, type Mode } from './dispatchSwitch.ts'
import { exampleOf, loadExamples } from './exampleShelf.ts'
import { working } from './idle.ts'
import { policyIn, type Policy } from './policies.ts'
import type { PreferenceStore } from './preferences.ts'
import { formatAddress, parseAddress, stepIn, type Address } from './route.ts'
import { runOf, type Session, type SessionStore } from './session.ts'

/** What an entry of the history carries beside its address. */
interface Carried {
  readonly schedule: string
  readonly policy: Policy
  readonly dispatch: Mode
}

/** Browsers refuse to replace the address more often than some hundred times in half a minute. */
const settleAfter = 200

/** Shows what the address asks for, then keeps the two together. Gives the way to stop. */
export function connectHistory(
  session: SessionStore,
  preferences: PreferenceStore,
  window: Window,
): () => void {
  const { history, location } = window
  // An address that names a language goes on naming it, also after a switch; another one doesn't begin to.
  let namesLanguage = false
  let isReading = false
  let chapter = session.getState().chapter
  let timer = 0
  let settled: (() => void) | null = null

  const write = (how: 'pushState' | 'replaceState') => {
    const { example, cursor } = session.getState()
    if (example === null) return
    const language = namesLanguage ? preferences.getState().language : null
    history[how](carriedOf(session.getState()), '', formatAddress(example, cursor, language))
  }
  const settle = () => {
    window.clearTimeout(timer)
    settled?.()
    settled = null
  }
  const writeSoon = () => {
    settled ??= working()
    window.clearTimeout(timer)
    timer = window.setTimeout(() => {
      settle()
      write('replaceState')
    }, settleAfter)
  }
  const read = (hasWork: boolean) => {
    settle()
    isReading = true
    const address = parseAddress(location.hash)
    namesLanguage = address.language !== null
    if (address.language) preferences.setState({ language: address.language })
    show(session, address, history.state, hasWork)
    chapter = session.getState().chapter
    isReading = false
  }
  const onPopState = () => {
    if (asksForMore(location.hash)) void loadExamples().finally(() => read(true))
    else read(true)
  }

  read(false)
  window.addEventListener('popstate', onPopState)
  const stops = [
    settle,
    () => window.removeEventListener('popstate', onPopState),
    session.subscribe((now, before) => {
      if (isReading) return
      if (now.chapter !== chapter) {
        chapter = now.chapter
        settle()
        write('pushState')
      } else if (now.cursor !== before.cursor || now.schedule !== before.schedule) writeSoon()
    }),
    preferences.subscribe((now, before) => {
      if (namesLanguage && now.language !== before.language) writeSoon()
    }),
  ]
  return () => stops.forEach((stop) => stop())
}

/** Whether an address asks for an example that is not loaded yet. Whoever starts the page loads them before it connects the two. */
export function asksForMore(hash: string): boolean {
  const { route } = parseAddress(hash)
  return route.kind === 'play' && !exampleOf(route.example)
}

const carriedOf = ({ schedule, scenario }: Session): Carried => ({
  schedule: formatSchedule(schedule),
  policy: scenario.policy,
  dispatch: modeOf(scenario),
})

function show(session: SessionStore, { route }: Address, carried: unknown, hasWork: boolean): void {
  switch (route.kind) {
    case 'home':
      if (hasWork) open(session, session.getState().example ?? '', null, carried)
      return
    case 'play':
      if (exampleOf(route.example)) open(session, route.example, route.step, carried)
      else session.setState({ notice: { kind: 'unknownExample', id: route.example, hasWork } })
      return
    case 'unknown':
      session.setState({ notice: { kind: 'unknownRoute', route: route.route, hasWork } })
  }
}

function open(session: SessionStore, id: string, step: string | null, carried: unknown): void {
  const example = exampleOf(id)
  if (!example) return
  const { scenario, schedule } = readCarried(carried, example.scenario)
  const run = runOf(example.id, scenario, schedule)
  const at = step === null ? 0 : stepIn(step)
  session.setState(({ chapter }) => ({
    ...run,
    // A step beyond the end is the end.
    cursor: Math.min(at ?? 0, run.trace.steps.length),
    moved: 'jump',
    notice: at === null ? { kind: 'badStep', step: step ?? '' } : null,
    chapter: chapter + 1,
  }))
}

/** An entry may be of an older version of this page, so it is read like anything that comes from outside. */
function readCarried(carried: unknown, given: Scenario): { scenario: Scenario; schedule: Schedule | null } {
  if (typeof carried !== 'object' || carried === null) return { scenario: given, schedule: null }
  const { policy, dispatch, schedule } = carried as Record<string, unknown>
  const parsed = typeof schedule === 'string' ? parseSchedule(schedule) : null
  const scenario = { ...given, policy: policyIn(policy, given.policy) ?? given.policy }
  return {
    scenario: inMode(scenario, modeIn(dispatch) ?? modeOf(given)),
    schedule: parsed?.ok ? parsed.schedule : null,
  }
}
