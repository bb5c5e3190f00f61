// The canvas back end of a display list.

import type { Bars, Box, Icon, Item, Label, Line, Mark, Picture } from './displayList.ts'
import { baseline, fontFamily } from './fontFamily.ts'
import { glyphs, icons } from './glyphs.ts'
import { chevronsOf, hatchOf, headOf, outlineOf, pathOf } from './outline.ts'
import type { Palette } from './palette.ts'

interface Brush {
  readonly ctx: CanvasRenderingContext2D
  readonly palette: Palette
}

/** Paints over whatever was there. `scale`: device pixels per pixel. */
export function paintCanvas(
  ctx: CanvasRenderingContext2D,
  { width, height, items }: Picture,
  palette: Palette,
  scale: number,
): void {
  ctx.setTransform(scale, 0, 0, scale, 0, 0)
  ctx.globalAlpha = 1
  ctx.fillStyle = palette('surface')
  ctx.fillRect(0, 0, width, height)
  ctx.textBaseline = 'alphabetic'
  ctx.lineCap = 'round'
  ctx.lineJoin = 'round'
  const brush = { ctx, palette }
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

function bars({ ctx, palette }: Brush, { fill, alpha, rects }: Bars): void {
  ctx.globalAlpha = alpha
  ctx.fillStyle = palette(fill)
  for (let i = 0; i < rects.length; i += 4)
    ctx.fillRect(rects[i] ?? 0, rects[i + 1] ?? 0, rects[i + 2] ?? 0, rects[i + 3] ?? 0)
}

function box({ ctx, palette }: Brush, item: Box): void {
  const path = new Path2D(outlineOf(item))
  if (item.fill) {
    ctx.globalAlpha = item.alpha * item.fillAlpha
    ctx.fillStyle = palette(item.fill)
    ctx.fill(path)
  }
  ctx.globalAlpha = item.alpha
  ctx.lineWidth = 1
  if (item.hatch) {
    ctx.globalAlpha = item.alpha * 0.55
    ctx.strokeStyle = palette(item.hatch)
    ctx.stroke(new Path2D(hatchOf(item)))
    ctx.globalAlpha = item.alpha
  }
  if (item.chevrons) {
    ctx.lineWidth = 1.5
    ctx.strokeStyle = palette(item.chevrons)
    ctx.stroke(new Path2D(chevronsOf(item)))
  }
  if (item.stroke) {
    ctx.lineWidth = item.strokeWidth
    ctx.strokeStyle = palette(item.stroke)
    if (item.dashed) ctx.setLineDash([4, 3])
    ctx.stroke(path)
    if (item.dashed) ctx.setLineDash([])
  }
  if (item.double) {
    ctx.lineWidth = 1.5
    ctx.strokeStyle = palette(item.double)
    ctx.stroke(new Path2D(outlineOf(item, 2.5)))
  }
}

function line({ ctx, palette }: Brush, item: Line): void {
  ctx.globalAlpha = item.alpha
  ctx.lineWidth = item.width
  ctx.strokeStyle = palette(item.stroke)
  if (item.dash.length > 0) ctx.setLineDash([...item.dash])
  ctx.stroke(new Path2D(pathOf(item)))
  if (item.dash.length > 0) ctx.setLineDash([])
  if (!item.head) return
  ctx.fillStyle = palette(item.stroke)
  ctx.fill(new Path2D(headOf(item)))
}

function label({ ctx, palette }: Brush, { x, y, text, size, weight, ink, alpha, anchor }: Label): void {
  ctx.globalAlpha = alpha
  ctx.fillStyle = palette(ink)
  ctx.font = `${weight} ${size}px ${fontFamily}`
  ctx.textAlign = anchor === 'middle' ? 'center' : anchor
  ctx.fillText(text, x, y + size * baseline)
}

const paths = new Map<string, Path2D>()

/** Signs are drawn over and over: their paths are read once. */
function known(data: string): Path2D {
  const path = paths.get(data) ?? new Path2D(data)
  paths.set(data, path)
  return path
}

function mark({ ctx, palette }: Brush, { status, x, y, size, alpha }: Mark): void {
  const glyph = glyphs[status]
  ctx.save()
  ctx.globalAlpha = alpha
  ctx.translate(x - size / 2, y - size / 2)
  ctx.scale(size / 16, size / 16)
  ctx.lineWidth = 1.8
  ctx.fillStyle = palette(`${status}.fg`)
  ctx.strokeStyle = palette(`${status}.fg`)
  if (glyph.dashed) {
    ctx.fillStyle = palette('surface')
    ctx.fill(known(glyph.dashed))
    ctx.setLineDash([3, 2.2])
    ctx.stroke(known(glyph.dashed))
    ctx.setLineDash([])
  }
  if (glyph.line) ctx.stroke(known(glyph.line))
  if (glyph.body) ctx.fill(known(glyph.body))
  ctx.strokeStyle = palette('surface')
  if (glyph.mark) ctx.stroke(known(glyph.mark))
  ctx.restore()
}

function icon({ ctx, palette }: Brush, { name, x, y, size, ink, alpha }: Icon): void {
  const { fill, line: lines } = icons[name]
  ctx.save()
  ctx.globalAlpha = alpha
  ctx.translate(x - size / 2, y - size / 2)
  ctx.scale(size / 16, size / 16)
  ctx.lineWidth = 1.6
  ctx.strokeStyle = palette(ink)
  ctx.fillStyle = palette(ink)
  if (fill) ctx.fill(known(fill))
  if (lines) ctx.stroke(known(lines))
  ctx.restore()
}
