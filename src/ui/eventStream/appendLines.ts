// From the node that appends to the slot that it got, or was refused. Lines leave the port in the order in which they arrive, so that they
// never cross one another: what goes highest turns off first. Pure.

import type { AppendMark, StreamView } from '#projections/streamView.ts'
import { bottomOf, rightOf, topOf, type Box, type Point } from '#ui/flowchart/geometry.ts'
import { strokeOf } from '#ui/flowchart/stroke.ts'
import { columnOf, rowOfVersion, type Ground, type PlacedRow } from './ground.ts'

export interface AppendLine {
  readonly append: AppendMark
  readonly points: readonly Point[]
  /** How far left of the band's middle it runs. */
  readonly offset: number
}

interface Aim {
  readonly append: AppendMark
  readonly from: Point
  readonly to: Point
}

export function appendLinesOf(view: StreamView, ground: Ground, rows: readonly PlacedRow[]): AppendLine[] {
  const aims = aimsOf(view, ground, rows).toSorted((a, b) => a.to[1] - b.to[1])
  const { pitch } = strokeOf(ground.layout, aims.length, ground.chart.pitch)
  const started = [...new Set(aims.map(({ append }) => append.node))].flatMap((node) =>
    startedBeside(
      aims.filter(({ append }) => append.node === node),
      pitch,
    ),
  )
  const first = firstLane(ground)
  const upwards = started.filter(({ from, to }) => to[1] <= from[1])
  const downwards = started.filter(({ from, to }) => to[1] > from[1]).toReversed()
  return [upwards, downwards].flatMap((lines) => lines.map((line, i) => lineOf(line, first + i * pitch)))
}

/** Those that leave one port, from top to bottom as they arrive. */
function startedBeside(aims: readonly Aim[], pitch: number): (Aim & { offset: number })[] {
  const half = (aims.length - 1) / 2
  return aims.map((aim, i) => ({
    ...aim,
    from: [aim.from[0], aim.from[1] + (i - half) * pitch],
    offset: (half - i) * pitch,
  }))
}

function lineOf({ append, from, to, offset }: Aim & { offset: number }, lane: number): AppendLine {
  return { append, offset, points: [from, [lane, from[1]], [lane, to[1]], to] }
}

/** Right of the chart's own ways on that side. */
function firstLane({ layout, chart }: Ground): number {
  const points = Object.values(chart.edges).flatMap((edge) => edge.points)
  const furthest = Math.max(chart.width, ...points.map(([x]) => x))
  return furthest + (layout === 'wide' ? 38 : 12)
}

/** Where each line begins and ends; lines that aim at the same slot share its height. */
function aimsOf(view: StreamView, ground: Ground, rows: readonly PlacedRow[]): Aim[] {
  const { left } = columnOf(ground)
  const { appends } = view
  return appends.flatMap((append) => {
    const box = ground.chart.nodes[append.node]
    const target = rowOfVersion(rows, append.slot)
    if (!box || !target) return []
    const sharing = appends.filter((other) => rowOfVersion(rows, other.slot) === target).toSorted(byArrival)
    const [top, bottom] = freeSideOf(target.box, view, ground)
    const share = (bottom - top) / (sharing.length + (sharing.length < 3 ? 0.66 : 0))
    const margin = (bottom - top - share * sharing.length) / 2
    const y = top + margin + share * (sharing.indexOf(append) + 0.5)
    return [{ append, from: [rightOf(box), box.y], to: [left, Math.round(y)] }]
  })
}

/** Of the slot beside `load` the part below the lines that read, so that none of them is crossed. */
function freeSideOf(box: Box, { reads }: StreamView, { chart, layout }: Ground): readonly [number, number] {
  const load = chart.nodes['load']
  const [top, bottom] = [topOf(box), bottomOf(box)]
  if (!load || reads.length === 0) return [top, bottom]
  const { pitch } = strokeOf(layout, reads.length, chart.pitch)
  const below = load.y + (reads.length * pitch) / 2 + (layout === 'wide' ? 6 : 3)
  return top < below && below < bottom ? [below, bottom] : [top, bottom]
}

/** Who got the slot comes first, then who was refused, in the order of time; what `load` was told comes from above. */
function byArrival(a: AppendMark, b: AppendMark): number {
  const rank = ({ node, outcome }: AppendMark) => (node === 'load' ? 0 : outcome === 'conflict' ? 2 : 1)
  return rank(a) - rank(b) || a.step - b.step
}
