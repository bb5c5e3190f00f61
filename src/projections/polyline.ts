// A value over time as a polyline that may have very many points: where a column of the picture holds more than four, the first, the least,
// the most and the last of it are kept, so nothing that would have been drawn is missing.

export interface Point {
  readonly at: number
  readonly value: number
}

const columns = 500

/** @param end when the picture ends: the scale of its columns */
export function createPolyline(end: number) {
  const points: Point[] = []
  let column = -1
  let open: Point[] = []
  const flush = () => {
    points.push(...open)
    open = []
  }
  return {
    add(point: Point): void {
      const into = end === 0 ? 0 : Math.floor((point.at / end) * columns)
      if (into !== column) flush()
      column = into
      open = open.length < 4 ? [...open, point] : kept(open, point)
    },
    points(): readonly Point[] {
      flush()
      return points
    },
  }
}

/** The first stays first and the new one is last; between them the extremes, in the order in which they came. */
function kept(open: readonly Point[], point: Point): Point[] {
  const [first = point, ...rest] = open
  let least = rest[0] ?? point
  let most = least
  for (const each of rest) {
    if (each.value < least.value) least = each
    if (each.value > most.value) most = each
  }
  const between = rest.indexOf(least) <= rest.indexOf(most) ? [least, most] : [most, least]
  return [first, ...(least === most ? [least] : between), point]
}
