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
function firstFrom({ from, count }: Pyramid, place: number): number {
  let left = 0
  let right = count
  while (left < right) {
    const middle = (left + right) >>> 1
    if ((from[middle] ?? 0) < place) left = middle + 1
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
  const { levels, count, from: starts, to: ends } = pyramid
  const descend = (level: number, node: number): void => {
    const summary = levels[level]
    if (!summary || (summary.farthest[node] ?? 0) < from || (summary.longest[node] ?? 0) < least) return
    const first = node * fan
    const width = fan ** level
    const stop = Math.min(level === 0 ? count : (levels[level - 1]?.worst.length ?? 0), first + fan)
    for (let child = first; child < stop; child++) {
      const start = starts[child * width] ?? 0
      // They lie in the order of their beginnings: behind the first that begins too late, all do.
      if (start > to) return
      if (level > 0) descend(level - 1, child)
      else if ((ends[child] ?? 0) >= from && (ends[child] ?? 0) - start >= least) visit(child)
    }
  }
  if (count > 0) descend(levels.length - 1, 0)
}

/** Bins with something in them, as columns: a frame has thousands. */
export interface Bins {
  readonly count: number
  /** Id of the worst span that is narrower than the bin. */
  readonly worst: Int32Array
  /** One bit per severity that occurs within it. */
  readonly severities: Uint8Array
  /** From the first of them to where the last one begins. */
  readonly from: Float64Array
  readonly to: Float64Array
}

/** The spans narrower than `bin` that begin in [from, to], one entry per bin that has some; bins are anchored at 0, so panning moves nothing. */
export function binsOf(pyramid: Pyramid, from: number, to: number, bin: number): Bins {
  const { count, ids, from: starts } = pyramid
  let index = firstFrom(pyramid, from - bin)
  const size = Math.min(count - index, Math.ceil((to - from) / bin) + 4)
  const bins = {
    worst: new Int32Array(size),
    severities: new Uint8Array(size),
    from: new Float64Array(size),
    to: new Float64Array(size),
  }
  const found: Found = { worst: -1, severities: 0 }
  let made = 0
  while (index < count && made < size) {
    const start = starts[index] ?? 0
    if (start > to) break
    const edge = (Math.floor(start / bin) + 1) * bin
    found.worst = -1
    found.severities = 0
    // Rounded, the edge may lie where the bin begins, which then would never end.
    index = gather(pyramid, index, edge > start ? edge : edge + bin, bin, found)
    if (found.worst < 0) continue
    bins.worst[made] = ids[found.worst] ?? 0
    bins.severities[made] = found.severities
    bins.from[made] = start
    bins.to[made] = starts[index - 1] ?? start
    made++
  }
  return { count: made, ...bins }
}

interface Found {
  worst: number
  severities: number
}

/**
 * Takes what begins before `edge`, from the span at `index` on, and gives the index of the first span that it left: the largest summary of
 * narrow spans that lies before the edge, else one span. Numbers only, and nothing called for a single span: zoomed out, this is most of a frame.
 */
function gather(pyramid: Pyramid, index: number, edge: number, bin: number, found: Found): number {
  const { count, from, to, severity } = pyramid
  let at = index
  let worst = -1
  let highest = -1
  let longest = -1
  let bits = 0
  while (at < count && (from[at] ?? edge) < edge) {
    let candidate = at
    const size = at % fan === 0 ? summarySize(pyramid, at, edge, bin) : 1
    if (size > 1) {
      const { worst: worsts, severities } = pyramid.levels[levelOf(size)] ?? nothing
      candidate = worsts[at / size] ?? at
      bits |= severities[at / size] ?? 0
    }
    at += size
    const length = (to[candidate] ?? 0) - (from[candidate] ?? 0)
    if (length >= bin) continue
    const own = severity[candidate] ?? 0
    bits |= 1 << own
    if (own < highest || (own === highest && length <= longest)) continue
    worst = candidate
    highest = own
    longest = length
  }
  found.worst = worst
  found.severities = bits
  return at
}

const nothing: Level = {
  worst: new Int32Array(),
  severities: new Uint8Array(),
  longest: new Float64Array(),
  farthest: new Float64Array(),
}

/** How many spans the largest summary stands for that can be taken here; 1: none can. */
function summarySize({ count, from, levels }: Pyramid, at: number, edge: number, bin: number): number {
  let taken = 1
  for (let level = 0, size = fan; at % size === 0 && at + size <= count; level++, size *= fan) {
    const isNarrow = (levels[level]?.longest[at / size] ?? bin) < bin
    if (!isNarrow || (from[at + size - 1] ?? edge) >= edge) break
    taken = size
  }
  return taken
}

/** Of the summaries of so many spans each. */
function levelOf(size: number): number {
  let level = 0
  for (let reach = fan; reach < size; reach *= fan) level++
  return level
}
