// The generated C#, compiled and run where there is a .NET SDK. Each file is put into a namespace of its own, so that all of them are one program.

import fc from 'fast-check'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { sourceOf } from '#exports/testing.ts'
import { scenarioArbitrary } from '#scenario/testing/arbitrary.ts'
import { exampleOf, examples } from '#scenario/examples/examples.ts'
import type { Scenario } from '#scenario/schema.ts'
import { modelOfScenario } from '#scenario/simulation.ts'
import { randomWalk } from '#sim/randomWalk.ts'
import { findDotnet } from './testing/dotnet.ts'
import { goldenScenarios } from './testing/goldenScenarios.ts'
import { vitestOf } from './vitest.ts'
import { xunitOf } from './xunit.ts'

const textOf = (scenario: Scenario): string => {
  const generated = xunitOf(sourceOf(scenario))
  if (!generated.ok) throw new Error(generated.refusal)
  return generated.text
}

const covered = examples.flatMap(({ id, scenario }) => (xunitOf(sourceOf(scenario)).ok ? [id] : []))

it('there is one for every built-in scenario that has a Vitest file', () => {
  expect(covered.length).toBeGreaterThanOrEqual(10)
  expect(covered).toEqual(
    examples.filter(({ scenario }) => vitestOf(sourceOf(scenario)).ok).map(({ id }) => id),
  )
})

const twoCarts = textOf(exampleOf('two-carts')!.scenario)

/** What is wrong, the text of the generated file, what is there instead, and what the test must say. */
const broken: readonly (readonly [string, string, string, RegExp])[] = [
  [
    'on a store that checks no version',
    'recorded.Count != expectedVersion',
    'expectedVersion < 0',
    /B: refused/,
  ],
  [
    'on a store that refuses everything',
    'recorded.Count != expectedVersion',
    'recorded.Count >= 0',
    /True|A: recorded/,
  ],
  ['on a store that loses events', 'recorded.AddRange(events)', 'events.ToList()', /recorded|version/],
  ['where a retry does not read again', ', 3, true, false)', ', 3, false, false)', /B: version 2/],
  ['where nobody retries', ', 3, true, false)', ', 1, true, false)', /B ended with a call/],
  [
    'where the rule is another one',
    'const int MostItems = 10',
    'const int MostItems = 1',
    /A ended with a call/,
  ],
  [
    'where another outcome was expected',
    '"B: accepted, attempts 2"',
    '"B: accepted, attempts 1"',
    /attempts 1.*attempts 2/,
  ],
  [
    'where the stream ends otherwise',
    '"mug", ["quantity"] = 2 }),\n            },',
    '"cup", ["quantity"] = 2 }),\n            },',
    /sku=cup.*sku=mug/,
  ],
]

/** Runs of any schedule, with whatever texts a scenario may hold. */
const arbitrary = fc
  .sample(fc.tuple(scenarioArbitrary({ maxCommands: 5 }), fc.nat()), { numRuns: 160, seed: 5 })
  .flatMap(([scenario, seed]) => {
    const { schedule } = randomWalk(modelOfScenario(scenario), seed, { oddities: 2 })
    const generated = xunitOf(sourceOf(scenario, schedule))
    return generated.ok ? [generated.text] : []
  })

const dotnets = findDotnet()

if (dotnets.length === 0) {
  // oxlint-disable-next-line eslint/no-console -- nobody shall think that it was compiled
  console.warn(
    'The generated C# was compared with its golden files, but not compiled: there is no .NET SDK on the PATH.',
  )
}

describe.each(dotnets)('compiled by the .NET SDK $version', ({ compile, run }) => {
  const folder = mkdtempSync(join(tmpdir(), 'interleave-csharp-'))
  const program = join(folder, 'Tests.dll')
  const support = ['Xunit.cs', 'Runner.cs'].map((name) => resolve(import.meta.dirname, 'csharp', name))
  const results = new Map<string, string>()
  const files: string[] = []

  function add(name: string, text: string): void {
    expect(text).toContain('\nnamespace Interleave\n')
    const file = join(folder, `${name}.cs`)
    writeFileSync(file, text.replace('\nnamespace Interleave\n', `\nnamespace ${name}\n`))
    files.push(file)
  }

  beforeAll(() => {
    for (const id of covered) add(nameOf(id), textOf(exampleOf(id)!.scenario))
    for (const [id, scenario] of Object.entries(goldenScenarios)) add(`golden_${id}`, textOf(scenario))
    arbitrary.forEach((text, index) => add(`any_${index}`, text))
    broken.forEach(([, piece, other], index) => {
      const changed = twoCarts.replaceAll(piece, other)
      expect(changed).not.toBe(twoCarts)
      add(`broken_${index}`, changed)
    })
  })
  afterAll(() => rmSync(folder, { recursive: true }))

  it('as C# 7.3, which .NET Framework has too', () => {
    expect(compile([...files, ...support], program, ['-langversion:7.3'])).toBe('')
    for (const line of run(program).trim().split(/\r?\n/)) {
      const [name = '', ...result] = line.split(' ')
      results.set(name, result.join(' '))
    }
    expect([...results.keys()].toSorted()).toEqual(files.map(namespaceOf).toSorted())
  })

  it('as the newest C#, with nullable reference types', () => {
    const options = ['-target:library', '-langversion:latest', '-nullable:enable']
    const some = files.filter((file) => namespaceOf(file).startsWith('golden_'))
    expect(compile([...some, ...support.slice(0, 1)], join(folder, 'Newest.dll'), options)).toBe('')
  })

  it.each(covered)('the test of %s gives the outcomes that the simulation predicted', (id) => {
    expect(results.get(nameOf(id))).toBe('passed')
  })

  it('so do those of any scenario and schedule', () => {
    const names = files.map(namespaceOf).filter((name) => /^(any|golden)_/.test(name))
    expect(names.length).toBeGreaterThan(30)
    expect(names.filter((name) => results.get(name) !== 'passed')).toEqual([])
  })

  it.each(broken.map(([title, , , says], index) => ({ title, says, index })))(
    'fails $title',
    ({ says, index }) => {
      expect(results.get(`broken_${index}`)).toMatch(/^failed/)
      expect(results.get(`broken_${index}`)).toMatch(says)
    },
  )
})

const nameOf = (id: string): string => id.replaceAll('-', '_')
const namespaceOf = (file: string): string => /([^/\\]+)\.cs$/.exec(file)?.[1] ?? file
