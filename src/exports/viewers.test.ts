// The exports for trace viewers, checked as a viewer reads them.

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { scenarioArbitrary } from '#scenario/testing/arbitrary.ts'
import { exampleOf, examples } from '#scenario/examples/examples.ts'
import { modelOfScenario } from '#scenario/simulation.ts'
import { parseScenario } from '#scenario/parse.ts'
import { randomWalk } from '#sim/randomWalk.ts'
import { activityOf } from './activity.ts'
import { chromeTraceOf } from './chromeTrace.ts'
import { otlpOf } from './otlp.ts'
import type { ExportSource } from './source.ts'
import { sourceOf } from './testing.ts'
import { traceJsonOf } from './traceJson.ts'

interface TraceEvent {
  readonly ph: string
  readonly name: string
  readonly cat?: string
  readonly id?: number
  readonly bp?: string
  readonly pid: number
  readonly tid: number
  readonly ts: number
  readonly dur: number
}
interface Span {
  readonly traceId: string
  readonly spanId: string
  readonly parentSpanId?: string
  readonly name: string
  readonly startTimeUnixNano: string
  readonly endTimeUnixNano: string
  readonly links: readonly { readonly traceId: string; readonly spanId: string }[]
  readonly attributes: readonly { readonly key: string; readonly value: Readonly<Record<string, unknown>> }[]
}

const eventsOf = (source: ExportSource): readonly TraceEvent[] =>
  JSON.parse(chromeTraceOf(source)).traceEvents
const spansOf = (source: ExportSource): readonly Span[] =>
  JSON.parse(otlpOf(source)).resourceSpans[0].scopeSpans[0].spans

const slicesOn = (events: readonly TraceEvent[], tid: number) =>
  events.filter((event) => event.ph === 'X' && event.tid === tid)

/** Every slice lies within the one that is open when it begins. */
function expectNesting(events: readonly TraceEvent[]): void {
  for (const tid of new Set(events.map((event) => event.tid))) {
    const open: TraceEvent[] = []
    for (const slice of slicesOn(events, tid)) {
      expect(slice.dur).toBeGreaterThanOrEqual(0)
      while (open.length > 0 && !(slice.ts + slice.dur <= open.at(-1)!.ts + open.at(-1)!.dur)) {
        const over = open.pop()!
        expect(over.ts + over.dur).toBeLessThanOrEqual(slice.ts)
      }
      expect(slice.ts).toBeGreaterThanOrEqual(open.at(-1)?.ts ?? 0)
      open.push(slice)
    }
  }
}

/**
 * Flows as Perfetto binds them (trace_sorter.h, slice_tracker.cc, flow_tracker.cc): events sorted by time, of those at the same time the longer
 * slice first; a slice lies in whatever is open then, and a flow belongs to the slice that was opened last and is not closed.
 */
function readAsPerfetto(events: readonly TraceEvent[]) {
  const rank = ({ ph, dur }: TraceEvent): number => (ph === 'X' ? -dur : 0)
  const sorted = events.filter(({ ph }) => ph !== 'M').toSorted((a, b) => a.ts - b.ts || rank(a) - rank(b))
  const openOn = new Map<number, TraceEvent[]>()
  const parents = new Map<TraceEvent, TraceEvent | undefined>()
  const starts = new Map<number, TraceEvent>()
  const flows: (readonly [TraceEvent, TraceEvent])[] = []
  for (const event of sorted) {
    const open = openOn.get(event.tid) ?? []
    openOn.set(event.tid, open)
    if (event.ph === 'X') {
      const isOver = ({ ts, dur }: TraceEvent): boolean =>
        ts + dur < event.ts || (ts + dur === event.ts && !(dur === 0 && event.dur === 0))
      while (open.length > 0 && isOver(open.at(-1)!)) open.pop()
      const top = open.at(-1)
      expect(top === undefined || event.ts + event.dur <= top.ts + top.dur).toBe(true)
      parents.set(event, top)
      open.push(event)
    } else if (event.ph === 's') starts.set(event.id!, open.at(-1)!)
    else flows.push([starts.get(event.id!)!, open.at(-1)!])
  }
  return { parents, flows }
}

