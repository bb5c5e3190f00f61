// What befalls a process without being a step of its own: its host goes down, its request is sent a second time, its next answer will get
// lost.

import type { Incident } from '#projections/lane.ts'
import { playheadAt, stepFrom } from './axis.ts'
import type { Item } from './displayList.ts'
import type { LanePlace } from './lanePlace.ts'
import { hueOfLane } from './hue.ts'
import { firstAtLeast } from './search.ts'
import { blockHeight, middleOf } from './shapes.ts'

export function layoutIncidents(place: LanePlace): Item[] {
  const { view, lane } = place
  const until = Math.min(view.cursor, stepFrom(view.axis, view.to) + 1)
  return lane.incidents.filter(({ step }) => step < until).flatMap((incident) => itemsOf(place, incident))
}

function itemsOf(place: LanePlace, incident: Incident): Item[] {
  const { view, lane, row } = place
  const x = view.axis.effect(incident.step) - view.origin
  const y = middleOf(row)
  const size = view.rows.density === 'slim' ? 11 : 16
  const id = `${incident.kind}/${lane.process}/${incident.step}`
  switch (incident.kind) {
    case 'crash':
      return incident.ended ? [{ kind: 'mark', id, status: 'failed', x, y, size }] : down(place, incident, id)
    case 'willLose':
      return [{ kind: 'mark', id, status: 'lost', x, y, size: size * 0.8 }]
    case 'sentAgain':
      return copyArrow(place, incident.of, id, x)
  }
}

/** From the crash to where the lane goes on: at the restart, or with its next step. */
function down(
  { view, lane, row }: LanePlace,
  incident: Extract<Incident, { kind: 'crash' }>,
  id: string,
): Item[] {
  const { axis, cursor } = view
  const { steps } = lane
  const next = steps[firstAtLeast(steps.length, (index) => steps[index] ?? Infinity, incident.step)]
  const from = axis.after(incident.step)
  const up = incident.upAt === null ? axis.width : axis.atTime(incident.upAt, 'before')
  const end = axis.kind === 'time' ? up : next === undefined ? axis.width : axis.effect(next) - axis.place / 2
  const until = Math.min(end, playheadAt(axis, cursor))
  if (until - from < 2) return []
  const height = Math.min(12, blockHeight(row, view.rows.density))
  return [
    {
      kind: 'wait',
      why: 'down',
      id,
      x: from - view.origin,
      y: middleOf(row) - height / 2,
      width: until - from,
      height,
    },
  ]
}

function copyArrow({ view, lane, row, index }: LanePlace, of: string, id: string, x: number): Item[] {
  const original = view.lanes.processes.findIndex(({ process }) => process === of)
  const from = view.rows.lanes[original]
  if (!from || original === index) return []
  return [{ kind: 'arrow', id, hue: hueOfLane(lane), way: 'copy', x, y1: middleOf(from), y2: middleOf(row) }]
}
