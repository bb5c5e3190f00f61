// The canvas back end in a Web Worker.

import { portInside } from '#lib/insideWorker.ts'
import { nextFrames } from '#lib/nextFrames.ts'
import { paintCanvas, sizeCanvas } from './paintCanvas.ts'
import { paletteOf } from './palette.ts'
import type { PaintReply, PaintRequest } from './paintProtocol.ts'
import { pictureOf } from './tape.ts'

interface Easel {
  readonly context: OffscreenCanvasRenderingContext2D
  isNew: boolean
}

const easels = new Map<number, Easel>()
const port = portInside<PaintReply, PaintRequest>()

port.listen((request) => {
  switch (request.kind) {
    case 'canvas': {
      const context = request.canvas.getContext('2d', { alpha: false })
      if (context) easels.set(request.id, { context, isNew: true })
      return
    }
    case 'paint': {
      const easel = easels.get(request.id)
      if (easel) paint(easel, request)
      return
    }
    case 'gone':
      easels.delete(request.id)
  }
})
port.post({ kind: 'ready' })

function paint(easel: Easel, { id, tape, theme, scale, language }: PaintRequest & { kind: 'paint' }): void {
  const { context, isNew } = easel
  if ('lang' in context && context.lang !== language) context.lang = language
  sizeCanvas(context.canvas, tape, scale)
  paintCanvas(context, pictureOf(tape), paletteOf(theme), scale)
  easel.isNew = false
  const say = () => port.post({ kind: 'painted', id })
  // The first has to be on the screen before anybody takes away what was there: in the second frame from now its pixels have been made.
  if (isNew) nextFrames(say)
  else say()
}
