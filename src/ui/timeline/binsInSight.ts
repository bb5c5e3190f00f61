// The bins of what is looked at, kept while one pans and zooms: they are anchored and come in a few sizes, so those of the frame before are good
// for this one.

import { binsOf, type Bins, type Pyramid } from './pyramid.ts'

interface Kept {
  readonly bin: number
  readonly from: number
  readonly to: number
  readonly bins: Bins
}

const keptFor = new WeakMap<Pyramid, Kept>()

/** Sizes to a doubling: while one zooms, each is good for a few frames, and what it shows stays where it is. */
const sizes = 2

/** The largest size of a bin that is not above `most`. */
export const binSizeUpTo = (most: number): number =>
  // The length of what is seen is rounded anew in every frame.
  2 ** (Math.floor(Math.log2(most) * sizes + 1e-6) / sizes)

/** Those that begin in [from, to], and perhaps others around them. */
export function binsInSight(pyramid: Pyramid, from: number, to: number, bin: number): Bins {
  const kept = keptFor.get(pyramid)
  const isSameSize = kept?.bin === bin
  if (isSameSize && kept.from <= from && kept.to >= to) return kept.bins
  // Who pans goes far; who zooms out sees so much more before the next size comes.
  const margin = (to - from) * (isSameSize ? 0.5 : (2 ** (1 / sizes) - 1) / 2)
  const wider = { from: from - margin, to: to + margin }
  const bins = binsOf(pyramid, wider.from, wider.to, bin)
  keptFor.set(pyramid, { bin, ...wider, bins })
  return bins
}
