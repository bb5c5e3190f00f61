// The policies that a person can switch a scenario to: its own first where it is a special one, then the usual ones.

import type { Scenario } from '#scenario/schema.ts'

export type Policy = Scenario['policy']

const usual: readonly Policy[] = [
  { kind: 'retry', maxAttempts: 3 },
  { kind: 'return-conflict', status: 409 },
  { kind: 'return-conflict', status: 412 },
  { kind: 'merge', strategy: 'reappend', maxAttempts: 3 },
  { kind: 'merge', strategy: 'redecide', maxAttempts: 3 },
  { kind: 'overwrite' },
]

/** Field by field, whatever the order of the fields. */
export function isSamePolicy(a: Policy, b: Policy): boolean {
  return canonical(a) === canonical(b)
}

const canonical = (policy: object): string =>
  JSON.stringify(Object.entries(policy).sort(([a], [b]) => (a < b ? -1 : 1)))

/** The policy that something from outside stands for, if it is one that a person can choose here. */
export function policyIn(value: unknown, given: Policy): Policy | undefined {
  if (typeof value !== 'object' || value === null) return undefined
  return policiesFor(given, given).find((policy) => canonical(policy) === canonical(value))
}

/** `given`: what the scenario came with; `now`: what it is set to. */
export function policiesFor(given: Policy, now: Policy): readonly Policy[] {
  const special = [given, now].filter((policy) => !usual.some((each) => isSamePolicy(each, policy)))
  const [first, second] = special
  const own = first && second && isSamePolicy(first, second) ? [first] : special
  return [...own, ...usual]
}