/** What a viewer sees is what `activityOf` says: the same slices in one another, the same steps joined by flows. */
function expectAsPerfetto(source: ExportSource): void {
  const { slices, causes } = activityOf(source.trace)
  const events = eventsOf(source)
  const drawn = events.filter(({ ph }) => ph === 'X')
  const { parents, flows } = readAsPerfetto(events)
  expect(drawn).toHaveLength(slices.length)
  const indexOf = new Map(drawn.map((event, index) => [event, index]))
  expect(drawn.map((event) => indexOf.get(parents.get(event)!) ?? null)).toEqual(
    slices.map(({ parent }) => parent),
  )
  const pairs = ([from, to]: readonly [number, number]) => `${from} ${to}`
  expect(flows.map(([from, to]) => pairs([indexOf.get(from)!, indexOf.get(to)!])).toSorted()).toEqual(
    causes.map(({ from, to }) => pairs([from, to])).toSorted(),
  )
}

function expectFlows(events: readonly TraceEvent[]): void {
  const starts = new Map(events.filter(({ ph }) => ph === 's').map((event) => [event.id, event]))
  const ends = events.filter(({ ph }) => ph === 'f')
  const slices = new Map(
    [...new Set(events.map(({ tid }) => tid))].map((tid) => [tid, slicesOn(events, tid)]),
  )
  expect(starts.size).toBe(ends.length)
  for (const end of ends) {
    const start = starts.get(end.id)!
    expect(end.bp).toBe('e')
    expect([end.name, end.cat]).toEqual([start.name, start.cat])
    expect(end.ts).toBeGreaterThanOrEqual(start.ts)
    for (const { tid, ts } of [start, end])
      expect(slices.get(tid)!.some((slice) => slice.ts <= ts && ts <= slice.ts + slice.dur)).toBe(true)
  }
}

function expectSpans(spans: readonly Span[]): void {
  const byId = new Map(spans.map((span) => [span.spanId, span]))
  expect(byId.size).toBe(spans.length)
  for (const {
    traceId,
    spanId,
    parentSpanId,
    startTimeUnixNano: from,
    endTimeUnixNano: until,
    links,
  } of spans) {
    expect(traceId).toMatch(/^[0-9a-f]{32}$/)
    expect(spanId).toMatch(/^[0-9a-f]{16}$/)
    expect(BigInt(from) <= BigInt(until)).toBe(true)
    const parent = parentSpanId === undefined ? undefined : byId.get(parentSpanId)!
    if (parent) {
      expect(parent.traceId).toBe(traceId)
      expect(BigInt(parent.startTimeUnixNano) <= BigInt(from)).toBe(true)
      expect(BigInt(until) <= BigInt(parent.endTimeUnixNano)).toBe(true)
    }
    for (const link of links) {
      expect(byId.get(link.spanId)?.traceId).toBe(link.traceId)
      expect(BigInt(byId.get(link.spanId)!.endTimeUnixNano) <= BigInt(until)).toBe(true)
    }
  }
}

const twoCarts = exampleOf('two-carts')!.scenario
const outbox = exampleOf('worker-crashes')!.scenario

