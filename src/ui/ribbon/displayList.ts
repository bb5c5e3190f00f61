// What the lanes look like, as data: shapes with the ids of what they mean. The painter adds colours, nothing else.

import type { Status } from '#projections/stepStatus.ts'
import type { HueName } from '#ui/tokens.ts'

/** Past: it happened. Next: the first thing that a lane has ahead. Future: what comes if nobody chooses. */
export type When = 'past' | 'next' | 'future'

interface Shape {
  /** Names what it means: `A/4` is A's span in step 4, `hold/A/4` what A has held since. */
  readonly id: string
}

/** The thread through a lane. */
export interface Thread extends Shape {
  readonly kind: 'thread'
  readonly hue: HueName
  readonly when: When
  readonly x1: number
  readonly x2: number
  readonly y: number
}

export interface Bead extends Shape {
  readonly kind: 'bead'
  readonly hue: HueName
  readonly when: When
  readonly x: number
  readonly y: number
  readonly r: number
  /** Empty where there is no room. */
  readonly text: string
  readonly status: Status | null
}

export interface Block extends Shape {
  readonly kind: 'block'
  readonly hue: HueName
  readonly when: When
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
  readonly text: string
  /** Conflict: a notch at its end. Failed: a torn edge. Lost: dashed. */
  readonly status: Status | null
}

/** From a reading to what is decided on it. */
export interface Band extends Shape {
  readonly kind: 'band'
  readonly hue: HueName
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
  /** From here on the version that it holds is an old one; null: it is the latest. */
  readonly staleX: number | null
  readonly text: string
  readonly textX: number
}

/** The schedule holds it up, or its host is down. */
export interface Wait extends Shape {
  readonly kind: 'wait'
  readonly why: 'schedule' | 'down'
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

/** A version of a stream, for as long as it lasted. */
export interface VersionBar extends Shape {
  readonly kind: 'version'
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
  /** Begins, ends with a change; else at the edge of the run. */
  readonly opens: boolean
  readonly closes: boolean
  readonly text: string
  readonly textX: number
}

export interface Arrow extends Shape {
  readonly kind: 'arrow'
  readonly hue: HueName
  readonly way: 'read' | 'append' | 'refused' | 'copy'
  readonly x: number
  readonly y1: number
  readonly y2: number
}

/** A status where it happened, on the stream or at a lane. */
export interface Mark extends Shape {
  readonly kind: 'mark'
  readonly status: Status
  readonly x: number
  readonly y: number
  readonly size: number
}

/** Several steps end at the same moment here. */
export interface Still extends Shape {
  readonly kind: 'still'
  readonly x: number
  readonly width: number
}

export type Item = Thread | Bead | Block | Band | Wait | VersionBar | Arrow | Mark | Still

/** A shape that is a step: where it can be pointed at. */
export interface Target {
  readonly step: number
  readonly lane: number
  readonly x: number
  readonly width: number
}
