// A canvas that a worker paints. There is one worker for all of them, started when the first is wanted.

import type { Port } from '#lib/port.ts'
import { working } from '#session/idle.ts'
import { deviceScale, styleCanvas } from './paintCanvas.ts'
import type { Painted } from './painted.ts'
import type { PaintReply, PaintRequest } from './paintProtocol.ts'
import { startPaintWorker } from './startPaintWorker.ts'
import { tapeOf } from './tape.ts'

interface Listener {
  /** The picture that was asked for last is painted. */
  onPainted(): void
  /** No picture comes any more. */
  onBroken(): void
}

interface Easel {
  readonly port: Port<PaintRequest, PaintReply>
  readonly listeners: Map<number, Listener>
}

/** Gives a canvas, or null where no worker can be had. */
export type CanvasInWorker = (listener: Listener) => Promise<Painted | null>

export function createEasel(start: typeof startPaintWorker = startPaintWorker): CanvasInWorker {
  let easel: Promise<Easel | null> | null = null
  const newEasel = async (): Promise<Easel | null> => {
    const listeners = new Map<number, Listener>()
    const port = await start(() => {
      easel = Promise.resolve(null)
      for (const listener of listeners.values()) listener.onBroken()
    })
    port?.listen((reply) => {
      if (reply.kind === 'painted') listeners.get(reply.id)?.onPainted()
    })
    return port && { port, listeners }
  }
  let canvases = 0
  return async (listener) => {
    easel ??= newEasel()
    const found = await easel
    return found && canvasOn(found, canvases++, listener)
  }
}

function canvasOn({ port, listeners }: Easel, id: number, listener: Listener): Painted {
  const canvas = document.createElement('canvas')
  const offscreen = canvas.transferControlToOffscreen()
  port.post({ kind: 'canvas', id, canvas: offscreen }, [offscreen])
  const unpainted: (() => void)[] = []
  let size = { width: 0, height: 0 }
  listeners.set(id, {
    onPainted() {
      styleCanvas(canvas, size)
      unpainted.shift()?.()
      listener.onPainted()
    },
    onBroken() {
      for (const done of unpainted.splice(0)) done()
      listener.onBroken()
    },
  })
  return {
    canvas,
    get isBusy() {
      return unpainted.length > 0
    },
    show({ picture, theme }) {
      unpainted.push(working())
      size = picture
      const tape = tapeOf(picture)
      const scale = deviceScale()
      const language = document.documentElement.lang
      port.post({ kind: 'paint', id, tape, theme, scale, language }, [tape.numbers.buffer])
    },
    stop() {
      for (const done of unpainted.splice(0)) done()
      listeners.delete(id)
      port.post({ kind: 'gone', id })
    },
  }
}
