// Who has travelled an edge, and for whom it is the sure next one: the tracks of its band, in the order of the processes.

import type { ChartMarks } from '#projections/chartMarks.ts'
import type { HueName } from '#ui/tokens.ts'
import { hueOfMark } from './hueOfMark.ts'

export interface Track {
  readonly process: string
  readonly hue: HueName
  readonly travelled: boolean
  readonly next: boolean
  /** Travelled in the very last step. */
  readonly fresh: boolean
}

export function bandsOf({ processes }: ChartMarks): ReadonlyMap<string, readonly Track[]> {
  const bands = new Map<string, Track[]>()
  for (const mark of processes) {
    const { id, tracks, next, moved } = mark
    const travelled = new Set(tracks.map(({ edge }) => edge))
    for (const edge of new Set([...travelled, ...(next === null ? [] : [next])])) {
      const track: Track = {
        process: id,
        hue: hueOfMark(mark),
        travelled: travelled.has(edge),
        next: next === edge,
        fresh: moved?.edge === edge,
      }
      bands.set(edge, [...(bands.get(edge) ?? []), track])
    }
  }
  return bands
}
