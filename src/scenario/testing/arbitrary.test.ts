// The tests that use arbitrary scenarios are only as good as these are.

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { domainIds } from '#domains/registry.ts'
import { scenarioArbitrary } from './arbitrary.ts'
import { parseScenario } from '#scenario/parse.ts'
import type { Scenario } from '#scenario/schema.ts'

const sample = fc.sample(scenarioArbitrary({ schedule: true }), { numRuns: 1000, seed: 7 })
const share = (holds: (scenario: Scenario) => boolean): number => sample.filter(holds).length / sample.length

describe('arbitrary scenarios', () => {
  it('are valid', () => {
    fc.assert(
      fc.property(scenarioArbitrary({ schedule: true }), (scenario) => {
        expect(parseScenario(scenario)).toEqual({ ok: true, scenario })
      }),
      { numRuns: 1000 },
    )
  })

  it('keep to the shape that is asked for', () => {
    fc.assert(
      fc.property(scenarioArbitrary({ domains: ['stock'], maxCommands: 9, dispatch: false }), (scenario) => {
        expect(scenario.domain).toBe('stock')
        expect(scenario.commands.length).toBeLessThanOrEqual(9)
        expect([scenario.dispatch, scenario.handlers, scenario.schedule]).toEqual([
          undefined,
          undefined,
          undefined,
        ])
        const kinds = (scenario.faults ?? []).map(({ kind }) => kind)
        expect(kinds).not.toContain('throw')
        expect(kinds).not.toContain('slow')
      }),
    )
  })

  it.each<[string, (scenario: Scenario) => boolean, number]>([
    ...domainIds.map((id): [string, (scenario: Scenario) => boolean, number] => [
      id,
      ({ domain }) => domain === id,
      0.1,
    ]),
    ...(['retry', 'return-conflict', 'merge', 'overwrite'] as const).map(
      (kind): [string, (scenario: Scenario) => boolean, number] => [
        kind,
        ({ policy }) => policy.kind === kind,
        0.1,
      ],
    ),
    ...(['none', 'inTransaction', 'afterCommit', 'queue', 'outbox'] as const).map(
      (mode): [string, (scenario: Scenario) => boolean, number] => [
        mode,
        ({ dispatch }) => dispatch?.mode === mode,
        0.05,
      ],
    ),
    ...(['throw', 'slow', 'crash', 'loseResponse', 'sendTwice'] as const).map(
      (kind): [string, (scenario: Scenario) => boolean, number] => [
        kind,
        ({ faults = [] }) => faults.some((fault) => fault.kind === kind),
        0.03,
      ],
    ),
    [
      'several commands at the same time on one stream',
      ({ commands }) => commands.filter(({ stream, at = 0 }) => stream === 'stream-1' && at === 0).length > 1,
      0.3,
    ],
    ['history', ({ history = [] }) => history.length > 0, 0.2],
    ['a schedule', ({ schedule = '' }) => schedule !== '', 0.2],
  ])('have %s often enough', (_, holds, least) => {
    expect(share(holds)).toBeGreaterThan(least)
  })
})
