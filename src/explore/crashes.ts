// Crashes touch everyone on a host, so they are no move of one process. What a crash makes of each of them, and of what is shared, depends on
// nothing else, so it is remembered for each by itself.

import { at } from '#sim/model.ts'
import { everyone, type AnyProcess, type HostId } from '#sim/world.ts'
import { kernelCrash } from './kernel.ts'
import type { Ground } from './ground.ts'
import { outsideOf } from './outside.ts'

export interface Crash {
  readonly host: HostId
  readonly forever: boolean
}

export interface Crashes {
  /** The hosts that may crash in a state, by the budget and by whether they are up. */
  possible(shared: number): readonly HostId[]
  /** What a crash leaves of the process in this slot. */
  local(slot: number, local: number, crash: Crash): number
  /** What it leaves of what is shared; a crash out of the budget, not one of the scenario's own. */
  shared(shared: number, crash: Crash): number
}

export interface CrashOptions {
  readonly crashes: number
  readonly resetDead: boolean
}

const isOver = (process: AnyProcess): boolean => process.kind === 'command' && process.outcome !== null

export function createCrashes(ground: Ground, { crashes, resetDead }: CrashOptions): Crashes {
  const { model, layout, locals, shared } = ground
  const ofLocal = new Map<string, number>()
  const ofShared = new Map<string, number>()
  const hit = (slotIndex: number, local: number, { host, forever }: Crash): number => {
    const slot = at(layout.slots, slotIndex)
    const { process } = locals.at(slot.group, local)
    if (!process || process.host !== host || isOver(process)) return local
    const after = kernelCrash(model, shared.worldFor(0, process), host, forever)
    const left = everyone(after).find(({ id }) => id === process.id)
    return left ? locals.numberOf(slot.group, left) : local
  }
  const remembered = (known: Map<string, number>, key: string, make: () => number): number => {
    const found = known.get(key) ?? make()
    known.set(key, found)
    return found
  }
  return {
    possible(number) {
      if (crashes === 0) return []
      const outside = shared.outsideOf(number)
      if (outside.crashes >= crashes) return []
      return layout.hosts.filter((host) => outside.hosts[host]?.down === false)
    },
    local: (slot, local, crash) =>
      remembered(ofLocal, `${slot} ${local} ${crash.host} ${crash.forever}`, () => hit(slot, local, crash)),
    shared: (number, crash) =>
      remembered(ofShared, `${number} ${crash.host} ${crash.forever}`, () => {
        const before = shared.outsideOf(number)
        const after = kernelCrash(model, shared.worldFor(number, null), crash.host, crash.forever)
        const onTheWay = crash.host === 'S' ? [] : before.onTheWay
        const spent = { crashes: before.crashes + 1, leases: before.leases, onTheWay }
        const stays = (id: number, holder: string | null): boolean =>
          before.inHand[id - 1] === true &&
          !layout.slots.some((slot) => slot.id === holder && slot.host === crash.host)
        const outside = outsideOf(after, ({ id, holder }) => stays(id, holder), spent, {
          resetDead,
        })
        return shared.numberOf(after, outside)
      }),
  }
}
