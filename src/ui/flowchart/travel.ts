// A token's journey: along the edge, at one speed through its corners. Pure; the browser plays it.

import { lengthOf, type Point } from './geometry.ts'

/** Longer ways take longer, within what still feels like one movement. */
export function travelTime(points: readonly Point[]): number {
  return Math.round(Math.max(240, Math.min(400, 200 + lengthOf(points) * 0.5)))
}

/** Key frames whose offsets follow the length of the way. A way's oblique last stretch, up to the dock, counts like the others. */
export function framesOf(points: readonly Point[]): { transform: string; offset: number }[] {
  const total = lengthOf(points) || 1
  let gone = 0
  return points.map(([x, y], i) => {
    gone += lengthOf(points.slice(Math.max(0, i - 1), i + 1))
    return { transform: `translate(${x}px, ${y}px)`, offset: Math.min(1, gone / total) }
  })
}
