// What an address asks for becomes what the session shows. Whatever is wrong with it is said, and the person's work stays.

import type { Scenario } from '#scenario/schema.ts'
import { parseSchedule, type Schedule } from '#sim/schedule.ts'
import { exampleIn } from './asGiven.ts'
import { inMode, modeIn, modeOf, type Mode } from './dispatchSwitch.ts'
import { exampleOf, exampleShelf, loadExamples } from './exampleShelf.ts'
import { working } from './idle.ts'
import type { Place, PlaceStore } from './place.ts'
import { policyIn, type Policy } from './policies.ts'
import { stepIn, type Address } from './route.ts'
import { runOf, type Run } from './run.ts'
import type { SessionStore } from './session.ts'

/** What an entry of the history carries beside its address: which choices were made by hand, even where they changed nothing. */
export interface Carried {
  readonly schedule: string
  readonly policy: Policy
  readonly dispatch: Mode
}

export interface Stores {
  readonly session: SessionStore
  readonly place: PlaceStore
}

/** What a step in an address is taken for, and what is to be said about it. */
interface Wanted {
  readonly run: Run
  readonly step: string | null
}

/** Finds out what is meant, which may take a load; then shows it, unless `isWanted` says that something else is by then. */
export async function showAddress(
  stores: Stores,
  address: Address,
  carried: unknown,
  { hasWork, isWanted }: { readonly hasWork: boolean; readonly isWanted: () => boolean },
): Promise<void> {
  const { session, place } = stores
  const { route, embed, view, unknown } = address
  if (route.kind === 'play' || route.kind === 'link') await shelf()
  const found = await meaningOf(stores, address, carried, hasWork)
  if (!isWanted()) return
  if (found.kind === 'notice') {
    session.setState({ notice: found.notice })
    if (embed !== null) place.setState({ place: framed(embed), embed, view })
    return
  }
  place.setState({ place: embed === null ? found.place : inFrame(found.place, embed), embed, view })
  if (found.wanted) open(session, found.wanted)
  else if (route.kind !== 'page') session.setState({ notice: null })
  if (unknown.length > 0 && session.getState().notice === null)
    session.setState({ notice: { kind: 'unknownParameters', names: unknown } })
}

/** Whose address nobody sees: it stays as the page around the frame has written it. */
const framed = (embed: string, exercise: string | null = null) =>
  ({ kind: 'page', page: 'embed', id: exercise, query: embed }) as const

/** The pages beside the playground are the same in a frame. */
function inFrame(place: Place, embed: string): Place {
  switch (place.kind) {
    case 'playground':
      return framed(embed)
    case 'exercise':
      return framed(embed, place.id)
    case 'page':
      return place
  }
}

type Meaning =
  | { readonly kind: 'notice'; readonly notice: ReturnType<SessionStore['getState']>['notice'] }
  | {
      readonly kind: 'place'
      readonly place: ReturnType<PlaceStore['getState']>['place']
      readonly wanted: Wanted | null
    }

const inPlayground = (wanted: Wanted | null): Meaning => ({
  kind: 'place',
  place: { kind: 'playground' },
  wanted,
})

async function meaningOf(
  stores: Stores,
  { route }: Address,
  carried: unknown,
  hasWork: boolean,
): Promise<Meaning> {
  const { session } = stores
  switch (route.kind) {
    case 'home': {
      // The way back to the playground, as it was left; the back button brings what its entry carries.
      const { example } = session.getState()
      return inPlayground(
        hasWork && carried !== null && example !== null ? given(example, null, carried) : null,
      )
    }
    case 'play':
      return exampleOf(route.example)
        ? inPlayground(given(route.example, route.step, carried))
        : { kind: 'notice', notice: { kind: 'unknownExample', id: route.example, hasWork } }
    case 'link':
      return linked(route.payload, route.step, hasWork)
    case 'page':
      return {
        kind: 'place',
        place: { kind: 'page', page: route.page, id: route.id, query: route.query },
        wanted: null,
      }
    case 'exercise':
      return exercised(stores, route.id, route.step, hasWork)
    case 'unknown':
      return { kind: 'notice', notice: { kind: 'unknownRoute', route: route.route, hasWork } }
  }
}

/** Without a network the examples may not come; then the one that is there is the only one known. */
async function shelf(): Promise<void> {
  await loadExamples().catch(() => undefined)
}

function given(id: string, step: string | null, carried: unknown): Wanted | null {
  const example = exampleOf(id)
  if (!example) return null
  const { scenario, schedule } = readCarried(carried, example.scenario)
  return { run: runOf(id, scenario, schedule), step }
}

async function linked(payload: string, step: string | null, hasWork: boolean): Promise<Meaning> {
  const done = working()
  try {
    const { decodeLink } = await import('#scenario/link.ts')
    const link = await decodeLink(payload)
    if (!link.ok) return { kind: 'notice', notice: { kind: 'badLink', problem: link.problem, hasWork } }
    const example = exampleIn(exampleShelf.getState().examples, link.scenario)
    return inPlayground({ run: runOf(example, link.scenario, link.schedule), step })
  } finally {
    done()
  }
}

/** With the attempt as it was left; a step in the address goes before the one that was kept. */
async function exercised(
  { session, place }: Stores,
  name: string,
  step: string | null,
  hasWork: boolean,
): Promise<Meaning> {
  const done = working()
  try {
    const { exercisingOf } = await import('./exercising.ts')
    const entered = await exercisingOf(session, place).enter(name)
    if (!entered)
      return { kind: 'notice', notice: { kind: 'unknownRoute', route: `/exercises/${name}`, hasWork } }
    const { id, run } = entered
    return {
      kind: 'place',
      place: { kind: 'exercise', id },
      wanted: { run, step: step ?? String(run.cursor) },
    }
  } finally {
    done()
  }
}

function open(session: SessionStore, { run, step }: Wanted): void {
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
