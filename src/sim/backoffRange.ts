// The least and the longest that a pause can be, for a picture of a backoff: jitter is a range.

import { unreachable } from '#lib/assert.ts'
import type { Backoff } from './backoff.ts'
import type { Micros } from './clock.ts'

export interface Pause {
  readonly least: Micros
  readonly most: Micros
}

/** The pauses behind the first `count` failures. Decorrelated jitter: each as if the one before had been its longest. */
export function pausesOf(backoff: Backoff, count: number): readonly Pause[] {
  let grown: Micros = 'base' in backoff ? backoff.base : 0
  return Array.from({ length: count }, (): Pause => {
    switch (backoff.kind) {
      case 'none':
        return { least: 0, most: 0 }
      case 'fixed':
        return { least: backoff.base, most: backoff.base }
      case 'decorrelatedJitter':
        grown = Math.min(backoff.cap, 3 * grown)
        return { least: Math.min(backoff.base, backoff.cap), most: grown }
      case 'exponential':
      case 'equalJitter':
      case 'fullJitter': {
        grown = Math.min(backoff.cap, grown * backoff.factor)
        const share = { exponential: 1, equalJitter: 0.5, fullJitter: 0 }[backoff.kind]
        return { least: grown * share, most: grown }
      }
      default:
        return unreachable(backoff)
    }
  })
}
