// What is known about every interleaving of the scenario at hand: for each variant of it what was found, which one is looked at, and how far the
// search is. The searching is done elsewhere (a worker); here is what was asked and what came back.

import { createStore, type StoreApi } from 'zustand/vanilla'
import type { ExploreClient, Answer, Asking } from '#explore/client.ts'
import type { Exploration, Progress } from '#explore/exploration.ts'
import type { Size } from '#explore/question.ts'
import type { Scenario } from '#scenario/schema.ts'
import type { InvariantId } from '#sim/invariants.ts'
import type { DependsOnTime } from '#sim/timeless.ts'
import { working } from '#session/idle.ts'
import type { Picture } from './picture.ts'
import { commonOf, variantIdOf, variantsOf, type Variant } from './variants.ts'

export { mostNodes } from '#explore/mostNodes.ts'
export { remedied, type Remedy } from '#explore/remedy.ts'
export type { Exploration, Progress, Size }

export interface Options {
  /** Crashes beside those of the scenario, at any point. */
  readonly crashes: number
  readonly reduction: boolean
  /** States that may be kept. */
  readonly states: number
  /** Megabytes that they may take. */
  readonly megabytes: number
  /** The table asks about every mode of dispatch. */
  readonly everyMode: boolean
}

export type Result =
  | { readonly kind: 'found'; readonly exploration: Exploration; readonly cancelled: boolean }
  /** Its result depends on time. */
  | { readonly kind: 'refused'; readonly refusals: readonly DependsOnTime[] }

export interface Running {
  readonly variant: string
  readonly progress: Progress | null
  /** Variants that come after it. */
  readonly left: number
}

export interface Exploring {
  readonly scenario: Scenario
  readonly options: Options
  readonly variants: readonly Variant[]
  readonly results: ReadonlyMap<string, Result>
  readonly running: Running | null
  /** Which variant is looked at, and which of its broken promises; null: the first. */
  readonly selected: { readonly variant: string; readonly invariant: InvariantId | null }
  /** How large the selected variant is; null: not known yet. */
  readonly size: Size | null
  /** Its states as a picture; null: not made yet, or too many. */
  readonly picture: Picture | null
}

export interface ExploringStore extends StoreApi<Exploring> {
  readonly client: ExploreClient
}

export const budgets = [100_000, 1_000_000, 10_000_000] as const
export const memories = [64, 256, 1024] as const
export const crashBudgets = [0, 1, 2] as const

export const usualOptions: Options = {
  crashes: 0,
  reduction: true,
  states: 1_000_000,
  megabytes: 256,
  everyMode: false,
}

/** Without being asked the page looks into what is answered in a moment. */
const unasked = 20_000
/** … and counts schedules only as far as that takes a moment, too. */
const countedUnasked = 200_000
/** Whoever asks waits longer. */
const counted = 2_000_000

export function createExploring(client: ExploreClient, scenario: Scenario): ExploringStore {
  const store = createStore<Exploring>()(() => freshFor(scenario, usualOptions))
  return { ...store, client }
}

function freshFor(scenario: Scenario, options: Options): Exploring {
  return {
    scenario,
    options,
    variants: variantsOf(scenario, options.everyMode),
    results: new Map(),
    running: null,
    selected: { variant: variantIdOf(scenario), invariant: null },
    size: null,
    picture: null,
  }
}

export const variantOf = ({ variants, selected }: Exploring): Variant | undefined =>
  variants.find(({ id }) => id === selected.variant)

/** What one of the variants is known to do. */
export const foundOf = ({ results }: Exploring, variant: string): Exploration | null => {
  const result = results.get(variant)
  return result?.kind === 'found' ? result.exploration : null
}

/**
 * Looks at the scenario at hand: a variant of the one before is looked up, another scenario begins anew. What is small is answered at once,
 * in all its variants.
 */
export async function lookAt(store: ExploringStore, scenario: Scenario): Promise<void> {
  const { scenario: before, variants, selected } = store.getState()
  const id = variantIdOf(scenario)
  const isKnown = commonOf(before) === commonOf(scenario) && variants.some((variant) => variant.id === id)
  if (!isKnown) {
    cancel(store)
    store.setState(freshFor(scenario, store.getState().options))
  } else if (selected.variant !== id) select(store, id, null)
  if (store.getState().size === null) await measure(store)
  if (isSmall(store.getState())) await fill(store, countedUnasked)
}

const isSmall = ({ size }: Exploring): boolean => (size?.estimate?.states ?? Infinity) <= unasked

