// Pointers and wheel on the canvas: drag to pan, pinch and Ctrl + wheel to zoom, drag on the ruler to travel, press a span to choose it.

import { placeInMiniature } from './layoutRuler.ts'
import type { SpanRef } from './scene.ts'
import type { Stage } from './stage.ts'
import { placeAt } from './view.ts'

export interface GestureHandlers {
  readonly onChoose: (span: SpanRef) => void
  readonly onHover: (span: SpanRef | null, x: number, y: number) => void
  /** To a place of the axis. */
  readonly onScrub: (place: number) => void
  readonly axisLength: () => number
}

/** Less than this is a press and no drag. */
const stillness = 4

type Doing = 'press' | 'pan' | 'scrub' | 'miniature' | 'pinch' | null

export function attachGestures(element: HTMLElement, stage: Stage, handlers: GestureHandlers): () => void {
  const pointers = new Map<number, { x: number; y: number }>()
  let doing: Doing = null
  let start = { x: 0, y: 0 }
  const at = (event: PointerEvent | WheelEvent) => {
    const box = element.getBoundingClientRect()
    return { x: event.clientX - box.left, y: event.clientY - box.top }
  }
  const scrub = (x: number) => handlers.onScrub(placeAt(stage.view(), x))
  const miniature = (x: number) => stage.reveal(placeInMiniature(stage.view(), handlers.axisLength(), x))

  const down = (event: PointerEvent) => {
    if (event.button !== 0) return
    const point = at(event)
    pointers.set(event.pointerId, point)
    start = point
    const { ruler, gutter } = stage.view()
    doing =
      pointers.size > 1
        ? 'pinch'
        : point.y < 10 && point.x > gutter
          ? 'miniature'
          : point.y < ruler
            ? 'scrub'
            : 'press'
    if (doing === 'scrub') scrub(point.x)
    if (doing === 'miniature') miniature(point.x)
    element.setPointerCapture(event.pointerId)
  }
  const move = (event: PointerEvent) => {
    const point = at(event)
    const before = pointers.get(event.pointerId)
    if (!before) return handlers.onHover(stage.under(point.x, point.y, 'mouse'), point.x, point.y)
    if (doing === 'pinch') pinch(stage, pointers, event.pointerId, point)
    if (doing === 'press' && Math.hypot(point.x - start.x, point.y - start.y) > stillness) doing = 'pan'
    if (doing === 'pan') stage.pan(before.x - point.x)
    if (doing === 'scrub') scrub(point.x)
    if (doing === 'miniature') miniature(point.x)
    pointers.set(event.pointerId, point)
  }
  const up = (event: PointerEvent) => {
    const point = at(event)
    const span =
      doing === 'press'
        ? stage.under(point.x, point.y, event.pointerType === 'touch' ? 'touch' : 'mouse')
        : null
    pointers.delete(event.pointerId)
    doing = pointers.size > 0 ? 'pan' : null
    if (span && event.type === 'pointerup') handlers.onChoose(span)
  }
  const wheel = (event: WheelEvent) => {
    const { x } = at(event)
    if (event.ctrlKey || event.metaKey) stage.zoom(Math.exp(-event.deltaY * 0.0022), x)
    else if (event.deltaX !== 0 || event.shiftKey) stage.pan(event.deltaX || event.deltaY)
    else return
    event.preventDefault()
  }
  const leave = () => handlers.onHover(null, 0, 0)
  const listeners = {
    pointerdown: down,
    pointermove: move,
    pointerup: up,
    pointercancel: up,
    pointerleave: leave,
  } as const
  for (const [type, listener] of Object.entries(listeners))
    element.addEventListener(type, listener as EventListener)
  element.addEventListener('wheel', wheel, { passive: false })
  return () => {
    for (const [type, listener] of Object.entries(listeners))
      element.removeEventListener(type, listener as EventListener)
    element.removeEventListener('wheel', wheel)
  }
}

/** Two fingers: what lies between them stays there. */
function pinch(
  stage: Stage,
  pointers: ReadonlyMap<number, { x: number }>,
  id: number,
  point: { x: number },
): void {
  const before = pointers.get(id)
  const other = [...pointers].find(([key]) => key !== id)?.[1]
  if (!before || !other) return
  const [was, is] = [Math.abs(before.x - other.x), Math.abs(point.x - other.x)]
  if (was > 8 && is > 8) stage.zoom(is / was, (point.x + other.x) / 2)
  stage.pan((before.x - point.x) / 2)
}
