import { describe, expect, test } from 'vitest'
import { placeOf } from './stops.ts'

const window = { width: 1440, height: 900 }
const card = { width: 360, height: 180 }

describe('the card of a stop', () => {
  test('stands below what it is about, where there is room', () => {
    expect(placeOf({ left: 360, top: 10, width: 200, height: 36 }, card, window)).toEqual({
      left: 360,
      top: 60,
    })
  })

  test('else above it', () => {
    expect(placeOf({ left: 28, top: 690, width: 1380, height: 200 }, card, window)).toEqual({
      left: 28,
      top: 496,
    })
  })

  test('where it fits nowhere, it hides as little as can be', () => {
    const low = { width: 1024, height: 768 }
    const place = placeOf({ left: 340, top: 180, width: 660, height: 404 }, card, low)
    expect(place).toEqual({ left: 340, top: 580 })
  })

  test('never outside of the window', () => {
    expect(placeOf({ left: 0, top: 0, width: 390, height: 844 }, card, { width: 390, height: 844 })).toEqual({
      left: 8,
      top: 656,
    })
  })
})
