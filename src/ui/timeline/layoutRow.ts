// One row of the picture: its ground, the spans that have a length, and marks for those that are too short to have one.

import { binsInSight, binSizeUpTo } from './binsInSight.ts'
import { createBars } from './barCollector.ts'
import { lineOf, type Item } from './displayList.ts'
import { layoutBins } from './layoutInstant.ts'
import { layoutLevels } from './layoutLevels.ts'
import { layoutSpan } from './layoutSpan.ts'
import { eachWide, type Bins, type Pyramid } from './pyramid.ts'
import {
  binPixels,
  type Emphasis,
  type PlacedSpan,
  type RowLayers,
  type RowPlace,
  type Taken,
} from './rowPlace.ts'
import { firstAfter } from './firstAfter.ts'
import type { Row } from './rows.ts'
import type { Scene } from './scene.ts'
import { placeAt, scaleOf, xOf, type View } from './view.ts'

export function layoutRow(
  scene: Scene,
  view: View,
  row: Row,
  y: number,
  emphasis: Emphasis,
): readonly Item[] {
  const section = scene.sections[row.section]
  if (!section) return []
  const layers: RowLayers = { ground: [], bars: createBars(), insides: createBars(), over: [] }
  const taken: Taken = { x: -Infinity, sign: null, signX: -Infinity }
  for (const laneIndex of row.lanes) {
    const lane = section.timeline.lanes[laneIndex]
    if (lane) layoutLane({ ...layers, scene, view, row, section, lane, laneIndex, y, emphasis, taken })
  }
  return [
    threadOf(scene, view, row, y),
    ...layers.ground,
    ...layers.bars.items(),
    ...layers.insides.items(),
    ...layers.over,
  ]
}

function threadOf({ axis }: Scene, view: View, { height }: Row, y: number): Item {
  const middle = Math.round(y + height / 2) + 0.5
  const points = [xOf(view, 0), middle, Math.min(view.width, xOf(view, axis.length)), middle]
  return lineOf({ id: 'thread', points, stroke: 'hairline' })
}

function layoutLane(lane: Omit<RowPlace, 'roomBehind'>): void {
  const { view, section, laneIndex } = lane
  const pyramid = section.columns.pyramids[laneIndex]
  if (!pyramid) return
  const bin = binSizeUpTo(binPixels / scaleOf(view))
  const wide = wideSpans(lane, pyramid, bin)
  const bins = binsInSight(pyramid, view.from, view.to, bin)
  const place: RowPlace = { ...lane, roomBehind: (placed) => roomBehind(view, placed, wide, bins) }
  layoutLevels(place)
  for (const placed of wide) if (placed.span.kind === 'down') layoutSpan(place, placed)
  for (const placed of wide) if (placed.span.kind !== 'down') layoutSpan(place, placed)
  layoutBins(place, bins)
}

/** From this many on in one lane, there are many. */
const many = 60

function wideSpans(
  { section, view }: Pick<RowPlace, 'section' | 'view'>,
  pyramid: Pyramid,
  bin: number,
): readonly PlacedSpan[] {
  const ids: number[] = []
  eachWide(pyramid, view.from, view.to, bin, (index) => ids.push(pyramid.ids[index] ?? 0))
  const { from, busy, to } = section.columns
  const isOneOfMany = ids.length >= many
  const wide: PlacedSpan[] = []
  for (const id of ids) {
    const span = section.timeline.spans[id]
    if (!span) continue
    const x1 = xOf(view, from[id] ?? 0)
    const x2 = xOf(view, to[id] ?? 0)
    wide.push({ span, x1, busy: xOf(view, busy[id] ?? 0), x2, isOneOfMany })
  }
  return wide
}

/** Behind a span there is room up to the next one. */
function roomBehind(view: View, { x1, x2 }: PlacedSpan, wide: readonly PlacedSpan[], bins: Bins): number {
  const least = Math.max(x2 - 0.5, x1 + 1)
  const span = wide[firstAfter(wide.length, (index) => wide[index]?.x1 ?? 0, least)]
  const bin = firstAfter(bins.count, (index) => bins.from[index] ?? 0, placeAt(view, least))
  return Math.min(
    view.width,
    span?.x1 ?? Infinity,
    bin < bins.count ? xOf(view, bins.from[bin] ?? 0) : Infinity,
  )
}
