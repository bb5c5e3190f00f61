import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { lanesOf, type Trace } from '#projections/lanes.ts'
import { retrying, sampleRun } from '#projections/testing/sampleRun.ts'
import { endOf } from '#projections/span.ts'
import { cursorAt, playheadAt, stepFrom, stepsAxis, type AxisKind } from './axis.ts'
import type { Item } from './displayList.ts'
import { layout } from './layout.ts'
import { alarmsIn, choicesIn, ticksIn } from './layoutRuler.ts'
import { rowsOf } from './rows.ts'
import { timeAxis } from './timeAxis.ts'
import { originOf, type View } from './view.ts'

const words = {
  node: (node: string) => node,
  version: (version: number) => `version ${version}`,
  holds: (version: number) => `holds ${version}`,
  stillHolds: (version: number) => `still holds ${version}`,
}

interface Looking {
  readonly cursor?: number
  readonly kind?: AxisKind
  readonly from?: number
  readonly room?: number
  readonly focus?: number | null
}

function viewOf(
  trace: Trace,
  { cursor = trace.steps.length, kind = 'steps', from = 0, room = 1240, focus = null }: Looking = {},
): View {
  const lanes = lanesOf(trace)
  const ends = Float64Array.from(trace.steps, (_, step) => endOf(trace, step))
  const axis = (kind === 'steps' ? stepsAxis : timeAxis)(ends, { room, zoom: 1, touch: false })
  const rows = rowsOf({
    height: 172,
    lanes: lanes.processes.length,
    streams: lanes.streams.length,
    strip: false,
  })
  return {
    lanes,
    axis,
    rows,
    cursor,
    from,
    to: from + room,
    visible: from,
    origin: originOf(from),
    top: 0,
    bottom: 400,
    focus,
    words,
  }
}

const collision = sampleRun({ schedule: 'A B A B A B A B A B A A B' })
const itemsAt = (looking: Looking): readonly Item[] => layout(viewOf(collision, looking)).items
const byId = (items: readonly Item[], id: string): Item | undefined => items.find((item) => item.id === id)

describe('the moment of the conflict', () => {
  const items = itemsAt({ cursor: 13 })

  it('is a band that spans a change', () => {
    const band = byId(items, 'hold/B/5')
    const change = byId(items, 'version/cart-42/2')
    expect(band).toMatchObject({ kind: 'band', hue: 'b', text: 'still holds 1' })
    if (band?.kind !== 'band' || change?.kind !== 'version') throw new Error('no band or no change')
    expect(band.x).toBeLessThan(change.x)
    expect(band.x + band.width).toBeGreaterThan(change.x)
    expect(band.staleX).toBe(change.x)
  })

  it('has its mark on the stream, at the step of the refused append', () => {
    const block = byId(items, 'B/12')
    const mark = byId(items, 'at-stream/12')
    expect(block).toMatchObject({ kind: 'block', text: 'append', status: 'conflict' })
    if (block?.kind !== 'block' || mark?.kind !== 'mark') throw new Error('no block or no mark')
    expect(mark).toMatchObject({ status: 'conflict', x: block.x + block.width / 2 })
  })

  it('leaves A’s band without a doubt', () => expect(byId(items, 'hold/A/4')).toMatchObject({ staleX: null }))

  it('lets arrows run from the stream to a load, and from an append to the stream', () => {
    const [read, append] = [byId(items, 'read/4'), byId(items, 'append/10')]
    if (read?.kind !== 'arrow' || append?.kind !== 'arrow') throw new Error('no arrows')
    expect(read.y1).toBeGreaterThan(read.y2)
    expect(append.y1).toBeLessThan(append.y2)
  })

  it('shows the next thing of each lane as it would be, and what comes after as a hint', () => {
    expect(byId(items, 'B/13')).toMatchObject({ kind: 'bead', when: 'next', text: '?' })
    expect(byId(items, 'B/14')).toMatchObject({ kind: 'bead', when: 'future', text: '', r: 4 })
  })
})

describe('what the picture shows', () => {
  const right = (item: Item): number => {
    if ('width' in item) return item.x + item.width
    return 'x' in item ? item.x : item.x2
  }

  it.each(['steps', 'time'] as const)('ends at the playhead, but for what lies ahead (%s)', (kind) => {
    for (let cursor = 0; cursor <= collision.steps.length; cursor++) {
      const view = viewOf(collision, { cursor, kind })
      const past = layout(view).items.filter(
        (item) => item.kind !== 'still' && !('when' in item && item.when !== 'past'),
      )
      for (const item of past)
        expect(right(item), `${item.id} at ${cursor}`).toBeLessThanOrEqual(playheadAt(view.axis, cursor) + 10)
    }
  })

  it('at the beginning is nothing but what lies ahead', () => {
    const kinds = new Set(itemsAt({ cursor: 0 }).map((item) => ('when' in item ? item.when : item.kind)))
    expect(kinds).toEqual(new Set(['future', 'next', 'version']))
  })

  it('has no id twice', () => {
    const ids = itemsAt({ cursor: 13 }).map(({ id }) => id)
    expect(new Set(ids).size).toBe(ids.length)
  })

  it('says how long the schedule held somebody up', () => {
    const held = viewOf(sampleRun({ schedule: 'A A A A A A B' }), { cursor: 7, kind: 'time' })
    const wait = byId(layout(held).items, 'wait/B/6')
    if (wait?.kind !== 'wait') throw new Error('nobody waited')
    expect(wait.x).toBeGreaterThanOrEqual(held.axis.atTime(0, 'behind'))
    expect(wait.x + wait.width).toBe(held.axis.effect(6))
  })

  it('says so of somebody who still stands there, up to now', () => {
    const view = viewOf(sampleRun({ schedule: 'A A A A A A' }), { cursor: 6 })
    const wait = byId(layout(view).items, 'wait/B/7') ?? byId(layout(view).items, 'wait/B/6')
    if (wait?.kind !== 'wait') throw new Error('nobody waits')
    expect(wait.x + wait.width).toBe(playheadAt(view.axis, 6))
  })
})

