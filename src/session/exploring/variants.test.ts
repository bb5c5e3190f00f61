// The rows of the table of verdicts: which there are, and when two scenarios are rows of one table.

import { describe, expect, it } from 'vitest'
import { exampleOf } from '#scenario/examples/examples.ts'
import type { Scenario } from '#scenario/schema.ts'
import { commonOf, isSameVariant, variantIdOf, variantsOf } from './variants.ts'

const example = (id: string): Scenario => {
  const scenario = exampleOf(id)?.scenario
  if (!scenario) throw new Error(`no example ${id}`)
  return scenario
}

const carts = example('two-carts')
const paid = example('pay-and-three-handlers')

describe('variants', () => {
  it('have one row each, the scenario itself among them', () => {
    for (const scenario of [carts, paid, example('lost-update-by-overwrite'), example('retry-for-ever')]) {
      const ids = variantsOf(scenario, true).map(({ id }) => id)
      expect(new Set(ids).size).toBe(ids.length)
      expect(ids).toContain(variantIdOf(scenario))
    }
  })

  it('are all policies, then the mistakes', () => {
    const rows = variantsOf(carts, false)
    const firstMistake = rows.findIndex(({ mistake }) => mistake !== null)
    const policies = rows.slice(0, firstMistake)
    expect(new Set(policies.map(({ policy }) => policy.kind))).toEqual(
      new Set(['retry', 'return-conflict', 'merge', 'overwrite']),
    )
    expect(rows.slice(firstMistake).map(({ mistake }) => mistake)).toEqual(
      ['stale', 'mailFirst', 'nonAtomic', 'escapes', 'forEver'].filter((mistake) =>
        rows.some((row) => row.mistake === mistake),
      ),
    )
    expect(rows.slice(firstMistake)).not.toContainEqual(expect.objectContaining({ mistake: null }))
  })

  it('say a conflict to the client in the way that the scenario does', () => {
    const asked: Scenario = { ...carts, policy: { kind: 'return-conflict', status: 412 } }
    const statuses = (scenario: Scenario) =>
      variantsOf(scenario, false).flatMap(({ policy }) => ('status' in policy ? [policy.status] : []))
    expect(statuses(asked)).toEqual([412])
    expect(statuses(carts)).toEqual([409])
  })

  it('ask about the other modes of dispatch on demand, and only where there are handlers', () => {
    expect(new Set(variantsOf(paid, false).map(({ mode }) => mode)).size).toBe(1)
    expect(new Set(variantsOf(paid, true).map(({ mode }) => mode)).size).toBeGreaterThan(2)
    expect(new Set(variantsOf(carts, true).map(({ mode }) => mode)).size).toBe(1)
  })
})

describe('what is common', () => {
  it('is the same for all rows of one table, and each row leads to the same table', () => {
    const rows = variantsOf(paid, true)
    for (const { scenario } of rows) expect(commonOf(scenario)).toBe(commonOf(paid))
    const ids = (scenario: Scenario) => new Set(variantsOf(scenario, true).map(({ id }) => id))
    const overwrite = rows.find(({ policy }) => policy.kind === 'overwrite')
    expect([...ids(overwrite?.scenario ?? carts)]).toEqual(expect.arrayContaining([variantIdOf(paid)]))
  })

  it('does not take other commands for the same thing', () => {
    const fewer: Scenario = { ...carts, commands: carts.commands.slice(0, 1) }
    expect(commonOf(fewer)).not.toBe(commonOf(carts))
    expect(isSameVariant(fewer, carts)).toBe(false)
  })

  it('goes by what a policy says, not by the order in which it says it', () => {
    const one: Scenario = { ...carts, policy: { kind: 'retry', maxAttempts: 2, reload: false } }
    const other: Scenario = { ...carts, policy: { reload: false, maxAttempts: 2, kind: 'retry' } }
    expect(isSameVariant(one, other)).toBe(true)
    expect(isSameVariant(one, { ...carts, policy: { kind: 'retry', maxAttempts: 3, reload: false } })).toBe(
      false,
    )
  })
})
