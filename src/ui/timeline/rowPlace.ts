// What the parts of a row are told of it while it is laid out, and where they put what they make.

import type { Status } from '#projections/stepStatus.ts'
import type { TimelineLane, TimelineSpan } from '#projections/timeline.ts'
import type { BarCollector } from './barCollector.ts'
import type { Item } from './displayList.ts'
import type { Row } from './rows.ts'
import type { Scene, Section } from './scene.ts'
import type { View } from './view.ts'

/** How spans stand out: members of the chosen chain, or all where nothing is chosen. */
export interface Emphasis {
  alphaOf(section: number, span: number): number
}

/** A row's picture, from below to above. */
export interface RowLayers {
  /** How many wait, which version it is, that a host is down. */
  readonly ground: Item[]
  readonly bars: BarCollector
  /** What fills the bars that have an outline. */
  readonly insides: BarCollector
  readonly over: Item[]
}

/** What was drawn last in a row, so that nothing lies upon anything else. */
export interface Taken {
  /** Right edge of what was written or drawn. */
  x: number
  /** The last sign among crowded bars, and where it is. */
  sign: Status | null
  signX: number
}

export interface RowPlace extends RowLayers {
  readonly scene: Scene
  readonly view: View
  readonly row: Row
  readonly section: Section
  readonly lane: TimelineLane
  readonly laneIndex: number
  /** In the picture, not in the content. */
  readonly y: number
  readonly emphasis: Emphasis
  readonly taken: Taken
  /** Where the next one begins: what is written behind a span has to end there. */
  readonly roomBehind: (placed: PlacedSpan) => number
}

/** Narrower than this, spans are told apart no more, or but little narrower: bins come in sizes. */
export const binPixels = 2

export interface PlacedSpan {
  readonly span: TimelineSpan
  readonly x1: number
  /** Until when it works. */
  readonly busy: number
  readonly x2: number
  /** One of so many in its lane that corners and words would be noise. */
  readonly isOneOfMany: boolean
}
