// The world before the first step.

import { assert } from '#lib/assert.ts'
import { growing } from '#lib/growing.ts'
import { newBackground } from './dispatch/background.ts'
import { append as appendTo, type NewEvent, type Streams } from './eventStore.ts'
import { lineUp } from './line.ts'
import { at, type Model } from './model.ts'
import type { CommandProcess, Draft, HostId, Host, NodeId, World } from './world.ts'

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
    handled: 0,
    throwsNext: false,
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
    hosts: hostsOf(model),
    effects: growing(),
    background: newBackground(model),
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
    const appended = appendTo(streams, stream, 'ANY', [event], position)
    assert(appended.kind === 'recorded', 'history is recorded')
    streams = appended.streams
    position++
  }
  return { streams, position }
}

function hostsOf({ settings: { dispatch } }: Model): Readonly<Record<HostId, Host>> {
  const workers = Array.from({ length: dispatch.workers }, (_, i) => `W${i + 1}`)
  const ids = dispatch.mode === 'outbox' ? ['S', 'R', ...workers] : ['S']
  return Object.fromEntries(ids.map((id) => [id, { down: false, upAt: 0 }]))
}
