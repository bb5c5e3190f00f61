// Shows pictures in an element: painted by the page at first, since nothing should wait for a worker to start; by a worker as soon as the picture
// begins to move, so that the page is free for what moves it. Where there can be no worker (a frame in a sandbox), the page goes on.

import { nextFrames } from '#lib/nextFrames.ts'
import { working } from '#session/idle.ts'
import { canvasHere } from './canvasHere.ts'
import { createEasel, type CanvasInWorker } from './canvasInWorker.ts'
import type { Painted, ShownPicture } from './painted.ts'

export interface Painter {
  readonly isBusy: boolean
  show(shown: ShownPicture): void
  /** From now on there will be many. */
  move(): void
  stop(): void
}

/** One worker for all pictures of the page. */
const theEasel = createEasel()

/** `onFree` is called when it was busy and is no more. */
export function createPainter(
  holder: Pick<HTMLElement, 'append' | 'prepend'>,
  onFree: () => void,
  canvasInWorker: CanvasInWorker = theEasel,
): Painter {
  let painted = canvasHere()
  let leaving: Painted | null = null
  let shown: ShownPicture | null = null
  let state: 'resting' | 'moving' | 'stopped' = 'resting'
  holder.append(painted.canvas)

  /** The one before lies above and goes on until there is something to see below it. */
  const replaceBy = (next: Painted) => {
    leaving = painted
    painted = next
    holder.prepend(next.canvas)
    if (shown) next.show(shown)
  }
  const leave = () => {
    leaving?.stop()
    leaving?.canvas.remove()
    leaving = null
  }
  const handOver = async () => {
    const done = working()
    const next = await canvasInWorker({
      onPainted() {
        if (leaving) nextFrames(leave)
        onFree()
      },
      onBroken() {
        if (state === 'stopped') return
        leave()
        replaceBy(canvasHere())
        leave()
        onFree()
      },
    })
    done()
    if (next && state === 'moving') replaceBy(next)
    else next?.stop()
  }
  return {
    get isBusy() {
      return !leaving && painted.isBusy
    },
    show(next) {
      shown = next
      painted.show(next)
      leaving?.show(next)
    },
    move() {
      if (state !== 'resting') return
      state = 'moving'
      void handOver()
    },
    stop() {
      state = 'stopped'
      leave()
      painted.stop()
      painted.canvas.remove()
    },
  }
}
