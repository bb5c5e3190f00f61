// Which span is under a point: the narrowest of those that reach there, so that a short one can be pointed at within a long one.

import { eachWide } from './pyramid.ts'
import type { Scene, SpanRef } from './scene.ts'
import { placeAt, scaleOf, type View } from './view.ts'

/** How far beside it one may point, in pixels. */
const reach = { mouse: 5, touch: 14 }

export function spanUnder(
  scene: Scene,
  view: View,
  x: number,
  y: number,
  pointer: keyof typeof reach,
): SpanRef | null {
  if (x < view.gutter || y < view.ruler) return null
  const inContent = y - view.ruler + view.top
  const row = scene.rows.rows.find((each) => inContent >= each.y && inContent < each.y + each.height)
  const section = row && scene.sections[row.section]
  if (!row || !section) return null
  const place = placeAt(view, x)
  const slack = reach[pointer] / scaleOf(view)
  let best: { readonly span: number; readonly cost: number } | null = null
  for (const lane of row.lanes) {
    const pyramid = section.columns.pyramids[lane]
    const tracks = section.timeline.lanes[lane]?.tracks ?? 1
    const track = Math.floor(((inContent - row.y) / row.height) * tracks)
    if (!pyramid) continue
    eachWide(pyramid, place - slack, place + slack, 0, (index) => {
      const span = pyramid.ids[index] ?? 0
      const from = pyramid.from[index] ?? 0
      const to = pyramid.to[index] ?? 0
      const outside = Math.max(0, from - place, place - to)
      const other = tracks > 1 && section.timeline.spans[span]?.track !== track
      const cost =
        (to - from) / 4 + outside * 8 - (pyramid.severity[index] ?? 0) * slack * 0.2 + (other ? Infinity : 0)
      if (!best || cost < best.cost) best = { span, cost }
    })
  }
  const found = best as { readonly span: number } | null
  return found && { section: row.section, span: found.span }
}
