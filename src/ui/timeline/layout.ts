// The picture of a scene as a display list: pure, and only what can be seen. O(rows · width + spans in sight that have a width).

import { boxOf, type Item, type Picture } from './displayList.ts'
import { layoutArrows } from './layoutArrows.ts'
import { layoutHeadings, layoutNames } from './layoutNames.ts'
import { layoutFolds, layoutGridLines, layoutPlayhead, layoutRuler } from './layoutRuler.ts'
import { layoutRow } from './layoutRow.ts'
import type { Emphasis } from './rowPlace.ts'
import type { Link } from '#projections/timeline.ts'
import type { Scene, SpanRef } from './scene.ts'
import { xOf, type View } from './view.ts'

/** What a person has done with the picture, beyond choosing its part. */
export interface Attention {
  /** Where the run is, on the axis; and what is written there. */
  readonly playhead: number
  readonly playheadLabel: string
  /** The step (from 0) by which each section has come there. */
  readonly current: readonly number[]
  /** The span of that step. */
  readonly here: readonly (number | null)[]
  readonly chosen: {
    readonly section: number
    readonly members: ReadonlySet<number>
    readonly origin: number
    readonly links: readonly Link[]
  } | null
  readonly focused: SpanRef | null
  readonly hovered: SpanRef | null
}

/** Nobody looks at anything, and the run stands beyond the end, where it is not drawn. */
export const noAttention: Attention = {
  playhead: Infinity,
  playheadLabel: '',
  current: [],
  here: [],
  chosen: null,
  focused: null,
  hovered: null,
}

const faded = 0.25

export function layout(scene: Scene, view: View, attention: Attention): Picture {
  const { chosen } = attention
  const emphasis: Emphasis = {
    alphaOf: (section, span) =>
      !chosen || (chosen.section === section && chosen.members.has(span)) ? 1 : faded,
  }
  const rows = scene.rows.rows.flatMap((row) => {
    const y = row.y - view.top + view.ruler
    return y + row.height < view.ruler || y > view.height ? [] : layoutRow(scene, view, row, y, emphasis)
  })
  const items: Item[] = [
    ...layoutGridLines(scene, view),
    ...rows,
    ...layoutArrows(scene, view, { chosen, current: attention.current }),
    ...ringOf(scene, view, chosen && { section: chosen.section, span: chosen.origin }, 'accent'),
    ...layoutFolds(scene, view),
    ...layoutNames(scene, view),
    ...layoutHeadings(scene, view),
    ...layoutRuler(scene, view, attention.playhead, attention.playheadLabel),
    ...layoutPlayhead(scene, view, attention.playhead, attention.playheadLabel),
    ...attention.here.flatMap((span, section) =>
      ringOf(scene, view, span === null ? null : { section, span }, 'text'),
    ),
    ...ringOf(scene, view, attention.hovered, 'control'),
    ...ringOf(scene, view, attention.focused, 'focus'),
  ]
  return { width: view.width, height: view.height, items }
}

/** Where a span is in the picture; null while its row is not among those shown. */
export function placeOfSpan(scene: Scene, view: View, { section, span }: SpanRef) {
  const found = scene.sections[section]
  const data = found?.timeline.spans[span]
  const row =
    data && scene.rows.rows.find((each) => each.section === section && each.lanes.includes(data.lane))
  if (!found || !row) return null
  const from = found.columns.from[span] ?? 0
  const to = found.columns.to[span] ?? 0
  return {
    from,
    to,
    x1: xOf(view, from),
    x2: xOf(view, to),
    y: row.y - view.top + view.ruler,
    height: row.height,
  }
}

function ringOf(
  scene: Scene,
  view: View,
  span: SpanRef | null,
  stroke: 'accent' | 'text' | 'control' | 'focus',
): readonly Item[] {
  const place = span && placeOfSpan(scene, view, span)
  if (!place || place.y < view.ruler - place.height / 2 || place.y > view.height) return []
  const x = Math.max(place.x1, view.gutter) - 3
  const width = Math.max(8, Math.min(place.x2, view.width) - x + 3)
  if (x > view.width || place.x2 < view.gutter - 4) return []
  return [
    boxOf({
      id: `ring/${stroke}`,
      x,
      y: place.y + 1,
      width,
      height: place.height - 2,
      radius: 5,
      stroke,
      strokeWidth: stroke === 'text' ? 1.5 : 2,
    }),
  ]
}
