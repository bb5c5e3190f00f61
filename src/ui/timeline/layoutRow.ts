// One row of the picture: its ground, the spans that have a length, and marks for those that are too short to have one.

import { createBars } from './barCollector.ts'
import { lineOf, type Item } from './displayList.ts'
import { layoutBin } from './layoutInstant.ts'
import { layoutLevels } from './layoutLevels.ts'
import { layoutSpan } from './layoutSpan.ts'
import { eachBin, eachWide, type Bin } from './pyramid.ts'
import { binPixels, type Emphasis, type PlacedSpan, type RowPlace } from './rowPlace.ts'
import type { Row } from './rows.ts'
import type { Scene } from './scene.ts'
import { scaleOf, xOf, type View } from './view.ts'

export function layoutRow(
  scene: Scene,
  view: View,
  row: Row,
  y: number,
  emphasis: Emphasis,
): readonly Item[] {
  const section = scene.sections[row.section]
  if (!section) return []
  const bars = createBars()
  const taken = { x: -Infinity }
  const items = row.lanes.flatMap((laneIndex) => {
    const lane = section.timeline.lanes[laneIndex]
    if (!lane) return []
    return laneItems({ scene, view, row, section, lane, laneIndex, y, emphasis, bars, taken })
  })
  return [
    threadOf(scene, view, row, y),
    ...items.filter(isGround),
    ...bars.items(),
    ...items.filter((item) => !isGround(item)),
  ]
}

/** What lies below everything else: how many wait, which version it is, that a host is down. */
const isGround = (item: Item): boolean => item.kind === 'bars' || item.id.startsWith('ground/')

function threadOf({ axis }: Scene, view: View, { height }: Row, y: number): Item {
  const middle = Math.round(y + height / 2) + 0.5
  const points = [xOf(view, 0), middle, Math.min(view.width, xOf(view, axis.length)), middle]
  return lineOf({ id: 'thread', points, stroke: 'hairline' })
}

function laneItems(place: RowPlace): readonly Item[] {
  const { view, section, laneIndex } = place
  const pyramid = section.columns.pyramids[laneIndex]
  if (!pyramid) return []
  const bin = binPixels / scaleOf(view)
  const wide: PlacedSpan[] = []
  eachWide(pyramid, view.from, view.to, bin, (index) => {
    const placed = placedSpan(place, pyramid.ids[index] ?? 0)
    if (placed) wide.push(placed)
  })
  const bins: Bin[] = []
  eachBin(pyramid, view.from, view.to, bin, (found) =>
    bins.push({ ...found, worst: pyramid.ids[found.worst] ?? 0 }),
  )
  giveRoom(place, wide, bins)
  const grounds = wide.filter(({ span }) => span.kind === 'down')
  const others = wide.filter(({ span }) => span.kind !== 'down')
  return [
    ...layoutLevels(place),
    ...[...grounds, ...others].flatMap((placed) => layoutSpan(place, placed)),
    ...bins.flatMap((each, index) => layoutBin(place, each, bins[index + 1]?.from ?? Infinity)),
  ]
}

function placedSpan({ section, view }: RowPlace, id: number): PlacedSpan | null {
  const span = section.timeline.spans[id]
  if (!span) return null
  const { from, busy, to } = section.columns
  return {
    span,
    x1: xOf(view, from[id] ?? 0),
    busy: xOf(view, busy[id] ?? 0),
    x2: xOf(view, to[id] ?? 0),
    room: view.width,
  }
}

/** Behind a span there is room up to the next one in its track. */
function giveRoom({ view }: RowPlace, wide: readonly PlacedSpan[], bins: readonly Bin[]): void {
  if (wide.length > 200) return
  const starts = [
    ...wide.map(({ x1 }) => x1),
    ...bins.slice(0, 400).map(({ from }) => xOf(view, from)),
  ].toSorted((a, b) => a - b)
  for (const placed of wide)
    placed.room = starts.find((x) => x > placed.x2 - 0.5 && x > placed.x1 + 1) ?? view.width
}
