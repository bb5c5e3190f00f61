import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { scenarioArbitrary } from './testing/arbitrary.ts'
import { examples } from './examples/examples.ts'
import { scenarioJsonSchema } from './jsonSchema.ts'
import { parseScenario } from './parse.ts'
import type { ProblemCode } from './problem.ts'

const published = JSON.parse(
  readFileSync(new URL('../../public/scenario.schema.json', import.meta.url), 'utf8'),
)

type Schema = Record<string, unknown>
type Check = (value: unknown, wanted: never, schema: Schema) => boolean

const isObject = (value: unknown): value is Schema =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
const typeFits: Record<string, (value: unknown) => boolean> = {
  object: isObject,
  array: Array.isArray,
  string: (value) => typeof value === 'string',
  number: (value) => typeof value === 'number',
  integer: Number.isInteger,
  boolean: (value) => typeof value === 'boolean',
  null: (value) => value === null,
}
const ofText = (check: (text: string) => boolean) => (value: unknown) =>
  typeof value !== 'string' || check(value)
const ofNumber = (check: (number: number) => boolean) => (value: unknown) =>
  typeof value !== 'number' || check(value)
const ofList = (check: (list: unknown[]) => boolean) => (value: unknown) =>
  !Array.isArray(value) || check(value)
const ofObject = (check: (object: Schema) => boolean) => (value: unknown) => !isObject(value) || check(value)

/** The keywords that our schema uses; one that is missing here fails the test that meets it. */
const keywords: Record<string, Check> = {
  type: (value, wanted) => typeFits[wanted]!(value),
  const: (value, wanted) => value === wanted,
  enum: (value, wanted: unknown[]) => wanted.includes(value),
  minimum: (value, wanted) => ofNumber((number) => number >= wanted)(value),
  maximum: (value, wanted) => ofNumber((number) => number <= wanted)(value),
  minLength: (value, wanted) => ofText((text) => Array.from(text).length >= wanted)(value),
  maxLength: (value, wanted) => ofText((text) => Array.from(text).length <= wanted)(value),
  pattern: (value, wanted) => ofText((text) => new RegExp(wanted, 'u').test(text))(value),
  minItems: (value, wanted) => ofList((list) => list.length >= wanted)(value),
  maxItems: (value, wanted) => ofList((list) => list.length <= wanted)(value),
  items: (value, wanted) => ofList((list) => list.every((item) => fits(item, wanted)))(value),
  required: (value, wanted: string[]) =>
    ofObject((object) => wanted.every((key) => Object.hasOwn(object, key)))(value),
  properties: (value, wanted: Record<string, Schema>) =>
    ofObject((object) =>
      Object.entries(wanted).every(
        ([key, schema]) => !Object.hasOwn(object, key) || fits(object[key], schema),
      ),
    )(value),
  additionalProperties: (value, _, schema) =>
    ofObject((object) =>
      Object.keys(object).every((key) => Object.hasOwn(schema['properties'] as Schema, key)),
    )(value),
  anyOf: (value, wanted: Schema[]) => wanted.some((schema) => fits(value, schema)),
  oneOf: (value, wanted: Schema[]) => wanted.filter((schema) => fits(value, schema)).length === 1,
  allOf: (value, wanted: Schema[]) => wanted.every((schema) => fits(value, schema)),
  if: (value, wanted, schema) => !fits(value, wanted) || fits(value, schema['then'] as Schema),
  $ref: (value, wanted: string) => fits(value, published.$defs[wanted.replace('#/$defs/', '')]),
  ...Object.fromEntries(['then', '$schema', '$defs', 'title', 'description'].map((key) => [key, () => true])),
}

const fits = (value: unknown, schema: Schema): boolean =>
  Object.entries(schema).every(([keyword, wanted]) => keywords[keyword]!(value, wanted as never, schema))

/** What a JSON Schema cannot say, because it is about two values that stand apart. */
const beyond = new Set<ProblemCode>([
  'reserved',
  'duplicate',
  'inboxNeedsDatabase',
  'providerKeyNeedsEmail',
  'capBelowBase',
  'emptyWindow',
  'schedule',
])

describe('the published JSON Schema', () => {
  it('is the one that the code makes (node scripts/scenarioSchema.mjs writes it)', () => {
    expect(published).toEqual(scenarioJsonSchema())
  })

  it.each(examples)('accepts the example $id', ({ scenario }) => {
    expect(fits(scenario, published)).toBe(true)
  })

  it('accepts every valid scenario', () => {
    fc.assert(
      fc.property(scenarioArbitrary({ schedule: true }), (scenario) => {
        expect(fits(scenario, published)).toBe(true)
      }),
    )
  })

  it('describes what has a meaning beyond its name', () => {
    const { command, dispatch, policy } = published.$defs
    expect(published.title).toBe('Interleave scenario')
    expect(command.properties.expectedVersion.description).toContain('version')
    expect(dispatch.description).toBeTruthy()
    expect(policy.oneOf[0].properties.maxAttempts.description).toContain('one try and two retries')
  })

  const anything = fc.oneof(
    fc.constantFrom<unknown>(
      null,
      true,
      '',
      0,
      -1,
      1.5,
      2 ** 40,
      [],
      {},
      'x'.repeat(130),
      'a\nb',
      'Restock',
      '\ud800',
    ),
    fc.jsonValue({ maxDepth: 1 }),
  )
  const spoiled = fc
    .tuple(scenarioArbitrary(), fc.array(fc.nat({ max: 30 }), { minLength: 1, maxLength: 4 }), anything)
    .map(([scenario, way, value]) => spoil(structuredClone(scenario), way, value))

  it('refuses what the parser refuses, and accepts what it accepts', () => {
    const verdicts = { accepted: 0, refused: 0 }
    fc.assert(
      fc.property(spoiled, (value) => {
        const parsed = parseScenario(value)
        if (!parsed.ok && parsed.problems.some(({ code }) => beyond.has(code) || code === 'unsafeKey')) return
        // A name in a fault may be any text to a schema.
        if (
          !parsed.ok &&
          parsed.problems.some(({ path, code }) => code === 'unknownName' && path.startsWith('/faults'))
        )
          return
        verdicts[parsed.ok ? 'accepted' : 'refused']++
        expect([value, fits(value, published)]).toEqual([value, parsed.ok])
      }),
      { numRuns: 3000 },
    )
    expect(verdicts.accepted).toBeGreaterThan(30)
    expect(verdicts.refused).toBeGreaterThan(1000)
  })
})

function spoil(value: unknown, [step, ...rest]: readonly number[], spoiled: unknown): unknown {
  if (step === undefined || typeof value !== 'object' || value === null) return spoiled
  const keys = Object.keys(value)
  const key = keys[step % (keys.length + 1)]
  if (key === undefined) return Array.isArray(value) ? [...value, spoiled] : { ...value, extra: spoiled }
  const changed: unknown = spoil((value as Schema)[key], rest, spoiled)
  return Array.isArray(value) ? value.with(Number(key), changed) : { ...value, [key]: changed }
}
