import { describe, expect, test } from 'vitest'
import { en } from './en.ts'
import { ja } from './ja.ts'
import { preferredLanguage } from './language.ts'
import { createTranslate, type TextKey } from './t.ts'

const keys = Object.keys(en) as TextKey[]
const namesIn = (text: string): string[] =>
  [...new Set([...text.matchAll(/\{(\w+)/g)].map(([, name]) => name ?? ''))].sort()

describe('the dictionaries', () => {
  test('have the same keys', () => {
    expect(Object.keys(ja).sort()).toEqual(Object.keys(en).sort())
  })

  test('ask for no value in Japanese that English does not ask for', () => {
    const strangers = keys.filter((key) => !namesIn(ja[key]).every((name) => namesIn(en[key]).includes(name)))
    expect(strangers).toEqual([])
  })

  test('leave nothing empty', () => {
    expect(keys.filter((key) => en[key].trim() === '' || ja[key].trim() === '')).toEqual([])
  })

  test('no Japanese text is left in English', () => {
    const words = (text: string): string => text.replaceAll(/\{[^}]*\}/g, '')
    const same = keys.filter((key) => ja[key] === en[key] && /[a-z]{3,}/.test(words(en[key])))
    // Names, and what is written on keys, are the same everywhere.
    expect(same.filter((key) => !/^key\.|^app\.title$|^code\.language\./.test(key))).toEqual([])
  })
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
