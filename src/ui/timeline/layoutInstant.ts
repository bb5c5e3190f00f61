// What has no length: an event, an effect, a crash, a step that takes no time. Alone it is a chip or a sign; among many, a bar that shows
// every bad thing within it.

import { textWidth } from '#ui/ribbon/textWidth.ts'
import { severities, severityOf } from './columns.ts'
import { boxOf, labelOf, type Ink } from './displayList.ts'
import { binPixels, type RowPlace } from './rowPlace.ts'
import { firstAfter } from './firstAfter.ts'
import { hueOf, iconOfEffect } from './look.ts'
import type { Bins } from './pyramid.ts'
import { placeAt, scaleOf } from './view.ts'
import type { Status } from '#projections/stepStatus.ts'
import type { TimelineSpan } from '#projections/timeline.ts'

/** From this severity on, a thing is drawn even where there is no room for it. */
const alarming = 3
const chip = 18
const signGap = 15
/** In a crowd the same sign again says nothing new before this; the bars are all there. */
const sameSignGap = 48

/** Bins among others are bars; one that has room to itself, and one thing in it, shows what that is. */
export function layoutBins(place: RowPlace, bins: Bins): void {
  const { view, lane, row, emphasis, bars } = place
  const scale = scaleOf(view)
  const quiet = `${hueOf(lane)}.line` as const
  const height = place.row.height * 0.7
  const top = place.y + (place.row.height - height) / 2
  const shape = { top, height }
  const first = firstAfter(bins.count, (index) => bins.from[index] ?? 0, placeAt(view, view.gutter - chip))
  const end = placeAt(view, view.width + chip)
  for (let i = first; i < bins.count; i++) {
    const from = bins.from[i] ?? 0
    const to = bins.to[i] ?? 0
    if (from > end) break
    const x = view.gutter + (from - view.from) * scale
    const room = i + 1 < bins.count ? ((bins.from[i + 1] ?? 0) - from) * scale : Infinity
    const worst = bins.worst[i] ?? 0
    const bits = bins.severities[i] ?? 0
    const width = (to - from) * scale + binPixels
    if (room >= binPixels * 3 && to <= from + 1e-9) alone(place, worst, bits, x, room)
    else if (bits < leastBad) bars.add(quiet, emphasis.alphaOf(row.section, worst), x, top, width, height)
    else crowd(place, shape, worst, bits, x, width)
  }
}

/** The set of severities that has the first of those that are drawn in any case. */
const leastBad = 1 << alarming

interface CrowdShape {
  readonly top: number
  readonly height: number
}

interface Bad {
  readonly status: Status
  readonly ink: Ink
}

/** For each set of severities, the statuses in it that are drawn where there is no room: each has its part of the bar's height. */
const badOf: readonly (readonly Bad[])[] = Array.from({ length: 1 << severities.length }, (_, bits) =>
  severities
    .filter((__, severity) => severity >= alarming && (bits & (1 << severity)) !== 0)
    .map((status): Bad => ({ status, ink: `${status}.fg` })),
)

function crowd(
  { row, bars, over, emphasis, taken }: RowPlace,
  { top, height }: CrowdShape,
  worst: number,
  bits: number,
  x: number,
  width: number,
): void {
  const alpha = emphasis.alphaOf(row.section, worst)
  const bad = badOf[bits]
  const sign = bad?.at(-1)?.status
  if (!bad || !sign) return
  const share = height / bad.length
  for (let i = 0; i < bad.length; i++)
    bars.add(bad[i]?.ink ?? 'text', alpha, x, top + (i * height) / bad.length, width, share)
  if (x < taken.x + signGap || (sign === taken.sign && x < taken.signX + sameSignGap)) return
  taken.x = taken.signX = x
  taken.sign = sign
  over.push({ kind: 'mark', id: `status/${worst}`, status: sign, x: x + 1, y: top, size: 11, alpha })
}

