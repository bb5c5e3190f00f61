import { fc, test } from '@fast-check/vitest'
import { expect } from 'vitest'
import { binsInSight, binSizeUpTo } from './binsInSight.ts'
import { binsOf, pyramidOf, type Bins } from './pyramid.ts'

const starts = fc.array(fc.integer({ min: 0, max: 4000 }), { minLength: 1, maxLength: 400 })
const looks = fc.array(
  fc.record({ from: fc.integer({ min: 0, max: 4000 }), length: fc.integer({ min: 60, max: 4000 }) }),
  { minLength: 2, maxLength: 12 },
)

const within = (bins: Bins, from: number, to: number) =>
  Array.from({ length: bins.count }, (_, i) => ({
    from: bins.from[i] ?? NaN,
    to: bins.to[i] ?? NaN,
    worst: bins.worst[i],
    severities: bins.severities[i],
  })).filter((bin) => bin.from >= from && bin.from <= to)

test.prop([starts, looks])(
  'what is kept from frames before shows the same as what is made anew',
  (at, frames) => {
    const from = Float64Array.from(at)
    const to = from.map((start) => start + 1)
    const pyramid = pyramidOf([...at.keys()], { from, to, severity: new Uint8Array(at.length) })
    for (const look of frames) {
      const size = binSizeUpTo(look.length / 30)
      const end = look.from + look.length
      const anew = within(binsOf(pyramid, look.from, end, size), look.from, end)
      expect(within(binsInSight(pyramid, look.from, end, size), look.from, end)).toEqual(anew)
    }
  },
)

test.prop([fc.double({ min: 1e-3, max: 1e7, noNaN: true })])(
  'bins come in sizes: none is wider than it may be, none much narrower',
  (most) => {
    const size = binSizeUpTo(most)
    expect(size).toBeLessThanOrEqual(most * (1 + 1e-6))
    expect(size).toBeGreaterThan((most / Math.SQRT2) * (1 - 1e-6))
    // Rounded a little otherwise in the next frame, it is the same size.
    expect(binSizeUpTo(size * (1 - 1e-9))).toBe(size)
  },
)

test('while one zooms closer by a fifth, the bins stay those that they were', () => {
  const from = Float64Array.from({ length: 5000 }, (_, index) => index * 3)
  const pyramid = pyramidOf([...from.keys()], { from, to: from, severity: new Uint8Array(5000) })
  const bins = [40, 38, 36, 34].map((most) =>
    binsInSight(pyramid, 3000 - most, 9000 + most, binSizeUpTo(most)),
  )
  expect(new Set(bins).size).toBe(1)
})
