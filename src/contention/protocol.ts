// What the page and the worker say to each other: plain data.

import type { ContentionRow, Repeated } from './simulate.ts'

export type Request =
  /** Every point is measured; a new request ends the one before. */
  | { readonly kind: 'measure'; readonly id: number; readonly points: readonly Repeated[] }
  | { readonly kind: 'cancel'; readonly id: number }

/** Means so far over `runs` runs of each point, in the order of the points. */
export interface Measured {
  readonly rows: readonly ContentionRow[]
  readonly runs: number
}

export type Reply = {
  readonly kind: 'measured'
  readonly id: number
  readonly measured: Measured
  readonly isDone: boolean
}
