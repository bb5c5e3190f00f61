// Where a timeline grows: spans are opened and closed, lanes know their spans, links know who brought about whom.

import { assert } from '#lib/assert.ts'
import type { Micros } from '#sim/clock.ts'
import type { Draft } from '#sim/world.ts'
import type { LaneKind, Level, Link, LinkKind, TimelineLane, TimelineSpan } from './timelineSpan.ts'

export interface OpenLane extends Omit<TimelineLane, 'spans' | 'tracks'> {
  readonly index: number
  readonly levels: Level[]
}

export type SpanDraft = Draft<TimelineSpan>

type Told = 'lane' | 'kind' | 'step' | 'start' | 'end'
export type NewSpan = Pick<TimelineSpan, Told> & Partial<Omit<TimelineSpan, Told | 'id'>>

export type Builder = ReturnType<typeof createTimelineBuilder>

export function createTimelineBuilder() {
  const lanes: OpenLane[] = []
  const byId = new Map<string, OpenLane>()
  const spans: SpanDraft[] = []
  const links: Link[] = []
  return {
    lanes,
    spans,
    links,
    addLane(id: string, kind: LaneKind, name: string, command: number | null = null, type = ''): OpenLane {
      const lane: OpenLane = { id, kind, name, command, type, index: lanes.length, levels: [] }
      lanes.push(lane)
      byId.set(id, lane)
      return lane
    },
    lane: (id: string): OpenLane | undefined => byId.get(id),
    /** A span; where nothing else is said it has the column of its step. */
    add(span: NewSpan): SpanDraft {
      const whole: SpanDraft = {
        id: spans.length,
        lane: span.lane,
        track: span.track ?? 0,
        kind: span.kind,
        process: span.process ?? null,
        node: span.node ?? null,
        number: span.number ?? null,
        step: span.step,
        start: span.start,
        busyUntil: span.busyUntil ?? span.end,
        end: span.end,
        stepFrom: span.stepFrom ?? span.step,
        stepTo: span.stepTo ?? span.step + 1,
        status: span.status ?? null,
        eventId: span.eventId ?? null,
        handler: span.handler ?? null,
        taking: span.taking ?? null,
        name: span.name ?? '',
        ghost: span.ghost ?? false,
        leaseOver: span.leaseOver ?? false,
      }
      spans.push(whole)
      return whole
    },
    link(from: { readonly id: number } | undefined, to: { readonly id: number } | undefined, kind: LinkKind) {
      if (from && to && from.id !== to.id) links.push({ from: from.id, to: to.id, kind })
    },
  }
}

/** What began behind step `step` and has no end yet. */
export const openedAfter = (step: number, at: Micros) => ({
  start: at,
  end: at,
  stepFrom: step + 1,
  stepTo: step + 1,
})

/** It ends with the effect of `step`. */
export function close(span: SpanDraft, step: number, at: Micros): void {
  assert(at >= span.start, 'a span ends after its beginning')
  span.end = at
  span.busyUntil = at
  span.stepTo = Math.max(span.stepFrom, step + 1)
}

const mostTracks = 4

/** The end of what nothing ends; the whole timeline's is put in its place. */
export const openEnd: Micros = Infinity

const stacking: ReadonlySet<string> = new Set(['row', 'message', 'held', 'redelivery'])

/**
 * Puts what overlaps below each other. Until then `track` has the number of the message that a span is a part of the life of: all parts of
 * one life stay in one track.
 */
export function tracksOf(spans: readonly SpanDraft[]): number {
  const lives = new Map<number, SpanDraft[]>()
  for (const span of spans) {
    if (!stacking.has(span.kind)) continue
    const life = lives.get(span.track)
    if (life) life.push(span)
    else lives.set(span.track, [span])
  }
  const free: number[] = []
  for (const life of lives.values()) {
    const from = life.reduce((least, { stepFrom }) => Math.min(least, stepFrom), Infinity)
    const to = life.reduce((most, { stepTo }) => Math.max(most, stepTo), 0)
    const found = free.findIndex((end) => end <= from)
    const track = found >= 0 ? found : Math.min(free.length, mostTracks - 1)
    free[track] = Math.max(free[track] ?? 0, to)
    for (const span of life) span.track = track
  }
  return Math.max(1, free.length)
}
