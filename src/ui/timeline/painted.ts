// A canvas in the document, whoever paints it.

import type { Picture } from './displayList.ts'
import type { Theme } from './palette.ts'

export interface ShownPicture {
  readonly picture: Picture
  readonly theme: Theme
}

export interface Painted {
  readonly canvas: HTMLCanvasElement
  /** Whether it is still at the picture before: another one would have to wait. */
  readonly isBusy: boolean
  show(shown: ShownPicture): void
  stop(): void
}
