// What has no length: an event, an effect, a crash, a step that takes no time. Alone it is a chip or a sign; among many, a bar that shows
// every bad thing within it.

import { textWidth } from '#ui/ribbon/textWidth.ts'
import { severities, severityOf } from './columns.ts'
import { boxOf, labelOf, type Item } from './displayList.ts'
import { binPixels, type RowPlace } from './rowPlace.ts'
import { hueOf, iconOfEffect } from './look.ts'
import type { Bin } from './pyramid.ts'
import { xOf } from './view.ts'
import type { TimelineSpan } from '#projections/timeline.ts'

/** From this severity on, a thing is drawn even where there is no room for it. */
const alarming = 3
const chip = 18
const signGap = 15

export function layoutBin(place: RowPlace, bin: Bin, nextFrom: number): readonly Item[] {
  const { view, section } = place
  const span = section.timeline.spans[bin.worst]
  const x = xOf(view, bin.from)
  if (!span || x < view.gutter - chip || x > view.width + chip) return []
  const room = xOf(view, nextFrom) - x
  if (room < binPixels * 3 || bin.to > bin.from + 1e-9) return crowd(place, bin, span, x)
  return alone(place, bin, span, x, room)
}

/** Every severity that occurs has its part of the bar's height. */
function crowd(
  place: RowPlace,
  { severities: bits, to }: Bin,
  span: TimelineSpan,
  x: number,
): readonly Item[] {
  const { view, row, bars, lane, emphasis, taken } = place
  const alpha = emphasis.alphaOf(row.section, span.id)
  const width = Math.max(binPixels, xOf(view, to) - x + binPixels)
  const bad = severities.filter((_, severity) => severity >= alarming && (bits & (1 << severity)) !== 0)
  const height = row.height * 0.7
  const top = place.y + (row.height - height) / 2
  if (bad.length === 0) {
    bars.add(`${hueOf(lane)}.line`, alpha, x, top, width, height)
    return []
  }
  for (const [index, status] of bad.entries())
    bars.add(`${status}.fg`, alpha, x, top + (index * height) / bad.length, width, height / bad.length)
  const worst = bad.at(-1)
  if (!worst || x < taken.x + signGap) return []
  taken.x = x
  return [{ kind: 'mark', id: `status/${span.id}`, status: worst, x: x + 1, y: top, size: 11, alpha }]
}

function alone(place: RowPlace, bin: Bin, span: TimelineSpan, x: number, room: number): readonly Item[] {
  const { row, emphasis } = place
  const alpha = emphasis.alphaOf(row.section, span.id)
  const y = place.y + row.height / 2
  if (span.kind === 'event') return eventItems(place, span, x, y, room, alpha)
  if (span.kind === 'effect') return effectItems(place, span, x, y, alpha)
  if (span.kind !== 'crash' && span.kind !== 'cut' && span.kind !== 'deadLetter')
    return tick(place, bin, span, x, room, alpha)
  return [
    { kind: 'mark', id: String(span.id), status: 'failed', x, y, size: signSize(row.height), alpha },
    ...(span.kind === 'deadLetter' ? behind(place, span, x + 10, y, room - 10, alpha) : []),
  ]
}

const signSize = (height: number): number => Math.min(16, height * 0.7)

/** A step that takes no time. What other lanes hear of is taller than what a process does with itself. */
function tick(
  place: RowPlace,
  { severities: bits }: Bin,
  span: TimelineSpan,
  x: number,
  room: number,
  alpha: number,
): readonly Item[] {
  const { row, lane, bars } = place
  const status = span.status !== null && severityOf(span.status) >= 2 ? span.status : null
  const loud = loudNodes.has(span.node ?? '') || status !== null
  const height = row.height * (loud ? 0.7 : 0.36)
  const ink =
    status && severityOf(status) >= alarming ? (`${status}.fg` as const) : (`${hueOf(lane)}.ink` as const)
  bars.add(ink, alpha, x - 1.5, place.y + (row.height - height) / 2, 3, height)
  const shown = severities[31 - Math.clz32(bits)]
  if (!status || shown === undefined || room < signGap) return []
  return [
    { kind: 'mark', id: `status/${span.id}`, status, x, y: place.y + row.height * 0.28, size: 13, alpha },
  ]
}

const loudNodes = new Set([
  'append',
  'write',
  'enqueue',
  'publish',
  'mark',
  'take',
  'ack',
  'succeed',
  'fail',
  'reject',
  'escape',
  'answerConflict',
  'collect',
])

function eventItems(
  place: RowPlace,
  span: TimelineSpan,
  x: number,
  y: number,
  room: number,
  alpha: number,
): readonly Item[] {
  const height = place.row.height * 0.74
  const box = boxOf({
    id: String(span.id),
    x: x - 4,
    y: y - height / 2,
    width: 8,
    height,
    fill: 'store.fill',
    stroke: 'store.ink',
    alpha,
  })
  return [box, ...behind(place, span, x + 9, y, room - 9, alpha)]
}

/** An effect is a chip with its handler's icon; a second one for the same event has two outlines, one without its data is dashed. */
function effectItems(
  place: RowPlace,
  span: TimelineSpan,
  x: number,
  y: number,
  alpha: number,
): readonly Item[] {
  const { row, taken } = place
  const size = Math.min(chip, row.height - 6)
  // In a row that handlers share, what happens at one moment stands side by side.
  const left = Math.max(x - size + 1, taken.x > x - 1 && taken.x < x + 2 * size ? taken.x + 2 : -Infinity)
  taken.x = Math.max(taken.x, left + size)
  const middle = left + size / 2
  const look = span.ghost
    ? ({ fill: 'failed.bg', stroke: 'failed.fg', dashed: true } as const)
    : ({ fill: 'worker.fill', stroke: 'worker.ink' } as const)
  const double = span.status === 'duplicate' ? ('duplicate.fg' as const) : null
  return [
    boxOf({
      id: String(span.id),
      x: left,
      y: y - size / 2,
      width: size,
      height: size,
      radius: 5,
      ...look,
      double,
      alpha,
    }),
    {
      kind: 'icon',
      id: `icon/${span.id}`,
      name: iconOfEffect(span.name),
      x: middle,
      y,
      size: size - 6,
      ink: span.ghost ? 'failed.fg' : 'worker.on',
      alpha,
    },
    ...behind(place, span, left + size + 6, y, place.view.width - left, alpha),
  ]
}

function behind(
  place: RowPlace,
  span: TimelineSpan,
  x: number,
  y: number,
  room: number,
  alpha: number,
): readonly Item[] {
  const text = place.scene.words.behind(span)
  const width = textWidth(text, 12)
  if (text === '' || width > room || place.row.height < 18) return []
  place.taken.x = Math.max(place.taken.x, x + width)
  const ink =
    span.kind === 'event'
      ? 'store.ink'
      : span.status && span.status !== 'ok'
        ? (`${span.status}.fg` as const)
        : 'text'
  return [labelOf({ id: `behind/${span.id}`, x, y, text, weight: 600, ink, alpha })]
}
