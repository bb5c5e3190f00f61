// What the compiler does not see of the words: that the Japanese ones are Japanese, and that both say equally much.

import { describe, expect, it } from 'vitest'
import { encodeLink, fitsInLink } from '#scenario/link.ts'
import { deliveryCells } from '#scenario/deliveryTable.ts'
import { checkOf } from './check.ts'
import { guidesEn } from './en.ts'
import { guidesJa } from './ja.ts'
import { ownScenarios } from './ownScenarios.ts'

/** Every text with the way to it. */
function textsIn(words: unknown, way = ''): readonly (readonly [string, string])[] {
  if (typeof words === 'string') return [[way, words]]
  if (typeof words !== 'object' || words === null) return []
  return Object.entries(words).flatMap(([key, inner]) => textsIn(inner, `${way}/${key}`))
}

const english = textsIn(guidesEn)
const japanese = textsIn(guidesJa)
/** The lines of a chart break where they fit. */
const isChart = ([way]: readonly [string, string]): boolean => /\/short\/\d+$/.test(way)

describe('the words of the guides', () => {
  it('say the same things in both languages', () => {
    const ways = (texts: typeof english) => texts.filter((each) => !isChart(each)).map(([way]) => way)
    expect(ways(japanese)).toEqual(ways(english))
    expect(japanese.length).toBeGreaterThan(300)
  })

  it('leave nothing empty', () => {
    expect([...english, ...japanese].filter(([, text]) => text.trim() === '')).toEqual([])
  })

  it('are Japanese where they should be: its letters, its punctuation', () => {
    const isWrong = ([way, text]: readonly [string, string]) =>
      !/[\u3040-\u30ff\u4e00-\u9fff]/.test(text) ||
      (!way.startsWith('/prompts') && /[,!?()]|[^A-C]\. /.test(text))
    expect(japanese.filter(isWrong)).toEqual([])
  })

  it('have a text for every answer of the checks, and one right answer each', () => {
    for (const questions of Object.values(checkOf))
      for (const { right, options } of Object.values(questions)) expect(options).toContain(right)
  })
})

it('every run that travels as a link fits into one that every chat passes on', async () => {
  const scenarios = [...Object.values(ownScenarios), ...deliveryCells.map(({ scenario }) => scenario)]
  const links = await Promise.all(scenarios.map((scenario) => encodeLink(scenario, [])))
  expect(links.filter((link) => !fitsInLink(link))).toEqual([])
})
