// The exports that people and other programs read as text: report, feature, prompt. Gherkin's own parser reads the feature.

import { AstBuilder, GherkinClassicTokenMatcher, Parser } from '@cucumber/gherkin'
import { IdGenerator } from '@cucumber/messages'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { en } from '#i18n/en.ts'
import { ja } from '#i18n/ja.ts'
import { createTranslate } from '#i18n/t.ts'
import { scenarioArbitrary } from '#scenario/testing/arbitrary.ts'
import { exampleOf, examples } from '#scenario/examples/examples.ts'
import type { Scenario } from '#scenario/schema.ts'
import { modelOfScenario } from '#scenario/simulation.ts'
import { randomWalk } from '#sim/randomWalk.ts'
import { gherkinOf } from './gherkin.ts'
import { markdownOf } from './markdown.ts'
import { markdownCode } from './markdownText.ts'
import { promptOf } from './prompt.ts'
import { sourceOf } from './testing.ts'

const english = createTranslate('en', en)
const japanese = createTranslate('ja', ja)
const languages = [english, japanese]
const twoCarts = exampleOf('two-carts')!.scenario
const paidTwice = exampleOf('paid-twice')!.scenario

function featureOf(text: string) {
  const parser = new Parser(new AstBuilder(IdGenerator.incrementing()), new GherkinClassicTokenMatcher())
  const { feature } = parser.parse(text)
  if (!feature) throw new Error('there is no feature')
  const [background, scenario, ...more] = feature.children
  expect(more).toEqual([])
  return {
    feature,
    given: background?.background?.steps ?? [],
    steps: scenario?.scenario?.steps ?? [],
  }
}

const rowsOf = (step: ReturnType<typeof featureOf>['steps'][number] | undefined) =>
  step?.dataTable?.rows.map(({ cells }) => cells.map(({ value }) => value))

/** What nobody may be able to put into a text that others render. */
const hostileNames = [
  '<script>alert(1)</script>',
  '<img src=x onerror=alert(1)>',
  '[a](javascript:alert(1)) ![b](https://example.org/x.png)',
  '`code` ```fence``` | cell | *bold* _it_ # heading',
  'Scenario: forged',
  '@tag #comment """',
  'a \\| b \\',
  '日本語「名前」',
]

const named = (name: string): Scenario => ({
  ...twoCarts,
  title: name,
  description: `${name}\n\n${name}\n- item\n1. item\n---`,
  history: [{ stream: name, type: 'ItemAdded', data: { sku: name.slice(0, 20), quantity: 1 } }],
  commands: twoCarts.commands.map((command) => ({
    ...command,
    stream: name,
    data: { sku: Array.from(name).slice(0, 20).join(''), quantity: 1 },
  })),
})

describe('Gherkin', () => {
  it.each(examples)('of $id parses in both languages, with all that ended', ({ scenario }) => {
    for (const texts of languages) {
      const source = sourceOf(scenario, undefined, texts)
      const { feature, given, steps } = featureOf(gherkinOf(source))
      expect(feature.language).toBe(texts.language)
      expect(given.length).toBeGreaterThanOrEqual(3)
      expect(steps.map(({ keywordType }) => keywordType)).toContain('Outcome')
      const ends = steps.find(({ keywordType }) => keywordType === 'Outcome')
      expect(rowsOf(ends)).toHaveLength(source.trace.end.processes.length + 1)
    }
  })

  it('tells the order and the outcomes', () => {
    const { feature, steps } = featureOf(gherkinOf(sourceOf(twoCarts, undefined, english)))
    expect(feature.name).toBe('Two carts collide')
    expect(steps.map(({ text }) => text)).toContain(
      'B’s append is refused: it expected version 1, but cart-42 is at 2',
    )
    const ends = steps.find(({ keywordType }) => keywordType === 'Outcome')
    expect(rowsOf(ends)).toEqual([
      ['command', 'outcome', 'HTTP', 'attempts'],
      ['A', 'accepted', '200', '1'],
      ['B', 'accepted', '200', '2'],
    ])
  })

  it('of any run parses', () => {
    fc.assert(
      fc.property(scenarioArbitrary(), fc.nat(), (scenario, seed) => {
        const { schedule } = randomWalk(modelOfScenario(scenario), seed, { oddities: 15, limit: 120 })
        featureOf(gherkinOf(sourceOf(scenario, schedule, seed % 2 === 0 ? english : japanese)))
      }),
      { numRuns: 60 },
    )
  })

  it.each(hostileNames)('%j stays a name', (name) => {
    const { feature, given } = featureOf(gherkinOf(sourceOf(named(name), undefined, english)))
    expect(feature.name).toBe(name)
    expect(feature.tags).toEqual([])
    expect(rowsOf(given[1])?.[1]?.[1]).toBe(name)
  })
})

