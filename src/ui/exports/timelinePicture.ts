// The timeline of a run as an SVG, without anything having to be on the screen.

import type { Translate } from '#i18n/t.ts'
import { timelineOf, type Trace } from '#projections/timeline.ts'
import { layout, noAttention } from '#ui/timeline/layout.ts'
import { paintSvg } from '#ui/timeline/paintSvg.ts'
import { paletteOf, type Theme } from '#ui/timeline/palette.ts'
import { sceneOf } from '#ui/timeline/scene.ts'
import { rulerHeight } from '#ui/timeline/stage.ts'
import { settingsOf } from '#ui/timeline/Timeline.tsx'
import { fitted } from '#ui/timeline/view.ts'
import { wordsOf } from '#ui/timeline/words.ts'

const width = 1200
const gutter = 146
/** Enough that no row has to be narrower than it is best. */
const roomy = 4000

/** All of it, along time with long gaps as they are. O(spans). */
export function timelinePicture(t: Translate, trace: Trace, theme: Theme): string {
  const scene = sceneOf([{ timeline: timelineOf(trace), title: '', about: '' }], {
    axis: 'time',
    detail: 'full',
    touch: false,
    height: roomy,
    words: wordsOf(settingsOf(t, trace)),
  })
  const view = {
    width,
    height: rulerHeight + scene.rows.height,
    gutter,
    ruler: rulerHeight,
    top: 0,
    ...fitted(scene.axis),
  }
  return paintSvg(layout(scene, view, noAttention), paletteOf(theme), t('timeline.name'))
}
