// What a scenario could be instead: the same commands under every policy, with each of the well-known mistakes, in every mode of dispatch.
// One row each of the table of verdicts.

import type { Scenario } from '#scenario/schema.ts'
import { hasHandlers, inMode, modeOf, modes, type Mode } from '#session/dispatchSwitch.ts'
import { policiesFor, type Policy } from '#session/policies.ts'

export type Mistake = 'stale' | 'mailFirst' | 'nonAtomic' | 'escapes' | 'forEver'

export interface Variant {
  readonly id: string
  readonly scenario: Scenario
  readonly policy: Policy
  readonly mode: Mode
  /** null: nothing about it is wrong on purpose, as far as we know. */
  readonly mistake: Mistake | null
}

const mistakes: readonly { readonly mistake: Mistake; readonly make: (scenario: Scenario) => Scenario }[] = [
  { mistake: 'stale', make: (scenario) => retrying(scenario, { maxAttempts: 3, reload: false }) },
  { mistake: 'mailFirst', make: (scenario) => ({ ...retrying(scenario, {}), sideEffect: 'beforeAppend' }) },
  {
    mistake: 'nonAtomic',
    make: (scenario) => ({ ...retrying(scenario, {}), store: { atomicAppend: false } }),
  },
  { mistake: 'escapes', make: (scenario) => retrying(scenario, { maxAttempts: 1, exhausted: 'escapes' }) },
  { mistake: 'forEver', make: (scenario) => retrying(scenario, { maxAttempts: null }) },
]

type Retry = Extract<Policy, { readonly kind: 'retry' }>

const retrying = (scenario: Scenario, more: Partial<Retry>): Scenario => ({
  ...scenario,
  policy: { kind: 'retry', maxAttempts: 3, ...more },
})

/** Two ways to say the same conflict to a client: one of them stands for both, unless the scenario asks for the other. */
const isTwin = (policy: Policy, own: Policy): boolean =>
  policy.kind === 'return-conflict' && policy.status !== (own.kind === 'return-conflict' ? own.status : 409)

/** Policies in the scenario's own mode first; then the mistakes; then, if asked for, the policies in every other mode. */
export function variantsOf(scenario: Scenario, everyMode: boolean): readonly Variant[] {
  const own = modeOf(scenario)
  const others = everyMode && hasHandlers(scenario) ? modes.filter((mode) => mode !== own) : []
  return [
    ...underPolicies(scenario),
    ...withMistakes(scenario),
    ...others.flatMap((mode) => underPolicies(inMode(scenario, mode))),
  ]
}

function underPolicies(scenario: Scenario): readonly Variant[] {
  const { policy: own } = scenario
  return policiesFor(own, own)
    .filter((policy) => !isTwin(policy, own))
    .map((policy) => variantOf({ ...scenario, policy }, null))
}

function withMistakes(scenario: Scenario): readonly Variant[] {
  const known = new Set(underPolicies(scenario).map(({ id }) => id))
  return mistakes
    .map(({ mistake, make }) => variantOf(make(scenario), mistake))
    .filter(({ id }) => !known.has(id))
}

const variantOf = (scenario: Scenario, mistake: Mistake | null): Variant => ({
  id: idOf(scenario),
  scenario,
  policy: scenario.policy,
  mode: modeOf(scenario),
  mistake,
})

/** One text for all that a variant may differ in, whatever the order of its fields. */
function idOf({ policy, dispatch, store, sideEffect }: Scenario): string {
  const fields = Object.entries(policy).toSorted(([a], [b]) => (a < b ? -1 : 1))
  return JSON.stringify([fields, dispatch?.mode ?? 'none', store?.atomicAppend ?? true, sideEffect ?? 'none'])
}

/** What a variant does not change; scenarios that share it are variants of each other. */
export function commonOf(scenario: Scenario): string {
  const {
    policy: _policy,
    dispatch,
    store: _store,
    sideEffect: _mail,
    schedule: _schedule,
    ...rest
  } = scenario
  const { mode: _mode, ...delivery } = dispatch ?? { mode: 'none' }
  return JSON.stringify([rest, delivery])
}

/** Whether two scenarios are the same variant of the same thing. */
export const isSameVariant = (a: Scenario, b: Scenario): boolean =>
  a === b || (idOf(a) === idOf(b) && commonOf(a) === commonOf(b))

/** The variant that a scenario is. */
export const variantIdOf = idOf
