// The SVG back end of a display list: for what is saved and what is printed. It stands alone, colours and all.

import type { Bars, Box, Icon, Item, Label, Line, Mark, Picture } from './displayList.ts'
import { baseline, fontFamily } from './fontFamily.ts'
import { glyphs, icons } from './glyphs.ts'
import { traceChevrons, traceHatch, traceHead, traceLine, traceOutline, type Pen } from './outline.ts'
import type { Palette } from './palette.ts'

/** `title`: what a reader is told. */
export function paintSvg({ width, height, items }: Picture, palette: Palette, title: string): string {
  const body = items.map((item) => paint(item, palette)).join('\n')
  const ground = `<rect width="${width}" height="${height}" fill="${palette('surface')}"/>`
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" role="img" aria-label="${escaped(title)}" font-family="${fontFamily}" stroke-linecap="round" stroke-linejoin="round" fill="none">`,
    ground,
    body,
    '</svg>',
  ].join('\n')
}

/** Also without what XML cannot say at all: controls and lone surrogates. */
const escaped = (text: string): string =>
  text
    .replaceAll(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, '\ufffd')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('"', '&quot;')

const number = (value: number): string => String(Math.round(value * 100) / 100)

/** What a pen does, as the data of a path. */
function pathOf(trace: (pen: Pen) => void): string {
  const parts: string[] = []
  trace({
    moveTo: (x, y) => parts.push(`M${number(x)} ${number(y)}`),
    lineTo: (x, y) => parts.push(`L${number(x)} ${number(y)}`),
    quadraticCurveTo: (cx, cy, x, y) => parts.push(`Q${number(cx)} ${number(cy)} ${number(x)} ${number(y)}`),
    closePath: () => parts.push('Z'),
  })
  return parts.join('')
}

function paint(item: Item, palette: Palette): string {
  switch (item.kind) {
    case 'bars':
      return bars(item, palette)
    case 'box':
      return box(item, palette)
    case 'line':
      return line(item, palette)
    case 'label':
      return label(item, palette)
    case 'mark':
      return mark(item, palette)
    case 'icon':
      return icon(item, palette)
  }
}

function bars({ fill, alpha, rects }: Bars, palette: Palette): string {
  const parts: string[] = []
  for (let i = 0; i + 3 < rects.length; i += 4) {
    const [x = 0, y = 0, width = 0, height = 0] = rects.slice(i, i + 4)
    parts.push(`M${number(x)} ${number(y)}h${number(width)}v${number(height)}h${number(-width)}z`)
  }
  return `<path d="${parts.join('')}" fill="${palette(fill)}" opacity="${alpha}"/>`
}

function box(item: Box, palette: Palette): string {
  const outline = pathOf((pen) => traceOutline(pen, item))
  const stroke = (ink: string, width: number, rest = ''): string =>
    `stroke="${ink}" stroke-width="${width}"${rest}`
  return [
    `<g opacity="${item.alpha}">`,
    item.fill && `<path d="${outline}" fill="${palette(item.fill)}" fill-opacity="${item.fillAlpha}"/>`,
    item.hatch &&
      `<path d="${pathOf((pen) => traceHatch(pen, item))}" opacity="0.55" ${stroke(palette(item.hatch), 1)}/>`,
    item.chevrons &&
      `<path d="${pathOf((pen) => traceChevrons(pen, item))}" ${stroke(palette(item.chevrons), 1.5)}/>`,
    item.stroke &&
      `<path d="${outline}" ${stroke(palette(item.stroke), item.strokeWidth, item.dashed ? ' stroke-dasharray="4 3"' : '')}/>`,
    item.double &&
      `<path d="${pathOf((pen) => traceOutline(pen, item, 2.5))}" ${stroke(palette(item.double), 1.5)}/>`,
    '</g>',
  ]
    .filter(Boolean)
    .join('')
}

function line(item: Line, palette: Palette): string {
  const ink = palette(item.stroke)
  const dash = item.dash.length > 0 ? ` stroke-dasharray="${item.dash.join(' ')}"` : ''
  const head = item.head ? `<path d="${pathOf((pen) => traceHead(pen, item))}" fill="${ink}"/>` : ''
  return `<g opacity="${item.alpha}"><path d="${pathOf((pen) => traceLine(pen, item))}" stroke="${ink}" stroke-width="${item.width}"${dash}/>${head}</g>`
}

function label({ x, y, text, size, weight, ink, alpha, anchor }: Label, palette: Palette): string {
  const place = `x="${number(x)}" y="${number(y + size * baseline)}" text-anchor="${anchor}"`
  return `<text ${place} font-size="${size}" font-weight="${weight}" fill="${palette(ink)}" opacity="${alpha}">${escaped(text)}</text>`
}

const placed = (x: number, y: number, size: number): string =>
  `transform="translate(${number(x - size / 2)} ${number(y - size / 2)}) scale(${number(size / 16)})"`

function mark({ status, x, y, size, alpha }: Mark, palette: Palette): string {
  const { body, mark: over, line: lines, dashed } = glyphs[status]
  const ink = palette(`${status}.fg`)
  return [
    `<g ${placed(x, y, size)} opacity="${alpha}" stroke-width="1.8">`,
    dashed && `<path d="${dashed}" fill="${palette('surface')}" stroke="${ink}" stroke-dasharray="3 2.2"/>`,
    lines && `<path d="${lines}" stroke="${ink}"/>`,
    body && `<path d="${body}" fill="${ink}"/>`,
    over && `<path d="${over}" stroke="${palette('surface')}"/>`,
    '</g>',
  ]
    .filter(Boolean)
    .join('')
}

function icon({ name, x, y, size, ink, alpha }: Icon, palette: Palette): string {
  const { fill, line: lines } = icons[name]
  const colour = palette(ink)
  return [
    `<g ${placed(x, y, size)} opacity="${alpha}">`,
    fill && `<path d="${fill}" fill="${colour}"/>`,
    lines && `<path d="${lines}" stroke="${colour}" stroke-width="1.6"/>`,
    '</g>',
  ]
    .filter(Boolean)
    .join('')
}
