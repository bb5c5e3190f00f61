/// <reference types="vite/client" />
import { describe, expect, test } from 'vitest'
import { en } from './en.ts'
import { ja } from './ja.ts'
import { preferredLanguage } from './language.ts'
import { createTranslate } from './t.ts'

/** Every dictionary there is: those that all pages share, and those that come late. */
const files = import.meta.glob<Readonly<Record<string, Readonly<Record<string, string>>>>>('./*.{en,ja}.ts', {
  eager: true,
})
const dictionaryIn = (file: string): Readonly<Record<string, string>> => {
  const [dictionary] = Object.values(files[file] ?? {})
  if (!dictionary) throw new Error(`${file} has no dictionary`)
  return dictionary
}
const pairs = Object.keys(files)
  .filter((file) => file.endsWith('.en.ts'))
  .map((file) => ({
    file,
    en: dictionaryIn(file),
    ja: dictionaryIn(file.replace('.en.ts', '.ja.ts')),
  }))

const namesIn = (text = ''): string[] =>
  [...new Set([...text.matchAll(/\{(\w+)/g)].map(([, name]) => name ?? ''))].sort()

/** Names, and what is written on keys, are the same everywhere. */
const sameEverywhere =
  /^key\.|^app\.title$|^code\.language\.|^option\.policy\.status\.|^(group\.diagrams|gherkin|vitest|xunit|chrome-trace|otlp|promela)$/

describe.each(pairs)('$file and its Japanese', ({ en, ja }) => {
  const keys = Object.keys(en)

  test('have the same keys', () => {
    expect(Object.keys(ja).sort()).toEqual(keys.toSorted())
  })

  test('ask for no value in Japanese that English does not ask for', () => {
    const strangers = keys.filter((key) => !namesIn(ja[key]).every((name) => namesIn(en[key]).includes(name)))
    expect(strangers).toEqual([])
  })

  test('leave nothing empty', () => {
    expect(keys.filter((key) => en[key]?.trim() === '' || ja[key]?.trim() === '')).toEqual([])
  })

  test('leave nothing in English', () => {
    const words = (text = ''): string => text.replaceAll(/\{[^}]*\}/g, '')
    const same = keys.filter((key) => ja[key] === en[key] && /[a-z]{3,}/.test(words(en[key])))
    expect(same.filter((key) => !sameEverywhere.test(key))).toEqual([])
  })
})

test('the two languages share the same dictionaries', () => {
  expect(Object.keys(ja).sort()).toEqual(Object.keys(en).sort())
})

describe('t', () => {
  const t = createTranslate('en', en)

  test('fills in values, and chooses between one and many', () => {
    expect(t('card.behind', { count: 1 })).toBe('1 event behind')
    expect(t('card.behind', { count: 1200 })).toBe('1,200 events behind')
  })

  test('gives pieces in which a value still has its name', () => {
    expect(t.pieces('say.willLose', { process: 'A' })).toEqual([
      { name: 'process', text: 'A' },
      '’s next answer is going to get lost.',
    ])
  })

  test('a browser’s list of languages decides, else English', () => {
    expect(preferredLanguage(['fr-CA', 'ja-JP', 'en'])).toBe('ja')
    expect(preferredLanguage(['de'])).toBe('en')
    expect(preferredLanguage([])).toBe('en')
  })
})
