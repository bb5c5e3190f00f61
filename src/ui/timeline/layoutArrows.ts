// Arrows of causality between rows: those of what is chosen and of the current step always, the others while there are few.

import type { Link, TimelineSpan } from '#projections/timeline.ts'
import { hueOf } from './look.ts'
import { lineOf, type Item } from './displayList.ts'
import type { Row } from './rows.ts'
import type { Scene, Section } from './scene.ts'
import { scaleOf, xOf, type View } from './view.ts'

/** With more than this in sight, nobody could follow one. */
export const mostArrows = 400

export interface ArrowSettings {
  /** The links of the chosen chain, by section; null: nothing is chosen. */
  readonly chosen: { readonly section: number; readonly links: readonly Link[] } | null
  /** The step (from 0) by which each run has come where it is. */
  readonly current: readonly number[]
}

export function layoutArrows(scene: Scene, view: View, settings: ArrowSettings): readonly Item[] {
  return scene.sections.flatMap((section, index) => {
    const rows = rowsByLane(scene, index)
    const { chosen } = settings
    const links = chosen
      ? chosen.section === index
        ? chosen.links
        : []
      : linksInSight(section, view, settings.current[index] ?? -1)
    const arrows = links.flatMap((link) => arrowOf({ section, rows, view, scene }, link, chosen !== null))
    return withoutDoubles(arrows)
  })
}

function rowsByLane(scene: Scene, section: number): ReadonlyMap<number, Row> {
  const rows = scene.rows.rows.filter((row) => row.section === section)
  return new Map(rows.flatMap((row) => row.lanes.map((lane) => [lane, row])))
}

function linksInSight({ timeline, columns }: Section, view: View, current: number): readonly Link[] {
  const { links, spans } = timeline
  if (links.length <= mostArrows) return links
  const found: Link[] = []
  for (const link of links) {
    const to = spans[link.to]
    if (link.kind === 'then' || !to) continue
    const place = columns.to[link.from] ?? 0
    if (place < view.from || place > view.to) continue
    found.push(link)
  }
  return found.length <= mostArrows ? found : found.filter(({ to }) => spans[to]?.step === current)
}

interface ArrowPlace {
  readonly section: Section
  readonly rows: ReadonlyMap<number, Row>
  readonly view: View
  readonly scene: Scene
}

/** When it happened: most links at the end of what brought about the other. */
function placeOf({ columns }: Section, { from, to, kind }: Link, spans: readonly TimelineSpan[]): number {
  if (kind === 'sends') return columns.from[to] ?? 0
  const waits =
    spans[from]?.kind === 'row' || spans[from]?.kind === 'message' || spans[from]?.kind === 'redelivery'
  return waits && (kind === 'takes' || kind === 'publishes') ? (columns.to[to] ?? 0) : (columns.to[from] ?? 0)
}

function arrowOf({ section, rows, view, scene }: ArrowPlace, link: Link, chosen: boolean): Item[] {
  const { spans, lanes } = section.timeline
  const [from, to] = [spans[link.from], spans[link.to]]
  const [start, end] = [from && rows.get(from.lane), to && rows.get(to.lane)]
  const lane = from && lanes[from.lane]
  if (!from || !to || !lane || !start || !end || start === end) return []
  const place = placeOf(section, link, spans)
  if (place < view.from - 1 / scaleOf(view) || place > view.to) return []
  const x = Math.round(xOf(view, place)) + (offsets.get(link.kind) ?? 0)
  const y = (row: Row, side: number): number =>
    row.y - view.top + view.ruler + row.height * (0.5 + 0.4 * side)
  const down = end.y > start.y ? 1 : -1
  const [y1, y2] = [y(start, down), y(end, -down)]
  const points = [x, y1, x, y2]
  if (Math.max(y1, y2) < view.ruler || Math.min(y1, y2) > view.height) return []
  const stroke =
    link.kind === 'loses' ? 'lost.fg' : link.kind === 'answers' ? 'ok.fg' : (`${hueOf(lane)}.ink` as const)
  const near = Math.abs(y2 - y1) < scene.rows.laneHeight * 1.2
  return [
    lineOf({
      id: `arrow/${link.from}/${link.to}`,
      points,
      stroke,
      width: chosen ? 2 : 1.5,
      // What passes over other lanes keeps in the background.
      alpha: chosen || near ? 1 : 0.45,
      head: true,
      dash: link.kind === 'loses' || link.kind === 'redelivers' ? [4, 3] : [],
    }),
  ]
}

/** Arrows of one moment stand beside each other in the order of the story. */
const offsets: ReadonlyMap<Link['kind'], number> = new Map([
  ['sends', 2],
  ['collects', 3],
  ['enqueues', 5],
  ['publishes', 3],
  ['takes', 2],
  ['loses', 3],
])

/** Over each other only the last would be seen. */
function withoutDoubles(arrows: readonly Item[]): readonly Item[] {
  const seen = new Set<string>()
  return arrows.filter((arrow) => {
    const key = arrow.kind === 'line' ? arrow.points.join(' ') : ''
    if (seen.has(key)) return false
    seen.add(key)
    return true
  })
}
