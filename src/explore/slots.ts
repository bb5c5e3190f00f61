// The places that a state has for processes. Everyone who may ever step has one; a request that is sent again when its answer is lost has
// one that stays empty until then.

import { assert } from '#lib/assert.ts'
import { commandOf, type Model } from '#sim/model.ts'
import { copyIdOf } from '#sim/step.ts'
import { everyone, type AnyProcess, type HostId, type ProcessId, type World } from '#sim/world.ts'

export interface Slot {
  readonly id: ProcessId
  readonly kind: AnyProcess['kind']
  readonly host: HostId
  /** Index into the settings' commands; -1 for workers and the relay. */
  readonly command: number
  /** Index into `Layout.streams`; -1 for workers and the relay. */
  readonly stream: number
  /** Slots of one class share their local states: one class each, or one for processes that are alike. */
  readonly group: number
  /** The slot of the request that is sent again from here when its answer is lost; -1 where that cannot be. */
  readonly copy: number
}

export interface Layout {
  readonly slots: readonly Slot[]
  /** The streams that commands write to, in order of their first command. */
  readonly streams: readonly string[]
  readonly groups: number
  /** Hosts in a fixed order. */
  readonly hosts: readonly HostId[]
}

function resends({ settings }: Model, process: AnyProcess): boolean {
  return (
    process.kind === 'command' &&
    process.outcome === null &&
    settings.faults.some(
      (fault) =>
        fault.kind === 'loseResponse' &&
        fault.leg === 'answer' &&
        fault.resend &&
        fault.command === process.id,
    )
  )
}

/** Ids of the copies that may still be sent, by the id of their original. */
function copiesOf(model: Model, world: World): ReadonlyMap<ProcessId, ProcessId> {
  const copies = new Map<ProcessId, ProcessId>()
  for (const process of world.processes)
    if (resends(model, process)) copies.set(process.id, copyIdOf(world, process.id))
  return copies
}

/**
 * The slots of a world and of all worlds that can follow it.
 * @param groupOf a number per process, the same for those that are alike; each for itself unless given
 */
export function layoutOf(model: Model, world: World, groupOf?: (index: number) => number): Layout {
  const copies = copiesOf(model, world)
  const ids = everyone(world).map(({ id }) => id)
  ids.splice(world.processes.length, 0, ...copies.values())
  const streams = [...new Set(model.settings.commands.map(({ stream }) => stream))]
  const slots = ids.map((id, index): Slot => {
    const original = [...copies].find(([, copy]) => copy === id)?.[0] ?? id
    const process = everyone(world).find((each) => each.id === original)
    assert(process, `no process ${original}`)
    const command = process.kind === 'command' ? process.command : -1
    return {
      id,
      kind: process.kind,
      host: process.host,
      command,
      stream: process.kind === 'command' ? streams.indexOf(commandOf(model, process).stream) : -1,
      group: groupOf?.(index) ?? index,
      copy: ids.indexOf(copies.get(id) ?? ''),
    }
  })
  return {
    slots,
    streams,
    groups: Math.max(...slots.map(({ group }) => group)) + 1,
    hosts: Object.keys(world.hosts),
  }
}
