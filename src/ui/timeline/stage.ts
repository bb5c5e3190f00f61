// A canvas that shows a scene. It paints once per frame at most, and only when something has changed; React tells it what, and sees no spans.

import { watch } from '#session/idle.ts'
import type { Picture } from './displayList.ts'
import { spanUnder } from './hit.ts'
import { layout, placeOfSpan, type Attention } from './layout.ts'
import { createPainter } from './painter.ts'
import type { Theme } from './palette.ts'
import type { Scene, SpanRef } from './scene.ts'
import { fitted, isFitted, panned, pointOf, revealing, zoomed, type View } from './view.ts'

export interface Shown {
  readonly scene: Scene
  readonly attention: Attention
  readonly theme: Theme
}

export interface Stage {
  show(shown: Shown): void
  resize(width: number, height: number, gutter: number): void
  scroll(top: number): void
  /** Without `x` what the run stands at stays where it is seen. */
  zoom(factor: number, x?: number): void
  pan(pixels: number): void
  fit(): void
  /** Brings a place of the axis into sight. */
  reveal(place: number): void
  under(x: number, y: number, pointer: 'mouse' | 'touch'): SpanRef | null
  placeOf(span: SpanRef): ReturnType<typeof placeOfSpan>
  view(): View
  /** All of it, as wide as it is seen, for saving and printing. */
  whole(): Picture | null
  stop(): void
}

export const rulerHeight = 38

/** `holder`: where the canvas is put. */
export function createStage(holder: HTMLElement, painterIn: typeof createPainter = createPainter): Stage {
  let shown: Shown | null = null
  let view: View = { width: 0, height: 0, gutter: 140, ruler: rulerHeight, from: 0, to: 1, top: 0 }
  let frame = 0
  let isWaiting = false
  const paint = () => {
    frame = 0
    // What would be painted now has changed by the time that the picture before is there.
    isWaiting = painter.isBusy
    if (!isWaiting && shown && view.width > 0)
      painter.show({ picture: layout(shown.scene, view, shown.attention), theme: shown.theme })
  }
  const ask = () => {
    if (frame === 0) frame = requestAnimationFrame(paint)
    watch()
  }
  const painter = painterIn(holder, () => {
    if (isWaiting) ask()
  })
  const look = (next: View) => {
    if (next === view) return
    view = next
    ask()
  }
  const move = (next: View) => {
    if (next !== view) painter.move()
    look(next)
  }
  const withAxis = (change: (of: Shown) => View) => shown && move(change(shown))
  return {
    show(next) {
      const isNew =
        shown?.scene.axis.kind !== next.scene.axis.kind || shown.scene.axis.length !== next.scene.axis.length
      shown = next
      if (isNew) view = { ...view, ...fitted(next.scene.axis) }
      ask()
    },
    resize: (width, height, gutter) => look({ ...view, width, height, gutter }),
    scroll: (top) => move({ ...view, top }),
    zoom: (factor, x) =>
      withAxis(({ scene, attention }) =>
        zoomed(view, scene.axis, factor, x ?? pointOf(view, attention.playhead)),
      ),
    pan: (pixels) =>
      withAxis(({ scene }) => (isFitted(view, scene.axis) ? view : panned(view, scene.axis, pixels))),
    fit: () => withAxis(({ scene }) => ({ ...view, ...fitted(scene.axis) })),
    reveal: (place) => shown && look(revealing(view, shown.scene.axis, place)),
    under: (x, y, pointer) => shown && spanUnder(shown.scene, view, x, y, pointer),
    placeOf: (span) => shown && placeOfSpan(shown.scene, view, span),
    view: () => view,
    whole: () =>
      shown &&
      layout(shown.scene, { ...view, top: 0, height: view.ruler + shown.scene.rows.height }, shown.attention),
    stop() {
      cancelAnimationFrame(frame)
      painter.stop()
    },
  }
}
