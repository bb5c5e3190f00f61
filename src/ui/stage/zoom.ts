// How much of the stage's picture is in sight, and which part. Pure: places are fractions of the whole picture, so a picture that changes its
// size keeps what is looked at in the middle.

export interface Zoom {
  /** 1: the whole picture. */
  readonly factor: number
  /** The middle of what is in sight, as fractions of width and height. */
  readonly x: number
  readonly y: number
}

export const whole: Zoom = { factor: 1, x: 0.5, y: 0.5 }
export const mostZoom = 4

const within = (value: number, least: number, most: number): number => Math.min(most, Math.max(least, value))

/** Never beyond the picture's edges. */
function kept({ factor, x, y }: Zoom): Zoom {
  const half = 0.5 / factor
  return { factor, x: within(x, half, 1 - half), y: within(y, half, 1 - half) }
}

/** About the middle of what is in sight, or about a place that stays under the pointer (fractions of what is in sight). */
export function zoomed(zoom: Zoom, by: number, [u, v]: readonly [number, number] = [0.5, 0.5]): Zoom {
  const factor = within(zoom.factor * by, 1, mostZoom)
  const shift = 1 / zoom.factor - 1 / factor
  return kept({ factor, x: zoom.x + (u - 0.5) * shift, y: zoom.y + (v - 0.5) * shift })
}

/** By fractions of what is in sight. */
export const panned = (zoom: Zoom, dx: number, dy: number): Zoom =>
  kept({ ...zoom, x: zoom.x + dx / zoom.factor, y: zoom.y + dy / zoom.factor })

/** Brings a place into sight, if it is not: `[x, y]` as fractions of the picture. */
export function followed(zoom: Zoom, [x, y]: readonly [number, number]): Zoom {
  const reach = 0.42 / zoom.factor
  const isInSight = Math.abs(x - zoom.x) <= reach && Math.abs(y - zoom.y) <= reach
  return isInSight ? zoom : kept({ ...zoom, x, y })
}

/** The part of a picture's plane that is in sight. */
export function viewBoxOf([left, top, width, height]: Plane, { factor, x, y }: Zoom): string {
  const [w, h] = [width / factor, height / factor]
  return [left + width * x - w / 2, top + height * y - h / 2, w, h]
    .map((n) => Math.round(n * 100) / 100)
    .join(' ')
}

/** Left, top, width, height. */
export type Plane = readonly [number, number, number, number]
