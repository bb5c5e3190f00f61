// The signs of the statuses as small pictures. A timeline seen whole has hundreds of them, and few sizes: each is drawn once.

import type { Status } from '#projections/stepStatus.ts'
import { glyphs } from './glyphs.ts'
import type { Palette } from './palette.ts'

interface SignImage {
  readonly image: ImageBitmap
  /** From its edges to the point that the sign stands for, in device pixels. */
  readonly middle: number
}

const imagesByPalette = new WeakMap<Palette, Map<string, SignImage>>()

/** `size` in pixels, `scale` in device pixels per pixel. */
export function signImage(status: Status, size: number, palette: Palette, scale: number): SignImage {
  const images = imagesByPalette.get(palette) ?? new Map<string, SignImage>()
  imagesByPalette.set(palette, images)
  const key = `${status}/${size}/${scale}`
  const found = images.get(key)
  if (found) return found
  const made = drawn(status, size, palette, scale)
  images.set(key, made)
  return made
}

function drawn(status: Status, size: number, palette: Palette, scale: number): SignImage {
  const middle = Math.ceil((size / 2 + 1) * scale)
  const canvas = new OffscreenCanvas(2 * middle, 2 * middle)
  const ctx = canvas.getContext('2d')
  if (ctx) drawSign(ctx, status, palette, size, scale, middle)
  return { image: canvas.transferToImageBitmap(), middle }
}

function drawSign(
  ctx: OffscreenCanvasRenderingContext2D,
  status: Status,
  palette: Palette,
  size: number,
  scale: number,
  middle: number,
): void {
  const { dashed, line, body, mark } = glyphs[status]
  onSignGrid(ctx, middle / scale, middle / scale, size, scale)
  ctx.lineCap = 'round'
  ctx.lineJoin = 'round'
  ctx.lineWidth = 1.8
  ctx.strokeStyle = palette(`${status}.fg`)
  if (dashed) {
    ctx.fillStyle = palette('surface')
    ctx.fill(pathOf(dashed))
    ctx.setLineDash([3, 2.2])
    ctx.stroke(pathOf(dashed))
    ctx.setLineDash([])
  }
  ctx.fillStyle = palette(`${status}.fg`)
  if (line) ctx.stroke(pathOf(line))
  if (body) ctx.fill(pathOf(body))
  ctx.strokeStyle = palette('surface')
  if (mark) ctx.stroke(pathOf(mark))
}

/** From here on, 16 units are as long as a sign at (x, y) is large. */
export function onSignGrid(ctx: CanvasTransform, x: number, y: number, size: number, scale: number): void {
  const zoom = (scale * size) / 16
  ctx.setTransform(zoom, 0, 0, zoom, scale * (x - size / 2), scale * (y - size / 2))
}

const paths = new Map<string, Path2D>()

/** Signs and icons are drawn over and over: their paths are read once. */
export function pathOf(data: string): Path2D {
  const path = paths.get(data) ?? new Path2D(data)
  paths.set(data, path)
  return path
}
