// The three axes of the timeline. Each measures in units of its own: *steps* counts steps, *time* is virtual microseconds, *folded* is time
// in which long stretches without work are cut short. A fold is drawn as one, with what it leaves out, so that no length misleads.

import type { Timeline } from '#projections/timeline.ts'

export type AxisKind = 'steps' | 'time' | 'folded'

/** `from`–`to` in time; drawn `width` wide from `at`. */
export interface Fold {
  readonly from: number
  readonly to: number
  readonly at: number
  readonly width: number
}

export interface Axis {
  readonly kind: AxisKind
  /** The axis reaches from 0 to here. */
  readonly length: number
  readonly folds: readonly Fold[]
  /** From time (on the steps axis: from a number of steps) to a place on the axis. Never falling. */
  placeOf(value: number): number
  /** And back. */
  valueAt(place: number): number
}

/** Several timelines under each other share one axis: a stretch is folded where none of them works. */
export function axisOf(kind: AxisKind, timelines: readonly Timeline[]): Axis {
  if (kind === 'steps') {
    const reach = timelines.flatMap(({ ends, spans }) => [
      ends.length,
      spans.reduce((most, s) => Math.max(most, s.stepTo), 0),
    ])
    return plain(kind, Math.max(1, ...reach))
  }
  const end = Math.max(1000, ...timelines.map((timeline) => timeline.end))
  return kind === 'time' ? plain(kind, end) : folded(end, gapsOf(timelines, end))
}

const same = (value: number): number => value

const plain = (kind: AxisKind, length: number): Axis => ({
  kind,
  length,
  folds: [],
  placeOf: same,
  valueAt: same,
})

interface Gap {
  readonly from: number
  readonly to: number
}

/** Longer than this share of everything, and nobody works: worth folding. */
const worthFolding = 0.12
/** How wide a fold is, as a share of what is left. */
const foldWidth = 0.05

/** The stretches in which nobody works and nothing begins or ends. O(spans · log spans). */
function gapsOf(timelines: readonly Timeline[], end: number): readonly Gap[] {
  const busy: Gap[] = [{ from: 0, to: 0 }]
  for (const { spans } of timelines)
    for (const { kind, start, busyUntil, end: until } of spans) {
      const works = kind === 'step' || kind === 'run' || kind === 'cut'
      if (works) busy.push({ from: start, to: busyUntil })
      busy.push({ from: start, to: start }, { from: until, to: until })
    }
  busy.sort((a, b) => a.from - b.from)
  const gaps: Gap[] = []
  let reached = 0
  for (const { from, to } of busy) {
    if (from - reached > end * worthFolding) gaps.push({ from: reached, to: from })
    reached = Math.max(reached, to)
  }
  return gaps
}

function folded(end: number, gaps: readonly Gap[]): Axis {
  const left = gaps.reduce((rest, { from, to }) => rest - (to - from), end)
  const folds: Fold[] = []
  let shift = 0
  for (const { from, to } of gaps) {
    const width = Math.min(to - from, left * foldWidth)
    folds.push({ from, to, at: from - shift, width })
    shift += to - from - width
  }
  return {
    kind: 'folded',
    length: end - shift,
    folds,
    placeOf(time) {
      let place = time
      for (const { from, to, width } of folds) {
        if (time <= from) break
        const within = Math.min(time, to) - from
        place -= within - (within * width) / (to - from)
      }
      return place
    },
    valueAt(place) {
      let time = place
      for (const { from, to, at, width } of folds) {
        if (place <= at) break
        const within = Math.min(place - at, width)
        time += (within * (to - from)) / width - within
      }
      return time
    },
  }
}

export interface Tick {
  readonly place: number
  /** Time, or number of steps. */
  readonly value: number
}

const steps = [1, 2, 5]

/** The smallest round distance that is at least `least`. */
function roundUp(least: number): number {
  const magnitude = 10 ** Math.floor(Math.log10(least))
  return magnitude * (steps.find((step) => step * magnitude >= least) ?? 10)
}

/** Round values between two places, at least `gap` places apart; none within a fold. */
export function ticksOf(axis: Axis, from: number, to: number, gap: number): readonly Tick[] {
  const distance = axis.kind === 'steps' ? Math.max(1, roundUp(gap)) : roundUp(gap)
  const ticks: Tick[] = []
  const last = axis.valueAt(Math.min(to, axis.length))
  let free = -Infinity
  for (
    let value = Math.ceil(axis.valueAt(Math.max(0, from)) / distance) * distance;
    value <= last;
    value += distance
  ) {
    const inFold = axis.folds.find((fold) => value > fold.from && value < fold.to)
    if (inFold) {
      value = Math.max(value, Math.floor(inFold.to / distance) * distance)
      if (value < inFold.to) continue
    }
    const place = axis.placeOf(value)
    if (place < free) continue
    ticks.push({ place, value })
    free = place + gap
  }
  return ticks
}
