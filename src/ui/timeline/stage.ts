// A canvas that shows a scene. It paints once per frame at most, and only when something has changed; React tells it what, and sees no spans.

import { watch } from '#session/idle.ts'
import type { Picture } from './displayList.ts'
import { spanUnder } from './hit.ts'
import { layout, placeOfSpan, type Attention } from './layout.ts'
import { paintCanvas } from './paintCanvas.ts'
import { paletteOf, type Theme } from './palette.ts'
import type { Scene, SpanRef } from './scene.ts'
import { fitted, isFitted, panned, revealing, zoomed, type View } from './view.ts'

export interface Shown {
  readonly scene: Scene
  readonly attention: Attention
  readonly theme: Theme
}

export interface Stage {
  show(shown: Shown): void
  resize(width: number, height: number, gutter: number): void
  scroll(top: number): void
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

export function createStage(canvas: HTMLCanvasElement): Stage {
  let shown: Shown | null = null
  let view: View = { width: 0, height: 0, gutter: 140, ruler: rulerHeight, from: 0, to: 1, top: 0 }
  let frame = 0
  const paint = () => {
    frame = 0
    if (shown && view.width > 0) paintInto(canvas, layout(shown.scene, view, shown.attention), shown.theme)
  }
  const ask = () => {
    if (frame === 0) frame = requestAnimationFrame(paint)
    watch()
  }
  const look = (next: View) => {
    if (next === view) return
    view = next
    ask()
  }
  const withAxis = (change: (of: Shown) => View) => shown && look(change(shown))
  return {
    show(next) {
      const isNew =
        shown?.scene.axis.kind !== next.scene.axis.kind || shown.scene.axis.length !== next.scene.axis.length
      shown = next
      if (isNew) view = { ...view, ...fitted(next.scene.axis) }
      ask()
    },
    resize: (width, height, gutter) => look({ ...view, width, height, gutter }),
    scroll: (top) => look({ ...view, top }),
    zoom: (factor, x) =>
      withAxis(({ scene }) =>
        zoomed(view, scene.axis, factor, x ?? view.gutter + (view.width - view.gutter) / 2),
      ),
    pan: (pixels) =>
      withAxis(({ scene }) => (isFitted(view, scene.axis) ? view : panned(view, scene.axis, pixels))),
    fit: () => withAxis(({ scene }) => ({ ...view, ...fitted(scene.axis) })),
    reveal: (place) => withAxis(({ scene }) => revealing(view, scene.axis, place)),
    under: (x, y, pointer) => shown && spanUnder(shown.scene, view, x, y, pointer),
    placeOf: (span) => shown && placeOfSpan(shown.scene, view, span),
    view: () => view,
    whole: () =>
      shown &&
      layout(shown.scene, { ...view, top: 0, height: view.ruler + shown.scene.rows.height }, shown.attention),
    stop: () => cancelAnimationFrame(frame),
  }
}

function paintInto(canvas: HTMLCanvasElement, picture: Picture, theme: Theme): void {
  const scale = Math.max(1, window.devicePixelRatio)
  const width = Math.round(picture.width * scale)
  const height = Math.round(picture.height * scale)
  if (canvas.width !== width || canvas.height !== height) {
    canvas.width = width
    canvas.height = height
    canvas.style.width = `${picture.width}px`
    canvas.style.height = `${picture.height}px`
  }
  const context = canvas.getContext('2d', { alpha: false })
  if (context) paintCanvas(context, picture, paletteOf(theme), scale)
}
