import { describe, expect, test } from 'vitest'
import { lateTexts } from './lateTexts.ts'

describe('late texts', () => {
  test('speak the language that is asked for, and are loaded once', async () => {
    let loads = 0
    const texts = lateTexts({
      en: async () => {
        loads++
        return { 'a.greeting': 'Hello {name}' } as const
      },
      ja: async () => ({ 'a.greeting': '{name}さん、こんにちは' }),
    })
    expect(texts.loaded('en')).toBeUndefined()
    const [first, second] = await Promise.all([texts.load('en'), texts.load('en')])
    expect(first).toBe(second)
    expect(loads).toBe(1)
    expect(texts.loaded('en')?.('a.greeting', { name: 'A' })).toBe('Hello A')
    expect((await texts.load('ja'))('a.greeting', { name: 'B' })).toBe('Bさん、こんにちは')
  })

  test('that could not be loaded are asked for again', async () => {
    let isOnline = false
    const texts = lateTexts({
      en: async () => {
        if (!isOnline) throw new Error('offline')
        return { 'a.word': 'word' } as const
      },
      ja: async () => ({ 'a.word': '語' }),
    })
    await expect(texts.load('en')).rejects.toThrow('offline')
    isOnline = true
    expect((await texts.load('en'))('a.word')).toBe('word')
  })
})
