// Hosts go down and come up again; a restart is no step. With a host go its open requests: nobody will ever answer them.

import type { Micros } from './clock.ts'
import { lineUp, type Model } from './model.ts'
import type { Entry } from './trace.ts'
import type { CommandProcess, Draft, HostId, NodeId, Process, ProcessId, World } from './world.ts'

/** Nodes where the client has the word: its request was answered, so a crash of the server takes nothing from it. */
const atTheClient: ReadonlySet<NodeId> = new Set(['refetch', 'review', 'giveUp'])

/** What the person does needs no server; all other nodes wait for theirs. */
export const needsHost = (process: Process): boolean => process.node !== 'review' && process.node !== 'giveUp'

/** A request that the server has accepted and not answered yet. Only `return-conflict` has answers before its end. */
const isOpen = (process: CommandProcess): boolean =>
  process.outcome === null &&
  process.node !== 'accept' &&
  !atTheClient.has(process.node) &&
  !(process.node === 'attempt' && process.answers > 0)

export const hostOf = (world: World, id: ProcessId): HostId =>
  world.processes.find((process) => process.id === id)?.host ?? id

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
  return { kind: 'crash', host, at: world.clock, upAt, unanswered }
}
