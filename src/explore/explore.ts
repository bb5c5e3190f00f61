// Every interleaving of a scenario: which outcomes are possible, which invariants hold whatever the schedule, and the shortest schedule that
// breaks one. The states come from the page's own kernel (`moves.ts`); there is no second model.

import { modelOfScenario } from '#scenario/simulation.ts'
import type { Scenario } from '#scenario/schema.ts'
import { modelOf, type Model } from '#sim/model.ts'
import { worldOf } from '#sim/start.ts'
import { timeDependenciesOf, timelessOf, type DependsOnTime } from '#sim/timeless.ts'
import type { World } from '#sim/world.ts'
import type { Budget, Exploration, Explorer } from './exploration.ts'
import { createFullExplorer } from './fullExplorer.ts'
import { createReducedExplorer } from './reducedExplorer.ts'
import { createSpace, type Space } from './space.ts'

export interface ExploreOptions {
  /** Default 10,000,000 states and 1 GiB. */
  readonly budget?: Partial<Budget>
  /** How many crashes there may be beside those of the scenario; each host is up again at once. Default 0. */
  readonly crashes?: number
  /** How many leases may run out while their holder is still at work. Default 1. */
  readonly leases?: number
  /** Merge what no outcome and no verdict can tell apart. Default true. */
  readonly reduction?: boolean
  /** How many states may be looked at to count schedules where the search for verdicts is reduced. Default 2,000,000; 0: don't count. */
  readonly counting?: number
  /** Where to begin; a world of this scenario. Default: before the first step. */
  readonly from?: World
}

export const defaultBudget: Budget = { states: 10_000_000, bytes: 2 ** 30 }
const countedStates = 2_000_000

export type Started =
  | { readonly ok: true; readonly explorer: Explorer }
  | { readonly ok: false; readonly refusals: readonly DependsOnTime[] }

/** The scenario's model without durations: what is explored. */
export function exploredModel(scenario: Scenario): Model {
  const { settings, decider } = modelOfScenario(scenario)
  return modelOf(timelessOf(settings), decider)
}

/** A space to search in. */
export function spaceOf(model: Model, options: ExploreOptions, reduced: boolean): Space {
  const { crashes = 0, leases = 1, from = worldOf(model) } = options
  return createSpace(model, from, { crashes, leases, resetDead: reduced, alike: reduced })
}

/** Begins an exploration that goes on in slices. Refuses, by name, what depends on time for its result. */
export function startExploring(scenario: Scenario, options: ExploreOptions = {}): Started {
  const refusals = timeDependenciesOf(modelOfScenario(scenario).settings)
  if (refusals.length > 0) return { ok: false, refusals }
  const { reduction = true, counting = countedStates } = options
  const budget = { ...defaultBudget, ...options.budget }
  const space = spaceOf(exploredModel(scenario), options, reduction)
  return {
    ok: true,
    explorer: reduction ? createReducedExplorer(space, budget, counting) : createFullExplorer(space, budget),
  }
}

export type Explored =
  | { readonly ok: true; readonly exploration: Exploration }
  | { readonly ok: false; readonly refusals: readonly DependsOnTime[] }

/** Explores a scenario in one go. */
export function explore(scenario: Scenario, options: ExploreOptions = {}): Explored {
  const started = startExploring(scenario, options)
  if (!started.ok) return started
  while (!started.explorer.advance(slice));
  return { ok: true, exploration: started.explorer.answer() }
}

const slice = 100_000

/** The full search to its end, with no budget: for tests and for the checks against other tools. */
export function exploreFully(scenario: Scenario): Exploration {
  const unlimited = { states: Infinity, bytes: Infinity }
  const explorer = createFullExplorer(spaceOf(exploredModel(scenario), {}, false), unlimited)
  explorer.advance(Infinity)
  return explorer.answer()
}
