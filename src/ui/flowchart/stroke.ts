// How tracks are drawn, like the lines of a metro map: one per process, side by side, each keeping its side, concentric where they bend.
// Pure: points in, path data out.

import type { Layout } from '#projections/chart.ts'
import type { Point } from './geometry.ts'

export interface Stroke {
  /** From the middle of one track to the middle of the next. */
  readonly pitch: number
  readonly line: number
  /** Width with the ink on both sides. */
  readonly casing: number
  readonly arrow: { readonly length: number; readonly width: number }
  /** Many tracks end in one arrowhead. */
  readonly shared: boolean
  /** The radius of a bend in the middle of the band. */
  readonly bend: number
}

const few: Readonly<Record<Layout, readonly Stroke[]>> = {
  wide: [
    { pitch: 12, line: 3, casing: 5, arrow: { length: 10, width: 11 }, shared: false, bend: 16 },
    { pitch: 12, line: 3, casing: 5, arrow: { length: 10, width: 11 }, shared: false, bend: 16 },
    { pitch: 10.5, line: 3, casing: 5, arrow: { length: 10, width: 10 }, shared: false, bend: 18 },
    { pitch: 8.5, line: 3, casing: 4.6, arrow: { length: 9, width: 8 }, shared: false, bend: 20 },
  ],
  narrow: [
    { pitch: 9, line: 2.8, casing: 4.8, arrow: { length: 8, width: 9 }, shared: false, bend: 10 },
    { pitch: 9, line: 2.8, casing: 4.8, arrow: { length: 8, width: 9 }, shared: false, bend: 10 },
    { pitch: 7, line: 2.4, casing: 4, arrow: { length: 8, width: 6.5 }, shared: false, bend: 11 },
    { pitch: 5.6, line: 2.2, casing: 3.4, arrow: { length: 7, width: 5.4 }, shared: false, bend: 12 },
  ],
}

const many: Readonly<Record<Layout, Stroke>> = {
  wide: { pitch: 4.8, line: 3.4, casing: 4.4, arrow: { length: 11, width: 44 }, shared: true, bend: 22 },
  narrow: { pitch: 2.8, line: 2, casing: 2.6, arrow: { length: 8, width: 27 }, shared: true, bend: 13 },
}

/** `gap` is what lies between two rows: in a low chart the tracks move together to pass between the boxes. */
export function strokeOf(layout: Layout, count: number, gap: number): Stroke {
  const stroke = few[layout][count - 1] ?? many[layout]
  const pitch = count > 4 ? Math.min(stroke.pitch, (gap - 4) / count) : stroke.pitch
  const squeeze = pitch / stroke.pitch
  const shared = stroke.shared ? { ...stroke.arrow, width: count * pitch + 6 } : stroke.arrow
  return { ...stroke, pitch, line: stroke.line * squeeze, casing: stroke.casing * squeeze, arrow: shared }
}

/** To the left of the way for the first, to its right for the last. */
export const offsetOf = (index: number, count: number, pitch: number): number =>
  ((count - 1) / 2 - index) * pitch

type Direction = readonly [dx: number, dy: number]

export function directionOf(from: Point, to: Point): Direction {
  return [Math.sign(to[0] - from[0]), Math.sign(to[1] - from[1])]
}

/** The same way, `offset` to the left of it (as seen in its direction). */
export function shifted(points: readonly Point[], offset: number): Point[] {
  return points.map((point, i) => {
    const before = points[i - 1] ? directionOf(points[i - 1] ?? point, point) : undefined
    const after = points[i + 1] ? directionOf(point, points[i + 1] ?? point) : undefined
    const sides = [before, after].filter((side) => side !== undefined)
    // An upright stretch moves sideways, a level one up or down; a corner does both.
    const dx = sides.map(([, dy]) => dy).find((dy) => dy !== 0) ?? 0
    const dy = sides.map(([x]) => -x).find((x) => x !== 0) ?? 0
    return [point[0] + dx * offset, point[1] + dy * offset]
  })
}

/** Moves the ends along their stretches: `start` and `end` further out if positive. */
export function extended(points: readonly Point[], start: number, end: number): Point[] {
  const result = [...points]
  const [first, second] = points
  const [last, previous] = [points.at(-1), points.at(-2)]
  if (!first || !second || !last || !previous) return result
  const [sx, sy] = directionOf(second, first)
  const [ex, ey] = directionOf(previous, last)
  result[0] = [first[0] + sx * start, first[1] + sy * start]
  result[result.length - 1] = [last[0] + ex * end, last[1] + ey * end]
  return result
}

const round = (value: number): number => Math.round(value * 10) / 10
const at = ([x, y]: Point): string => `${round(x)} ${round(y)}`

/** Path data with round corners. `offset` is how far left of the band's middle this one runs, which makes its bends concentric. */
export function pathOf(points: readonly Point[], bend: number, offset = 0): string {
  const [first, ...rest] = points
  if (!first) return ''
  const parts = [`M${at(first)}`]
  for (const [i, corner] of rest.entries()) {
    const from = points[i] ?? corner
    const to = rest[i + 1]
    if (!to) {
      parts.push(`L${at(corner)}`)
      continue
    }
    const [inX, inY] = directionOf(from, corner)
    const [outX, outY] = directionOf(corner, to)
    const turn = Math.sign(inX * outY - inY * outX)
    const radius = Math.max(1, Math.min(bend + turn * offset, reach(from, corner), reach(corner, to)))
    const [enter, leave]: [Point, Point] = [
      [corner[0] - inX * radius, corner[1] - inY * radius],
      [corner[0] + outX * radius, corner[1] + outY * radius],
    ]
    parts.push(`L${at(enter)}`, `A${round(radius)} ${round(radius)} 0 0 ${turn > 0 ? 1 : 0} ${at(leave)}`)
  }
  return parts.join('')
}

/** Half of a stretch is left to the bend at its other end. */
function reach(from: Point, to: Point): number {
  return (Math.abs(to[0] - from[0]) + Math.abs(to[1] - from[1])) / 2
}

/** An arrowhead whose tip is the end of the way. */
export function arrowOf(points: readonly Point[], { length, width }: Stroke['arrow']): string {
  const [tip, previous] = [points.at(-1), points.at(-2)]
  if (!tip || !previous) return ''
  const [dx, dy] = directionOf(previous, tip)
  const base: Point = [tip[0] - dx * length, tip[1] - dy * length]
  const half = width / 2
  return `M${at(tip)}L${at([base[0] - dy * half, base[1] + dx * half])}L${at([base[0] + dy * half, base[1] - dx * half])}Z`
}
