// Small rectangles by colour: thousands of them cost a few items of the display list, and neighbours of one colour become one rectangle. They
// lie on whole pixels: crisp, and several times cheaper to paint than what needs its edges smoothed.

import type { Bars, Ink } from './displayList.ts'

interface Collected {
  readonly fill: Ink
  readonly alpha: number
  readonly rects: number[]
}

/** Narrower than this, a gap is no more told from none than a span is. */
const leastGap = 1

export interface BarCollector {
  /** At least a pixel wide and high. */
  add(fill: Ink, alpha: number, x: number, y: number, width: number, height: number): void
  items(): readonly Bars[]
}

export function createBars(): BarCollector {
  const byAlpha = new Map<number, Map<Ink, Collected>>()
  // Most often the next is like the one before.
  let latest: Collected | null = null
  const rectsOf = (fill: Ink, alpha: number): number[] => {
    if (latest?.fill === fill && latest.alpha === alpha) return latest.rects
    let byInk = byAlpha.get(alpha)
    if (!byInk) byAlpha.set(alpha, (byInk = new Map()))
    let found = byInk.get(fill)
    if (!found) byInk.set(fill, (found = { fill, alpha, rects: [] }))
    latest = found
    return found.rects
  }
  return {
    add(fill, alpha, x, y, width, height) {
      const rects = rectsOf(fill, alpha)
      const left = Math.round(x)
      const top = Math.round(y)
      const right = Math.max(left + 1, Math.round(x + width))
      const bottom = Math.max(top + 1, Math.round(y + height))
      const last = rects.length - 4
      if (last >= 0 && rects[last + 1] === top && rects[last + 3] === bottom - top) {
        const lastLeft = rects[last] ?? 0
        const lastRight = lastLeft + (rects[last + 2] ?? 0)
        if (left >= lastLeft && left <= lastRight + leastGap) {
          rects[last + 2] = Math.max(lastRight, right) - lastLeft
          return
        }
      }
      rects.push(left, top, right - left, bottom - top)
    },
    items: () =>
      [...byAlpha.values()].flatMap((byInk) =>
        [...byInk.values()].map((collected): Bars => ({ kind: 'bars', ...collected })),
      ),
  }
}
