import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { contrast, leastDifference } from './testing/colour.ts'
import { hues, neutrals, statuses, tokensCss, type Hue } from './tokens.ts'

const file = join(import.meta.dirname, 'tokens.css')
const themes = [0, 1] as const
const named = Object.entries<Hue>(hues)

test('tokens.css is made from tokens.ts', () => {
  if (process.env['UPDATE_TOKENS']) writeFileSync(file, tokensCss())
  expect(readFileSync(file, 'utf8')).toBe(tokensCss())
})

describe.each(themes)('theme %i', (theme) => {
  const surface = neutrals.surface[theme]
  const backgrounds = [surface, neutrals.page[theme]]

  test.each(named)(
    '%s: text on fill and tint, ink on everything it stands on',
    (_name, { fill, on, ink, tint }) => {
      expect(contrast(on[theme], fill[theme])).toBeGreaterThanOrEqual(4.5)
      expect(contrast(neutrals.text[theme], tint[theme])).toBeGreaterThanOrEqual(4.5)
      for (const background of [...backgrounds, tint[theme]])
        expect(contrast(ink[theme], background)).toBeGreaterThanOrEqual(4.5)
    },
  )

  test.each(named)('%s: fill or its ink outline stands out from the surface', (_name, { fill, ink }) => {
    expect(Math.max(contrast(fill[theme], surface), contrast(ink[theme], surface))).toBeGreaterThanOrEqual(3)
  })

  test.each(named)('%s: muted text on its tint', (_name, { tint }) => {
    expect(contrast(neutrals.muted[theme], tint[theme])).toBeGreaterThanOrEqual(4.5)
  })

  test.each(Object.entries(statuses))('status %s on its background and on the page', (_name, { fg, bg }) => {
    for (const background of [...backgrounds, bg[theme]])
      expect(contrast(fg[theme], background)).toBeGreaterThanOrEqual(4.5)
  })

  test('neutral texts and lines', () => {
    for (const background of backgrounds) {
      for (const text of [neutrals.text, neutrals.muted, neutrals.accent])
        expect(contrast(text[theme], background)).toBeGreaterThanOrEqual(4.5)
      for (const line of [neutrals.control, neutrals.edge, neutrals.focus])
        expect(contrast(line[theme], background)).toBeGreaterThanOrEqual(3)
    }
    expect(contrast(neutrals['on-accent'][theme], neutrals.accent[theme])).toBeGreaterThanOrEqual(4.5)
  })

  test('no two hues are closer than 11 for any eye', () => {
    // Those without a hue are told apart by their names.
    const telling = named.filter(([name]) => name !== 'none')
    const close = telling.flatMap(([name, hue], i) =>
      telling
        .slice(i + 1)
        .map(([other, { fill }]) => ({
          pair: `${name} ${other}`,
          far: leastDifference(hue.fill[theme], fill[theme]),
        }))
        .filter(({ far }) => far < 11),
    )
    expect(close).toEqual([])
  })
})
