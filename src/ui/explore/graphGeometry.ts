// Places of the picture in pixels, and where the arrow keys lead.

import type { Picture } from '#session/exploring/picture.ts'

export interface GraphGeometry {
  readonly width: number
  readonly height: number
  readonly x: (id: number) => number
  readonly y: (id: number) => number
  readonly across: (place: number) => number
  readonly down: (place: number) => number
}

const measures = {
  grid: { across: 25, down: 25, left: 116, top: 92 },
  layers: { across: 34, down: 30, left: 24, top: 24 },
} as const

const margin = 24

export function geometryOf({ kind, nodes, width, height }: Picture): GraphGeometry {
  const measure = measures[kind]
  // A small grid has room.
  const zoom = kind === 'grid' ? Math.max(1, Math.min(1.8, 14 / Math.max(width, height, 1))) : 1
  const across = (place: number): number => measure.left + place * measure.across * zoom
  const down = (place: number): number => measure.top + place * measure.down * zoom
  return {
    width: across(width) + margin,
    height: down(height) + margin,
    x: (id) => across(nodes[id]?.x ?? 0),
    y: (id) => down(nodes[id]?.y ?? 0),
    across,
    down,
  }
}

const directions = {
  ArrowRight: [1, 0],
  ArrowLeft: [-1, 0],
  ArrowDown: [0, 1],
  ArrowUp: [0, -1],
} as const

export type Arrow = keyof typeof directions

export const isArrow = (key: string): key is Arrow => key in directions

/** The state that a key leads to: linked by a step, and lying most in its direction. */
export function neighbourOf(
  picture: Picture,
  geometry: GraphGeometry,
  id: number,
  key: Arrow,
): number | null {
  const [dx, dy] = directions[key]
  let best: number | null = null
  let most = 0.3
  for (const { from, to } of picture.edges) {
    if (from !== id && to !== id) continue
    const other = from === id ? to : from
    const [x, y] = [geometry.x(other) - geometry.x(id), geometry.y(other) - geometry.y(id)]
    const along = (x * dx + y * dy) / Math.max(1, Math.hypot(x, y))
    if (along > most) [best, most] = [other, along]
  }
  return best
}
