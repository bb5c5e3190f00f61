// The rules of one simulation, fixed for all of its worlds: settings, the domain, and each command's machine. The world is what changes;
// the model is what it changes by.

import { hopsTime, type DrawAddress, type Micros } from './clock.ts'
import { backoffTime } from './backoff.ts'
import { append as appendTo, type NewEvent, type StreamId, type Streams } from './eventStore.ts'
import type { Decider } from './decider.ts'
import { assert } from '#lib/assert.ts'
import { machineOf, type CompiledMachine, type Stepper } from './machines/compile.ts'
import { variantOf } from './machines/variant.ts'
import type { CommandSettings, Settings } from './settings.ts'
import type { CommandProcess, Draft, NodeId, Process, World } from './world.ts'

export interface Model {
  readonly settings: Settings
  readonly decider: Decider
  /** By index of the command. */
  readonly machines: readonly CompiledMachine[]
  /** What drives a command's process from node to node: its machine's table, or XState itself where the bench compares the two. */
  stepperOf(command: number): Stepper
}

export function modelOf(settings: Settings, decider: Decider): Model {
  const machines = settings.commands.map((command) => machineOf(variantOf(settings, command, decider)))
  return { settings, decider, machines, stepperOf: (command) => at(machines, command) }
}

/** An element that must be there; a missing one is a bug of ours. */
export function at<T>(list: readonly T[], index: number): T {
  const found = list[index]
  assert(found !== undefined, `nothing at ${index} of ${list.length}`)
  return found
}

export const commandOf = (model: Model, process: CommandProcess): CommandSettings =>
  at(model.settings.commands, process.command)

export const maxAttemptsOf = ({ policy }: CommandSettings): number | null =>
  policy.kind === 'retry' || policy.kind === 'merge' ? policy.maxAttempts : null

/** Network hops of a node: a request and its answer, or one of the two. Everything else computes, which costs nothing. */
const hops: Readonly<Record<NodeId, number>> = {
  load: 2,
  loadSince: 2,
  refetch: 2,
  append: 2,
  checkVersion: 1,
  write: 1,
}

/** How often this process has done what `node` means. */
export const visitsOf = (model: Model, process: Process, node: NodeId): number =>
  process.visits[model.stepperOf(process.command).indexOf(node)] ?? 0

const addressOf = (model: Model, process: Process): DrawAddress => ({
  seed: model.settings.seed,
  process: process.id,
  node: process.node,
  occurrence: visitsOf(model, process, process.node) + 1,
})

/** How long the step takes that this process is about to take, in microseconds. */
function durationOf(model: Model, process: Process): Micros {
  const fixed = model.settings.durations[process.node]
  if (fixed !== undefined) return fixed
  if (process.node === 'backOff') return process.sleep
  const count = hops[process.node] ?? 0
  return count === 0 ? 0 : hopsTime(model.settings.hop, count, addressOf(model, process))
}

/** The wait of a process that has just come to `backOff`. */
export function sleepOf(model: Model, process: CommandProcess): Micros {
  const { policy } = commandOf(model, process)
  assert(policy.kind === 'retry', 'only a retry backs off')
  return backoffTime(policy.backoff, process.attempt, process.sleep, addressOf(model, process))
}

/** Puts a process in line for its next step: it can begin at `readyAt`, and not before its host is up. */
export function lineUp(model: Model, world: Draft<World>, process: Draft<Process>, readyAt: Micros): void {
  const upAt = world.hosts[process.host]?.upAt ?? 0
  process.readyAt = Math.max(readyAt, upAt)
  process.due = process.readyAt + durationOf(model, process)
  process.order = world.nextOrder++
}

export function newProcess(model: Model, id: string, command: number, node: NodeId): CommandProcess {
  return {
    kind: 'command',
    id,
    host: 'S',
    node,
    visits: at(model.machines, command).nodes.map(() => 0),
    readyAt: 0,
    due: 0,
    order: null,
    command,
    attempt: 0,
    read: null,
    since: null,
    decided: null,
    conflict: null,
    compared: false,
    sleep: 0,
    unansweredAppend: false,
    verdict: null,
    rule: null,
    committed: null,
    answers: 0,
    httpStatus: null,
    respondedAt: null,
    losesNextAnswer: false,
    outcome: null,
  }
}

/** The world before the first step: the history is recorded, every command stands at its beginning. */
export function worldOf(model: Model): World {
  const { streams, position } = historyOf(model)
  const world: Draft<World> = {
    clock: 0,
    steps: 0,
    nextOrder: 0,
    streams,
    globalPosition: position,
    processes: [],
    hosts: { S: { down: false, upAt: 0 } },
    effects: [],
  }
  const twice = new Set(
    model.settings.faults.flatMap((fault) => (fault.kind === 'sendTwice' ? [fault.command] : [])),
  )
  world.processes = model.settings.commands.flatMap((command, index) => {
    const ids = twice.has(command.id) ? [command.id, `${command.id}'`] : [command.id]
    return ids.map((id) => {
      const process: Draft<CommandProcess> = {
        ...newProcess(model, id, index, model.stepperOf(index).initial),
      }
      lineUp(model, world, process, command.at)
      return process
    })
  })
  return world
}

function historyOf(model: Model): { streams: Streams; position: number } {
  let streams: Streams = {}
  let position = 0
  for (const [index, { stream, type, data }] of model.settings.history.entries()) {
    const eventId = `history#1.${index}`
    const metadata = { correlationId: 'history', causationId: 'history', commandId: 'history', timestamp: 0 }
    const event: NewEvent = { eventId, type, data, metadata }
    const appended = appendTo(streams, stream as StreamId, 'ANY', [event], position)
    assert(appended.kind === 'recorded', 'history is recorded')
    streams = appended.streams
    position++
  }
  return { streams, position }
}
