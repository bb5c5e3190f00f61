import { describe, expect, test } from 'vitest'
import { createPreferences, shelfOf, type Shelf } from './preferences.ts'

function shelfWith(items: Record<string, string> = {}): Shelf & { readonly items: Map<string, string> } {
  const kept = new Map(Object.entries(items))
  return {
    items: kept,
    getItem: (key) => kept.get(key) ?? null,
    setItem: (key, value) => void kept.set(key, value),
    removeItem: (key) => void kept.delete(key),
  }
}

const forbidden: Shelf = {
  getItem: () => {
    throw new Error('forbidden')
  },
  setItem: () => {
    throw new Error('full')
  },
  removeItem: () => {
    throw new Error('forbidden')
  },
}

describe('preferences', () => {
  test('the browser’s language, the device’s theme, one beat a second, unless something was kept', () => {
    expect(createPreferences(shelfWith(), ['ja-JP']).getState()).toMatchObject({
      language: 'ja',
      theme: 'system',
      speed: 1,
      letterKeys: true,
    })
  })

  test('what was chosen is kept and comes back', () => {
    const shelf = shelfWith()
    createPreferences(shelf, ['en']).choose({ language: 'ja', theme: 'dark', speed: 4, letterKeys: false })
    expect(createPreferences(shelf, ['en']).getState()).toMatchObject({
      language: 'ja',
      theme: 'dark',
      speed: 4,
      letterKeys: false,
    })
  })

  test('what holds for this visit only is not kept', () => {
    const shelf = shelfWith()
    createPreferences(shelf, ['en']).setState({ language: 'ja' })
    expect(shelf.items.size).toBe(0)
  })

  test('damaged values count as none', () => {
    const shelf = shelfWith({
      'interleave:language': '{',
      'interleave:theme': 'purple',
      'interleave:speed': 'NaN',
      'interleave:letterKeys': '?',
    })
    expect(createPreferences(shelf, ['en']).getState().speed).toBe(1)
    expect(createPreferences(shelf, ['en']).getState().theme).toBe('system')
  })

  test('a storage that throws does no harm', () => {
    const preferences = createPreferences(forbidden, ['en'])
    preferences.choose({ language: 'ja' })
    expect(preferences.getState().language).toBe('ja')
    const denied = {
      get localStorage(): Shelf {
        throw new Error('denied')
      },
    }
    expect(shelfOf(denied)).toBeNull()
  })
})