describe('Chrome Trace', () => {
  it.each(examples)('of $id: slices nest, flows go from cause to effect', ({ scenario }) => {
    const events = eventsOf(sourceOf(scenario))
    expectNesting(events)
    expectFlows(events)
    expectAsPerfetto(sourceOf(scenario))
  })

  it('of any run: the same', () => {
    fc.assert(
      fc.property(scenarioArbitrary(), fc.nat(), (scenario, seed) => {
        const { schedule } = randomWalk(modelOfScenario(scenario), seed, { oddities: 10, limit: 120 })
        const source = sourceOf(scenario, schedule)
        const events = eventsOf(source)
        expectNesting(events)
        expectFlows(events)
        expectAsPerfetto(source)
        expectSpans(spansOf(source))
      }),
      { numRuns: 60 },
    )
  })

  it('names threads for people, and times are those of the run', () => {
    const source = sourceOf(twoCarts)
    const events = eventsOf(source)
    const names = events.filter(({ name }) => name === 'thread_name')
    expect(names).toMatchObject([
      { args: { name: 'A AddItem tea × 1' } },
      { args: { name: 'B AddItem mug × 2' } },
    ])
    const requests = events.filter(({ cat }) => cat === 'request')
    expect(requests.map(({ name, ts, dur }) => [name, ts, Math.round(dur)])).toEqual([
      ['request A', 0, 40_000],
      ['request B', 0, 80_000],
    ])
    expect(events.filter(({ cat }) => cat === 'attempt').map(({ name }) => name)).toEqual([
      'attempt 1',
      'attempt 1',
      'attempt 2',
    ])
  })

  it('has steps that take no time behind one another, and the time of the run beside each', () => {
    const steps = eventsOf(sourceOf(twoCarts)).filter(({ cat, tid }) => cat === 'step' && tid === 1)
    expect(steps.slice(0, 3)).toMatchObject([
      { name: 'accept', ts: 0, dur: 0.125, args: { ends_us: 0 } },
      { name: 'attempt', ts: 0.125, dur: 0.25, args: { ends_us: 0 } },
      { name: 'load', ts: 0.375, dur: 19_999.625, args: { ends_us: 20_000 } },
    ])
  })

  it("draws the flow from A's append to B's conflict", () => {
    const events = eventsOf(sourceOf(twoCarts))
    expect(events.filter(({ ph }) => ph === 's' || ph === 'f')).toMatchObject([
      { ph: 's', name: 'conflict', id: 1, tid: 1, ts: 39_999.875 },
      { ph: 'f', name: 'conflict', id: 1, tid: 2, ts: 40_000 },
    ])
  })

  it('draws flows from an event to each handler, and from a message to its worker', () => {
    const { slices, causes } = activityOf(sourceOf(outbox).trace)
    const told = causes.map(({ kind, from, to }) => [
      kind,
      slices[from]?.entry?.node,
      slices[to]?.entry?.node,
    ])
    expect(told.filter(([kind]) => kind === 'event').length).toBeGreaterThan(3)
    for (const [kind, from, to] of told) {
      if (kind === 'event') expect([from, to]).toEqual(['append', 'handle'])
      if (kind === 'message') expect([from, to]).toEqual(['publish', 'take'])
    }
  })
})

describe('OTLP', () => {
  it.each(examples)('of $id: spans within their parents, links to spans that are there', ({ scenario }) => {
    expectSpans(spansOf(sourceOf(scenario)))
  })

  it('has one trace per command, the work of others on it included', () => {
    const spans = spansOf(sourceOf(outbox))
    const request = spans.find(({ name }) => name === 'request A')!
    const handled = spans.filter(({ name }) => name === 'handle')
    expect(handled.length).toBeGreaterThan(3)
    for (const { traceId, links } of handled) {
      expect(traceId).toBe(request.traceId)
      expect(links).toHaveLength(1)
      const event = spans.find(({ spanId }) => spanId === links[0]!.spanId)!
      expect(event.name).toBe('append')
    }
  })
})

describe('JSON trace', () => {
  it('holds the scenario, the report and every step', () => {
    const source = sourceOf(twoCarts)
    const { scenario, report, steps } = JSON.parse(traceJsonOf(source))
    expect(parseScenario(scenario)).toEqual({ ok: true, scenario: twoCarts })
    expect(steps).toHaveLength(report.steps)
    expect(steps.map(({ choice }: { choice: string }) => choice).join(' ')).toBe(report.schedule)
  })
})
