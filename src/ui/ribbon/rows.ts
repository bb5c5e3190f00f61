// How the ribbon's height is shared out: ruler, choices, a lane for each process, one for each stream. Lanes shrink before anything is left
// out; below their least height the lanes scroll.

/** `full`: names and numbers. `compact`: numbers in smaller shapes. `slim`: shapes only. */
export type Density = 'full' | 'compact' | 'slim'

export interface Row {
  readonly y: number
  readonly height: number
}

export interface Rows {
  readonly density: Density
  readonly ruler: Row
  /** null on a phone's strip: there a choice is changed from its lane. */
  readonly choices: Row | null
  /** From the top of the lanes. */
  readonly lanes: readonly Row[]
  readonly streams: readonly Row[]
  /** Everything below the choices; more than there is room for when it scrolls. */
  readonly lanesHeight: number
  readonly room: number
}

export interface RowSettings {
  readonly height: number
  readonly lanes: number
  readonly streams: number
  readonly strip: boolean
}

const ruler = { dock: 27, strip: 16 }
const choicesHeight = 28
const lane = { most: 38, least: 12, stripMost: 36 }
const stream = { most: 38, least: 18, stripMost: 36 }

const clamp = (value: number, least: number, most: number): number =>
  Math.min(most, Math.max(least, Math.floor(value)))

export function rowsOf({ height, lanes, streams, strip }: RowSettings): Rows {
  const top = strip ? ruler.strip : ruler.dock + choicesHeight
  const room = Math.max(0, height - top)
  const most = strip ? lane.stripMost : lane.most
  const even = room / Math.max(1, lanes + streams)
  const streamHeight = clamp(even, stream.least, strip ? stream.stripMost : stream.most)
  const laneHeight = clamp((room - streams * streamHeight) / Math.max(1, lanes), lane.least, most)
  return {
    density: densityOf(laneHeight),
    ruler: { y: 0, height: strip ? ruler.strip : ruler.dock },
    choices: strip ? null : { y: ruler.dock, height: choicesHeight },
    lanes: stacked(0, lanes, laneHeight),
    streams: stacked(lanes * laneHeight, streams, streamHeight),
    lanesHeight: lanes * laneHeight + streams * streamHeight,
    room,
  }
}

export function densityOf(laneHeight: number): Density {
  if (laneHeight >= 28) return 'full'
  return laneHeight >= 19 ? 'compact' : 'slim'
}

const stacked = (from: number, count: number, height: number): Row[] =>
  Array.from({ length: count }, (_, index) => ({ y: from + index * height, height }))
