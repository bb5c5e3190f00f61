// What is to be seen, whoever looks at which part of it: one timeline, or several under each other on one axis.

import type { LaneKind, Timeline, TimelineLane, TimelineSpan } from '#projections/timeline.ts'
import { axisOf, type Axis, type AxisKind } from './axis.ts'
import { columnsOf, type Columns } from './columns.ts'
import { rowsOf, type Rows } from './rows.ts'

/** A span of one of the sections. */
export interface SpanRef {
  readonly section: number
  readonly span: number
}

export const isSameSpan = (a: SpanRef | null, b: SpanRef | null): boolean =>
  a?.section === b?.section && a?.span === b?.span

export interface SectionSource {
  readonly timeline: Timeline
  /** Its heading; empty where it is the only one. */
  readonly title: string
  readonly about: string
}

export interface Section extends SectionSource {
  readonly columns: Columns
}

/** The words that stand in the picture, in the person's language. */
export interface Words {
  lane(lane: TimelineLane): string
  /** In one row, the lanes of all handlers. */
  effects(): string
  /** On a span, and beside its end. */
  /** The longest that fits is taken. */
  inside(span: TimelineSpan, lane: TimelineLane): readonly string[]
  behind(span: TimelineSpan, lane: TimelineLane): string
  /** A place on the ruler, and what a fold leaves out. */
  tick(axis: AxisKind, value: number): string
  fold(micros: number): string
  version(version: number): string
}

export interface Scene {
  readonly sections: readonly Section[]
  readonly axis: Axis
  readonly rows: Rows
  readonly words: Words
}

export interface SceneSettings {
  readonly axis: AxisKind
  /** All lanes, or only those in which modes differ. */
  readonly detail: 'full' | 'brief'
  readonly touch: boolean
  /** What there is room for without scrolling. */
  readonly height: number
  readonly words: Words
}

/** O(spans), to be kept while nothing of it changes. */
export function sceneOf(sources: readonly SectionSource[], settings: SceneSettings): Scene {
  const axis = axisOf(
    settings.axis,
    sources.map(({ timeline }) => timeline),
  )
  const sections = sources.map((source) => ({ ...source, columns: columnsOf(source.timeline, axis) }))
  const shown = sections.map((section) => shownLanes(section.timeline, settings.detail))
  return { sections, axis, rows: rowsOf(sections, shown, settings), words: settings.words }
}

const left: ReadonlySet<LaneKind> = new Set<LaneKind>(['store', 'outbox', 'broker'])

/** The lanes of each row. Handlers share one where there is little room. */
function shownLanes(
  { lanes, spans }: Timeline,
  detail: SceneSettings['detail'],
): readonly (readonly number[])[] {
  if (detail === 'full') return lanes.map((_, index) => [index])
  const handlers = [...lanes.keys()].filter((index) => lanes[index]?.kind === 'handler')
  const runs = (lane: number): boolean => spans.some((span) => span.lane === lane && span.kind === 'run')
  const others = [...lanes.keys()].filter((index) => {
    const lane = lanes[index]
    return (
      lane && lane.kind !== 'handler' && !left.has(lane.kind) && (lane.kind !== 'dispatcher' || runs(index))
    )
  })
  return [...others.map((index) => [index]), ...(handlers.length > 0 ? [handlers] : [])]
}
