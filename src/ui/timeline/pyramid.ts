// A lane's spans with a summary of every 8, every 64 … of them, so that a frame costs what can be seen and not what there is. Zoomed out, all
// spans that are narrower than a bin become one mark per bin; which one is decided by severity first and duration second, and the bin knows
// every severity within it, so that no conflict, loss or failure disappears.

const fan = 8

interface Source {
  readonly from: Float64Array
  readonly to: Float64Array
  readonly severity: Uint8Array
}

interface Level {
  /** Index (in the lane) of the worst span. */
  readonly worst: Int32Array
  /** One bit per severity that occurs. */
  readonly severities: Uint8Array
  /** The longest span, and the farthest end. */
  readonly longest: Float64Array
  readonly farthest: Float64Array
}

export interface Pyramid {
  readonly count: number
  /** Span ids in the order of their beginnings. */
  readonly ids: Int32Array
  readonly from: Float64Array
  readonly to: Float64Array
  readonly severity: Uint8Array
  readonly levels: readonly Level[]
}

export function pyramidOf(spans: readonly number[], source: Source): Pyramid {
  const ids = Int32Array.from(spans)
  const startOf = (id: number): number => source.from[id] ?? 0
  if (!isRising(ids, startOf)) ids.sort((a, b) => startOf(a) - startOf(b) || a - b)
  const from = new Float64Array(ids.length)
  const to = new Float64Array(ids.length)
  const severity = new Uint8Array(ids.length)
  for (let i = 0; i < ids.length; i++) {
    const id = ids[i] ?? 0
    from[i] = source.from[id] ?? 0
    to[i] = source.to[id] ?? 0
    severity[i] = source.severity[id] ?? 0
  }
  return { count: ids.length, ids, from, to, severity, levels: levelsOf(from, to, severity) }
}

function isRising(ids: Int32Array, startOf: (id: number) => number): boolean {
  for (let i = 1; i < ids.length; i++) if (startOf(ids[i] ?? 0) < startOf(ids[i - 1] ?? 0)) return false
  return true
}

function levelsOf(from: Float64Array, to: Float64Array, severity: Uint8Array): readonly Level[] {
  const levels: Level[] = []
  let below: Level | null = null
  for (let size = Math.ceil(from.length / fan); size > 0; size = size === 1 ? 0 : Math.ceil(size / fan)) {
    const worst = new Int32Array(size)
    const severities = new Uint8Array(size)
    const longest = new Float64Array(size)
    const farthest = new Float64Array(size).fill(-Infinity)
    const count: number = below === null ? from.length : below.worst.length
    for (let i = 0; i < count; i++) {
      const node = Math.floor(i / fan)
      const candidate: number = below === null ? i : (below.worst[i] ?? 0)
      const length: number = below === null ? (to[i] ?? 0) - (from[i] ?? 0) : (below.longest[i] ?? 0)
      const end: number = below === null ? (to[i] ?? 0) : (below.farthest[i] ?? 0)
      const bits: number = below === null ? 1 << (severity[i] ?? 0) : (below.severities[i] ?? 0)
      severities[node] = (severities[node] ?? 0) | bits
      if (i % fan === 0 || isWorse({ from, to, severity }, candidate, worst[node] ?? 0))
        worst[node] = candidate
      longest[node] = Math.max(longest[node] ?? 0, length)
      farthest[node] = Math.max(farthest[node] ?? -Infinity, end)
    }
    below = { worst, severities, longest, farthest }
    levels.push(below)
  }
  return levels
}

/** Severity first, then duration. */
function isWorse({ from, to, severity }: Source, a: number, b: number): boolean {
  const bySeverity = (severity[a] ?? 0) - (severity[b] ?? 0)
  if (bySeverity !== 0) return bySeverity > 0
  return (to[a] ?? 0) - (from[a] ?? 0) > (to[b] ?? 0) - (from[b] ?? 0)
}

/** The first span that begins at `place` or later. O(log count). */
const firstFrom = ({ from, count }: Pyramid, place: number): number => lowerBound(from, place, 0, count)

