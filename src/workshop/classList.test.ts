import { describe, expect, it } from 'vitest'
import { formatClassList, parseClassList } from './classList.ts'

const all = ['a1-make-a-conflict', 'a2-second-attempt-succeeds', 'a11-etag', 'b6-crash-eats-the-queue']

describe('a class list', () => {
  it('comes back from its address, whatever the order of its numbers there', () => {
    const ids = ['a1-make-a-conflict', 'b6-crash-eats-the-queue']
    expect(formatClassList(ids)).toBe('a1.b6')
    expect(parseClassList('b6.A1.a1', all)).toEqual({ ids, unknown: [] })
  })

  it('takes a number whole: a1 is not a11', () => {
    expect(parseClassList('a11', all)?.ids).toEqual(['a11-etag'])
  })

  it('names what is not there, and is empty where nothing is', () => {
    expect(parseClassList('a1.z9', all)).toEqual({ ids: ['a1-make-a-conflict'], unknown: ['z9'] })
    expect(parseClassList('', all)).toEqual({ ids: [], unknown: [] })
    expect(parseClassList(null, all)).toBeNull()
  })

  it('does not choke on a flood', () => {
    const { ids, unknown } = parseClassList(`${'x'.repeat(100_000)}.a1`, all) ?? {}
    expect(ids).toEqual([])
    expect(unknown?.map(({ length }) => length)).toEqual([12])
  })
})