describe('the axis by time', () => {
  const anyRun = fc
    .record({
      processes: fc.integer({ min: 1, max: 5 }),
      seed: fc.integer(),
      order: fc.array(fc.nat(4), { maxLength: 12 }),
    })
    .map(({ processes, seed, order }) => {
      // Nobody is done within six steps, so each of these choices is possible.
      const counts = new Map<string, number>()
      const schedule = order
        .map((index) => String.fromCodePoint(65 + (index % processes)))
        .filter((id) => {
          counts.set(id, (counts.get(id) ?? 0) + 1)
          return (counts.get(id) ?? 0) <= 6
        })
      return sampleRun({ processes, seed, schedule: schedule.join(' '), hop: { mean: 10_000, sd: 4_000 } })
    })

  it('gives each step a place of its own, in their order', () => {
    fc.assert(
      fc.property(anyRun, (trace) => {
        const { axis } = viewOf(trace, { kind: 'time' })
        for (let step = 1; step < axis.count; step++)
          expect(axis.effect(step) - axis.effect(step - 1)).toBeGreaterThanOrEqual(axis.place - 1e-6)
      }),
      { numRuns: 60 },
    )
  })

  it('keeps the proportions between moments, but for gaps that are cut short', () => {
    fc.assert(
      fc.property(anyRun, (trace) => {
        const { axis } = viewOf(trace, { kind: 'time' })
        const scales: number[] = []
        for (let step = 1; step < axis.count; step++) {
          const gap = endOf(trace, step) - endOf(trace, step - 1)
          const width = axis.effect(step) - axis.effect(step - 1) - axis.place
          if (gap > 0) scales.push(width / gap)
        }
        const highest = Math.max(0, ...scales)
        const short = scales.filter((scale) => scale < highest * 0.999)
        expect(short.length).toBeLessThanOrEqual(axis.folds.length)
      }),
      { numRuns: 60 },
    )
  })

  it.each(['steps', 'time'] as const)('finds the step under the pointer (%s)', (kind) => {
    fc.assert(
      fc.property(anyRun, (trace) => {
        const { axis } = viewOf(trace, { kind })
        for (let cursor = 0; cursor <= axis.count; cursor++) {
          const x = playheadAt(axis, cursor)
          expect(cursorAt(axis, x + 1)).toBe(cursor)
          expect(cursorAt(axis, x - 1)).toBe(cursor)
        }
        expect(cursorAt(axis, -50)).toBe(0)
        expect(cursorAt(axis, axis.width + 50)).toBe(axis.count)
      }),
      { numRuns: 40 },
    )
  })
})

/** The same value, and how many elements of the lists inside it have been read. */
function counted<T extends object>(value: T): { readonly value: T; readonly reads: () => number } {
  let reads = 0
  const wrap = <O extends object>(inner: O): O =>
    new Proxy(inner, {
      get(target, key) {
        if (Array.isArray(target) && typeof key === 'string' && /^\d+$/.test(key)) reads++
        const found: unknown = Reflect.get(target, key)
        return typeof found === 'object' && found !== null && !(found instanceof Map) ? wrap(found) : found
      },
    })
  return { value: wrap(value), reads: () => reads }
}

describe('a run of 200,000 steps', () => {
  const long = sampleRun({ processes: 400, policy: retrying(null), limit: 200_000 })
  it.each(['steps', 'time'] as const)('is read only where it is visible (%s)', (kind) => {
    const view = viewOf(long, { kind, cursor: 150_000 })
    const from = view.axis.width / 2
    const { value, reads } = counted({ lanes: view.lanes, moments: view.axis.moments })
    const { items } = layout({
      ...view,
      lanes: value.lanes,
      axis: { ...view.axis, moments: value.moments },
      from,
      to: from + 1240,
      visible: from,
      origin: originOf(from),
    })
    expect(long.steps.length).toBe(200_000)
    expect(stepFrom(view.axis, from)).toBeGreaterThan(1_000)
    expect(items.length).toBeGreaterThan(50)
    expect(items.length).toBeLessThan(4_000)
    expect(reads()).toBeLessThan(4_000)
  })
})

describe('the ruler', () => {
  it('labels the moments at which time moves on', () =>
    expect(ticksIn(viewOf(collision)).map(({ time }) => time / 1000)).toEqual([0, 20, 40, 60, 80]))
  it('marks the conflict', () =>
    expect(alarmsIn(viewOf(collision)).map(({ step, status }) => [step, status])).toEqual([[12, 'conflict']]))
  it('keeps marks apart', () => {
    const crowded = viewOf(sampleRun({ processes: 8 }))
    const marks = alarmsIn(crowded)
    for (const [index, mark] of marks.entries())
      if (index > 0) expect(mark.x - (marks[index - 1]?.x ?? 0)).toBeGreaterThanOrEqual(18)
  })
})

describe('the row of choices', () => {
  it('shows the visible ones only, and the one that has the focus', () => {
    const view = viewOf(sampleRun({ processes: 12 }))
    const steps = choicesIn(view, 150).map(({ step }) => step)
    expect(steps.at(-1)).toBe(150)
    expect(steps.length).toBe(63)
  })
})