function alone(place: RowPlace, worst: number, bits: number, x: number, room: number): void {
  const { row, emphasis, over, section } = place
  const span = section.timeline.spans[worst]
  if (!span) return
  const alpha = emphasis.alphaOf(row.section, span.id)
  const y = place.y + row.height / 2
  if (span.kind === 'event') return eventItems(place, span, x, y, room, alpha)
  if (span.kind === 'effect') return effectItems(place, span, x, y, alpha)
  if (span.kind !== 'crash' && span.kind !== 'cut' && span.kind !== 'deadLetter')
    return tick(place, bits, span, x, room, alpha)
  over.push({ kind: 'mark', id: String(span.id), status: 'failed', x, y, size: signSize(row.height), alpha })
  if (span.kind === 'deadLetter') behind(place, span, x + 10, y, room - 10, alpha)
}

const signSize = (height: number): number => Math.min(16, height * 0.7)

/** A step that takes no time. What other lanes hear of is taller than what a process does with itself. */
function tick(
  place: RowPlace,
  bits: number,
  span: TimelineSpan,
  x: number,
  room: number,
  alpha: number,
): void {
  const { row, lane, bars, over } = place
  const status = span.status !== null && severityOf(span.status) >= 2 ? span.status : null
  const loud = loudNodes.has(span.node ?? '') || status !== null
  const height = row.height * (loud ? 0.7 : 0.36)
  const ink =
    status && severityOf(status) >= alarming ? (`${status}.fg` as const) : (`${hueOf(lane)}.ink` as const)
  bars.add(ink, alpha, x - 1.5, place.y + (row.height - height) / 2, 3, height)
  const shown = severities[31 - Math.clz32(bits)]
  if (!status || shown === undefined || room < signGap) return
  over.push({
    kind: 'mark',
    id: `status/${span.id}`,
    status,
    x,
    y: place.y + row.height * 0.28,
    size: 13,
    alpha,
  })
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
): void {
  const height = place.row.height * 0.74
  place.over.push(
    boxOf({
      id: String(span.id),
      x: x - 4,
      y: y - height / 2,
      width: 8,
      height,
      fill: 'store.fill',
      stroke: 'store.ink',
      alpha,
    }),
  )
  behind(place, span, x + 9, y, room - 9, alpha)
}

/** An effect is a chip with its handler's icon; a second one for the same event has two outlines, one without its data is dashed. */
function effectItems(place: RowPlace, span: TimelineSpan, x: number, y: number, alpha: number): void {
  const { row, taken, over } = place
  const size = Math.min(chip, row.height - 6)
  // In a row that handlers share, what happens at one moment stands side by side.
  const left = Math.max(x - size + 1, taken.x > x - 1 && taken.x < x + 2 * size ? taken.x + 2 : -Infinity)
  taken.x = Math.max(taken.x, left + size)
  const middle = left + size / 2
  const look = span.ghost
    ? ({ fill: 'failed.bg', stroke: 'failed.fg', dashed: true } as const)
    : ({ fill: 'worker.fill', stroke: 'worker.ink' } as const)
  const double = span.status === 'duplicate' ? ('duplicate.fg' as const) : null
  over.push(
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
  )
  behind(place, span, left + size + 6, y, place.view.width - left, alpha)
}

function behind(
  place: RowPlace,
  span: TimelineSpan,
  x: number,
  y: number,
  room: number,
  alpha: number,
): void {
  const text = place.scene.words.behind(span, place.lane)
  const width = textWidth(text, 12)
  if (text === '' || width > room || place.row.height < 18) return
  place.taken.x = Math.max(place.taken.x, x + width)
  const ink =
    span.kind === 'event'
      ? 'store.ink'
      : span.status && span.status !== 'ok'
        ? (`${span.status}.fg` as const)
        : 'text'
  place.over.push(labelOf({ id: `behind/${span.id}`, x, y, text, weight: 600, ink, alpha }))
}
