// The bins of what is looked at, kept while one pans: they are anchored, so those of the frame before are good for this one.

import { binsOf, type Bins, type Pyramid } from './pyramid.ts'

interface Kept {
  readonly bin: number
  readonly from: number
  readonly to: number
  readonly bins: Bins
}

const keptFor = new WeakMap<Pyramid, Kept>()

/** Those that begin in [from, to], and perhaps others around them. */
export function binsInSight(pyramid: Pyramid, from: number, to: number, bin: number): Bins {
  const kept = keptFor.get(pyramid)
  // The length of what is seen is rounded anew in every frame.
  const isSameSize = kept !== undefined && Math.abs(kept.bin - bin) < bin * 1e-6
  if (isSameSize && kept.from <= from && kept.to >= to) return kept.bins
  // While one zooms, they are good for one frame only.
  const margin = isSameSize ? (to - from) / 2 : 0
  const wider = { from: from - margin, to: to + margin }
  const bins = binsOf(pyramid, wider.from, wider.to, bin)
  keptFor.set(pyramid, { bin, ...wider, bins })
  return bins
}
