import { expect, test } from 'vitest'
import type { Point } from './geometry.ts'
import { arrowOf, extended, offsetOf, pathOf, shifted, strokeOf } from './stroke.ts'

const corner: readonly Point[] = [
  [0, 100],
  [50, 100],
  [50, 0],
]

test('the first of two runs on the left: above a way to the right, right of a way down', () => {
  expect(offsetOf(0, 2, 12)).toBe(6)
  expect(
    shifted(
      [
        [0, 0],
        [40, 0],
      ],
      6,
    ),
  ).toEqual([
    [0, -6],
    [40, -6],
  ])
  expect(
    shifted(
      [
        [0, 0],
        [0, 40],
      ],
      6,
    ),
  ).toEqual([
    [6, 0],
    [6, 40],
  ])
})

test('a single track runs in the middle', () => {
  expect(offsetOf(0, 1, 12)).toBe(0)
})

test('the tracks of a band never touch, through bends too', () => {
  const [outer, inner] = [shifted(corner, -6), shifted(corner, 6)]
  expect(outer).toEqual([
    [0, 106],
    [56, 106],
    [56, 0],
  ])
  expect(inner).toEqual([
    [0, 94],
    [44, 94],
    [44, 0],
  ])
})

test('bends are concentric: the outer radius is larger by the distance of the tracks', () => {
  expect(pathOf(shifted(corner, 6), 16, 6)).toContain('A10 10 0 0 0')
  expect(pathOf(shifted(corner, -6), 16, -6)).toContain('A22 22 0 0 0')
})

test('a bend never takes more than half of a stretch', () => {
  const short: readonly Point[] = [
    [0, 0],
    [10, 0],
    [10, 60],
  ]
  expect(pathOf(short, 16)).toBe('M0 0L5 0A5 5 0 0 1 10 5L10 60')
})

test('an arrowhead points where the way goes', () => {
  expect(
    arrowOf(
      [
        [0, 0],
        [40, 0],
      ],
      { length: 10, width: 12 },
    ),
  ).toBe('M40 0L30 6L30 -6Z')
  expect(
    extended(
      [
        [0, 0],
        [40, 0],
      ],
      4,
      -10,
    ),
  ).toEqual([
    [-4, 0],
    [30, 0],
  ])
})

test('eight tracks share an arrowhead and pass between the boxes of a low chart', () => {
  const stroke = strokeOf('wide', 8, 44)
  expect(stroke).toMatchObject({ pitch: 4.8, line: 3.4, shared: true })
  expect(strokeOf('wide', 8, 22).pitch * 8).toBeLessThanOrEqual(18)
})
