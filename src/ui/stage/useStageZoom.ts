// Looking closer at the stage: by buttons and keys, with the wheel and Ctrl (which is also what pinching a trackpad sends), and by dragging.

import {
  useCallback,
  useEffect,
  useState,
  type KeyboardEvent,
  type PointerEvent,
  type RefObject,
} from 'react'
import { followed, panned, whole, zoomed, type Zoom } from './zoom.ts'

export interface ZoomControls {
  readonly factor: number
  readonly zoomIn: () => void
  readonly zoomOut: () => void
  readonly fit: () => void
}

const stride = 1.5
const panBy = 0.2

const keys: Readonly<Record<string, (zoom: Zoom) => Zoom>> = {
  '+': (zoom) => zoomed(zoom, stride),
  '=': (zoom) => zoomed(zoom, stride),
  '-': (zoom) => zoomed(zoom, 1 / stride),
  f: () => whole,
  w: (zoom) => panned(zoom, 0, -panBy),
  s: (zoom) => panned(zoom, 0, panBy),
  a: (zoom) => panned(zoom, -panBy, 0),
  d: (zoom) => panned(zoom, panBy, 0),
}

export interface StageZoom {
  readonly zoom: Zoom
  readonly controls: ZoomControls
  /** For the picture itself. */
  readonly handlers: {
    readonly onKeyDown: (event: KeyboardEvent) => void
    readonly onPointerDown: (event: PointerEvent<SVGSVGElement>) => void
    readonly onPointerMove: (event: PointerEvent<SVGSVGElement>) => void
  }
  /** Keeps a place (as fractions of the picture) in sight. */
  readonly follow: (place: readonly [number, number]) => void
}

/** `isOn`: somebody has asked for it; without it nothing zooms. `letters`: keys that write a character are keys here. */
export function useStageZoom(
  picture: RefObject<SVGSVGElement | null>,
  isOn: boolean,
  letters: boolean,
): StageZoom {
  const [zoom, setZoom] = useState(whole)
  useWheel(picture, isOn, setZoom)
  const follow = useCallback(
    (place: readonly [number, number]) => setZoom((now) => (now.factor > 1 ? followed(now, place) : now)),
    [],
  )
  return {
    zoom,
    controls: {
      factor: zoom.factor,
      zoomIn: () => setZoom((now) => zoomed(now, stride)),
      zoomOut: () => setZoom((now) => zoomed(now, 1 / stride)),
      fit: () => setZoom(whole),
    },
    handlers: {
      onKeyDown: (event) => {
        const by = keys[event.key]
        if (!isOn || !letters || !by || event.ctrlKey || event.metaKey || event.altKey) return
        event.preventDefault()
        setZoom(by)
      },
      onPointerDown: (event) => {
        if (zoom.factor > 1 && event.button === 0) event.currentTarget.dataset['grabbed'] = 'true'
      },
      onPointerMove: ({ currentTarget, buttons, movementX, movementY, pointerId }) => {
        if ((buttons & 1) === 0) delete currentTarget.dataset['grabbed']
        if (currentTarget.dataset['grabbed'] === undefined || (movementX === 0 && movementY === 0)) return
        currentTarget.setPointerCapture(pointerId)
        const { clientWidth: width, clientHeight: height } = currentTarget
        setZoom((now) => panned(now, -movementX / width, -movementY / height))
      },
    },
    follow,
  }
}

/** React listens to the wheel passively, so the page would zoom too. */
function useWheel(
  picture: RefObject<SVGSVGElement | null>,
  isOn: boolean,
  setZoom: (change: (now: Zoom) => Zoom) => void,
): void {
  useEffect(() => {
    const target = picture.current
    if (!target || !isOn) return undefined
    const onWheel = (event: WheelEvent) => {
      if (!event.ctrlKey) return
      event.preventDefault()
      const { left, top, width, height } = target.getBoundingClientRect()
      const at = [(event.clientX - left) / width, (event.clientY - top) / height] as const
      setZoom((now) => zoomed(now, Math.exp(-event.deltaY * 0.01), at))
    }
    target.addEventListener('wheel', onWheel, { passive: false })
    return () => target.removeEventListener('wheel', onWheel)
  }, [picture, isOn, setZoom])
}
