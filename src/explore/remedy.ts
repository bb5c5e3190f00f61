// What makes a scenario small enough to be explored.

import type { Scenario } from '#scenario/schema.ts'

export type Remedy =
  | { readonly kind: 'fewerCommands'; readonly commands: number }
  | { readonly kind: 'fewerAttempts'; readonly attempts: number }
  | { readonly kind: 'fewerWorkers'; readonly workers: number }
  | { readonly kind: 'noDispatch' }

/** The same with its first commands only, and without the faults of the others. */
export const withCommands = (scenario: Scenario, count: number): Scenario => {
  const commands = scenario.commands.slice(0, count)
  const ids = new Set(commands.map(({ id }) => id))
  const { faults = [], ...rest } = scenario
  const kept = faults.filter((fault) => {
    if (fault.kind === 'loseResponse' || fault.kind === 'sendTwice') return ids.has(fault.command)
    if (fault.kind === 'throw') return fault.command === undefined || ids.has(fault.command)
    return (
      fault.kind !== 'crash' ||
      !scenario.commands.some(({ id }) => id === fault.process) ||
      ids.has(fault.process)
    )
  })
  return { ...rest, commands, faults: kept }
}

export const withoutDispatch = (scenario: Scenario): Scenario => ({ ...scenario, dispatch: { mode: 'none' } })

/** The scenario as a remedy makes it. */
export function remedied(scenario: Scenario, remedy: Remedy): Scenario {
  const { policy, dispatch } = scenario
  switch (remedy.kind) {
    case 'fewerCommands':
      return withCommands(scenario, remedy.commands)
    case 'fewerAttempts':
      return policy.kind === 'retry' || policy.kind === 'merge'
        ? { ...scenario, policy: { ...policy, maxAttempts: remedy.attempts } }
        : scenario
    case 'fewerWorkers':
      return dispatch ? { ...scenario, dispatch: { ...dispatch, workers: remedy.workers } } : scenario
    case 'noDispatch':
      return withoutDispatch(scenario)
  }
}
