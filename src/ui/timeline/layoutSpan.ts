// A span that has a length: its box, what is written on it and behind it, and the sign of how it ended.

import { textWidth } from '#ui/ribbon/textWidth.ts'
import { boxOf, labelOf, type Item } from './displayList.ts'
import { severityOf } from './columns.ts'
import type { PlacedSpan, RowPlace } from './rowPlace.ts'
import { iconOfEffect, lookOf, statusLook, type Look } from './look.ts'

/** Narrower than this a span is a plain rectangle. */
const boxWidth = 5
/** The picture ends a little outside of what is seen: a box of a million pixels is costly even where nobody sees it. */
const beyond = 40
const capWidth = 5
const padding = 6

interface Placed {
  readonly left: number
  readonly right: number
  readonly top: number
  readonly height: number
}

export function layoutSpan(place: RowPlace, placed: PlacedSpan): readonly Item[] {
  const { view, row, emphasis, section, bars } = place
  const { span, x1, x2 } = placed
  const look: Look = { ...lookOf(span, place.lane), ...statusLook(span) }
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
    return []
  }
  const at = { left, right, top, height }
  return [
    ...body(placed, at, look, alpha),
    ...texts(place, placed, at, look, alpha),
    ...sign(place, placed, at, alpha),
  ]
}

/** The box; held up by the schedule, it works in its first part and waits in its second; a handler's effect is a solid cap at its end. */
function body(
  { span, busy, x2 }: PlacedSpan,
  { left, right, top, height }: Placed,
  look: Look,
  alpha: number,
): Item[] {
  const { share: _, ink: __, ...style } = look
  const id = span.kind === 'down' ? `ground/${span.id}` : String(span.id)
  const waits = span.kind === 'step' && busy > left + 1 && busy < x2 - 1
  const end = waits ? Math.min(right, busy) : right
  const items: Item[] = [
    boxOf({ id, x: left + 0.5, y: top, width: Math.max(1, end - left - 1), height, ...style, alpha }),
  ]
  if (waits)
    items.unshift(
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
  const happened = span.kind === 'run' && span.status !== 'failed'
  const cap = Math.min(capWidth, (right - left) / 2)
  if (happened)
    items.push(
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
  return items
}

function texts(place: RowPlace, placed: PlacedSpan, at: Placed, look: Look, alpha: number): Item[] {
  const { scene, view, row } = place
  const { span } = placed
  if (row.height < 20 || at.height < 9) return []
  const size = at.height < 14 ? 10.5 : 12
  const y = at.top + at.height / 2
  const start = Math.max(at.left, view.gutter) + padding
  const width = Math.min(at.right, view.width) - start - padding - (span.kind === 'run' ? capWidth : 0)
  const indentFor = span.kind === 'run' || span.kind === 'lostEffect' ? 18 : 0
  const inside = scene.words.inside(span).find((text) => textWidth(text, size) + indentFor <= width) ?? ''
  const icon =
    span.kind === 'run' || span.kind === 'lostEffect' ? iconOfEffect(span.name || (span.handler ?? '')) : null
  const indent = icon && at.height >= 14 ? 18 : 0
  const items: Item[] = []
  const fits = inside !== ''
  const onHatch = look.hatch !== undefined && look.hatch !== null
  if (fits && onHatch) items.push(plate(placed, at, look, start, textWidth(inside, size), alpha))
  if (fits)
    items.push(
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
    items.push({
      kind: 'icon',
      id: `icon/${span.id}`,
      name: icon,
      x: fits ? start + 6 : (at.left + at.right - capWidth) / 2,
      y,
      size: 13,
      ink: look.ink,
      alpha,
    })
  const behind = scene.words.behind(span)
  const after = Math.min(at.right, view.width) + 6
  const room = placed.room - after - 4
  if (behind !== '' && at.right < view.width && textWidth(behind, 12) <= room) {
    place.taken.x = after + textWidth(behind, 12)
    const ink = span.status && span.kind !== 'redelivery' ? (`${span.status}.fg` as const) : 'text'
    items.push(
      labelOf({
        id: `behind/${span.id}`,
        x: after,
        y: place.y + row.height / 2,
        text: behind,
        weight: 600,
        ink,
        alpha,
      }),
    )
  }
  return items
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
  { row, view }: RowPlace,
  { span, x2 }: PlacedSpan,
  { left, right, top, height }: Placed,
  alpha: number,
): Item[] {
  const { status, kind } = span
  if (
    status === null ||
    severityOf(status) < 2 ||
    kind === 'down' ||
    kind === 'lostEffect' ||
    kind === 'noAnswer' ||
    kind === 'redelivery'
  )
    return []
  if (x2 > view.width || right - left < 12) return []
  const size = Math.min(15, row.height * 0.6)
  const y = kind === 'held' || kind === 'message' ? top + height / 2 : top + 2
  return [{ kind: 'mark', id: `status/${span.id}`, status, x: x2 - (kind === 'cut' ? 0 : 2), y, size, alpha }]
}
