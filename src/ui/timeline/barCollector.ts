// Small rectangles by colour: thousands of them cost a few items of the display list, and neighbours of one colour become one rectangle.

import type { Bars, Ink } from './displayList.ts'

interface Collected {
  readonly fill: Ink
  readonly alpha: number
  readonly rects: number[]
}

export interface BarCollector {
  add(fill: Ink, alpha: number, x: number, y: number, width: number, height: number): void
  items(): readonly Bars[]
}

export function createBars(): BarCollector {
  const byLook = new Map<string, Collected>()
  return {
    add(fill, alpha, x, y, width, height) {
      const key = alpha === 1 ? fill : `${fill}/${alpha}`
      let found = byLook.get(key)
      if (!found) byLook.set(key, (found = { fill, alpha, rects: [] }))
      const { rects } = found
      const last = rects.length - 4
      const lastX = rects[last] ?? NaN
      const end = lastX + (rects[last + 2] ?? 0)
      if (rects[last + 1] === y && rects[last + 3] === height && x <= end + 0.25 && x >= lastX)
        rects[last + 2] = Math.max(end, x + width) - lastX
      else rects.push(x, y, width, height)
    },
    items: () => [...byLook.values()].map((collected) => ({ kind: 'bars', ...collected })),
  }
}
