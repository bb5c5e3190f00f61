// The shapes of the display list as movements of a pen: a canvas is one, and for SVG one writes them down. Both back ends draw the same.

import type { Box, Line } from './displayList.ts'

export interface Pen {
  moveTo(x: number, y: number): void
  lineTo(x: number, y: number): void
  quadraticCurveTo(cx: number, cy: number, x: number, y: number): void
  closePath(): void
}

const notch = 5
const teeth = 4

/** `grow`: how far outside of the box. */
export function traceOutline(pen: Pen, box: Box, grow = 0): void {
  const x = box.x - grow
  const y = box.y - grow
  const width = box.width + 2 * grow
  const height = box.height + 2 * grow
  const right = x + width
  const bottom = y + height
  const r = Math.max(0, Math.min(box.radius + grow, width / 2, height / 2))
  const plainRight = box.edge === 'plain' ? right - r : right
  pen.moveTo(plainRight, y)
  pen.lineTo(x + r, y)
  if (r > 0) pen.quadraticCurveTo(x, y, x, y + r)
  pen.lineTo(x, bottom - r)
  if (r > 0) pen.quadraticCurveTo(x, bottom, x + r, bottom)
  if (box.edge === 'notch' && width > 2 * notch) {
    pen.lineTo(right, bottom)
    pen.lineTo(right - notch, y + height / 2)
    pen.lineTo(right, y)
  } else if (box.edge === 'torn' && width > 2 * teeth) traceTeeth(pen, right, y, bottom)
  else {
    pen.lineTo(right - r, bottom)
    if (r > 0) pen.quadraticCurveTo(right, bottom, right, bottom - r)
    pen.lineTo(right, y + r)
    if (r > 0) pen.quadraticCurveTo(right, y, right - r, y)
  }
  pen.closePath()
}

/** From the bottom up. */
function traceTeeth(pen: Pen, right: number, top: number, bottom: number): void {
  const count = Math.max(2, Math.round((bottom - top) / (teeth * 1.6))) * 2
  for (let index = 0; index <= count; index++)
    pen.lineTo(index % 2 === 0 ? right : right - teeth, bottom - ((bottom - top) * index) / count)
}

/** 45° lines within a rectangle, anchored to the picture, so that neighbours line up. */
export function traceHatch(pen: Pen, { x, y, width, height }: Box, pitch = 7): void {
  const right = x + width
  const bottom = y + height
  // A line is x + y = sum.
  for (let sum = Math.ceil((x + y) / pitch) * pitch; sum < right + bottom; sum += pitch) {
    const x1 = Math.max(x, sum - bottom)
    const x2 = Math.min(right, sum - y)
    if (x2 <= x1) continue
    pen.moveTo(x1, sum - x1)
    pen.lineTo(x2, sum - x2)
  }
}

/** Chevrons that point back, where there is room for them. */
export function traceChevrons(pen: Pen, { x, y, width, height }: Box): void {
  const size = Math.min(5, height / 3)
  const middle = y + height / 2
  for (let at = x + size + 4; at < x + width - 4; at += 11) {
    pen.moveTo(at, middle - size)
    pen.lineTo(at - size, middle)
    pen.lineTo(at, middle + size)
  }
}

export function traceLine(pen: Pen, { points }: Line): void {
  pen.moveTo(points[0] ?? 0, points[1] ?? 0)
  for (let i = 2; i + 1 < points.length; i += 2) pen.lineTo(points[i] ?? 0, points[i + 1] ?? 0)
}

/** A triangle at the end of a line, in the direction in which it goes. */
export function traceHead(pen: Pen, { points, width }: Line): void {
  const [fromX = 0, fromY = 0, x = 0, y = 0] = points.slice(-4)
  const length = Math.hypot(x - fromX, y - fromY) || 1
  const [dx, dy] = [(x - fromX) / length, (y - fromY) / length]
  const [size, half] = [4 + width * 1.6, 2.4 + width]
  const [bx, by] = [x - dx * size, y - dy * size]
  pen.moveTo(x, y)
  pen.lineTo(bx - dy * half, by + dx * half)
  pen.lineTo(bx + dy * half, by - dx * half)
  pen.closePath()
}
