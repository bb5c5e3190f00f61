import { describe, expect, it } from 'vitest'
import type { Status } from '#projections/stepStatus.ts'
import { stepSpan } from '#projections/testing/stepSpan.ts'
import type { Level, Timeline } from '#projections/timeline.ts'
import type { Bars, Mark, Picture } from './displayList.ts'
import { layout, noAttention } from './layout.ts'
import { sceneOf, type Words } from './scene.ts'
import { fitted } from './view.ts'

const words: Words = {
  lane: () => 'W1',
  effects: () => '',
  inside: () => [],
  behind: () => '',
  tick: (_, value) => String(value),
  fold: String,
  version: String,
}

/** One lane in which a span begins every 10 µs and takes 6; `bad` says what some of them came to. */
function pictureOf(
  count: number,
  bad: ReadonlyMap<number, Status>,
  length = count * 10,
  levels: readonly Level[] = [],
): Picture {
  const spans = Array.from({ length: count }, (_, id) =>
    stepSpan(id, 0, id * 10, id * 10 + 6, bad.get(id) ?? null),
  )
  const lane = {
    id: 'worker/W1',
    kind: 'worker',
    name: 'W1',
    command: null,
    type: '',
    spans: [...spans.keys()],
    tracks: 1,
    levels,
  } as const
  const timeline: Timeline = { lanes: [lane], spans, links: [], ends: [count * 10], end: count * 10 }
  const settings = { axis: 'time', detail: 'full', touch: false, height: 300, words } as const
  const scene = sceneOf([{ timeline, title: '', about: '' }], settings)
  const seen = length === count * 10 ? fitted(scene.axis) : { from: 0, to: length }
  const view = { width: 1300, height: 120, gutter: 100, ruler: 40, top: 0, ...seen }
  return layout(scene, view, { ...noAttention, playhead: scene.axis.length })
}

const rectsOf = ({ items }: Picture, status: Status): number =>
  items
    .filter((item): item is Bars => item.kind === 'bars' && item.fill === `${status}.fg`)
    .reduce((sum, { rects }) => sum + rects.length / 4, 0)

const signsOf = ({ items }: Picture): readonly Status[] =>
  items.filter((item): item is Mark => item.kind === 'mark').map(({ status }) => status)

describe('a hundred thousand spans in one lane, seen whole', () => {
  it('show each conflict, failure and loss as a bar in its colour', () => {
    const bad = new Map<number, Status>([
      [20_000, 'conflict'],
      [50_000, 'failed'],
      [50_600, 'failed'],
      [80_000, 'lost'],
    ])
    const picture = pictureOf(100_000, bad)
    expect(rectsOf(picture, 'conflict')).toBe(1)
    expect(rectsOf(picture, 'failed')).toBe(2)
    expect(rectsOf(picture, 'lost')).toBe(1)
    // The second failure is seven pixels behind the first: its bar is there, the sign is not said twice.
    expect(signsOf(picture)).toEqual(['conflict', 'failed', 'lost'])
  })

  it('give a loss its sign also where it comes soon after a conflict', () => {
    const bad = new Map<number, Status>([
      [50_000, 'conflict'],
      [51_600, 'lost'],
    ])
    expect(signsOf(pictureOf(100_000, bad))).toEqual(['conflict', 'lost'])
  })

  it('share the height of a bar where several things went wrong in the same pixels', () => {
    const bad = new Map<number, Status>([
      [50_000, 'conflict'],
      [50_001, 'lost'],
    ])
    const picture = pictureOf(100_000, bad)
    expect([rectsOf(picture, 'conflict'), rectsOf(picture, 'lost')]).toEqual([1, 1])
    expect(signsOf(picture)).toEqual(['lost'])
  })
})

it('bars lie on whole pixels', () => {
  const bars = pictureOf(2000, new Map([[700, 'failed']])).items.filter((item) => item.kind === 'bars')
  expect(bars.length).toBeGreaterThan(1)
  for (const { rects } of bars) expect(rects.filter((value) => !Number.isInteger(value))).toEqual([])
})

it('many short spans in a lane have an outline without a path each', () => {
  const picture = pictureOf(1000, new Map(), 1000)
  const outlines = picture.items.filter((item) => item.kind === 'box' && /^\d+$/.test(item.id))
  expect(outlines).toEqual([])
  const inside = picture.items.find((item) => item.kind === 'bars' && item.fill === 'worker.fill')
  expect(inside?.kind === 'bars' && inside.rects.length / 4).toBeGreaterThan(90)
})

it('a queue that empties in one moment is empty from then on', () => {
  const levels = [2, 3, 1, 0].map((value, step): Level => ({ at: step === 0 ? 1000 : 2000, step, value }))
  const picture = pictureOf(1000, new Map(), 10_000, levels)
  const ground = picture.items.find((item) => item.kind === 'bars' && item.fill === 'worker.tint')
  const rects = ground?.kind === 'bars' ? [...ground.rects] : []
  const ends = rects.flatMap((x, index) => (index % 4 === 0 ? [Math.round(x + (rects[index + 2] ?? 0))] : []))
  expect(ends.at(-1)).toBeLessThan(100 + 1180 * 0.25)
})
