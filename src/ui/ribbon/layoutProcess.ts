// A process' lane: beads and blocks for its steps, the band of the version it holds, what it waits for, what befell it.

import type { Hold } from '#projections/lane.ts'
import { endOf, spanAt, type Span } from '#projections/span.ts'
import { playheadAt, stepFrom } from './axis.ts'
import type { Bead, Block, Item, Mark, Target, Wait, When } from './displayList.ts'
import type { LanePlace } from './lanePlace.ts'
import { layoutHolds } from './layoutHolds.ts'
import { layoutIncidents } from './layoutIncidents.ts'
import { hueOfLane } from './hue.ts'
import { firstAtLeast } from './search.ts'
import {
  beadRadius,
  blockHeight,
  extentOf,
  fitting,
  fontSize,
  futureRadius,
  middleOf,
  type Extent,
} from './shapes.ts'
import { clipped } from './view.ts'

export interface LaneLayout {
  readonly items: readonly Item[]
  readonly targets: readonly Target[]
}

export function layoutProcess(place: LanePlace): LaneLayout {
  const spans = visibleSpans(place)
  const items: Item[] = [...threads(place), ...layoutHolds(place, heldOf(place))]
  const targets: Target[] = []
  for (const { span, extent } of spans) {
    items.push(...shapesOf(place, span, extent))
    targets.push(targetOf(place, span, extent))
  }
  return { items: [...items, ...layoutIncidents(place)], targets }
}

interface Placed {
  readonly span: Span
  readonly extent: Extent
}

/** With one more on either side, because a span may reach into the view from outside. */
function visibleSpans({ view, lane, row }: LanePlace): Placed[] {
  const { steps } = lane
  const at = (index: number): number => steps[index] ?? Infinity
  const first = Math.max(0, firstAtLeast(steps.length, at, stepFrom(view.axis, view.from)) - 1)
  const last = firstAtLeast(steps.length, at, stepFrom(view.axis, view.to) + 1) + 1
  return steps.slice(first, last).flatMap((step, offset) => {
    const span = spanAt(view.lanes, step)
    if (!span) return []
    return [{ span, extent: extentOf(view, row, span, steps[first + offset - 1] ?? null) }]
  })
}

/** Holds that reach into the view, of what has happened so far. */
function heldOf({ view, lane }: LanePlace): readonly Hold[] {
  const { holds } = lane
  const from = stepFrom(view.axis, view.from)
  const first = firstAtLeast(holds.length, (index) => holds[index]?.until ?? Infinity, from)
  const last = Math.min(stepFrom(view.axis, view.to) + 1, view.cursor)
  return holds.slice(
    first,
    firstAtLeast(holds.length, (index) => holds[index]?.from ?? Infinity, last),
  )
}

export function whenOf({ view, lane }: Pick<LanePlace, 'view' | 'lane'>, step: number): When {
  if (step < view.cursor) return 'past'
  const { steps } = lane
  return steps[firstAtLeast(steps.length, (index) => steps[index] ?? Infinity, view.cursor)] === step
    ? 'next'
    : 'future'
}

function threads({ view, lane, row }: LanePlace): Item[] {
  const { axis, cursor } = view
  const { steps, process } = lane
  const first = steps[0]
  const last = steps.at(-1)
  if (first === undefined || last === undefined) return []
  const y = middleOf(row)
  const taken = steps[firstAtLeast(steps.length, (index) => steps[index] ?? Infinity, cursor) - 1]
  const line = (when: When, x1: number, x2: number): Item => ({
    kind: 'thread',
    id: `thread/${process}/${when}`,
    hue: hueOfLane(lane),
    when,
    x1: clipped(view, x1),
    x2: clipped(view, x2),
    y,
  })
  const past = taken === undefined ? [] : [line('past', axis.effect(first), axis.effect(taken))]
  const ahead = last >= cursor ? [line('future', axis.effect(taken ?? first), axis.effect(last))] : []
  return [...ahead, ...past]
}

function shapesOf(place: LanePlace, span: Span, extent: Extent): Item[] {
  const when = whenOf(place, span.step)
  const waits = waitOf(place, span, extent, when)
  if (when === 'future') return [...waits, futureShape(place, span)]
  const shape = span.shape === 'bead' ? beadOf(place, span, when) : blockOf(place, span, extent, when)
  return [...waits, shape, ...(when === 'past' ? statusMark(place, span, shape) : [])]
}

