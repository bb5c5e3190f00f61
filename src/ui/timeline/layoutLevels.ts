// The ground of a lane that holds something: how many messages wait in the queue, which version a stream is at.

import { textWidth } from '#ui/ribbon/textWidth.ts'
import type { Level, TimelineLane } from '#projections/timeline.ts'
import { boxOf, labelOf, type Item } from './displayList.ts'
import type { RowPlace } from './rowPlace.ts'
import { hueOf } from './look.ts'
import { placeAt, xOf } from './view.ts'

export function layoutLevels(place: RowPlace): void {
  const { lane, ground } = place
  if (lane.levels.length > 0) ground.push(...(lane.kind === 'store' ? versions(place) : lengths(place)))
}

const placeOf = ({ scene }: RowPlace, { at, step }: Level): number =>
  scene.axis.kind === 'steps' ? step + 1 : scene.axis.placeOf(at)

/** Index of the last level that begins at or before a place. */
function lastBefore(place: RowPlace, at: number): number {
  const { levels } = place.lane
  let low = 0
  let high = levels.length
  while (low < high) {
    const middle = (low + high) >>> 1
    const level = levels[middle]
    if (level && placeOf(place, level) <= at) low = middle + 1
    else high = middle
  }
  return Math.max(0, low - 1)
}

const mostShapes = 300

/** The band of a stream changes where its version does. */
function versions(place: RowPlace): readonly Item[] {
  const { view, lane, row, y, scene } = place
  const first = lastBefore(place, view.from)
  const last = lastBefore(place, view.to)
  const height = row.height * 0.62
  const top = y + (row.height - height) / 2
  const ends = Math.min(view.width, xOf(view, scene.axis.length))
  const band = (id: string, x1: number, x2: number): Item =>
    boxOf({
      id: `version/${id}`,
      x: x1,
      y: top,
      width: Math.max(0, x2 - x1),
      height,
      fill: 'store.tint',
      stroke: 'store.line',
      radius: 3,
    })
  if (last - first > mostShapes) return [band(lane.id, xOf(view, 0), ends)]
  return lane.levels.slice(first, last + 1).flatMap((level, index) => {
    const next = lane.levels[first + index + 1]
    const x1 = Math.max(view.gutter - 40, xOf(view, placeOf(place, level)))
    const x2 = next ? Math.min(ends, xOf(view, placeOf(place, next))) : ends
    if (x2 <= x1) return []
    const text = scene.words.version(level.value)
    const x = Math.max(x1, view.gutter) + 8
    // The event's own label stands where a version begins, so the version is named before the first only, or where nothing else is said.
    const fits = level.step < 0 && x + textWidth(text, 11) + 8 < x2
    const label = labelOf({
      id: `version-label/${level.value}`,
      x,
      y: y + row.height / 2,
      text,
      size: 11,
      ink: 'store.ink',
    })
    return [band(`${lane.id}/${level.value}`, x1, x2), ...(fits && row.height >= 18 ? [label] : [])]
  })
}

/** How many wait, as a step line; one alone is its own span already. */
function lengths(place: RowPlace): readonly Item[] {
  const { view, lane, row, y } = place
  const most = mostOf(lane)
  if (most < 2) return []
  const rects: number[] = []
  const last = lastBefore(place, view.to)
  let index = lastBefore(place, view.from)
  while (index <= last) {
    const level = lane.levels[index]
    if (!level) break
    const x1 = Math.max(view.gutter - 40, xOf(view, placeOf(place, level)))
    // Of those within one bin the highest is shown.
    const bin = placeAt(view, x1 + 2)
    let value = level.value
    let next = index + 1
    for (; next <= last && placeOf(place, lane.levels[next] ?? level) < bin; next++)
      value = Math.max(value, lane.levels[next]?.value ?? 0)
    const end = lane.levels[next]
    const x2 = xOf(view, end ? placeOf(place, end) : place.scene.axis.length)
    const peakEnd = Math.min(x2, x1 + 2)
    const bar = (from: number, to: number, count: number): void => {
      const height = ((row.height - 2) * count) / most
      if (count > 0 && to > from) rects.push(from, y + row.height - 1 - height, to - from, height)
    }
    bar(x1, Math.min(view.width, peakEnd), value)
    // And what it was at the end of the bin stays until the next.
    bar(peakEnd, Math.min(view.width, x2), lane.levels[next - 1]?.value ?? 0)
    index = next
  }
  return rects.length === 0 ? [] : [{ kind: 'bars', fill: `${hueOf(lane)}.tint`, alpha: 1, rects }]
}

const known = new WeakMap<TimelineLane, number>()

export function mostOf(lane: TimelineLane): number {
  const found = known.get(lane) ?? lane.levels.reduce((most, { value }) => Math.max(most, value), 0)
  known.set(lane, found)
  return found
}
