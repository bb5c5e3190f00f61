import { fc, test } from '@fast-check/vitest'
import { expect } from 'vitest'
import { added, growing, itemsFrom, itemsOf, pageSize, sizeOf } from './growing.ts'

const calls = fc.array(fc.array(fc.nat(), { maxLength: 2 * pageSize }), { maxLength: 8 })

test.prop([calls, fc.nat()])('has what was added, in order, whatever is asked for', (lists, place) => {
  const list = lists.reduce((so, items) => added(so, ...items), growing<number>())
  const all = lists.flat()
  expect(itemsOf(list)).toEqual(all)
  expect(sizeOf(list)).toBe(all.length)
  const from = place % (all.length + 2)
  expect(itemsFrom(list, from)).toEqual(all.slice(from))
})

test.prop([calls])('is the same JSON whether items come one by one or at once', (lists) => {
  const inCalls = lists.reduce((so, items) => added(so, ...items), growing<number>())
  expect(JSON.parse(JSON.stringify(inCalls))).toEqual(growing(lists.flat()))
})

test.prop([fc.array(fc.nat(), { maxLength: 4 * pageSize }), fc.nat(), fc.nat()])(
  'two that go on from one state leave it, and each other, as they are',
  (items, one, other) => {
    const before = growing(items)
    const was = structuredClone(before)
    const after = [added(before, one), added(before, other)]
    expect(before).toEqual(was)
    expect(after.map(itemsOf)).toEqual([
      [...items, one],
      [...items, other],
    ])
  },
)

test('shares its full pages with every state that follows', () => {
  const before = growing(Array.from({ length: 5 * pageSize + 7 }, (_, i) => i))
  const after = added(before, 1)
  expect(after.full).toBe(before.full)
})