const idOf = ({ lane }: LanePlace, span: Span): string => `${lane.process}/${span.step}`
const numberOf = ({ number }: Span): string => (number === null ? '?' : String(number))

function futureShape(place: LanePlace, span: Span): Bead {
  const { view, row, lane } = place
  return {
    kind: 'bead',
    id: idOf(place, span),
    hue: hueOfLane(lane),
    when: 'future',
    x: view.axis.effect(span.step) - view.origin,
    y: middleOf(row),
    r: futureRadius(row, view.axis),
    text: '',
    status: null,
  }
}

function beadOf(place: LanePlace, span: Span, when: When): Bead | Block {
  const { view, row, lane } = place
  const r = beadRadius(row, view.axis)
  const x = view.axis.effect(span.step) - view.origin
  if (view.rows.density === 'slim') return slimBlock(place, span, when, x, r)
  const text = fitting(2 * r, fontSize, numberOf(span))
  return {
    kind: 'bead',
    id: idOf(place, span),
    hue: hueOfLane(lane),
    when,
    x,
    y: middleOf(row),
    r,
    text,
    status: span.status,
  }
}

/** In a slim lane everything is a small rectangle, as wide as its place. */
function slimBlock(place: LanePlace, span: Span, when: When, x: number, r: number): Block {
  const { view, row, lane } = place
  const half = Math.max(r, view.axis.place / 2 - 1)
  const height = blockHeight(row, 'slim')
  return {
    kind: 'block',
    id: idOf(place, span),
    hue: hueOfLane(lane),
    when,
    x: x - half,
    y: middleOf(row) - height / 2,
    width: 2 * half,
    height,
    text: '',
    status: span.status,
  }
}

function blockOf(place: LanePlace, span: Span, { left, right }: Extent, when: When): Block {
  const { view, row, lane } = place
  const { density } = view.rows
  const height = blockHeight(row, density)
  const width = right - left
  const names = density === 'full' ? [view.words.node(span.node), numberOf(span)] : [numberOf(span)]
  return {
    kind: 'block',
    id: idOf(place, span),
    hue: hueOfLane(lane),
    when,
    x: left - view.origin,
    y: middleOf(row) - height / 2,
    width,
    height,
    text: density === 'slim' ? '' : fitting(width - 4, fontSize, ...names),
    status: span.status,
  }
}

/** Conflicts are marked where they happen, on the stream. What else a step came to sits at its shoulder. */
function statusMark({ view, row }: LanePlace, span: Span, shape: Bead | Block): Mark[] {
  const { status } = span
  const silent = status === null || status === 'ok' || (status === 'conflict' && span.shape === 'block')
  if (silent || view.rows.density === 'slim') return []
  const size = view.rows.density === 'full' ? 14 : 10
  const right = shape.kind === 'bead' ? shape.x + shape.r : shape.x + shape.width
  const x = Math.min(right, view.axis.effect(span.step) - view.origin + view.axis.place / 2)
  return [{ kind: 'mark', id: `status/${span.step}`, status, x, y: middleOf(row) - size * 0.7, size }]
}

/** Held up by the schedule: for a step that was taken, and for the one that a process could have taken by now. */
function waitOf({ view, lane, row }: LanePlace, span: Span, extent: Extent, when: When): Wait[] {
  const { axis, cursor, lanes, origin } = view
  if (extent.held === null || view.rows.density === 'slim' || when === 'future') return []
  const now = cursor === 0 ? 0 : endOf(lanes.trace, cursor - 1)
  if (when === 'next' && span.busyUntil >= now) return []
  const until =
    when === 'past'
      ? axis.kind === 'steps'
        ? extent.left
        : axis.effect(span.step)
      : playheadAt(axis, cursor)
  const width = until - extent.held
  if (width < 4) return []
  const height = Math.min(10, row.height / 3)
  const id = `wait/${lane.process}/${span.step}`
  return [
    {
      kind: 'wait',
      why: 'schedule',
      id,
      x: extent.held - origin,
      y: middleOf(row) - height / 2,
      width,
      height,
    },
  ]
}

function targetOf({ view, index }: LanePlace, span: Span, { left, right }: Extent): Target {
  const { axis } = view
  const middle = axis.effect(span.step)
  const from = Math.min(left, middle - axis.place / 2)
  const to = Math.max(right, middle + axis.place / 2)
  return { step: span.step, lane: index, x: from - view.origin, width: to - from }
}
