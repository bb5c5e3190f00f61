// What the page and the worker that paints say to each other.

import type { Theme } from './palette.ts'
import type { Tape } from './tape.ts'

/** A canvas is named by a number. */
export type PaintRequest =
  | { readonly kind: 'canvas'; readonly id: number; readonly canvas: OffscreenCanvas }
  | {
      readonly kind: 'paint'
      readonly id: number
      readonly tape: Tape
      readonly theme: Theme
      /** Device pixels per pixel. */
      readonly scale: number
      /** Decides between Chinese and Japanese shapes of a character. */
      readonly language: string
    }
  | { readonly kind: 'gone'; readonly id: number }

export type PaintReply = { readonly kind: 'ready' } | { readonly kind: 'painted'; readonly id: number }
