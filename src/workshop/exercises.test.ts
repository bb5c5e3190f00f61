// Every exercise there is, held to what an exercise has to be. A new folder is tested by being there.

import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { catalog } from './catalog.generated.ts'
import { catalogText } from './catalogText.ts'
import { checkExercise } from './check.ts'
import { problemsOfText } from './checkText.ts'

const here = (path: string) => new URL(path, import.meta.url)

describe('the catalog', () => {
  it('has every folder, as `npm run exercises` writes it', async () => {
    const folders = readdirSync(here('exercises'))
    expect(catalog.map(({ id }) => id).toSorted()).toEqual(folders.toSorted())
    const current = await Promise.all(
      catalog.map(async ({ id, load, texts }) => ({
        id,
        minutes: (await load()).minutes,
        title: { en: (await texts.en()).title, ja: (await texts.ja()).title },
      })),
    )
    expect(readFileSync(here('catalog.generated.ts'), 'utf8')).toBe(catalogText(current))
  })
})

describe.each(catalog)('$id', ({ id, load, texts }) => {
  it('is called as its folder, and does what an exercise has to do', async () => {
    const exercise = await load()
    expect(exercise.id).toBe(id)
    expect(checkExercise(exercise).problems).toEqual([])
  })

  it.each(['en', 'ja'] as const)('is told in %s', async (language) => {
    expect(problemsOfText(await texts[language](), language)).toEqual([])
  })
})
