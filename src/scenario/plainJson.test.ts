import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { plainJson } from './plainJson.ts'

const problemOf = (value: unknown) => {
  const plain = plainJson(value)
  return plain.ok ? undefined : [plain.problem.code, plain.problem.path]
}

const cyclic: Record<string, unknown> = {}
cyclic['self'] = cyclic

const hostile = new Proxy(
  {},
  {
    ownKeys: () => {
      throw new Error('no')
    },
  },
)

describe('a plain copy', () => {
  it('is the same JSON', () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 3, noUnicodeString: false }), (value) => {
        const text = JSON.stringify(value)
        fc.pre(!text.includes('"__proto__"'))
        const plain = plainJson(JSON.parse(text))
        expect(plain.ok && JSON.stringify(plain.value)).toBe(text)
      }),
    )
  })

  it('leaves out keys without a value, as JSON does, and knows one zero only', () => {
    expect(plainJson({ a: undefined, b: -0 })).toEqual({ ok: true, value: { b: 0 } })
  })

  it('keeps a key like constructor as data', () => {
    const plain = plainJson({ constructor: 1 })
    expect(plain.ok && Object.keys(plain.value as object)).toEqual(['constructor'])
  })

  it.each([
    ['undefined', undefined, ['notJson', '']],
    ['NaN', { a: [NaN] }, ['notJson', '/a/0']],
    ['infinity', { a: Infinity }, ['notJson', '/a']],
    ['a function', { a: () => 1 }, ['notJson', '/a']],
    ['a bigint', { a: 1n }, ['notJson', '/a']],
    ['a symbol', { a: Symbol('a') }, ['notJson', '/a']],
    ['a hole', { a: Array(2) }, ['notJson', '/a/0']],
    ['a date', { a: new Date(0) }, ['notJson', '/a']],
    ['a map', { 'a/b~c': new Map() }, ['notJson', '/a~1b~0c']],
    ['__proto__', JSON.parse('{"a":{"__proto__":{"x":1}}}'), ['unsafeKey', '/a/__proto__']],
    ['what is in itself', cyclic, ['tooDeep', '/self'.repeat(16)]],
    ['a huge array', Array(300_000), ['tooLarge', '']],
    ['very much of everything', Array(1000).fill(Array(1000).fill(0)), ['tooLarge', '']],
    ['a proxy that throws', hostile, ['notJson', '']],
  ])('is not made of %s', (_, value, problem) => {
    expect(problemOf(value)).toEqual(problem)
  })

  it('never throws', () => {
    fc.assert(
      fc.property(
        fc.anything({
          withBigInt: true,
          withDate: true,
          withMap: true,
          withNullPrototype: true,
          withObjectString: true,
          withSet: true,
          withSparseArray: true,
          withTypedArray: true,
        }),
        (value) => {
          plainJson(value)
        },
      ),
    )
  })
})
