// Where on the ribbon a step lies. Two axes share one shape, so lanes, ruler, playhead and scrolling don't know which one they are on:
// *steps* gives every step the same width, *time* is proportional to virtual time. Time stands still while several steps end at the same
// moment; there the time axis opens up and gives each of them a slot, in their order, so that nothing lies upon anything else.

import { firstAtLeast } from './search.ts'

export type AxisKind = 'steps' | 'time'

export interface Axis {
  readonly kind: AxisKind
  /** How many steps there are. */
  readonly count: number
  readonly width: number
  /** Width of a step's own place: a column, or a slot. */
  readonly place: number
  /** Where the effect of a step is drawn. */
  effect(step: number): number
  /** Where the playhead stands after a step; `after(-1)` is where it begins. */
  after(step: number): number
  /** A point in time, before or behind what happens at that very moment. */
  atTime(time: number, side: 'before' | 'behind'): number
  /** Steps whose time is worth a label, far enough apart to be read. */
  readonly ticks: readonly number[]
  /** Stretches where several steps end at the same moment; none on the steps axis. */
  readonly moments: readonly Moment[]
  /** Where a long gap was cut short. */
  readonly folds: readonly number[]
}

export interface Moment {
  readonly from: number
  readonly to: number
}

export interface AxisSettings {
  /** What there is room for without scrolling. */
  readonly room: number
  /** 1 is what fits, within what can still be read. */
  readonly zoom: number
  readonly touch: boolean
}

/** Ends of all steps, never decreasing, in microseconds. */
export type Ends = ArrayLike<number>

const tickGap = 56

/** The first step that isn't wholly left of `x`. O(log steps). */
export const stepFrom = (axis: Axis, x: number): number =>
  firstAtLeast(axis.count, (step) => axis.after(step), x)

/** The cursor whose playhead is nearest to `x`. */
export function cursorAt(axis: Axis, x: number): number {
  const right = stepFrom(axis, x)
  if (right >= axis.count) return axis.count
  return x - axis.after(right - 1) < axis.after(right) - x ? right : right + 1
}

/** Where the playhead stands after `cursor` steps. */
export const playheadAt = (axis: Axis, cursor: number): number => axis.after(cursor - 1)

const clamp = (value: number, least: number, most: number): number => Math.min(most, Math.max(least, value))

export const columnLimits = { least: 20, most: 88, touch: 34, dot: 5 }

/** The width that a column has where nobody has zoomed. */
export const columnWidth = (count: number, room: number, touch: boolean): number =>
  clamp(room / Math.max(1, count), touch ? columnLimits.touch : columnLimits.least, columnLimits.most)

/** O(steps) once, for the ticks. */
export function stepsAxis(ends: Ends, { room, zoom, touch }: AxisSettings): Axis {
  const count = ends.length
  const place = columnWidth(count, room, touch) * zoom
  const effect = (step: number): number => (step + 0.5) * place
  const after = (step: number): number => (step + 1) * place
  return {
    kind: 'steps',
    count,
    width: count * place,
    place,
    effect,
    after,
    atTime: (time, side) => {
      const step = firstAtLeast(count, (index) => ends[index] ?? 0, side === 'before' ? time : time + 1)
      return step * place
    },
    ticks: ticksOf(ends, effect),
    moments: [],
    folds: [],
  }
}

/** The first step of each new moment, as long as its label keeps clear of the one before. */
export function ticksOf(ends: Ends, effect: (step: number) => number): number[] {
  const ticks: number[] = []
  let free = -Infinity
  for (let step = 0; step < ends.length; step++) {
    if (step > 0 && ends[step] === ends[step - 1]) continue
    const x = effect(step)
    if (x < free) continue
    ticks.push(step)
    free = x + tickGap
  }
  return ticks
}
