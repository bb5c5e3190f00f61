// What the parts of a row are told of it while it is laid out.

import type { TimelineLane, TimelineSpan } from '#projections/timeline.ts'
import type { BarCollector } from './barCollector.ts'
import type { Row } from './rows.ts'
import type { Scene, Section } from './scene.ts'
import type { View } from './view.ts'

/** How spans stand out: members of the chosen chain, or all where nothing is chosen. */
export interface Emphasis {
  alphaOf(section: number, span: number): number
}

export interface RowPlace {
  readonly scene: Scene
  readonly view: View
  readonly row: Row
  readonly section: Section
  readonly lane: TimelineLane
  readonly laneIndex: number
  /** In the picture, not in the content. */
  readonly y: number
  readonly emphasis: Emphasis
  readonly bars: BarCollector
  /** Right edge of what was last written or drawn in this row, so that nothing lies upon anything else. */
  readonly taken: { x: number }
}

/** Narrower than this, spans are told apart no more. */
export const binPixels = 2

export interface PlacedSpan {
  readonly span: TimelineSpan
  readonly x1: number
  /** Until when it works. */
  readonly busy: number
  readonly x2: number
  /** Where the next one begins: what is written behind it has to end there. */
  room: number
}
