import { describe, expect, test } from 'vitest'
import { formatAddress, parseAddress, stepIn } from './route.ts'

describe('an address', () => {
  test.each(['', '#', '#/', '#/play', '#/play/'])('%j is home', (hash) => {
    expect(parseAddress(hash).route).toEqual({ kind: 'home' })
  })

  test('names an example, a step and a language', () => {
    expect(parseAddress('#/play/two-carts?step=13&lang=ja')).toEqual({
      route: { kind: 'play', example: 'two-carts', step: '13' },
      language: 'ja',
    })
  })

  test('what is not known stays as it was written', () => {
    expect(parseAddress('#/nowhere?x=1').route).toEqual({ kind: 'unknown', route: '/nowhere?x=1' })
    expect(parseAddress('#/play/a/b').route.kind).toBe('unknown')
    expect(parseAddress('#/play/two-carts?lang=fr').language).toBeNull()
    expect(parseAddress('#/play/%E0%A4%A').route).toEqual({ kind: 'play', example: '%E0%A4%A', step: null })
  })

  test('that is written can be read', () => {
    for (const example of ['two-carts', 'ä/ö?&#']) {
      const { route, language } = parseAddress(formatAddress(example, 7, 'ja'))
      expect([route, language]).toEqual([{ kind: 'play', example, step: '7' }, 'ja'])
    }
    expect(formatAddress('two-carts', 0, null)).toBe('#/play/two-carts')
  })

  test('a step is a whole number, written plainly', () => {
    expect(['0', '13', '007'].map(stepIn)).toEqual([0, 13, 7])
    expect(['', '-1', '1.5', '1e3', ' 1', '9999999999', 'x'].map(stepIn)).toEqual(Array(7).fill(null))
  })
})