/** Asks how large the selected variant is, and for its picture where it is small. */
async function measure(store: ExploringStore): Promise<void> {
  const variant = variantOf(store.getState())
  if (!variant) return
  const { crashes, reduction, states } = store.getState().options
  const { scenario } = variant
  const done = working()
  try {
    const size = await store.client.ask('size', { scenario, budget: states, reduction, crashes })
    if (isAt(store, variant)) store.setState({ size })
    if (size.estimate === undefined || size.estimate.states > unasked) return
    const graph = await store.client.ask('graph', { scenario, crashes })
    const { pictureOf } = await import('./picture.ts')
    if (isAt(store, variant)) store.setState({ picture: graph ? pictureOf(scenario, graph) : null })
  } finally {
    done()
  }
}

const isAt = (store: ExploringStore, variant: Variant): boolean => variantOf(store.getState()) === variant

/** Looks at one of the variants, and at one of the promises that it breaks. */
export function select(store: ExploringStore, variant: string, invariant: InvariantId | null): void {
  const { selected } = store.getState()
  if (selected.variant === variant) return store.setState({ selected: { variant, invariant } })
  store.setState({ selected: { variant, invariant }, size: null, picture: null })
  void measure(store)
}

/** Other options make what was found an answer to another question. */
export function setOptions(store: ExploringStore, changed: Partial<Options>): void {
  cancel(store)
  const { scenario, options, selected, results } = store.getState()
  const next = { ...options, ...changed }
  const isMoreOfTheSame = Object.keys(changed).every((key) => key === 'everyMode')
  const fresh = freshFor(scenario, next)
  const stays = fresh.variants.some(({ id }) => id === selected.variant)
  store.setState({
    ...fresh,
    results: isMoreOfTheSame ? results : fresh.results,
    selected: stays ? selected : fresh.selected,
  })
  void measure(store).then(() => {
    if (isSmall(store.getState())) return fill(store, countedUnasked)
    return undefined
  })
}

/** Explores the selected variant, and that alone. */
export const exploreSelected = (store: ExploringStore): Promise<void> =>
  exploreAll(store, [store.getState().selected.variant], counted)

/** Fills the table: every variant that was not explored yet, the selected one first. */
export function fill(store: ExploringStore, counting = counted): Promise<void> {
  const { variants, selected, results } = store.getState()
  const ids = variants.map(({ id }) => id).filter((id) => !results.has(id))
  const first = ids.filter((id) => id === selected.variant)
  return exploreAll(store, [...first, ...ids.filter((id) => id !== selected.variant)], counting)
}

const current = new WeakMap<ExploringStore, { asking: Asking | null; stopped: boolean }>()

async function exploreAll(store: ExploringStore, ids: readonly string[], counting: number): Promise<void> {
  cancel(store)
  const job: { asking: Asking | null; stopped: boolean } = { asking: null, stopped: false }
  current.set(store, job)
  for (const [index, id] of ids.entries()) {
    if (job.stopped) return
    const variant = store.getState().variants.find((each) => each.id === id)
    if (!variant) continue
    const left = ids.length - index - 1
    store.setState({ running: { variant: id, progress: null, left } })
    job.asking = ask(store, variant, counting, (progress) => {
      if (!job.stopped) store.setState({ running: { variant: id, progress, left } })
    })
    const answer = await job.asking.answer
    // Whoever stopped it has moved on, unless it was stopped to see how far it got.
    if (current.get(store) !== job) return
    keep(store, id, answer)
  }
  current.delete(store)
  store.setState({ running: null })
}

function ask(
  store: ExploringStore,
  { scenario }: Variant,
  counting: number,
  hear: (progress: Progress) => void,
): Asking {
  const { crashes, reduction, states, megabytes } = store.getState().options
  const asked = { crashes, reduction, states, bytes: megabytes * 2 ** 20, counting }
  return store.client.explore(scenario, asked, hear)
}

function keep(store: ExploringStore, id: string, answer: Answer): void {
  const result: Result = answer.ok
    ? { kind: 'found', exploration: answer.exploration, cancelled: answer.cancelled }
    : { kind: 'refused', refusals: answer.refusals }
  store.setState(({ results }) => ({ results: new Map(results).set(id, result) }))
}

/** Leaves what is under way; what it found so far is not wanted. */
function cancel(store: ExploringStore): void {
  const job = current.get(store)
  if (!job) return
  current.delete(store)
  job.stopped = true
  job.asking?.cancel()
  store.setState({ running: null })
}

/** Stops what is under way and shows how far it got. */
export function stop(store: ExploringStore): void {
  const job = current.get(store)
  if (!job) return
  job.stopped = true
  job.asking?.cancel()
}
