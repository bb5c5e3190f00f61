// A span that has a length: its box, what is written on it and behind it, and the sign of how it ended.

import { textWidth } from '#ui/ribbon/textWidth.ts'
import type { TimelineSpan } from '#projections/timeline.ts'
import { boxOf, labelOf, type Item } from './displayList.ts'
import { severityOf } from './columns.ts'
import type { PlacedSpan, RowPlace } from './rowPlace.ts'
import { iconOfEffect, lookOf, type Look } from './look.ts'

/** Narrower than this a span is a plain rectangle. */
const boxWidth = 5
/** Narrower than this nobody sees that its corners are round, and nothing can be written in it. */
const roundWidth = 14
/** The picture ends a little outside of what is seen: a box of a million pixels is costly even where nobody sees it. */
const beyond = 40
const capWidth = 5
const padding = 6
/** What was cut off has its sign where the host goes down: what is written there begins beside it. */
const besideSign = 5

interface Placed {
  readonly left: number
  readonly right: number
  readonly top: number
  readonly height: number
}

export function layoutSpan(place: RowPlace, placed: PlacedSpan): void {
  const { view, row, emphasis, section, bars, insides } = place
  const { span, x1, x2, isOneOfMany } = placed
  const look = lookOf(span, place.lane)
  const alpha = emphasis.alphaOf(row.section, span.id)
  const left = Math.max(x1, view.gutter - beyond)
  const right = Math.min(x2, view.width + beyond)
  const tracks = section.timeline.lanes[place.laneIndex]?.tracks ?? 1
  const trackHeight = row.height / tracks
  // Where there is a word for it, it is high enough for one, also in a slim lane.
  const least = look.share < 0.4 ? 3 : Math.min(16, trackHeight - 3)
  const height = Math.max(least, Math.min(trackHeight - 2, (trackHeight - (tracks > 1 ? 0 : 2)) * look.share))
  const top = place.y + span.track * trackHeight + (trackHeight - height) / 2
  place.taken.x = Math.max(place.taken.x, right)
  if (right - left < boxWidth) {
    const bad = severityOf(span.status) >= 3 && span.status ? (`${span.status}.fg` as const) : null
    bars.add(bad ?? look.stroke ?? look.fill ?? 'edge', alpha, left, top, Math.max(2, right - left), height)
    return
  }
  const at = { left, right, top, height }
  if (look.isPlain && alpha === 1 && (isOneOfMany || right - left < roundWidth)) {
    bars.add(look.stroke ?? 'edge', alpha, left, top, right - left, height)
    insides.add(look.fill ?? 'surface', alpha, left + 1, top + 1, right - left - 2, height - 2)
    if (right - left >= roundWidth) texts(place, placed, at, look, alpha)
    sign(place, placed, at, alpha)
  } else {
    body(place, placed, at, look, alpha)
    texts(place, placed, at, look, alpha)
    sign(place, placed, at, alpha)
  }
}

/** The box; held up by the schedule, it works in its first part and waits in its second; a handler's effect is a solid cap at its end. */
function body(
  { ground, over }: RowPlace,
  { span, busy, x2 }: PlacedSpan,
  { left, right, top, height }: Placed,
  { style }: Look,
  alpha: number,
): void {
  const isDown = span.kind === 'down'
  const waits = span.kind === 'step' && busy > left + 1 && busy < x2 - 1
  const end = waits ? Math.min(right, busy) : right
  if (waits)
    over.push(
      boxOf({
        id: `held-up/${span.id}`,
        x: end,
        y: top + height * 0.3,
        width: right - end,
        height: height * 0.4,
        fill: 'waiting.bg',
        stroke: 'waiting.fg',
        hatch: 'waiting.fg',
        radius: 0,
        alpha,
      }),
    )
  const width = Math.max(1, end - left - 1)
  const layer = isDown ? ground : over
  layer.push(boxOf({ id: String(span.id), x: left + 0.5, y: top, width, height, ...style, alpha }))
  const happened = span.kind === 'run' && span.status !== 'failed'
  const cap = Math.min(capWidth, (right - left) / 2)
  if (happened)
    over.push(
      boxOf({
        id: `cap/${span.id}`,
        x: right - cap - 0.5,
        y: top,
        width: cap,
        height,
        fill: 'worker.fill',
        alpha,
      }),
    )
}

