// The background as a whole: who is in it, one step of a worker or of the relay, and who of them may step now.

import { assert } from '#lib/assert.ts'
import type { Micros } from '#sim/clock.ts'
import type { Refusal } from '#sim/choices.ts'
import { relayMachine, workerMachine } from '#sim/machines/background.ts'
import type { Compiled } from '#sim/machines/compile.ts'
import type { Model } from '#sim/model.ts'
import type { Result, StepEntry } from '#sim/trace.ts'
import {
  copyOfBackground,
  copyOfRelay,
  copyOfWorker,
  type AnyProcess,
  type Background,
  type Draft,
  type HostId,
  type RelayProcess,
  type WorkerProcess,
  type World,
} from '#sim/world.ts'
import { handlerTime } from './handlers.ts'
import { mark, nextPoll, poll, publish, someRowWaits } from './outbox.ts'
import { acknowledge, availableFrom, eventOf, handle, nextAvailable, occasionsAt, take } from './queue.ts'

type BackgroundProcess = WorkerProcess | RelayProcess

const scheduled = (id: string, host: HostId, machine: Compiled) => ({
  id,
  host,
  node: machine.initial,
  visits: machine.nodes.map(() => 0),
  readyAt: 0,
  due: 0,
  order: null,
})

/** Workers in memory share the server's host; with an outbox they and the relay have hosts of their own. */
export function newBackground({ settings }: Model): Background | null {
  const { mode, workers } = settings.dispatch
  if (mode !== 'queue' && mode !== 'outbox') return null
  const ids = Array.from({ length: workers }, (_, i) => `W${i + 1}`)
  return {
    workers: ids.map((id) => ({
      kind: 'worker',
      ...scheduled(id, mode === 'outbox' ? id : 'S', workerMachine),
      holds: null,
      handled: 0,
      throwsNext: false,
    })),
    relay: mode === 'outbox' ? { kind: 'relay', ...scheduled('R', 'R', relayMachine), batch: [] } : null,
    queue: [],
    nextDelivery: 1,
    outbox: [],
    deadLetters: [],
  }
}

export const machineOfBackground = (process: BackgroundProcess): Compiled =>
  process.kind === 'worker' ? workerMachine : relayMachine

/** What the node of a worker or of the relay does, and where it leads. */
export function advanceBackground(model: Model, world: Draft<World>, process: BackgroundProcess): StepEntry {
  assert(world.background, 'there is a background')
  const background = copyOfBackground(world.background)
  world.background = background
  const machine = machineOfBackground(process)
  const { node, readyAt: start, due } = process
  const at = Math.max(due, world.clock)
  world.clock = at
  const copy = copyOf(process)
  copy.order = null
  copy.readyAt = at
  const index = machine.indexOf(node)
  const occurrence = (process.visits[index] ?? 0) + 1
  copy.visits = process.visits.with(index, occurrence)
  const result =
    copy.kind === 'worker'
      ? effectOfWorker(model, world, background, copy, at)
      : effectOfRelay({ model, background, process: copy, at })
  const place = machine.next(node, 0, null, result.type)
  assert(place, `${result.type} leads nowhere from ${node}`)
  copy.node = place.node
  putBack(background, copy)
  return {
    kind: 'step',
    process: process.id,
    node,
    to: place.node,
    attempt: 0,
    occurrence,
    start,
    duration: due - start,
    end: at,
    result,
  }
}

function effectOfWorker(
  model: Model,
  world: Draft<World>,
  background: Draft<Background>,
  process: Draft<WorkerProcess>,
  at: Micros,
): Result {
  const step = { model, world, background, process, at }
  switch (process.node) {
    case 'take':
      return take(step)
    case 'handle':
      return handle(step, eventInHand(world, process))
    case 'ack':
      return acknowledge(step)
    default:
      return assert(false, `a worker knows no ${process.node}`) as never
  }
}

function effectOfRelay(step: Parameters<typeof poll>[0]): Result {
  switch (step.process.node) {
    case 'poll':
      return poll(step)
    case 'publish':
      return publish(step)
    case 'mark':
      return mark(step)
    default:
      return assert(false, `the relay knows no ${step.process.node}`) as never
  }
}

/** The event that a worker works on. It keeps it in hand even when the message was taken from it meanwhile. */
function eventInHand(world: World, { holds }: WorkerProcess) {
  assert(holds, 'a worker that handles holds a message')
  return eventOf(world, holds)
}

