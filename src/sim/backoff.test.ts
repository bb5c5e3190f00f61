import { describe, expect, it } from 'vitest'
import { backoffTime, type Backoff } from './backoff.ts'
import type { DrawAddress } from './clock.ts'

const at = (occurrence: number): DrawAddress => ({ seed: 1, process: 'A', node: 'backOff', occurrence })
const ms = (milliseconds: number): number => milliseconds * 1000
const capped = { base: ms(5), cap: ms(2000), factor: 2 }
const draws = (backoff: Backoff, n: number, previous = 0): number[] =>
  Array.from({ length: 2000 }, (_, i) => backoffTime(backoff, n, previous, at(i)))
const mean = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / values.length

describe('the wait before the next attempt', () => {
  it('is base · factor^n, n conflicts so far, up to the cap', () => {
    const waits = [1, 2, 3, 8, 9, 40].map((n) => backoffTime({ kind: 'exponential', ...capped }, n, 0, at(1)))
    expect(waits).toEqual([10, 20, 40, 1280, 2000, 2000].map(ms))
    expect(backoffTime({ kind: 'exponential', ...capped, factor: 1 }, 50, 0, at(1))).toBe(ms(5))
    expect(backoffTime({ kind: 'fixed', base: ms(7) }, 3, 0, at(1))).toBe(ms(7))
    expect(backoffTime({ kind: 'none' }, 3, 0, at(1))).toBe(0)
  })

  it('lies anywhere below it with full jitter, in its upper half with equal jitter', () => {
    const full = draws({ kind: 'fullJitter', ...capped }, 4)
    expect(Math.min(...full)).toBeGreaterThanOrEqual(0)
    expect(Math.max(...full)).toBeLessThanOrEqual(ms(80))
    expect(mean(full) / ms(40)).toBeCloseTo(1, 1)
    const equal = draws({ kind: 'equalJitter', ...capped }, 4)
    expect(Math.min(...equal)).toBeGreaterThanOrEqual(ms(40))
    expect(Math.max(...equal)).toBeLessThanOrEqual(ms(80))
    expect(mean(equal) / ms(60)).toBeCloseTo(1, 1)
  })

  it('grows from the wait before with decorrelated jitter, starting at the base', () => {
    const decorrelated: Backoff = { kind: 'decorrelatedJitter', base: ms(5), cap: ms(2000) }
    const first = draws(decorrelated, 1)
    expect(Math.min(...first)).toBeGreaterThanOrEqual(ms(5))
    expect(Math.max(...first)).toBeLessThanOrEqual(ms(15))
    const later = draws(decorrelated, 1, ms(1000))
    expect(Math.max(...later)).toBe(ms(2000))
    expect(Math.min(...later)).toBeGreaterThanOrEqual(ms(5))
  })

  it('is a whole number of microseconds', () => {
    expect(draws({ kind: 'fullJitter', base: 7, cap: 1001, factor: 3 }, 2).every(Number.isInteger)).toBe(true)
  })
})
