import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { AppendMark, Read, StreamView } from '#projections/streamView.ts'
import { machineOf } from '#sim/machines/compile.ts'
import { chartOf } from '#sim/machines/chart.ts'
import { committedVariants } from '#sim/machines/everyVariant.ts'
import { bottomOf, leftOf, rightOf, topOf, type Point } from '#ui/flowchart/geometry.ts'
import { routeOf } from '#ui/flowchart/route.ts'
import type { Ground } from './ground.ts'
import { streamLayoutOf, type StreamLayout } from './streamLayout.ts'

const [variant] = committedVariants()
if (!variant) throw new Error('no variant')
const chart = chartOf(machineOf(variant))
const grounds: readonly Ground[] = [
  { layout: 'wide', chart: routeOf(chart, 'wide'), width: 992, reserved: 0 },
  { layout: 'wide', chart: routeOf(chart, 'wide'), width: 900, reserved: 0 },
  { layout: 'narrow', chart: routeOf(chart, 'narrow'), width: 350, reserved: 0 },
]

const append = (process: number, outcome: AppendMark['outcome'], slot: number): AppendMark => ({
  process: 'ABCDEFGH'[process] ?? '',
  command: process,
  node: 'append',
  outcome,
  slot,
  expected: slot - 1,
  actual: slot,
  fresh: false,
  step: process,
})
const read = (process: number, version: number): Read => ({
  process: 'ABCDEFGH'[process] ?? '',
  command: process,
  version,
  node: 'load',
  outdated: false,
  fresh: false,
})
const view = (version: number, reads: readonly Read[], appends: readonly AppendMark[]): StreamView => ({
  stream: 's',
  version,
  slots: Array.from({ length: version }, (_, i) => ({
    version: i + 1,
    type: 'T',
    text: '',
    writer: null,
    state: [],
    fresh: false,
  })),
  reads,
  appends,
  free: version + 1,
})

/** The moment of the picture: both read version 1, A got slot 2, B was refused there. */
const collision = view(2, [read(0, 1), read(1, 1)], [append(0, 'recorded', 2), append(1, 'conflict', 2)])

interface Line {
  readonly from: Point
  readonly to: Point
}

const stretches = (points: readonly Point[]): Line[] =>
  points.slice(1).map((to, i) => ({ from: points[i] ?? to, to }))

function crosses(a: Line, b: Line): boolean {
  const between = (value: number, one: number, other: number) =>
    Math.min(one, other) < value && value < Math.max(one, other)
  const [level, upright] = a.from[1] === a.to[1] ? [a, b] : [b, a]
  if (level.from[1] !== level.to[1] || upright.from[0] !== upright.to[0]) return false
  return (
    between(upright.from[0], level.from[0], level.to[0]) &&
    between(level.from[1], upright.from[1], upright.to[1])
  )
}

const anyCross = (lines: readonly (readonly Point[])[]): boolean =>
  lines.some((a, i) =>
    lines
      .slice(i + 1)
      .some((b) => stretches(a).some((one) => stretches(b).some((other) => crosses(one, other)))),
  )

const appendLines = ({ appends }: StreamLayout) => appends.map(({ points }) => points)
const readLines = ({ reads }: StreamLayout) => reads.flatMap(({ line }) => (line ? [line] : []))

describe.each(grounds)('the event stream beside the chart ($layout, $width)', (ground) => {
  const placed = streamLayoutOf(collision, ground)
  const [first, second, third] = placed.rows

  test('keeps to the rows of the chart: version 1 stands beside `load`', () => {
    expect(first?.box.y).toBe(ground.chart.nodes['load']?.y)
    expect((second?.box.y ?? 0) - (first?.box.y ?? 0)).toBe(ground.chart.pitch)
  })

  test('both lines aim at slot 2, the one that got it above the other', () => {
    const ends = placed.appends.map(({ append: { process }, points }) => ({
      process,
      y: points.at(-1)?.[1] ?? 0,
    }))
    for (const { y } of ends) {
      expect(y).toBeGreaterThan(second ? topOf(second.box) : 0)
      expect(y).toBeLessThan(second ? bottomOf(second.box) : 0)
    }
    expect(ends.map(({ process }) => process)).toEqual(['A', 'B'])
    expect(ends[0]?.y).toBeLessThan(ends[1]?.y ?? 0)
  })

  test('slot 3 lies free', () => {
    expect(third?.row).toEqual({ kind: 'free', version: 3 })
  })

  test('the brackets span what was read, side by side', () => {
    const [a, b] = placed.reads
    expect(a?.bracket.top).toBe(first ? topOf(first.box) : 0)
    expect(a?.bracket.bottom).toBe(first ? bottomOf(first.box) : 0)
    expect(b?.bracket.x).toBeLessThan(a?.bracket.x ?? 0)
    expect(a?.bracket.x).toBeLessThan(placed.left)
  })

  test('what the conflict says stands clear of slots and lines', () => {
    const { callout } = placed
    if (!callout) throw new Error('no callout')
    const { box } = callout
    for (const row of placed.rows)
      expect(
        rightOf(box) < leftOf(row.box) || topOf(box) > bottomOf(row.box) || bottomOf(box) < topOf(row.box),
      ).toBe(true)
    if (ground.layout === 'wide')
      for (const { points } of placed.appends) expect(leftOf(box)).toBeGreaterThan((points[1]?.[0] ?? 0) + 6)
    expect(rightOf(box)).toBeLessThanOrEqual(ground.width)
    expect(bottomOf(box)).toBeLessThanOrEqual(ground.chart.height)
  })

  test('whatever was read and appended: all within the stage, no line crosses another', () => {
    const views = fc.integer({ min: 0, max: 25 }).chain((version) =>
      fc
        .array(
          fc.record({ outcome: fc.constantFrom('recorded', 'conflict'), slot: fc.nat(), read: fc.nat() }),
          { maxLength: 8 },
        )
        .map((writers) =>
          view(
            version,
            writers.map((writer, i) => read(i, writer.read % (version + 1))),
            version === 0
              ? []
              : writers.map(({ outcome, slot }, i) =>
                  append(i, outcome as AppendMark['outcome'], 1 + (slot % version)),
                ),
          ),
        ),
    )
    fc.assert(
      fc.property(views, (random) => {
        const layout = streamLayoutOf(random, ground)
        for (const { box } of layout.rows) {
          expect(topOf(box)).toBeGreaterThanOrEqual(0)
          expect(bottomOf(box)).toBeLessThanOrEqual(ground.chart.height)
          expect(rightOf(box)).toBeLessThanOrEqual(ground.width)
        }
        expect(anyCross(appendLines(layout))).toBe(false)
        for (const line of appendLines(layout))
          expect(anyCross([line, ...readLines(layout).slice(0, 0)])).toBe(false)
      }),
    )
  })
})

test('an empty stream: the line into slot 1 does not cross those that read', () => {
  for (const ground of grounds) {
    const layout = streamLayoutOf(
      view(1, [read(0, 0), read(1, 0), read(2, 0)], [append(0, 'recorded', 1), append(1, 'conflict', 1)]),
      ground,
    )
    expect(anyCross([...appendLines(layout), ...readLines(layout)])).toBe(false)
  }
})
