import { describe, expect, it } from 'vitest'
import { backoffTime, type Backoff } from './backoff.ts'
import { pausesOf } from './backoffRange.ts'

const curve = { base: 10, cap: 1000, factor: 2 }
const kinds: readonly Backoff[] = [
  { kind: 'none' },
  { kind: 'fixed', base: 7 },
  { kind: 'exponential', ...curve },
  { kind: 'equalJitter', ...curve },
  { kind: 'fullJitter', ...curve },
  { kind: 'decorrelatedJitter', base: 10, cap: 1000 },
]

describe('the range of a pause', () => {
  it.each(kinds)('of $kind has every pause that the kernel draws', (backoff) => {
    const pauses = pausesOf(backoff, 9)
    for (let seed = 0; seed < 200; seed++) {
      let previous = 0
      for (const [index, { least, most }] of pauses.entries()) {
        previous = backoffTime(backoff, index + 1, previous, {
          seed,
          process: 'A',
          node: 'backOff',
          occurrence: index,
        })
        expect(previous).toBeGreaterThanOrEqual(Math.floor(least))
        expect(previous).toBeLessThanOrEqual(Math.ceil(most))
      }
    }
  })
  it('is as narrow as it can be', () => {
    expect(pausesOf({ kind: 'exponential', ...curve }, 3)).toEqual(
      [20, 40, 80].map((t) => ({ least: t, most: t })),
    )
    expect(pausesOf({ kind: 'equalJitter', ...curve }, 1)).toEqual([{ least: 10, most: 20 }])
    expect(pausesOf({ kind: 'fullJitter', ...curve, cap: 25 }, 2)).toEqual([
      { least: 0, most: 20 },
      { least: 0, most: 25 },
    ])
  })
})
