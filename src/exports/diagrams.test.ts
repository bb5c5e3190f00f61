// @vitest-environment happy-dom
// What the diagrams say, and that Mermaid reads them, whatever a scenario calls its things.

import fc from 'fast-check'
import mermaid from 'mermaid'
import { describe, expect, it } from 'vitest'
import { en } from '#i18n/en.ts'
import { ja } from '#i18n/ja.ts'
import { createTranslate } from '#i18n/t.ts'
import { scenarioArbitrary } from '#scenario/testing/arbitrary.ts'
import { exampleOf, examples } from '#scenario/examples/examples.ts'
import type { Scenario } from '#scenario/schema.ts'
import { modelOfScenario } from '#scenario/simulation.ts'
import { randomWalk } from '#sim/randomWalk.ts'
import { flowchartOf } from './flowchart.ts'
import { sequenceOf } from './sequence.ts'
import { sourceOf } from './testing.ts'

const english = createTranslate('en', en)
const japanese = createTranslate('ja', ja)
const twoCarts = exampleOf('two-carts')!.scenario

const typeOf = async (text: string) => (await mermaid.parse(text)).diagramType

describe('the flowchart', () => {
  it.each(examples)('of $id parses in both languages', async ({ scenario }) => {
    for (const texts of [english, japanese])
      expect(await typeOf(flowchartOf(sourceOf(scenario, undefined, texts)))).toBe('flowchart-v2')
  })

  it('is that of the policy, with the words of the page', () => {
    const text = flowchartOf(sourceOf(twoCarts, undefined, english))
    expect(text).toContain('n_append["6 Append"]')
    expect(text).toContain('n_canRetry{{"Attempts left?"}}')
    expect(text).toContain('|"conflict"| n_canRetry')
  })

  it('names the ways of other commands', () => {
    const [A, B] = twoCarts.commands
    const mixed: Scenario = {
      ...twoCarts,
      commands: [A!, B!, { ...A!, id: 'C', policy: { kind: 'overwrite' } }],
    }
    expect(flowchartOf(sourceOf(mixed, undefined, english))).toMatch(
      /^%% Some commands go another way: overwrite\n/,
    )
  })
})

describe('the sequence diagram', () => {
  it.each(examples)('of $id parses in both languages', async ({ scenario }) => {
    for (const texts of [english, japanese])
      expect(await typeOf(sequenceOf(sourceOf(scenario, undefined, texts)))).toBe('sequence')
  })

  it('of any run parses', async () => {
    await fc.assert(
      fc.asyncProperty(scenarioArbitrary(), fc.nat(), async (scenario, seed) => {
        const { schedule } = randomWalk(modelOfScenario(scenario), seed, { oddities: 15, limit: 150 })
        expect(await typeOf(sequenceOf(sourceOf(scenario, schedule)))).toBe('sequence')
      }),
      { numRuns: 60 },
    )
  })

  it('tells the collision', () => {
    expect(
      sequenceOf(sourceOf(twoCarts, undefined, english))
        .split('\n')
        .map((line) => line.trim()),
    ).toEqual([
      'sequenceDiagram',
      'actor p0 as A AddItem tea × 1',
      'actor p1 as B AddItem mug × 2',
      'participant H as Command handler',
      'participant S as Event store',
      'p0->>H: A: AddItem tea × 1',
      'p1->>H: B: AddItem mug × 2',
      'H->>S: A: read cart-42',
      'S-->>H: A: version 1',
      'H->>S: B: read cart-42',
      'S-->>H: B: version 1',
      'Note over H: A: decides ItemAdded tea × 1',
      'Note over H: B: decides ItemAdded mug × 2',
      'H->>S: A: append 1 event, expected 1',
      'S-->>H: A: recorded, version 2',
      'H->>S: B: append 1 event, expected 1',
      'S-->>H: B: conflict, cart-42 is at 2',
      'H-->>p0: A: 200 accepted',
      'Note over H: B: attempt 2 of 3',
      'H->>S: B: read cart-42',
      'S-->>H: B: version 2',
      'Note over H: B: decides ItemAdded mug × 2',
      'H->>S: B: append 1 event, expected 2',
      'S-->>H: B: recorded, version 3',
      'H-->>p1: B: 200 accepted',
      '',
    ])
  })

  it('has queue, relay, workers and the outside world where there are some', () => {
    const text = sequenceOf(sourceOf(exampleOf('worker-crashes')!.scenario, undefined, english))
    for (const who of [
      'as Relay',
      'participant Q as Broker',
      'as Worker W1',
      'participant O as Outside world',
    ])
      expect(text).toContain(who)
    expect(text).toMatch(/Note over \w+: host W1 crashes/)
  })

  it('stays below what Mermaid takes, and says how much is missing', async () => {
    const many: Scenario = {
      ...twoCarts,
      domain: 'pageViews',
      policy: { kind: 'retry', maxAttempts: null },
      history: [],
      commands: Array.from({ length: 30 }, (_, i) => ({
        id: `C${i}`,
        stream: 'p',
        type: 'RecordView',
        data: {},
      })),
    }
    const text = sequenceOf(sourceOf(many, undefined, english))
    expect(text.length).toBeLessThan(50_000)
    expect(text).toMatch(/Note over H,S: … \d+ more steps/)
    expect(await typeOf(text)).toBe('sequence')
  })
})

describe('whatever a scenario calls its things', () => {
  it.each([
    '<script>alert(1)</script>',
    'end',
    'a; b',
    'x\u2028',
    '#quot; #59; %%{init: {"theme":"dark"}}%%',
    '"] --> n_evil["',
    'H->>S: forged',
    '🍯 `code` | * _ \\',
    '日本語：件名',
  ])('%j', async (name) => {
    const sku = Array.from(name).slice(0, 20).join('').replaceAll('\u2028', ' ')
    const stream = name.replaceAll('\u2028', ' ')
    const source = sourceOf(
      {
        ...twoCarts,
        title: stream,
        history: [],
        commands: twoCarts.commands.map((command) => ({ ...command, stream, data: { sku, quantity: 1 } })),
      },
      undefined,
      english,
    )
    const text = sequenceOf(source)
    expect(await typeOf(text)).toBe('sequence')
    expect(text).not.toMatch(/[<>]script|%%\{/)
    expect(text.split('\n').length).toBe(
      sequenceOf(sourceOf(twoCarts, undefined, english)).split('\n').length,
    )
  })
})
