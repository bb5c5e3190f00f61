// The ruler over the lanes, and the row of choices under it, as data.

import type { Status } from '#projections/stepStatus.ts'
import { chosenAt, endOf, type ChosenStep } from '#projections/span.ts'
import { stepFrom, type Axis } from './axis.ts'
import { within } from './search.ts'
import type { View } from './view.ts'

export interface Tick {
  readonly step: number
  readonly x: number
  /** Microseconds. */
  readonly time: number
}

export interface Alarm {
  readonly step: number
  readonly x: number
  readonly status: Status
}

export interface PlacedChoice extends ChosenStep {
  readonly x: number
  /** Diameter of its token. */
  readonly size: number
}

/** Two marks nearer than this would be one blot, and neither could be hit. */
const alarmGap = 18

/** Half of a label's width: one that reached in from the left would be cut off. */
const halfLabel = 24

export const ticksIn = ({ axis, lanes, from, to, visible }: View): Tick[] =>
  within(axis.ticks, stepFrom(axis, from - 40), stepFrom(axis, to) + 1)
    .map((step) => ({ step, x: axis.effect(step), time: endOf(lanes.trace, step) }))
    .filter(({ x }) => visible === 0 || x < visible - halfLabel || x > visible + halfLabel)

const thinned = new WeakMap<Axis, readonly number[]>()

/** Of marks that would lie upon each other the first is kept; once for the whole axis, so that scrolling doesn't shuffle them. */
function alarmsOf({ axis, lanes }: View): readonly number[] {
  const known = thinned.get(axis)
  if (known) return known
  let free = -Infinity
  const kept = lanes.alarms.filter((step) => {
    const x = axis.effect(step)
    if (x < free) return false
    free = x + alarmGap
    return true
  })
  thinned.set(axis, kept)
  return kept
}

export const alarmsIn = (view: View): Alarm[] =>
  within(alarmsOf(view), stepFrom(view.axis, view.from), stepFrom(view.axis, view.to) + 1).map((step) => ({
    step,
    x: view.axis.effect(step),
    status: chosenAt(view.lanes, step)?.alarm ?? 'failed',
  }))

/** The visible choices, and the one that has the focus, so that it isn't taken away under a keyboard. */
export function choicesIn({ axis, lanes, from, to }: View, focused: number | null): PlacedChoice[] {
  const first = stepFrom(axis, from)
  const last = Math.min(axis.count, stepFrom(axis, to) + 1)
  const steps = Array.from({ length: Math.max(0, last - first) }, (_, index) => first + index)
  if (focused !== null && focused < axis.count && (focused < first || focused >= last)) steps.push(focused)
  const size = Math.min(22, Math.max(4, axis.place - 2))
  return steps.flatMap((step) => {
    const chosen = chosenAt(lanes, step)
    return chosen ? [{ ...chosen, x: axis.effect(step), size }] : []
  })
}
