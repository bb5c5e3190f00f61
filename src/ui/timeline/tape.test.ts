import { fc, test } from '@fast-check/vitest'
import { expect } from 'vitest'
import type { Item } from './displayList.ts'
import { pictureOf, tapeOf } from './tape.ts'

const ink = fc.constantFrom('text', 'A.fill', 'conflict.fg', 'surface' as const) as fc.Arbitrary<never>
const maybe = fc.option(ink)
const length = fc.double({ min: -2000, max: 2000, noNaN: true, noDefaultInfinity: true })
const share = fc.double({ min: 0, max: 1, noNaN: true })
const spot = { id: fc.constant(''), x: length, y: length, alpha: share }
const rects = fc.array(length, { minLength: 4, maxLength: 40 })

const item: fc.Arbitrary<Item> = fc.oneof(
  fc.record({ kind: fc.constant('bars' as const), fill: ink, alpha: share, rects }),
  fc.record({
    ...spot,
    kind: fc.constant('box' as const),
    width: length,
    height: length,
    radius: length,
    edge: fc.constantFrom('plain' as const, 'notch' as const, 'torn' as const),
    fill: maybe,
    stroke: maybe,
    double: maybe,
    hatch: maybe,
    chevrons: maybe,
    fillAlpha: share,
    strokeWidth: length,
    dashed: fc.boolean(),
  }),
  fc.record({
    kind: fc.constant('line' as const),
    id: fc.constant(''),
    points: rects,
    stroke: ink,
    width: length,
    alpha: share,
    dash: fc.constantFrom([], [4, 3]),
    head: fc.boolean(),
  }),
  fc.record({
    ...spot,
    kind: fc.constant('label' as const),
    text: fc.string(),
    size: length,
    ink,
    weight: fc.constantFrom(400 as const, 600 as const, 700 as const),
    anchor: fc.constantFrom('start' as const, 'middle' as const, 'end' as const),
  }),
  fc.record({
    ...spot,
    kind: fc.constant('mark' as const),
    size: length,
    status: fc.constantFrom('lost' as const, 'conflict' as const),
  }),
  fc.record({
    ...spot,
    kind: fc.constant('icon' as const),
    size: length,
    ink,
    name: fc.constantFrom('email' as const, 'queue' as const),
  }),
)

const asArrays = (items: readonly Item[]) =>
  items.map((each) => (each.kind === 'bars' ? { ...each, rects: [...each.rects] } : each))

test.prop([fc.array(item, { maxLength: 60 })])('a picture comes back from its tape as it was', (items) => {
  const back = pictureOf(structuredClone(tapeOf({ width: 800, height: 300, items })))
  expect({ ...back, items: asArrays(back.items) }).toEqual({ width: 800, height: 300, items })
})

test('a picture that needs more room than any before gets it', () => {
  const rects = Array.from({ length: 100_000 }, (_, index) => index)
  const mark: Item = { kind: 'mark', id: '', status: 'lost', x: 3, y: 4, size: 11, alpha: 0.5 }
  const items: readonly Item[] = [mark, { kind: 'bars', fill: 'text', alpha: 0.25, rects }, mark]
  expect(asArrays(pictureOf(tapeOf({ width: 1, height: 1, items })).items)).toEqual(items)
})
