import { fc, test } from '@fast-check/vitest'
import { describe, expect, it } from 'vitest'
import { severities } from './columns.ts'
import { binsOf, eachWide, pyramidOf } from './pyramid.ts'

interface Some {
  readonly from: number
  readonly length: number
  readonly severity: number
}

function pyramidWith(spans: readonly Some[]) {
  const from = Float64Array.from(spans, (span) => span.from)
  const to = Float64Array.from(spans, (span) => span.from + span.length)
  const severity = Uint8Array.from(spans, (span) => span.severity)
  return pyramidOf([...spans.keys()], { from, to, severity })
}

const some = fc.record({
  from: fc.integer({ min: 0, max: 5000 }),
  length: fc.oneof(fc.constant(0), fc.integer({ min: 0, max: 400 })),
  severity: fc.integer({ min: 0, max: severities.length - 1 }),
})
const many = fc.array(some, { maxLength: 600 })
const bin = fc.integer({ min: 1, max: 900 })

/** What is seen of the spans that begin in [from, to]: the ids of the wide ones, and the bins. */
function seen(spans: readonly Some[], from: number, to: number, size: number) {
  const pyramid = pyramidWith(spans)
  const wide: number[] = []
  eachWide(pyramid, from, to, size, (index) => wide.push(pyramid.ids[index] ?? -1))
  const columns = binsOf(pyramid, from, to, size)
  const bins = Array.from({ length: columns.count }, (_, index) => ({
    worst: columns.worst[index] ?? -1,
    severities: columns.severities[index] ?? 0,
    from: columns.from[index] ?? NaN,
    to: columns.to[index] ?? NaN,
  }))
  return { wide, bins }
}

describe('zoomed out to any bin', () => {
  test.prop([many, bin])('every severity that there is, is seen where it is', (spans, size) => {
    const { wide, bins } = seen(spans, 0, 6000, size)
    for (const [id, { from, length, severity }] of spans.entries()) {
      if (length >= size) expect(wide).toContain(id)
      else {
        const own = bins.filter((each) => Math.floor(each.from / size) === Math.floor(from / size))
        expect(own).toHaveLength(1)
        expect((own[0]?.severities ?? 0) & (1 << severity)).not.toBe(0)
      }
    }
  })

  test.prop([many, bin])(
    'a bin shows the worst of its narrow spans: severity first, then duration',
    (spans, size) => {
      for (const { worst, from } of seen(spans, 0, 6000, size).bins) {
        const shown = spans[worst]
        const others = spans.filter(
          (s) => s.length < size && Math.floor(s.from / size) === Math.floor(from / size),
        )
        for (const other of others) {
          expect(other.severity).toBeLessThanOrEqual(shown?.severity ?? -1)
          if (other.severity === shown?.severity) expect(other.length).toBeLessThanOrEqual(shown.length)
        }
      }
    },
  )

  test.prop([many, bin])('severities are those of the bin and no others', (spans, size) => {
    for (const { severities: bits, from } of seen(spans, 0, 6000, size).bins) {
      const own = spans.filter(
        (s) => s.length < size && Math.floor(s.from / size) === Math.floor(from / size),
      )
      expect(bits).toBe(own.reduce((all, { severity }) => all | (1 << severity), 0))
    }
  })
})

test.prop([many, fc.nat(5000), fc.nat(2000), bin])(
  'wide spans are those that reach into the window, each once',
  (spans, from, width, size) => {
    const expected = [...spans.entries()]
      .filter(([, s]) => s.length >= size && s.from <= from + width && s.from + s.length >= from)
      .map(([id]) => id)
    expect(seen(spans, from, from + width, size).wide.toSorted((a, b) => a - b)).toEqual(expected)
  },
)

it('one lost message among 100,000 is seen in the picture of all of them', () => {
  const spans = Array.from({ length: 100_000 }, (_, i): Some => ({ from: i * 10, length: 6, severity: 0 }))
  spans[31_337] = { from: 313_370, length: 0, severity: severities.indexOf('lost') }
  spans[31_338] = { from: 313_371, length: 0, severity: severities.indexOf('conflict') }
  const { bins } = seen(spans, 0, 1e6, 1e6 / 600)
  expect(bins.length).toBeLessThanOrEqual(601)
  const bad = bins.filter(({ severities: bits }) => bits > 1)
  expect(bad).toHaveLength(1)
  expect(bad[0]).toMatchObject({
    worst: 31_337,
    severities: 1 | (1 << severities.indexOf('lost')) | (1 << severities.indexOf('conflict')),
  })
})
