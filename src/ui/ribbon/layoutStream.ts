// A stream's lane: a waveform of its versions. Reading arrows leave it, appending ones change it, a refused one ends in the conflict mark.

import type { Change, StreamLane, Touch } from '#projections/lane.ts'
import { playheadAt, stepFrom } from './axis.ts'
import type { Arrow, Item, Mark, VersionBar } from './displayList.ts'
import { hueOfLane } from './hue.ts'
import type { Row } from './rows.ts'
import { firstAtLeast } from './search.ts'
import { blockHeight, fitting, fontSize, middleOf } from './shapes.ts'
import { clipped, type View } from './view.ts'

/** With more lanes than this, only the arrows of the current and the focused step are drawn. */
const lanesWithAllArrows = 4

export interface StreamPlace {
  readonly view: View
  readonly lane: StreamLane
  readonly row: Row
}

export function layoutStream(place: StreamPlace): Item[] {
  const touches = visible(place, place.lane.touches)
  const arrows = touches.filter((touch) => showsArrow(place, touch)).map((touch) => arrowOf(place, touch))
  const marks = touches.flatMap((touch) => markOf(place, touch))
  return [...ahead(place), ...versions(place), ...arrows.flat(), ...marks]
}

const barHeight = ({ view, row }: StreamPlace): number =>
  view.rows.density === 'slim' ? row.height - 4 : Math.min(26, row.height - 6)
const barTop = (place: StreamPlace): number => middleOf(place.row) - barHeight(place) / 2

/** What happened so far within the view. */
function visible<T extends Touch>({ view }: StreamPlace, touches: readonly T[]): readonly T[] {
  const at = (index: number): number => touches[index]?.step ?? Infinity
  const from = firstAtLeast(touches.length, at, stepFrom(view.axis, view.from))
  return touches.slice(
    from,
    firstAtLeast(touches.length, at, Math.min(view.cursor, stepFrom(view.axis, view.to) + 1)),
  )
}

function ahead({ view, lane, row }: StreamPlace): Item[] {
  const { axis, cursor } = view
  if (cursor >= axis.count) return []
  const x1 = clipped(view, playheadAt(axis, cursor))
  const x2 = clipped(view, axis.effect(axis.count - 1))
  const y = middleOf(row)
  return [{ kind: 'thread', id: `thread/${lane.stream}/future`, hue: 'store', when: 'future', x1, x2, y }]
}

/** The bars whose stretch reaches into the view: those of the visible changes, and the one before. */
function versions(place: StreamPlace): VersionBar[] {
  const { view, lane } = place
  const seen = visible(place, lane.changes)
  const first = seen[0]
  const before = firstAtLeast(
    lane.changes.length,
    (index) => lane.changes[index]?.step ?? Infinity,
    first?.step ?? Math.min(view.cursor, stepFrom(view.axis, view.from)),
  )
  const edges: readonly (Change | undefined)[] = [lane.changes[before - 1], ...seen]
  return edges.map((change, index) => barOf(place, change, edges[index + 1]))
}

function barOf(place: StreamPlace, opening: Change | undefined, closing: Change | undefined): VersionBar {
  const { view, lane } = place
  const { axis, origin, words } = view
  const x = clipped(view, opening ? axis.effect(opening.step) : 0)
  const end = clipped(view, closing ? axis.effect(closing.step) : playheadAt(axis, view.cursor))
  const version = opening?.version ?? lane.version
  const textX = Math.max(x, view.visible - origin) + 12
  const room = end - textX - 8
  return {
    kind: 'version',
    id: `version/${lane.stream}/${version}`,
    x,
    y: barTop(place),
    width: Math.max(0, end - x),
    height: barHeight(place),
    opens: opening !== undefined,
    closes: closing !== undefined,
    text: fitting(room, fontSize, words.version(version), String(version)),
    textX,
  }
}

function showsArrow({ view }: StreamPlace, { step }: Touch): boolean {
  if (view.rows.lanes.length <= lanesWithAllArrows) return true
  return step === view.focus || step === view.cursor - 1
}

function arrowOf(place: StreamPlace, touch: Touch): Arrow[] {
  const { view } = place
  const index = view.lanes.processes.findIndex(({ process }) => process === touch.process)
  const row = view.rows.lanes[index]
  const lane = view.lanes.processes[index]
  if (!row || !lane) return []
  const hue = hueOfLane(lane)
  const x = view.axis.effect(touch.step) - view.origin
  const edge = middleOf(row) + blockHeight(row, view.rows.density) / 2
  const id = `${touch.kind}/${touch.step}`
  if (touch.kind === 'read') {
    return [{ kind: 'arrow', id, hue, way: 'read', x, y1: barTop(place), y2: edge }]
  }
  return [
    {
      kind: 'arrow',
      id,
      hue,
      way: touch.kind === 'refused' ? 'refused' : 'append',
      x,
      y1: edge,
      y2: barTop(place),
    },
  ]
}

function markOf(place: StreamPlace, touch: Touch): Mark[] {
  const { view, row } = place
  const status = statusOf(touch)
  if (status === null) return []
  const slim = view.rows.density === 'slim'
  const y = slim ? middleOf(row) : barTop(place)
  return [
    {
      kind: 'mark',
      id: `at-stream/${touch.step}`,
      status,
      x: view.axis.effect(touch.step) - view.origin,
      y,
      size: slim ? 14 : 20,
    },
  ]
}

/** A blind append is the conflict that nobody was told of: the update that it hides is lost. */
function statusOf(touch: Touch): Mark['status'] | null {
  switch (touch.kind) {
    case 'refused':
      return 'conflict'
    case 'append':
      return touch.blind ? 'lost' : null
    case 'repeat':
      return 'duplicate'
    case 'read':
      return null
  }
}