/** The same, near `low`: in steps that double. */
function nextFrom({ from, count }: Pyramid, place: number, low: number): number {
  let step = 1
  let known = low
  while (known + step < count && (from[known + step] ?? 0) < place) {
    known += step
    step *= 2
  }
  return lowerBound(from, place, known, Math.min(count, known + step))
}

function lowerBound(values: Float64Array, wanted: number, low: number, high: number): number {
  let left = low
  let right = high
  while (left < right) {
    const middle = (left + right) >>> 1
    if ((values[middle] ?? 0) < wanted) left = middle + 1
    else right = middle
  }
  return left
}

/** Calls `visit` with the index of every span that reaches into [from, to] and is at least `least` long. O(found · log count). */
export function eachWide(
  pyramid: Pyramid,
  from: number,
  to: number,
  least: number,
  visit: (index: number) => void,
): void {
  const { levels, count } = pyramid
  const descend = (level: number, node: number): void => {
    if (level < 0) {
      const start = pyramid.from[node] ?? 0
      const until = pyramid.to[node] ?? 0
      if (until >= from && until - start >= least) visit(node)
      return
    }
    const summary = levels[level]
    if (!summary || (summary.farthest[node] ?? 0) < from || (summary.longest[node] ?? 0) < least) return
    const size = level === 0 ? count : (levels[level - 1]?.worst.length ?? 0)
    const stop = Math.min(size, (node + 1) * fan)
    for (let child = node * fan; child < stop; child++) {
      // They lie in the order of their beginnings: behind the first that begins too late, all do.
      if ((pyramid.from[child * fan ** level] ?? 0) > to) return
      descend(level - 1, child)
    }
  }
  if (count > 0) descend(levels.length - 1, 0)
}

export interface Bin {
  /** Index of the worst span that is narrower than the bin. */
  readonly worst: number
  /** One bit per severity that occurs within it. */
  readonly severities: number
  /** From the first of them to where the last one begins. */
  readonly from: number
  readonly to: number
}

/** The spans narrower than `bin` that begin in [from, to], one entry per bin that has some; bins are anchored at 0, so panning moves nothing. */
export function eachBin(
  pyramid: Pyramid,
  from: number,
  to: number,
  bin: number,
  visit: (bin: Bin) => void,
): void {
  const { count } = pyramid
  let index = firstFrom(pyramid, from - bin)
  while (index < count) {
    const start = pyramid.from[index] ?? 0
    if (start > to) return
    const end = nextFrom(pyramid, (Math.floor(start / bin) + 1) * bin, index)
    // Rounding must not make a bin that never ends.
    const stop = Math.max(end, index + 1)
    const found = worstNarrow(pyramid, index, stop, bin)
    if (found) visit({ ...found, from: start, to: pyramid.from[stop - 1] ?? start })
    index = stop
  }
}

interface Found {
  worst: number
  severities: number
}

function worstNarrow(pyramid: Pyramid, start: number, stop: number, bin: number): Found | null {
  const found: Found = { worst: -1, severities: 0 }
  let index = start
  while (index < stop) index += gather(pyramid, index, stop, bin, found)
  return found.worst < 0 ? null : found
}

/** Takes the largest summary that lies within the bin and has narrow spans only, else one span; how many that were. */
function gather(pyramid: Pyramid, index: number, stop: number, bin: number, found: Found): number {
  let taken = 1
  let worst = index
  let bits = 1 << (pyramid.severity[index] ?? 0)
  for (const { longest, severities, worst: worsts } of pyramid.levels) {
    const size = taken * fan
    const node = index / size
    if (!Number.isInteger(node) || index + size > stop || (longest[node] ?? Infinity) >= bin) break
    taken = size
    worst = worsts[node] ?? worst
    bits = severities[node] ?? bits
  }
  if (taken === 1 && (pyramid.to[index] ?? 0) - (pyramid.from[index] ?? 0) >= bin) return 1
  found.severities |= bits
  if (found.worst < 0 || isWorse(pyramid, worst, found.worst)) found.worst = worst
  return taken
}
