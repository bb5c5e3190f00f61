// The axis by time. Steps that end at the same moment get slots side by side; between moments the way is proportional to virtual time, and a
// gap that would leave no room for the others is cut short (and says so).

import { ticksOf, type Axis, type AxisSettings, type Ends, type Moment } from './axis.ts'
import { firstAtLeast } from './search.ts'

const slot = { least: 15, most: 26, touch: 24 }
/** How much of the room the slots take, and where they need more of it, how much the gaps get beside them. */
const shareOfSlots = 0.5
/** No gap is longer than this share of the room. */
const longestGap = 0.4
/** Above this many moments nobody looks for the best fit; the axis is scrolled anyway. */
const mostToFit = 5_000

interface Moments {
  readonly times: readonly number[]
  /** The first step of each. */
  readonly first: readonly number[]
}

function momentsOf(ends: Ends): Moments {
  const times: number[] = []
  const first: number[] = []
  for (let step = 0; step < ends.length; step++) {
    const end = ends[step] ?? 0
    if (times.length > 0 && times.at(-1) === end) continue
    times.push(end)
    first.push(step)
  }
  return { times, first }
}

/** O(steps), once per run and zoom. */
export function timeAxis(ends: Ends, { room, zoom, touch }: AxisSettings): Axis {
  const count = ends.length
  const moments = momentsOf(ends)
  const least = touch ? slot.touch : slot.least
  const place = Math.min(slot.most, Math.max(least, (shareOfSlots * room) / Math.max(1, count))) * zoom
  const forGaps = Math.max(room * zoom - count * place, (1 - shareOfSlots) * count * place)
  const longest = Math.max(room * zoom * longestGap, place)
  const { befores, behinds, folds } = placed(moments, count, place, gapWidths(moments, forGaps, longest))
  const momentOf = (step: number): number =>
    firstAtLeast(moments.first.length, (m) => moments.first[m] ?? 0, step + 1) - 1
  const left = (step: number): number => {
    const moment = momentOf(step)
    return (befores[moment] ?? 0) + (step - (moments.first[moment] ?? 0)) * place
  }
  const effect = (step: number): number => left(step) + place / 2
  return {
    kind: 'time',
    count,
    width: behinds.at(-1) ?? 0,
    place,
    effect,
    after: (step) => (step < 0 ? 0 : left(step) + place),
    atTime: (time, side) => atTime(moments.times, befores, behinds, time, side),
    ticks: ticksOf(ends, effect),
    moments: wideMoments(befores, behinds, place),
    folds,
  }
}

const wideMoments = (befores: readonly number[], behinds: readonly number[], place: number): Moment[] =>
  befores
    .map((from, index) => ({ from, to: behinds[index] ?? from }))
    .filter(({ from, to }) => to - from > place * 1.5)

function atTime(
  times: readonly number[],
  befores: readonly number[],
  behinds: readonly number[],
  time: number,
  side: 'before' | 'behind',
): number {
  const moment = firstAtLeast(times.length, (index) => times[index] ?? 0, time)
  const end = befores[moment]
  if (end === undefined) return behinds.at(-1) ?? 0
  if (times[moment] === time) return side === 'before' ? end : (behinds[moment] ?? end)
  const start = behinds[moment - 1] ?? 0
  const startTime = times[moment - 1] ?? 0
  return start + ((end - start) * (time - startTime)) / ((times[moment] ?? time) - startTime)
}

/** Left and right edges of the moments, and the middles of the gaps that were cut short. */
function placed(
  { first }: Moments,
  count: number,
  place: number,
  gaps: readonly { readonly width: number; readonly cut: boolean }[],
): { befores: number[]; behinds: number[]; folds: number[] } {
  const befores: number[] = []
  const behinds: number[] = []
  const folds: number[] = []
  let x = 0
  for (const [index, from] of first.entries()) {
    const gap = gaps[index]
    if (gap?.cut) folds.push(x + gap.width / 2)
    x += gap?.width ?? 0
    befores.push(x)
    x += ((first[index + 1] ?? count) - from) * place
    behinds.push(x)
  }
  return { befores, behinds, folds }
}

/** The gap before each moment: as long as its time, all of them together `budget` wide, none longer than `longest`. */
function gapWidths({ times }: Moments, budget: number, longest: number): { width: number; cut: boolean }[] {
  const gaps = times.map((time, index) => time - (times[index - 1] ?? 0))
  const scale = fittingScale(gaps, budget, longest)
  return gaps.map((gap) => ({ width: Math.min(gap * scale, longest), cut: gap * scale > longest }))
}

function fittingScale(gaps: readonly number[], budget: number, longest: number): number {
  const total = gaps.reduce((sum, gap) => sum + gap, 0)
  if (total === 0) return 0
  if (gaps.length > mostToFit) return budget / total
  let low = budget / total
  let high = budget / Math.max(1, Math.min(...gaps.filter((gap) => gap > 0)))
  const widthAt = (scale: number): number =>
    gaps.reduce((sum, gap) => sum + Math.min(gap * scale, longest), 0)
  if (widthAt(high) <= budget) return low
  for (let round = 0; round < 24; round++) {
    const middle = (low + high) / 2
    if (widthAt(middle) < budget) low = middle
    else high = middle
  }
  return low
}
