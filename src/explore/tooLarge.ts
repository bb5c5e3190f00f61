// How many states a scenario is going to have, before it is explored, and what would make it small enough. The same scenario with one, two,
// three of its commands is explored for real as long as that is quick; from one more command to the next the growth itself grows by about the
// same amount (11, 29, 54, 79 times for three attempts on one stream), so the rest is extrapolated.

import type { Scenario } from '#scenario/schema.ts'
import { explore } from './explore.ts'
import { remedied, withCommands, withoutDispatch, type Remedy } from './remedy.ts'

export interface Estimate {
  /** Exact where the scenario is small, else a guess of the order of magnitude. Infinity: a message may be delivered for ever. */
  readonly states: number
  readonly exact: boolean
}

export interface EstimateOptions {
  readonly reduction?: boolean
  readonly crashes?: number
  /** States that an estimate may look at for each number of commands. Default 3,000. */
  readonly effort?: number
}

function isEndless({ dispatch, faults = [] }: Scenario): boolean {
  const later = dispatch?.mode === 'queue' || dispatch?.mode === 'outbox'
  const always = faults.some((fault) => fault.kind === 'throw' && fault.attempts === 'always')
  return later && always && dispatch.delivery?.maxAttempts === null
}

/** About how many states an exploration will find. Takes some tens of milliseconds. undefined: it will be refused. */
export function estimateStates(scenario: Scenario, options: EstimateOptions = {}): Estimate | undefined {
  if (isEndless(scenario)) return { states: Infinity, exact: false }
  const { reduction = true, crashes = 0, effort = 3000 } = options
  const known: number[] = [1]
  for (let count = 1; count <= scenario.commands.length; count++) {
    const explored = explore(withCommands(scenario, count), {
      reduction,
      crashes,
      counting: 0,
      budget: { states: effort },
    })
    if (!explored.ok) return undefined
    if (!explored.exploration.complete)
      return { states: extrapolated(known, scenario.commands.length, effort), exact: false }
    known.push(explored.exploration.states)
  }
  return { states: known.at(-1) ?? 1, exact: true }
}

function extrapolated(known: readonly number[], commands: number, least: number): number {
  const growth = known.slice(1).map((states, index) => states / (known[index] ?? 1))
  const last = growth.at(-1) ?? 10
  const more = Math.max(0, last - (growth.at(-2) ?? 1))
  let states = known.at(-1) ?? 1
  for (let count = known.length, rate = last + more; count <= commands; count++, rate += more) states *= rate
  return Math.max(least, Math.round(states))
}

/** What would bring it within the budget, each for itself, the smallest change first; empty where it is within already or nothing would. */
export function remediesFor(
  scenario: Scenario,
  budget: number,
  options: EstimateOptions = {},
): readonly Remedy[] {
  const fits = (changed: Scenario): boolean =>
    (estimateStates(changed, options)?.states ?? Infinity) <= budget
  if (fits(scenario)) return []
  return [
    ...fewerAttempts(scenario, fits),
    ...fewerWorkers(scenario, fits),
    ...fewerCommands(scenario, fits),
    ...(scenario.dispatch && fits(withoutDispatch(scenario)) ? [{ kind: 'noDispatch' } as const] : []),
  ]
}

function fewerCommands(scenario: Scenario, fits: (changed: Scenario) => boolean): readonly Remedy[] {
  for (let commands = scenario.commands.length - 1; commands > 0; commands--)
    if (fits(withCommands(scenario, commands))) return [{ kind: 'fewerCommands', commands }]
  return []
}

function fewerAttempts(scenario: Scenario, fits: (changed: Scenario) => boolean): readonly Remedy[] {
  const { policy } = scenario
  if (policy.kind !== 'retry' && policy.kind !== 'merge') return []
  const most = Math.min(policy.maxAttempts ?? scenario.commands.length, scenario.commands.length)
  for (let attempts = most - 1; attempts > 0; attempts--) {
    const remedy: Remedy = { kind: 'fewerAttempts', attempts }
    if (fits(remedied(scenario, remedy))) return [remedy]
  }
  return []
}

function fewerWorkers(scenario: Scenario, fits: (changed: Scenario) => boolean): readonly Remedy[] {
  const { dispatch } = scenario
  for (let workers = (dispatch?.workers ?? 1) - 1; workers > 0; workers--) {
    const remedy: Remedy = { kind: 'fewerWorkers', workers }
    if (fits(remedied(scenario, remedy))) return [remedy]
  }
  return []
}
