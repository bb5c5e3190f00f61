// Hosts go down and come up again; a restart is no step. With a host go its open requests: nobody will ever answer them.

import type { Micros } from './clock.ts'
import { restarted } from './dispatch/background.ts'
import { lineUp } from './line.ts'
import type { Model } from './model.ts'
import type { Entry } from './trace.ts'
import {
  processOf,
  type AnyProcess,
  type CommandProcess,
  type Draft,
  type HostId,
  type NodeId,
  type Process,
  type ProcessId,
  type World,
} from './world.ts'

/** Nodes where the client has the word: its request was answered, so a crash of the server takes nothing from it. */
const atTheClient: ReadonlySet<NodeId> = new Set(['refetch', 'review', 'giveUp'])

/** What the person does needs no server; all other nodes wait for theirs. */
export const needsHost = (process: AnyProcess): boolean =>
  process.node !== 'review' && process.node !== 'giveUp'

/** A request that the server has accepted and not answered yet. Only `return-conflict` has answers before its end. */
const isOpen = (process: CommandProcess): boolean =>
  process.outcome === null &&
  process.node !== 'accept' &&
  !atTheClient.has(process.node) &&
  !(process.node === 'attempt' && process.answers > 0)

export const hostOf = (world: World, id: ProcessId): HostId => processOf(world, id)?.host ?? id

export function wake(world: Draft<World>, id: HostId): void {
  const host = world.hosts[id]
  if (host?.down) world.hosts = { ...world.hosts, [id]: { ...host, down: false } }
}

/**
 * Takes a whole host. Its open requests end `unknown` and never resume, those not yet accepted wait for the restart.
 * @param restartAfter microseconds until it is up again; null = never
 */
export function crash(model: Model, world: Draft<World>, host: HostId, restartAfter: Micros | null): Entry {
  const upAt = restartAfter === null ? null : world.clock + restartAfter
  world.hosts = { ...world.hosts, [host]: { down: true, upAt } }
  const hit = (process: Process): boolean => process.host === host && process.outcome === null
  const unanswered: ProcessId[] = world.processes
    .filter((process) => hit(process) && isOpen(process))
    .map(({ id }) => id)
  world.processes = world.processes.map((process) => {
    if (!hit(process)) return process
    if (isOpen(process)) return { ...process, outcome: 'unknown', order: null, losesNextAnswer: false }
    if (!needsHost(process)) return process
    const waiting: Draft<Process> = { ...process }
    if (upAt === null) waiting.order = null
    else lineUp(model, world, waiting, process.readyAt)
    return waiting
  })
  return {
    kind: 'crash',
    host,
    at: world.clock,
    upAt,
    unanswered,
    lostMessages: crashBackground(world, host, upAt),
  }
}

/** Workers and relay on this host begin again; a queue in the server's memory is gone, dead letters and all. */
function crashBackground(world: Draft<World>, host: HostId, upAt: Micros | null): readonly string[] {
  const { background } = world
  if (!background) return []
  const inMemory = host === 'S' && background.relay === null
  world.background = {
    ...background,
    workers: background.workers.map((worker) => (worker.host === host ? restarted(worker, upAt) : worker)),
    relay: background.relay?.host === host ? restarted(background.relay, upAt) : background.relay,
    ...(inMemory
      ? { queue: [], deadLetters: background.deadLetters.map((letter) => ({ ...letter, gone: true })) }
      : {}),
  }
  return inMemory ? background.queue.map(({ eventId }) => eventId) : []
}
