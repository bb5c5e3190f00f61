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
      embed: null,
      view: null,
      unknown: [],
    })
  })

  test('carries a scenario, names an exercise or a page', () => {
    expect(parseAddress('#/play?s=1.abc&step=2').route).toEqual({ kind: 'link', payload: '1.abc', step: '2' })
    expect(parseAddress('#/exercises/a1?step=3').route).toEqual({ kind: 'exercise', id: 'a1', step: '3' })
    expect(parseAddress('#/exercises').route).toEqual({
      kind: 'page',
      page: 'exercises',
      id: null,
      query: '',
    })
    expect(parseAddress('#/guides/which-policy?path=yes').route).toEqual({
      kind: 'page',
      page: 'guides',
      id: 'which-policy',
      query: 'path=yes',
    })
    expect(parseAddress('#/play?embed=chart&view=table')).toMatchObject({ embed: 'chart', view: 'table' })
  })

  test('what is not known stays as it was written', () => {
    expect(parseAddress('#/nowhere?x=1').route).toEqual({ kind: 'unknown', route: '/nowhere?x=1' })
    expect(parseAddress('#/play/a/b').route.kind).toBe('unknown')
    expect(parseAddress('#/play/two-carts?lang=fr').language).toBeNull()
    expect(parseAddress('#/play/%E0%A4%A').route).toEqual({ kind: 'play', example: '%E0%A4%A', step: null })
  })

  test('that is written can be read', () => {
    for (const example of ['two-carts', 'ä/ö?&#']) {
      const address = formatAddress({ kind: 'play', example }, 7, { language: 'ja', embed: 'chart stream' })
      expect(parseAddress(address)).toEqual({
        route: { kind: 'play', example, step: '7' },
        language: 'ja',
        embed: 'chart stream',
        view: null,
        unknown: [],
      })
    }
    expect(formatAddress({ kind: 'play', example: 'two-carts' }, 0)).toBe('#/play/two-carts')
    expect(formatAddress({ kind: 'link', payload: '1.a-_b' }, 0)).toBe('#/play?s=1.a-_b')
    expect(formatAddress({ kind: 'exercise', id: 'a1' }, 2)).toBe('#/exercises/a1?step=2')
  })

  test('a step is a whole number, written plainly', () => {
    expect(['0', '13', '007'].map(stepIn)).toEqual([0, 13, 7])
    expect(['', '-1', '1.5', '1e3', ' 1', '9999999999', 'x'].map(stepIn)).toEqual(Array(7).fill(null))
  })
})

describe('parameters that mean nothing', () => {
  test.each([
    ['#/play/two-carts?stp=3&lang=en', ['stp']],
    ['#/play?s=1.abc&utm_source=mail&Step=2&utm_source=x', ['utm_source', 'Step']],
    ['#/?constructor=1', ['constructor']],
    ['#/exercises/a1?view=code&embed=chart', []],
    ['#/guides/which-policy?path=yes', []],
  ])('%s', (hash, names) => {
    expect(parseAddress(hash).unknown).toEqual(names)
  })

  test('are named as far as a line can hold them', () => {
    const many = Array.from({ length: 9 }, (_, i) => `${'n'.repeat(80)}${i}=1`).join('&')
    const { unknown } = parseAddress(`#/play/two-carts?${many}`)
    expect(unknown.map((name) => name.length)).toEqual([40, 40, 40, 40])
  })
})
