// What of the ribbon is being looked at, and how.

import type { Lanes } from '#projections/lanes.ts'
import type { Axis } from './axis.ts'
import type { Rows } from './rows.ts'

/** The words that stand in the picture, in the person's language. */
export interface PictureWords {
  /** The short name of a node, for a block. */
  node(node: string): string
  version(version: number): string
  holds(version: number): string
  stillHolds(version: number): string
}

export interface View {
  readonly lanes: Lanes
  readonly axis: Axis
  readonly rows: Rows
  /** Steps taken. */
  readonly cursor: number
  /** The stretch of the axis that is laid out: what is visible, and a little more on both sides. */
  readonly from: number
  readonly to: number
  /** Where the visible part begins: labels of what reaches in from the left stand there. */
  readonly visible: number
  /** What is laid out is relative to this place, which moves in large strides, so that scrolling leaves most shapes as they are. */
  readonly origin: number
  /** The visible part of the lanes, from their top. */
  readonly top: number
  readonly bottom: number
  /** Arrows of this step are drawn where there are too many lanes to draw all of them. */
  readonly focus: number | null
  readonly words: PictureWords
}

/** The origin moves by this much. */
export const stride = 4096

export const originOf = (from: number): number => Math.max(0, Math.floor(from / stride) * stride)

/** Relative to the origin, and never far outside: a dotted line of a million pixels is costly even where nobody sees it. */
export const clipped = ({ origin, to }: View, x: number): number =>
  Math.min(Math.max(x - origin, -stride), Math.max(3 * stride, to - origin))