function texts(place: RowPlace, placed: PlacedSpan, at: Placed, look: Look, alpha: number): void {
  const { scene, view, row, over } = place
  const { span } = placed
  if (row.height < 20 || at.height < 9) return
  const size = at.height < 14 ? 10.5 : 12
  const y = at.top + at.height / 2
  const isCutHere = span.kind === 'down' && at.left >= view.gutter
  const start = Math.max(at.left, view.gutter) + padding + (isCutHere ? besideSign : 0)
  const isEffect = span.kind === 'run' || span.kind === 'lostEffect'
  const width = Math.min(at.right, view.width) - start - padding - (span.kind === 'run' ? capWidth : 0)
  const indentFor = isEffect ? 18 : 0
  const inside =
    width < size / 2
      ? ''
      : (scene.words.inside(span, place.lane).find((text) => textWidth(text, size) + indentFor <= width) ??
        '')
  const icon = isEffect ? iconOfEffect(span.name || (span.handler ?? '')) : null
  const indent = icon && at.height >= 14 ? 18 : 0
  const fits = inside !== ''
  if (fits && look.patterned) over.push(plate(placed, at, look, start, textWidth(inside, size), alpha))
  if (fits)
    over.push(
      labelOf({
        id: `on/${span.id}`,
        x: start + indent,
        y,
        text: inside,
        size,
        weight: 600,
        ink: look.ink,
        alpha,
      }),
    )
  if (icon && indent > 0 && (fits || width >= 10))
    over.push({
      kind: 'icon',
      id: `icon/${span.id}`,
      name: icon,
      x: fits ? start + 6 : (at.left + at.right - capWidth) / 2,
      y,
      size: 13,
      ink: look.ink,
      alpha,
    })
  behind(place, placed, at, alpha)
}

function behind(place: RowPlace, placed: PlacedSpan, { right }: Placed, alpha: number): void {
  const { scene, view, row, over } = place
  const { span } = placed
  if (right >= view.width) return
  const text = scene.words.behind(span, place.lane)
  if (text === '') return
  const after = Math.min(right, view.width) + 6
  const width = place.roomBehind(placed) - after - 4
  if (width < 12 || textWidth(text, 12) > width) return
  place.taken.x = after + textWidth(text, 12)
  const ink = span.status && span.kind !== 'redelivery' ? (`${span.status}.fg` as const) : 'text'
  over.push(
    labelOf({
      id: `behind/${span.id}`,
      x: after,
      y: place.y + row.height / 2,
      text,
      weight: 600,
      ink,
      alpha,
    }),
  )
}

/** Text on a pattern can't be read: it gets a ground. */
const plate = (
  { span }: PlacedSpan,
  { top, height }: Placed,
  look: Look,
  x: number,
  width: number,
  alpha: number,
): Item =>
  boxOf({
    id: `plate/${span.id}`,
    x: x - 3,
    y: top + 1.5,
    width: width + 6,
    height: height - 3,
    fill: look.fill ?? 'surface',
    alpha,
  })

/** At the end of what went wrong, where there is room. */
function sign(
  { row, view, over }: RowPlace,
  { span, x2 }: PlacedSpan,
  { left, right, top, height }: Placed,
  alpha: number,
): void {
  const { status, kind } = span
  if (status === null || severityOf(status) < 2 || unsigned.has(kind)) return
  if (x2 > view.width || right - left < 12) return
  const size = Math.min(15, row.height * 0.6)
  const y = kind === 'held' || kind === 'message' ? top + height / 2 : top + 2
  over.push({
    kind: 'mark',
    id: `status/${span.id}`,
    status,
    x: x2 - (kind === 'cut' ? 0 : 2),
    y,
    size,
    alpha,
  })
}

/** They are a sign of their own. */
const unsigned: ReadonlySet<TimelineSpan['kind']> = new Set<TimelineSpan['kind']>([
  'down',
  'lostEffect',
  'noAnswer',
  'redelivery',
])
