// The shapes of the display list as paths, which both back ends understand.

import type { Box, Line } from './displayList.ts'

const notch = 5
const teeth = 4

const round = (value: number): number => Math.round(value * 100) / 100
const join = (...parts: readonly (string | number)[]): string =>
  parts.map((part) => (typeof part === 'number' ? round(part) : part)).join(' ')

export function outlineOf(box: Box, grow = 0): string {
  const x = box.x - grow
  const y = box.y - grow
  const width = box.width + 2 * grow
  const height = box.height + 2 * grow
  const right = x + width
  const bottom = y + height
  const r = Math.max(0, Math.min(box.radius + grow, width / 2, height / 2))
  const left = join(
    'M',
    right - endOf(box),
    y,
    'H',
    x + r,
    'Q',
    x,
    y,
    x,
    y + r,
    'V',
    bottom - r,
    'Q',
    x,
    bottom,
    x + r,
    bottom,
  )
  if (box.edge === 'notch' && width > 2 * notch)
    return join(left, 'H', right, 'L', right - notch, y + height / 2, 'L', right, y, 'Z')
  if (box.edge === 'torn' && width > 2 * teeth) return join(left, torn(right, y, bottom), 'Z')
  return join(
    left,
    'H',
    right - r,
    'Q',
    right,
    bottom,
    right,
    bottom - r,
    'V',
    y + r,
    'Q',
    right,
    y,
    right - r,
    y,
    'Z',
  )
}

const endOf = ({ edge, radius, width, height }: Box): number =>
  edge === 'plain' ? Math.max(0, Math.min(radius, width / 2, height / 2)) : 0

/** From the bottom up, in teeth. */
function torn(right: number, top: number, bottom: number): string {
  const count = Math.max(2, Math.round((bottom - top) / (teeth * 1.6)))
  const points = Array.from({ length: count * 2 + 1 }, (_, index) => {
    const y = bottom - ((bottom - top) * index) / (count * 2)
    return join('L', index % 2 === 0 ? right : right - teeth, y)
  })
  return points.join(' ')
}

/** 45° lines within a rectangle, anchored to the picture, so that neighbours line up. */
export function hatchOf({ x, y, width, height }: Box, pitch = 7): string {
  const lines: string[] = []
  const right = x + width
  const bottom = y + height
  // A line is x + y = sum.
  for (let sum = Math.ceil((x + y) / pitch) * pitch; sum < right + bottom; sum += pitch) {
    const x1 = Math.max(x, sum - bottom)
    const x2 = Math.min(right, sum - y)
    if (x2 > x1) lines.push(join('M', x1, sum - x1, 'L', x2, sum - x2))
  }
  return lines.join(' ')
}

/** Chevrons that point back, where there is room for them. */
export function chevronsOf({ x, y, width, height }: Box): string {
  const size = Math.min(5, height / 3)
  const middle = y + height / 2
  const lines: string[] = []
  for (let at = x + size + 4; at < x + width - 4; at += 11)
    lines.push(join('M', at, middle - size, 'L', at - size, middle, 'L', at, middle + size))
  return lines.join(' ')
}

export function pathOf({ points }: Line): string {
  const parts: string[] = []
  for (let i = 0; i + 1 < points.length; i += 2)
    parts.push(join(i === 0 ? 'M' : 'L', points[i] ?? 0, points[i + 1] ?? 0))
  return parts.join(' ')
}

/** A filled triangle at the end of a line, in the direction in which it goes. */
export function headOf({ points, width }: Line): string {
  const [fromX = 0, fromY = 0, x = 0, y = 0] = points.slice(-4)
  const length = Math.hypot(x - fromX, y - fromY) || 1
  const [dx, dy] = [(x - fromX) / length, (y - fromY) / length]
  const [size, half] = [4 + width * 1.6, 2.4 + width]
  const [bx, by] = [x - dx * size, y - dy * size]
  return join('M', x, y, 'L', bx - dy * half, by + dx * half, 'L', bx + dy * half, by - dx * half, 'Z')
}
