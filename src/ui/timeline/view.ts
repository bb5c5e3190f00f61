// Which part of the axis is looked at, and in how many pixels. Zooming and panning make a new view of an old one.

import type { Axis } from './axis.ts'

export interface View {
  readonly width: number
  readonly height: number
  /** Left of the axis: the names of the lanes. */
  readonly gutter: number
  /** Above the lanes. */
  readonly ruler: number
  /** The stretch of the axis that is seen. */
  readonly from: number
  readonly to: number
  /** How far the lanes are scrolled down. */
  readonly top: number
}

/** So that the last span does not stick to the edge. */
const rightMargin = 20

export const plotWidth = ({ width, gutter }: View): number => Math.max(1, width - gutter - rightMargin)

export const scaleOf = (view: View): number => plotWidth(view) / (view.to - view.from)

export const xOf = (view: View, place: number): number => view.gutter + (place - view.from) * scaleOf(view)

export const placeAt = (view: View, x: number): number => view.from + (x - view.gutter) / scaleOf(view)

/** Everything, and a little air behind it for what is written there. */
export const fitted = (axis: Axis): { from: number; to: number } => ({ from: 0, to: axis.length * 1.06 })

/** Nobody needs to see less than this: four steps, or a fifth of a millisecond. */
const leastOf = ({ kind }: Axis): number => (kind === 'steps' ? 4 : 200)

export const isFitted = (view: View, axis: Axis): boolean => {
  const { from, to } = fitted(axis)
  return view.from <= from && view.to >= to
}

/** Where a look comes closer that nobody has pointed at: at this place of the axis while it is in sight, else in the middle. */
export function pointOf(view: View, place: number): number {
  const isInSight = place >= view.from && place <= view.to
  return isInSight ? xOf(view, place) : view.gutter + plotWidth(view) / 2
}

/** `factor` above 1 comes closer; what lies under `x` stays there. */
export function zoomed(view: View, axis: Axis, factor: number, x: number): View {
  const whole = fitted(axis)
  const length = Math.min(whole.to - whole.from, Math.max(leastOf(axis), (view.to - view.from) / factor))
  const place = placeAt(view, x)
  const share = (x - view.gutter) / plotWidth(view)
  return within({ ...view, from: place - share * length, to: place + (1 - share) * length }, axis)
}

export function panned(view: View, axis: Axis, pixels: number): View {
  const by = pixels / scaleOf(view)
  return within({ ...view, from: view.from + by, to: view.to + by }, axis)
}

/** So that `place` is in sight, with some room around it. */
export function revealing(view: View, axis: Axis, place: number): View {
  const length = view.to - view.from
  const margin = length * 0.08
  if (place >= view.from + (view.from > 0 ? margin : 0) && place <= view.to - margin) return view
  return within({ ...view, from: place - length / 2, to: place + length / 2 }, axis)
}

function within(view: View, axis: Axis): View {
  const whole = fitted(axis)
  const length = view.to - view.from
  const from = Math.max(whole.from, Math.min(view.from, whole.to - length))
  return { ...view, from, to: from + length }
}
