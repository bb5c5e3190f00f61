// What every listing must have: a line for each node of its machine, the same marks in both languages, lines that fit beside the chart.

import { describe, expect, test } from 'vitest'
import { relayMachine, workerMachine } from '#sim/machines/background.ts'
import { machineOf, type Compiled } from '#sim/machines/compile.ts'
import { variantKey, type Variant } from '#sim/machines/variant.ts'
import type { Choices } from './choices.ts'
import { compose } from './compose.ts'
import { codes, inWords, type Code, type Listing, type Role } from './listing.ts'
import { linesOf } from './lines.ts'
import { everyChoices } from '#projections/everyChoices.ts'
import { templates, templateTexts } from './testing/templates.ts'

const every = everyChoices()

/** The first few of what breaks a rule, so that a failure can be read. */
function breaking(
  code: Code,
  problemOf: (listing: Listing, variant: Variant) => string | undefined,
): string[] {
  const problems = new Set<string>()
  for (const { variant, choices } of every) {
    const problem = problemOf(compose(templates, choices, code), variant)
    if (problem !== undefined) problems.add(`${variantKey(variant)}: ${problem}`)
  }
  return [...problems].slice(0, 5)
}

function missingNode(listing: Listing, role: Role, machine: Compiled): string | undefined {
  const marked = new Set(
    linesOf(listing).flatMap((placed) =>
      placed.role === role ? placed.line.stands.map(({ node }) => node) : [],
    ),
  )
  const wanted = machine.nodes.filter((node) => node !== 'done' && machine.metaOf(node)?.drawn !== false)
  return wanted.find((node) => !marked.has(node)) ?? [...marked].find((node) => !wanted.includes(node))
}

const marksOf = (listing: Listing): string[] =>
  listing.files.map(({ role, lines }) =>
    [
      role,
      ...lines.flatMap(({ stands, inside, holdsList }) => [
        ...stands.map(({ node, from }) => (from === null ? node : `${node}<${from}`)),
        ...inside.map(({ node, effect }) => `~${node}${effect === null ? '' : `:${effect}`}`),
        ...(holdsList ? ['=list'] : []),
      ]),
      // In an order of their own: a condition may be wrong a line before what it guards.
      ...lines.flatMap(({ mistake }) => (mistake ? [`!${mistake}`] : [])),
    ].join(' '),
  )

describe.each(codes)('listings in %s', (code) => {
  test('have a line for every node of their machine, and for no other', () => {
    expect(breaking(code, (listing, variant) => missingNode(listing, 'request', machineOf(variant)))).toEqual(
      [],
    )
    expect(
      breaking(code, (listing, { dispatch }) =>
        dispatch === 'queue' || dispatch === 'outbox'
          ? missingNode(listing, 'worker', workerMachine)
          : undefined,
      ),
    ).toEqual([])
    expect(
      breaking(code, (listing, { dispatch }) =>
        dispatch === 'outbox' ? missingNode(listing, 'relay', relayMachine) : undefined,
      ),
    ).toEqual([])
  })

  test('fit beside the chart: 48 characters a line, a plain one no more than 33 lines', () => {
    expect(
      breaking(code, ({ files, words }) => {
        const long = files.flatMap(({ lines }) => lines).find(({ text }) => inWords(text, words).length > 48)
        return long && inWords(long.text, words)
      }),
    ).toEqual([])
    expect(breaking(code, ({ files }) => files.find(({ lines }) => lines.length > 60)?.name)).toEqual([])
    const plain = every.filter(({ variant }) => variantKey(variant).split('-').length === 1)
    for (const { choices } of plain) {
      const [file] = compose(templates, choices, code).files
      expect(file?.lines.length).toBeLessThanOrEqual(33)
    }
  })

  test('are written with two spaces, and no template shows through', () => {
    expect(
      breaking(code, ({ files }) => {
        const odd = files
          .flatMap(({ lines }) => lines)
          .find(
            ({ text }) => /\$\w|\/\/[#@?]|\t| $/.test(text) || (/^ */.exec(text)?.[0].length ?? 0) % 2 === 1,
          )
        return odd && !/^ +attempt\+\+\)/.test(odd.text) ? odd.text : undefined
      }),
    ).toEqual([])
  })

  test('open as many braces as they close', () => {
    const balance = (text: string): number =>
      (text.match(/[({[]/g)?.length ?? 0) - (text.match(/[)}\]]/g)?.length ?? 0)
    expect(
      breaking(
        code,
        ({ files }) =>
          files.find(({ lines }) => lines.reduce((sum, { text }) => sum + balance(text), 0) !== 0)?.name,
      ),
    ).toEqual([])
  })
})

test('both languages have the same marks in the same order', () => {
  const differing = every.flatMap(({ variant, choices }) => {
    const [ts, cs] = codes.map((code) => marksOf(compose(templates, choices, code)))
    return JSON.stringify(ts) === JSON.stringify(cs) ? [] : [{ key: variantKey(variant), ts, cs }]
  })
  expect(differing.slice(0, 2)).toEqual([])
})

test('the words that a scenario replaces stand for nothing else in a template', () => {
  const numbers = Object.entries(templateTexts).flatMap(([file, text]) =>
    [...text.matchAll(/\b[35]\b/g)].map(
      (found) => `${file}: ${text.slice(found.index - 16, found.index + 2)}`,
    ),
  )
  expect(numbers.filter((found) => !/max = 3|ttempt < 5/.test(found))).toEqual([])
})

describe('the mistakes', () => {
  const mistakesOf = (choices: Partial<Choices>): (string | null)[] => {
    const plain = every.find(({ variant }) => variantKey(variant) === 'retry')!.choices
    const listing = compose(templates, { ...plain, ...choices }, 'ts')
    return linesOf(listing).flatMap(({ line }) => (line.mistake ? [line.mistake] : []))
  }

  test.each([
    [{ maxAttempts: null }, ['forEver']],
    [{ reload: false }, ['stale']],
    [{ exhausted: 'escapes' as const }, ['escapes']],
    [{ atomicAppend: false }, ['checkThenWrite']],
    [{ sideEffect: 'beforeAppend' as const }, ['earlyMail']],
    [{ sideEffect: 'afterCommit' as const }, []],
    [{ policy: 'overwrite' as const }, ['overwrite']],
    [{ policy: 'merge' as const }, []],
    [{ dispatch: 'queue' as const, delivery: { maxAttempts: 5, onExhausted: 'log' as const } }, ['dropped']],
    [
      { dispatch: 'outbox' as const, delivery: { maxAttempts: null, onExhausted: 'log' as const } },
      ['poison'],
    ],
  ])('%j is visible as %j', (choices, expected) => {
    expect(mistakesOf({ maxAttempts: 3, ...choices })).toEqual(expected)
  })
})