const copyOf = (process: BackgroundProcess): Draft<WorkerProcess> | Draft<RelayProcess> =>
  process.kind === 'worker' ? copyOfWorker(process) : copyOfRelay(process)

function putBack(background: Draft<Background>, process: BackgroundProcess): void {
  if (process.kind === 'relay') background.relay = process
  else background.workers = background.workers.map((worker) => (worker.id === process.id ? process : worker))
}

/**
 * Why a worker or the relay may not step; undefined if it may. Never asks the clock.
 * @param next what `nextAvailable` says of this world, by whoever knows it already
 */
export function refusalOfBackground(
  model: Model,
  world: World,
  process: BackgroundProcess,
  next?: Micros,
): Refusal | undefined {
  const { background, hosts } = world
  assert(background, 'there is a background')
  if (hosts[process.host]?.upAt === null) return { reason: 'hostDown', host: process.host }
  if (process.node === 'poll' && !someRowWaits(background))
    return { reason: 'outboxEmpty', process: process.id }
  if (process.node !== 'take' || (next ?? nextAvailable(model, background, world)) < Infinity)
    return undefined
  const held = background.queue.some((delivery) => availableFrom(delivery) !== undefined)
  return { reason: held ? 'streamWaits' : 'queueEmpty', process: process.id }
}

/** After each step: who became enabled gets in line, who no longer is leaves it. */
export function settle(model: Model, world: Draft<World>): void {
  if (!world.background) return
  const background = copyOfBackground(world.background)
  const someoneTakes = background.workers.some(({ node }) => node === 'take')
  const next = someoneTakes ? nextAvailable(model, background, world) : Infinity
  for (const process of [...(background.relay ? [background.relay] : []), ...background.workers]) {
    const settled = settledIn(model, world, process, next)
    if (settled !== process) putBack(background, settled)
  }
  world.background = background
}

function settledIn(
  model: Model,
  world: Draft<World>,
  process: BackgroundProcess,
  next: Micros,
): BackgroundProcess {
  if (refusalOfBackground(model, world, process, next))
    return process.order === null ? process : linedUp(process, process.readyAt, process.due, null)
  const { order } = process
  if (order === null) {
    const readyAt = Math.max(process.readyAt, world.clock, world.hosts[process.host]?.upAt ?? 0)
    return linedUp(process, readyAt, dueOf(model, world, process, readyAt, next), world.nextOrder++)
  }
  // When the next look is depends on nobody else.
  if (process.node === 'poll') return process
  const due = dueOf(model, world, process, process.readyAt, next)
  return due === process.due ? process : linedUp(process, process.readyAt, due, order)
}

function linedUp(
  process: BackgroundProcess,
  readyAt: Micros,
  due: Micros,
  order: number | null,
): BackgroundProcess {
  const copy = copyOf(process)
  copy.readyAt = readyAt
  copy.due = due
  copy.order = order
  return copy
}

function dueOf(
  model: Model,
  world: World,
  process: BackgroundProcess,
  readyAt: Micros,
  next: Micros,
): Micros {
  const fixed = model.settings.durations[process.node] ?? 0
  assert(world.background, 'there is a background')
  if (process.node === 'poll') return nextPoll(model, readyAt + fixed, hasJustMarked(world, process))
  if (process.node === 'take') return Math.max(readyAt, next) + fixed
  if (process.node !== 'handle' || process.kind !== 'worker') return readyAt + fixed
  const occasion = occasionsAt(model, process, eventInHand(world, process))[process.handled]
  return readyAt + (occasion ? handlerTime(model, occasion) : 0)
}

/** A round of the relay ends now: what it left for the next one has to wait for the next look. */
const hasJustMarked = ({ clock }: World, { visits, readyAt }: BackgroundProcess): boolean =>
  readyAt === clock && (visits[relayMachine.indexOf('mark')] ?? 0) > 0

/** What a crash leaves of a background process: nothing in hand, back at its beginning. */
export function restarted<P extends BackgroundProcess>(process: P, upAt: Micros | null): P {
  const fresh = {
    ...process,
    node: machineOfBackground(process).initial,
    order: null,
    readyAt: Math.max(process.readyAt, upAt ?? 0),
  }
  return process.kind === 'worker'
    ? { ...fresh, holds: null, handled: 0, throwsNext: false }
    : { ...fresh, batch: [] }
}

export const isBackground = (process: AnyProcess): process is BackgroundProcess => process.kind !== 'command'
