import { fc, test } from '@fast-check/vitest'
import { expect, it } from 'vitest'
import { createPolyline, type Point } from './polyline.ts'

const drawn = (points: readonly Point[], end: number): readonly Point[] => {
  const line = createPolyline(end)
  for (const point of points) line.add(point)
  return line.points()
}

function byColumn(points: readonly Point[], end: number): ReadonlyMap<number, readonly Point[]> {
  const columns = new Map<number, Point[]>()
  for (const point of points) {
    const column = end === 0 ? 0 : Math.floor((point.at / end) * 500)
    columns.set(column, [...(columns.get(column) ?? []), point])
  }
  return columns
}

test.prop([fc.array(fc.tuple(fc.nat(40), fc.integer({ min: -9, max: 9 })), { maxLength: 3000 })])(
  'has the beginning, the end and both extremes of every column, in order, and little more',
  (steps) => {
    let at = 0
    const points = steps.map(([wait, value]) => ({ at: (at += wait), value }))
    const line = drawn(points, at)
    const told = (of: readonly Point[]) => {
      return [...byColumn(of, at)].map(([column, those]) => {
        const values = those.map(({ value }) => value)
        return [column, those[0]?.value, Math.min(...values), Math.max(...values), those.at(-1)?.value]
      })
    }
    expect(told(line)).toEqual(told(points))
    expect(line.every((point) => points.includes(point))).toBe(true)
    for (const those of byColumn(line, at).values()) expect(those.length).toBeLessThanOrEqual(4)
  },
)

it('leaves a short line as it is', () => {
  const points = [0, 3, 1, 2].map((value, index) => ({ at: index, value }))
  expect(drawn(points, 4)).toEqual(points)
})
