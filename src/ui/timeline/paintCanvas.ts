// The canvas back end of a display list.

import type { Bars, Box, Icon, Ink, Item, Label, Line, Mark, Picture } from './displayList.ts'
import { baseline, fontFamily } from './fontFamily.ts'
import { icons } from './glyphs.ts'
import { traceChevrons, traceHatch, traceHead, traceLine, traceOutline } from './outline.ts'
import type { Palette } from './palette.ts'
import { onSignGrid, pathOf, signImage } from './signImages.ts'

type Context = CanvasRenderingContext2D | OffscreenCanvasRenderingContext2D
type Size = Pick<Picture, 'width' | 'height'>

/** Device pixels per pixel, of the page's own window. */
export const deviceScale = (): number => Math.max(1, window.devicePixelRatio)

/** As many pixels of the device as it takes; it is empty then, unless it had so many already. */
export function sizeCanvas(canvas: { width: number; height: number }, size: Size, scale: number): void {
  const width = Math.round(size.width * scale)
  const height = Math.round(size.height * scale)
  if (canvas.width !== width) canvas.width = width
  if (canvas.height !== height) canvas.height = height
}

/** As large in the document as the picture is. */
export function styleCanvas({ style }: HTMLCanvasElement, { width, height }: Size): void {
  style.width = `${width}px`
  style.height = `${height}px`
}

/** Sets the canvas' state where it changes only: setting costs as much as drawing something small. */
interface Brush {
  readonly ctx: Context
  readonly palette: Palette
  readonly scale: number
  alpha(value: number): void
  fill(ink: Ink): void
  stroke(ink: Ink, width: number): void
  font(size: number, weight: number): void
}

function brushOf(ctx: Context, palette: Palette, scale: number): Brush {
  let alpha = NaN
  let fill: Ink | null = null
  let stroke: Ink | null = null
  let width = NaN
  let size = NaN
  let weight = NaN
  return {
    ctx,
    palette,
    scale,
    alpha(value) {
      if (value !== alpha) ctx.globalAlpha = alpha = value
    },
    fill(ink) {
      if (ink !== fill) ctx.fillStyle = palette((fill = ink))
    },
    stroke(ink, wide) {
      if (ink !== stroke) ctx.strokeStyle = palette((stroke = ink))
      if (wide !== width) ctx.lineWidth = width = wide
    },
    font(nextSize, nextWeight) {
      if (nextSize === size && nextWeight === weight) return
      size = nextSize
      weight = nextWeight
      ctx.font = `${weight} ${size}px ${fontFamily}`
    },
  }
}

/** Paints over whatever was there. `scale`: device pixels per pixel. */
export function paintCanvas(
  ctx: Context,
  { width, height, items }: Picture,
  palette: Palette,
  scale: number,
): void {
  const brush = brushOf(ctx, palette, scale)
  ctx.setTransform(scale, 0, 0, scale, 0, 0)
  brush.alpha(1)
  brush.fill('surface')
  ctx.fillRect(0, 0, width, height)
  ctx.textBaseline = 'alphabetic'
  ctx.lineCap = 'round'
  ctx.lineJoin = 'round'
  for (const item of items) paint(brush, item)
}

function paint(brush: Brush, item: Item): void {
  switch (item.kind) {
    case 'bars':
      return bars(brush, item)
    case 'box':
      return box(brush, item)
    case 'line':
      return line(brush, item)
    case 'label':
      return label(brush, item)
    case 'mark':
      return mark(brush, item)
    case 'icon':
      return icon(brush, item)
  }
}

function bars(brush: Brush, { fill, alpha, rects }: Bars): void {
  brush.alpha(alpha)
  brush.fill(fill)
  for (let i = 0; i < rects.length; i += 4)
    brush.ctx.fillRect(rects[i] ?? 0, rects[i + 1] ?? 0, rects[i + 2] ?? 0, rects[i + 3] ?? 0)
}

function box(brush: Brush, item: Box): void {
  const { ctx } = brush
  ctx.beginPath()
  traceOutline(ctx, item)
  if (item.fill) {
    brush.alpha(item.alpha * item.fillAlpha)
    brush.fill(item.fill)
    ctx.fill()
  }
  if (item.hatch) {
    brush.alpha(item.alpha * 0.55)
    brush.stroke(item.hatch, 1)
    ctx.beginPath()
    traceHatch(ctx, item)
    ctx.stroke()
  }
  brush.alpha(item.alpha)
  if (item.chevrons) {
    brush.stroke(item.chevrons, 1.5)
    ctx.beginPath()
    traceChevrons(ctx, item)
    ctx.stroke()
  }
  if (item.stroke) {
    brush.stroke(item.stroke, item.strokeWidth)
    if (item.hatch || item.chevrons) {
      ctx.beginPath()
      traceOutline(ctx, item)
    }
    if (item.dashed) ctx.setLineDash([4, 3])
    ctx.stroke()
    if (item.dashed) ctx.setLineDash([])
  }
  if (item.double) {
    brush.stroke(item.double, 1.5)
    ctx.beginPath()
    traceOutline(ctx, item, 2.5)
    ctx.stroke()
  }
}

function line(brush: Brush, item: Line): void {
  const { ctx } = brush
  brush.alpha(item.alpha)
  brush.stroke(item.stroke, item.width)
  if (item.dash.length > 0) ctx.setLineDash([...item.dash])
  ctx.beginPath()
  traceLine(ctx, item)
  ctx.stroke()
  if (item.dash.length > 0) ctx.setLineDash([])
  if (!item.head) return
  brush.fill(item.stroke)
  ctx.beginPath()
  traceHead(ctx, item)
  ctx.fill()
}

function label(brush: Brush, { x, y, text, size, weight, ink, alpha, anchor }: Label): void {
  const { ctx } = brush
  brush.alpha(alpha)
  brush.fill(ink)
  brush.font(size, weight)
  ctx.textAlign = anchor === 'middle' ? 'center' : anchor
  ctx.fillText(text, x, y + size * baseline)
}

/** Put on whole pixels of the device, where a copy costs a fraction of drawing it. */
function mark({ ctx, palette, scale, ...brush }: Brush, { status, x, y, size, alpha }: Mark): void {
  const { image, middle } = signImage(status, size, palette, scale)
  brush.alpha(alpha)
  ctx.setTransform(1, 0, 0, 1, 0, 0)
  ctx.drawImage(image, Math.round(x * scale - middle), Math.round(y * scale - middle))
  ctx.setTransform(scale, 0, 0, scale, 0, 0)
}

function icon(brush: Brush, { name, x, y, size, ink, alpha }: Icon): void {
  const { fill, line: lines } = icons[name]
  brush.alpha(alpha)
  brush.fill(ink)
  brush.stroke(ink, 1.6)
  onSignGrid(brush.ctx, x, y, size, brush.scale)
  if (fill) brush.ctx.fill(pathOf(fill))
  if (lines) brush.ctx.stroke(pathOf(lines))
  brush.ctx.setTransform(brush.scale, 0, 0, brush.scale, 0, 0)
}
