import { fc, test as property } from '@fast-check/vitest'
import { describe, expect, test } from 'vitest'
import { followed, panned, viewBoxOf, whole, zoomed, type Plane, type Zoom } from './zoom.ts'

const plane: Plane = [-4, -38, 1000, 500]
const sight = (zoom: Zoom) => viewBoxOf(plane, zoom).split(' ').map(Number) as unknown as Plane

describe('zoom of the stage', () => {
  test('whole is the whole plane', () => {
    expect(viewBoxOf(plane, whole)).toBe('-4 -38 1000 500')
  })

  test('what is under the pointer stays there', () => {
    const before = sight(zoomed(whole, 2))
    const after = sight(zoomed(zoomed(whole, 2), 1.5, [0.25, 0.75]))
    expect(after[0] + after[2] * 0.25).toBeCloseTo(before[0] + before[2] * 0.25, 1)
    expect(after[1] + after[3] * 0.75).toBeCloseTo(before[1] + before[3] * 0.75, 1)
  })

  test('follows what leaves the sight, and only that', () => {
    const zoom = zoomed(whole, 2)
    expect(followed(zoom, [0.5, 0.6])).toBe(zoom)
    expect(followed(zoom, [0.9, 0.5])).toMatchObject({ factor: 2, x: 0.75 })
  })

  const moves = fc.array(
    fc.oneof(
      fc.double({ min: 0.2, max: 5, noNaN: true }).map((by) => (zoom: Zoom) => zoomed(zoom, by)),
      fc.tuple(fc.double({ min: -2, max: 2, noNaN: true }), fc.double({ min: -2, max: 2, noNaN: true })).map(
        ([dx, dy]) =>
          (zoom: Zoom) =>
            panned(zoom, dx, dy),
      ),
    ),
    { maxLength: 12 },
  )

  property.prop([moves], { numRuns: 200 })('never looks beyond the picture', (made) => {
    const [left, top, width, height] = sight(made.reduce((zoom, move) => move(zoom), whole))
    expect(left).toBeGreaterThanOrEqual(-4.02)
    expect(top).toBeGreaterThanOrEqual(-38.02)
    expect(left + width).toBeLessThanOrEqual(996.02)
    expect(top + height).toBeLessThanOrEqual(462.02)
  })
})
