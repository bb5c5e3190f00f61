import fc from 'fast-check'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { jsonFlawOf, positionIn } from './jsonSyntax.ts'

const parses = (text: string): boolean => {
  try {
    JSON.parse(text)
    return true
  } catch {
    return false
  }
}

afterEach(() => vi.restoreAllMocks())

describe('the JSON scanner', () => {
  it('agrees with JSON.parse on JSON', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.constantFrom(undefined, 1, 2, '\t'), (value, indent) => {
        expect(jsonFlawOf(JSON.stringify(value, null, indent), 1000)).toBeUndefined()
      }),
    )
  })

  it('agrees with JSON.parse on what is nearly JSON', () => {
    const piece = fc.constantFrom(
      ...'{}[]",:\\/ \n-+.0123456789eEtrufalsn\u0000\u2028é'.split(''),
      'true',
      '"a"',
      '\\u00e9',
      '[]',
    )
    const damaged = fc
      .tuple(fc.jsonValue({ maxDepth: 2 }), fc.nat(), fc.nat({ max: 3 }), piece)
      .map(([value, at, removed, inserted]) => {
        const text = JSON.stringify(value)
        const index = at % (text.length + 1)
        return text.slice(0, index) + inserted + text.slice(index + removed)
      })
    const random = fc.array(piece, { maxLength: 12 }).map((pieces) => pieces.join(''))
    fc.assert(
      fc.property(fc.oneof(damaged, random), (text) => {
        expect([text, jsonFlawOf(text, 1000) === undefined]).toEqual([text, parses(text)])
      }),
      { numRuns: 3000 },
    )
  })

  it.each([
    ['', 1, 1, 'value'],
    ['{"a": 1,}', 1, 9, '"'],
    ['{"a" 1}', 1, 6, ':'],
    ['[1 2]', 1, 4, ', | ]'],
    ['{\n  "a": tru\n}', 2, 8, 'value'],
    ['[1]\r\n[2]', 2, 1, 'end'],
    ['["open', 1, 7, '"'],
    ['["\\x"]', 1, 3, '\\" | \\\\ | \\/ | \\b | \\f | \\n | \\r | \\t | \\uXXXX'],
    ['[01]', 1, 3, ', | ]'],
    ["{'a': 1}", 1, 2, '"'],
  ])('says where %j stops being JSON', (text, line, column, expected) => {
    const flaw = jsonFlawOf(text, 10)
    expect(flaw).toMatchObject({ kind: 'syntax', expected })
    expect(positionIn(text, flaw?.offset ?? -1)).toEqual({ line, column })
  })

  it('refuses what is nested too deep, at the bracket that is too much', () => {
    expect(jsonFlawOf('[[[1]]]', 3)).toBeUndefined()
    expect(jsonFlawOf('[[{"a":1}]]', 2)).toEqual({ kind: 'tooDeep', offset: 2 })
    expect(jsonFlawOf('['.repeat(500_000), 16)).toEqual({ kind: 'tooDeep', offset: 16 })
  })

  it('takes a long unfinished text', () => {
    expect(jsonFlawOf(`"${'a'.repeat(500_000)}`, 16)).toMatchObject({ offset: 500_001, expected: '"' })
    expect(jsonFlawOf(`[${'1,'.repeat(250_000)}`, 16)).toMatchObject({ offset: 500_001, expected: 'value' })
    expect(jsonFlawOf(' '.repeat(500_000), 16)).toMatchObject({ offset: 500_000, expected: 'value' })
  })

  it.each([
    ['an unfinished string', `"${'a'.repeat(5_000)}`],
    ['an unfinished list', `[${'1,'.repeat(2_500)}`],
    ['nothing but space', ' '.repeat(5_000)],
    ['a list of strings', `[${Array(500).fill('"\\u00e9 \\n"').join(', ')}]`],
    ['a list of objects', `[${Array(500).fill('{ "a": [true] }').join(', ')}]`],
  ])('reads each character of %s only a few times, however long it is', (_, text) => {
    const { value, reads } = counted(text)
    jsonFlawOf(value, 16)
    expect(reads()).toBeGreaterThanOrEqual(text.length)
    expect(reads()).toBeLessThan(8 * text.length)
  })
})

/** The same text, and how many of its characters have been read: one by one, by patterns, or all of them by any other method. */
function counted(text: string): { readonly value: string; readonly reads: () => number } {
  let reads = 0
  const patterns = vi.spyOn(RegExp.prototype, 'exec')
  const value = new Proxy(Object(text) as string & object, {
    get(target, key) {
      const found: unknown = Reflect.get(target, key)
      if (typeof found !== 'function') {
        if (key !== 'length') reads++
        return found
      }
      if (key !== 'toString') reads += key === 'charAt' ? 1 : text.length
      return found.bind(text)
    },
  })
  const byPattern = (): number =>
    patterns.mock.results.reduce((sum, { value: found }) => sum + 1 + (found?.[0].length ?? 0), 0)
  return { value, reads: () => reads + byPattern() }
}
