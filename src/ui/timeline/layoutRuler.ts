// The ruler above the lanes, folds and the playhead across them, and the whole run in small where only a part of it is seen.

import { textWidth } from '#ui/ribbon/textWidth.ts'
import { ticksOf } from './axis.ts'
import { boxOf, labelOf, lineOf, type Item } from './displayList.ts'
import type { Scene } from './scene.ts'
import { fitted, isFitted, plotWidth, scaleOf, xOf, type View } from './view.ts'

const tickGap = 84

/** Thin lines down from the ruler's numbers: they lie below everything. */
export function layoutGridLines(scene: Scene, view: View): readonly Item[] {
  return ticks(scene, view).map(({ place }) => {
    const x = Math.round(xOf(view, place)) + 0.5
    return lineOf({
      id: `grid/${place}`,
      points: [x, view.ruler, x, view.height],
      stroke: 'hairline',
      alpha: 0.6,
    })
  })
}

const ticks = ({ axis }: Scene, view: View) => ticksOf(axis, view.from, view.to, tickGap / scaleOf(view))

/** A number that the playhead's own would cover in part, or the edge would cut, is not written. */
export function layoutRuler(scene: Scene, view: View, playhead: number, label: string): readonly Item[] {
  const { axis, words } = scene
  const taken = plateOf(view, playhead, label)
  const base = view.ruler - 0.5
  const labels = ticks(scene, view).flatMap(({ place, value }): Item[] => {
    const x = xOf(view, place)
    if (x < view.gutter - 1 || x > view.width - 10) return []
    const text = words.tick(axis.kind, value)
    const line = lineOf({ id: `tick/${value}`, points: [x, base - 5, x, base], stroke: 'control' })
    const half = textWidth(text, 12) / 2
    const isCovered = taken !== null && Math.abs(x - taken.middle) < taken.width / 2 + half
    if (isCovered || x + half > view.width) return [line]
    return [
      line,
      labelOf({ id: `tick-label/${value}`, x, y: base - 13, text, ink: 'muted', anchor: 'middle' }),
    ]
  })
  return [
    boxOf({ id: 'ruler', x: 0, y: 0, width: view.width, height: view.ruler, fill: 'surface', radius: 0 }),
    lineOf({ id: 'ruler-line', points: [view.gutter, base, view.width, base], stroke: 'control' }),
    ...labels,
    ...miniature(scene, view),
  ]
}

/** A cut across all lanes with the time that it leaves out, so that nobody takes it for nothing. */
export function layoutFolds({ axis, words, rows }: Scene, view: View): readonly Item[] {
  return axis.folds.flatMap(({ at, width, from, to }) => {
    const x1 = xOf(view, at)
    const x2 = xOf(view, at + width)
    if (x2 < view.gutter || x1 > view.width) return []
    const bottom = Math.min(view.height, view.ruler + rows.height - view.top)
    const middle = (x1 + x2) / 2
    const id = `fold/${from}`
    return [
      boxOf({
        id,
        x: x1,
        y: view.ruler,
        width: x2 - x1,
        height: bottom - view.ruler,
        fill: 'page',
        fillAlpha: 0.9,
        radius: 0,
      }),
      zigzag(`${id}/left`, x1, view.ruler, bottom),
      zigzag(`${id}/right`, x2, view.ruler, bottom),
      labelOf({
        id: `${id}/label`,
        x: middle,
        y: view.ruler - 13,
        text: words.fold(to - from),
        weight: 600,
        ink: 'muted',
        anchor: 'middle',
      }),
    ]
  })
}

function zigzag(id: string, x: number, top: number, bottom: number): Item {
  const points: number[] = []
  for (let y = top, side = 1; y <= bottom; y += 7, side = -side) points.push(x + side * 2.5, y)
  return lineOf({ id, points, stroke: 'control' })
}

/** What has not happened yet lies under a veil; the playhead stands where the run is. */
export function layoutPlayhead(
  { axis }: Scene,
  view: View,
  playhead: number,
  label: string,
): readonly Item[] {
  const x = xOf(view, playhead)
  const items: Item[] = []
  const left = Math.max(x, view.gutter)
  if (playhead < axis.length && left < view.width)
    items.push(
      boxOf({
        id: 'veil',
        x: left,
        y: view.ruler,
        width: view.width - left,
        height: view.height - view.ruler,
        fill: 'surface',
        fillAlpha: 0.68,
        radius: 0,
      }),
    )
  const plate = plateOf(view, playhead, label)
  if (!plate) return items
  const { middle, width } = plate
  items.push(
    lineOf({ id: 'playhead', points: [x, view.ruler - 3, x, view.height], stroke: 'text', width: 2 }),
  )
  items.push(
    boxOf({
      id: 'playhead-label',
      x: middle - width / 2,
      y: view.ruler - 23,
      width,
      height: 19,
      radius: 9.5,
      fill: 'text',
    }),
    labelOf({
      id: 'playhead-time',
      x: middle,
      y: view.ruler - 13.5,
      text: label,
      weight: 600,
      ink: 'surface',
      anchor: 'middle',
    }),
  )
  return items
}

/** Where the playhead's own number stands; null while it is not in sight. */
function plateOf(view: View, playhead: number, label: string) {
  const x = xOf(view, playhead)
  if (x < view.gutter - 1 || x > view.width) return null
  const width = textWidth(label, 12) + 16
  return { width, middle: Math.min(Math.max(x, view.gutter + width / 2), view.width - width / 2 - 2) }
}

/** Above the ruler: how much of the run is seen, where not all of it is. */
function miniature({ axis }: Scene, view: View): readonly Item[] {
  if (isFitted(view, axis)) return []
  const { x, width } = thumbOf(view, axis.length)
  return [
    boxOf({
      id: 'minimap',
      x: view.gutter,
      y: 1,
      width: plotWidth(view),
      height: 6,
      radius: 3,
      fill: 'hairline',
    }),
    boxOf({ id: 'minimap/thumb', x, y: 1, width, height: 6, radius: 3, fill: 'control' }),
  ]
}

export function thumbOf(view: View, length: number): { readonly x: number; readonly width: number } {
  const whole = length * 1.06
  const x = view.gutter + (view.from / whole) * plotWidth(view)
  return { x, width: Math.max(14, ((view.to - view.from) / whole) * plotWidth(view)) }
}

/** Which place of the axis is under a point of the miniature. */
export const placeInMiniature = (view: View, length: number, x: number): number =>
  ((x - view.gutter) / plotWidth(view)) *
  fitted({ kind: 'time', length, folds: [], placeOf: Number, valueAt: Number }).to
