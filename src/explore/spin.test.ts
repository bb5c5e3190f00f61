// The full search against SPIN's counts of the exported models, as `npm run check:spin` wrote them down.

import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { checkedScenarios } from '#exports/checkedScenarios.ts'
import { exploreFully } from './explore.ts'

interface Counts {
  readonly checker: string
  readonly scenarios: Readonly<
    Record<string, { readonly states: number; readonly broken: readonly string[] }>
  >
}

const counts = JSON.parse(readFileSync('src/explore/spinCounts.json', 'utf8')) as Counts

describe('as many distinct states as SPIN finds, and the same verdicts', () => {
  it('knows every scenario', () => {
    expect(Object.keys(counts.scenarios)).toEqual(Object.keys(checkedScenarios))
    expect(Object.keys(checkedScenarios).length).toBeGreaterThanOrEqual(30)
  })

  it.each(Object.entries(checkedScenarios))('%s', (name, scenario) => {
    const { complete, states, invariants } = exploreFully(scenario)
    const broken = invariants.filter(({ holds }) => !holds).map(({ id }) => id)
    expect(complete).toBe(true)
    expect({ states, broken: broken.toSorted() }).toEqual(counts.scenarios[name])
  })
})
