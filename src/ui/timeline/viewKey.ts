// Keys that move the picture. Letters by where they are on the keyboard, so that WASD is a cross on every one; symbols by what is written.

import type { KeyboardEvent } from 'react'
import type { Stage } from './stage.ts'

const panStep = 80
const zoomStep = 1.35

/** Whether it was one of them. */
export function viewKey(
  stage: Stage | null,
  { key, code, shiftKey }: Pick<KeyboardEvent, 'key' | 'code' | 'shiftKey'>,
): boolean {
  if (!stage) return false
  if (key === '+' || key === '=') stage.zoom(zoomStep)
  else if (key === '-' || key === '−') stage.zoom(1 / zoomStep)
  else if (shiftKey) return false
  else if (code === 'KeyW') stage.zoom(zoomStep)
  else if (code === 'KeyS') stage.zoom(1 / zoomStep)
  else if (code === 'KeyA') stage.pan(-panStep)
  else if (code === 'KeyD') stage.pan(panStep)
  else if (key === 'f') stage.fit()
  else return false
  return true
}
