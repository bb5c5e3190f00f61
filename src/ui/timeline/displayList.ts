// A picture as data: what is painted, in order, in colours by name. The canvas and the SVG back end paint the same list, so they agree, and a
// test can look at it without either.

import type { Status } from '#projections/stepStatus.ts'
import type { HueName } from '#ui/tokens.ts'

export type Ink =
  | `${HueName}.${'fill' | 'on' | 'ink' | 'line' | 'tint'}`
  | `${Status}.${'fg' | 'bg'}`
  | 'page'
  | 'surface'
  | 'text'
  | 'muted'
  | 'control'
  | 'hairline'
  | 'edge'
  | 'accent'
  | 'focus'

/** Many small rectangles of one colour: [x, y, width, height, x, y …]. */
export interface Bars {
  readonly kind: 'bars'
  readonly fill: Ink
  readonly alpha: number
  readonly rects: readonly number[] | Float64Array
}

export interface Box {
  readonly kind: 'box'
  /** Names what it means: `12` is span 12, `row/3` the ground of a lane. */
  readonly id: string
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
  readonly radius: number
  /** Conflict: a notch at its end. Failed: a torn edge. */
  readonly edge: 'plain' | 'notch' | 'torn'
  readonly fill: Ink | null
  /** Of the fill. */
  readonly fillAlpha: number
  /** Of all of it. */
  readonly alpha: number
  readonly stroke: Ink | null
  readonly strokeWidth: number
  readonly dashed: boolean
  /** A second outline, outside. */
  readonly double: Ink | null
  /** 45° lines, or chevrons that point back. */
  readonly hatch: Ink | null
  readonly chevrons: Ink | null
}

export interface Line {
  readonly kind: 'line'
  readonly id: string
  /** [x, y, x, y …] */
  readonly points: readonly number[]
  readonly stroke: Ink
  readonly width: number
  readonly alpha: number
  readonly dash: readonly number[]
  /** An arrow head at its end. */
  readonly head: boolean
}

export interface Label {
  readonly kind: 'label'
  readonly id: string
  readonly x: number
  /** Middle of the line. */
  readonly y: number
  readonly text: string
  readonly size: number
  readonly weight: 400 | 600 | 700
  readonly ink: Ink
  readonly alpha: number
  readonly anchor: 'start' | 'middle' | 'end'
}

/** One of the seven signs of a status. */
export interface Mark {
  readonly kind: 'mark'
  readonly id: string
  readonly status: Status
  /** Its middle. */
  readonly x: number
  readonly y: number
  readonly size: number
  readonly alpha: number
}

export type IconName = 'client' | 'store' | 'queue' | 'points' | 'email' | 'audit'

export interface Icon {
  readonly kind: 'icon'
  readonly id: string
  readonly name: IconName
  readonly x: number
  readonly y: number
  readonly size: number
  readonly ink: Ink
  readonly alpha: number
}

export type Item = Bars | Box | Line | Label | Mark | Icon

export interface Picture {
  readonly width: number
  readonly height: number
  readonly items: readonly Item[]
}

const boxDefaults = {
  kind: 'box',
  radius: 3,
  edge: 'plain',
  fill: null,
  fillAlpha: 1,
  alpha: 1,
  stroke: null,
  strokeWidth: 1,
  dashed: false,
  double: null,
  hatch: null,
  chevrons: null,
} as const satisfies Partial<Box>

type Placed = Pick<Box, 'id' | 'x' | 'y' | 'width' | 'height'>

export const boxOf = (box: Placed & Partial<Omit<Box, keyof Placed>>): Box => ({ ...boxDefaults, ...box })

export const labelOf = (label: Pick<Label, 'id' | 'x' | 'y' | 'text'> & Partial<Label>): Label => ({
  kind: 'label',
  size: 12,
  weight: 400,
  ink: 'text',
  alpha: 1,
  anchor: 'start',
  ...label,
})

export const lineOf = (line: Pick<Line, 'id' | 'points' | 'stroke'> & Partial<Line>): Line => ({
  kind: 'line',
  width: 1,
  alpha: 1,
  dash: [],
  head: false,
  ...line,
})
