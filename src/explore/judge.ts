// The invariants about the outside world, looked up in a state instead of in a step: duplicates and overtaking are in what is shared; whether
// an effect is lost or a ghost depends on one process and on what is shared. So each is judged once per such pair.

import { sizeOf } from '#lib/growing.ts'
import { outsideWorldOf } from '#sim/effectMarks.ts'
import { overtakes } from '#sim/invariants.ts'
import { bitOf } from './kernel.ts'
import type { Ground } from './ground.ts'
import { createPairTable } from './pairTable.ts'
import { mostLocals } from './locals.ts'
import type { Slot } from './slots.ts'

export interface Judge {
  /** false: nothing in this space reaches the outside world, so there is nothing to judge. */
  readonly watches: boolean
  /** What is broken as far as this process is concerned, as bits. */
  ofLocal(slot: Slot, local: number, shared: number): number
  /** What is broken whatever the processes do. */
  ofShared(shared: number): number
}

export function createJudge({ model, locals, shared }: Ground): Judge {
  const { sideEffect, dispatch } = model.settings
  const pairs = createPairTable()
  const alone: number[] = []
  const judged = (slot: Slot, local: number, number: number): number => {
    const { process } = locals.at(slot.group, local)
    if (process?.kind !== 'command') return 0
    const { effects, lost } = outsideWorldOf(model, shared.worldFor(number, process))
    const mine = `${process.id}#`
    const isLost = lost.some(({ eventId }) => eventId.startsWith(mine))
    const isGhost = effects.some(({ mark, process: by }) => mark === 'ghost' && by === process.id)
    return (isLost ? bitOf('effect-exactly-once') : 0) | (isGhost ? bitOf('no-ghost') : 0)
  }
  const judgedAlone = (number: number): number => {
    const world = shared.worldFor(number, null)
    const twice = outsideWorldOf(model, world).effects.some(({ mark }) => mark === 'duplicate')
    return (twice ? bitOf('effect-exactly-once') : 0) | (overtakes(world) ? bitOf('per-stream-order') : 0)
  }
  return {
    watches:
      sideEffect !== 'none' || dispatch.mode !== 'none' || sizeOf(shared.worldFor(0, null).effects) > 0,
    ofLocal(slot, local, number) {
      const key = slot.group * (mostLocals + 1) + local
      const known = pairs.get(key, number)
      if (known !== 0) return known - 1
      const broken = judged(slot, local, number)
      pairs.set(key, number, broken + 1)
      return broken
    },
    ofShared: (number) => (alone[number] ??= judgedAlone(number)),
  }
}
