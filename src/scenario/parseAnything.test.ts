// Anything at any place of a scenario: the mistakes that files really have, and those that only an attacker makes.

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { examples } from './examples/examples.ts'
import { parseScenario, parseScenarioText } from './parse.ts'
import { problemText } from './problem.ts'
import { scenarioArbitrary } from './testing/arbitrary.ts'

const poison = fc.oneof(
  fc.constantFrom<unknown>(
    null,
    true,
    '',
    0,
    -1,
    1.5,
    1e308,
    2 ** 53,
    [],
    {},
    'constructor',
    '__proto__',
    '\ud800',
    'x'.repeat(100_000),
  ),
  fc.anything({ maxDepth: 2 }),
  fc.jsonValue({ maxDepth: 4 }),
)

function spoil(value: unknown, way: readonly number[], spoiled: unknown): unknown {
  const [step, ...rest] = way
  if (step === undefined || typeof value !== 'object' || value === null) return spoiled
  const keys = Object.keys(value)
  const key = keys[step % (keys.length + 1)]
  if (key === undefined) return { ...value, ['extra']: spoiled }
  const changed: unknown = spoil((value as Record<string, unknown>)[key], rest, spoiled)
  return Array.isArray(value) ? value.with(Number(key), changed) : { ...value, [key]: changed }
}

describe('whatever comes in', () => {
  const spoiled = fc
    .tuple(
      fc.oneof(
        fc.constantFrom(...examples.map(({ scenario }) => scenario)),
        scenarioArbitrary({ schedule: true }),
      ),
      fc.array(fc.nat({ max: 30 }), { minLength: 1, maxLength: 5 }),
      poison,
    )
    .map(([scenario, way, value]) => spoil(scenario, way, value))

  it('never throws, and what is refused says why', () => {
    fc.assert(
      fc.property(fc.oneof(fc.anything(), spoiled), (value) => {
        const parsed = parseScenario(value)
        if (parsed.ok) return
        expect(parsed.problems.length).toBeGreaterThan(0)
        for (const problem of parsed.problems) expect(problemText(problem).length).toBeLessThan(2000)
      }),
      { numRuns: 2000 },
    )
  })

  it('once accepted stays accepted, unchanged', () => {
    fc.assert(
      fc.property(spoiled, (value) => {
        const parsed = parseScenario(value)
        if (parsed.ok) expect(parseScenario(JSON.parse(JSON.stringify(parsed.scenario)))).toEqual(parsed)
      }),
      { numRuns: 2000 },
    )
  })

  it('as text never throws', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({ unit: 'binary' }),
          fc.json(),
          spoiled.map((value) => `${JSON.stringify(value)}`),
        ),
        fc.nat(),
        (text, cut) => {
          parseScenarioText(text)
          parseScenarioText(text.slice(0, cut % (text.length + 1)))
        },
      ),
      { numRuns: 500 },
    )
  })
})
