// Who has travelled an edge, and for whom it is the sure next one: the tracks of its band, in the order of the processes.

import type { ChartMarks } from '#projections/chartMarks.ts'
import { hueOfCommand, type HueName } from '#ui/tokens.ts'

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
  for (const { id, command, tracks, next, moved } of processes) {
    const travelled = new Set(tracks.map(({ edge }) => edge))
    for (const edge of new Set([...travelled, ...(next === null ? [] : [next])])) {
      const track: Track = {
        process: id,
        hue: hueOfCommand(command),
        travelled: travelled.has(edge),
        next: next === edge,
        fresh: moved?.edge === edge,
      }
      bands.set(edge, [...(bands.get(edge) ?? []), track])
    }
  }
  return bands
}
