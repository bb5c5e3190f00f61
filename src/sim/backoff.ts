// How long to wait before the next attempt. The formulas are those of the study "Exponential Backoff And Jitter" (AWS Architecture Blog,
// 2015), with `n` counting the conflicts (or failed deliveries) so far, from 1.

import { uniform, type DrawAddress, type Micros } from './clock.ts'

/** Times in microseconds here; the scenario says milliseconds. */
export type Backoff =
  | { readonly kind: 'none' }
  | { readonly kind: 'fixed'; readonly base: Micros }
  | {
      readonly kind: 'exponential' | 'equalJitter' | 'fullJitter'
      readonly base: Micros
      readonly cap: Micros
      readonly factor: number
    }
  | { readonly kind: 'decorrelatedJitter'; readonly base: Micros; readonly cap: Micros }

/** min(cap, base · factor^n) by repeated multiplication: `Math.pow` may differ in the last bit between engines. */
function exponential(base: Micros, cap: Micros, factor: number, n: number): Micros {
  let time = base
  for (let i = 0; i < n && time < cap && factor > 1; i++) time *= factor
  return Math.min(cap, time)
}

/**
 * The wait before the next attempt, in whole microseconds.
 * @param n failures so far, at least 1
 * @param previous the wait before this one (only decorrelated jitter looks at it); 0 where there was none
 */
export function backoffTime(backoff: Backoff, n: number, previous: Micros, address: DrawAddress): Micros {
  switch (backoff.kind) {
    case 'none':
      return 0
    case 'fixed':
      return backoff.base
    case 'exponential':
      return Math.round(exponential(backoff.base, backoff.cap, backoff.factor, n))
    case 'equalJitter': {
      const half = exponential(backoff.base, backoff.cap, backoff.factor, n) / 2
      return Math.round(half + uniform(address) * half)
    }
    case 'fullJitter':
      return Math.round(uniform(address) * exponential(backoff.base, backoff.cap, backoff.factor, n))
    case 'decorrelatedJitter': {
      const upper = 3 * (previous === 0 ? backoff.base : previous)
      return Math.round(Math.min(backoff.cap, backoff.base + uniform(address) * (upper - backoff.base)))
    }
  }
}
