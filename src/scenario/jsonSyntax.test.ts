import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { jsonFlawOf, positionIn } from './jsonSyntax.ts'

const parses = (text: string): boolean => {
  try {
    JSON.parse(text)
    return true
  } catch {
    return false
  }
}

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

  it('takes a long unfinished text in a moment', () => {
    const started = performance.now()
    jsonFlawOf(`"${'a'.repeat(500_000)}`, 16)
    jsonFlawOf(`[${'1,'.repeat(250_000)}`, 16)
    jsonFlawOf(' '.repeat(500_000), 16)
    expect(performance.now() - started).toBeLessThan(2000)
  })
})
