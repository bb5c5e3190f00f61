// The world at the cursor, worked out once however many views ask for it.

import { worldAt, type Trace } from '#sim/run.ts'
import type { World } from '#sim/world.ts'

const last = new WeakMap<Trace, { readonly cursor: number; readonly world: World }>()

export type { World }

export function momentOf(trace: Trace, cursor: number): World {
  const known = last.get(trace)
  if (known?.cursor === cursor) return known.world
  const world = worldAt(trace, cursor)
  last.set(trace, { cursor, world })
  return world
}
