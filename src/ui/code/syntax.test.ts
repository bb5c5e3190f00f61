import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { contrast } from '#ui/testing/colour.ts'
import { hues, neutrals, statuses, type Hue } from '#ui/tokens.ts'
import { syntaxColours, syntaxCss, tokenKinds } from './tokenKinds.ts'

const file = join(import.meta.dirname, 'syntax.css')

test('syntax.css is made from tokenKinds.ts', () => {
  if (process.env['UPDATE_TOKENS']) writeFileSync(file, syntaxCss())
  expect(readFileSync(file, 'utf8')).toBe(syntaxCss())
})

describe.each([0, 1] as const)('theme %i', (theme) => {
  const grounds = [
    ['page', neutrals.page[theme]],
    ['surface', neutrals.surface[theme]],
    ['a mistake', statuses.failed.bg[theme]],
    ...Object.entries<Hue>(hues).map(([name, { tint }]) => [`tint of ${name}`, tint[theme]] as const),
  ] as const

  test.each(tokenKinds)('%s can be read on everything that a line stands on', (kind) => {
    const faint = grounds.filter(([, ground]) => contrast(syntaxColours[kind][theme], ground) < 4.5)
    expect(faint).toEqual([])
  })
})
