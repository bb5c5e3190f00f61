// A canvas that the page paints itself.

import { deviceScale, paintCanvas, sizeCanvas, styleCanvas } from './paintCanvas.ts'
import type { Painted } from './painted.ts'
import { paletteOf } from './palette.ts'

export function canvasHere(): Painted {
  const canvas = document.createElement('canvas')
  const context = canvas.getContext('2d', { alpha: false })
  return {
    canvas,
    isBusy: false,
    show({ picture, theme }) {
      const scale = deviceScale()
      styleCanvas(canvas, picture)
      sizeCanvas(canvas, picture, scale)
      if (context) paintCanvas(context, picture, paletteOf(theme), scale)
    },
    stop() {},
  }
}