describe('the Markdown report', () => {
  it.each(examples)('of $id has every section in both languages', ({ scenario }) => {
    for (const texts of languages) {
      const text = markdownOf(sourceOf(scenario, undefined, texts))
      expect(text.match(/^## /gm)?.length).toBeGreaterThanOrEqual(7)
      expect(text).not.toMatch(/undefined|\[object|\{\w+\}/)
      for (const table of text.match(/(?:^\|.*\n)+/gm) ?? []) {
        const widths = table
          .trimEnd()
          .split('\n')
          .map((row) => row.replaceAll(/\\./g, '').split('|').length)
        expect(new Set(widths).size).toBe(1)
      }
    }
  })

  it('has Japanese punctuation in Japanese, and so has the prompt', () => {
    for (const { scenario } of [exampleOf('paid-twice')!, exampleOf('lost-update-by-overwrite')!]) {
      const source = sourceOf(scenario, undefined, japanese)
      for (const text of [markdownOf(source), promptOf(source)])
        expect(text.replaceAll(/^```[^]*?^```/gm, '')).not.toMatch(
          /[ぁ-んァ-ヶー一-龠）] ?[:“”]|: [ぁ-んァ-ヶ一-龠]/,
        )
    }
  })

  it('names what broke, when, and what was doubled', () => {
    const text = markdownOf(sourceOf(paidTwice, undefined, english))
    expect(text).toMatch(
      /- ✕ \*\*Every effect happens exactly once \(`effect-exactly-once`\): broken at step \d+, by W1\*\*/,
    )
    expect(text.match(/\*\*duplicate\*\*/g)).toHaveLength(3)
  })

  it('brings a scenario that runs to the same end', () => {
    const source = sourceOf(twoCarts, undefined, english)
    const [, json = ''] = /```json\n([^]*?)\n```/.exec(markdownOf(source)) ?? []
    expect(JSON.parse(json)).toEqual(twoCarts)
  })

  it.each(hostileNames)('%j is text in it', (name) => {
    const text = markdownOf(sourceOf(named(name), undefined, english))
    const prose = text
      .replaceAll(/^```[^]*?^```$/gm, '')
      .replaceAll(/`+[^`]*`+/g, '')
      .replaceAll(/\\./g, '')
    expect(prose).not.toMatch(/<|\]\(|!\[|:\/\/|@|^---$|^1\. item|^- item/m)
  })

  it('code that holds back quotes gets longer ones', () => {
    expect(markdownCode('A B')).toBe('`A B`')
    expect(markdownCode('a ``b`` c')).toBe('``` a ``b`` c ```')
  })
})

describe('the prompt', () => {
  it('asks in the language of the page, about one thing or both', () => {
    const source = sourceOf(twoCarts, undefined, english)
    expect(promptOf(source, ['policies'])).toMatch(/Compare the policies/)
    expect(promptOf(source, ['policies'])).not.toMatch(/ten test cases/)
    expect(promptOf(source, ['tests'])).toMatch(/1\. Write ten test cases/)
    expect(promptOf(source)).toMatch(/1\. Compare[^]*5\. Write ten/)
    const inJapanese = promptOf(sourceOf(twoCarts, undefined, japanese), ['tests'])
    expect(inJapanese).toMatch(/テストケースを10個/)
    expect(inJapanese).not.toMatch(/Your task|Compare/)
  })

  it('tells the run, and asks about dispatch only where there is some', () => {
    expect(promptOf(sourceOf(twoCarts, undefined, english))).toContain(
      '12. 40 ms: B’s append is refused: it expected version 1, but cart-42 is at 2.',
    )
    expect(promptOf(sourceOf(twoCarts, undefined, english))).not.toMatch(/outbox with a relay/)
    expect(promptOf(sourceOf(paidTwice, undefined, english))).toMatch(/outbox with a relay/)
    expect(promptOf(sourceOf(paidTwice, undefined, english))).toMatch(/Broken invariants: Every effect/)
  })

  it.each(examples)('of $id is no longer than an assistant takes', ({ scenario }) => {
    for (const texts of languages) {
      const text = promptOf(sourceOf(scenario, undefined, texts))
      expect(text.length).toBeLessThan(25_000)
      expect(text).not.toMatch(/undefined|\[object/)
    }
  })
})
