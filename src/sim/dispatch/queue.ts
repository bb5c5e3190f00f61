// The queue and its workers. In memory it lives and dies with the server; behind an outbox it is a broker's, durable, with leases. The
// rules are those of the common brokers: at least once, a lease per taking, acknowledgements that come too late are ignored.

import { assert } from '#lib/assert.ts'
import { added } from '#lib/growing.ts'
import { backoffTime } from '#sim/backoff.ts'
import type { Micros } from '#sim/clock.ts'
import { read, type RecordedEvent, type StreamId } from '#sim/eventStore.ts'
import { commandOf, type Model } from '#sim/model.ts'
import type { AfterThrow, Result } from '#sim/trace.ts'
import type { Background, Delivery, Draft, WorkerProcess, World } from '#sim/world.ts'
import { doneBefore, effectOf, listenersOf, throwsAt, type Occasion } from './handlers.ts'

export interface WorkerStep {
  readonly model: Model
  readonly world: Draft<World>
  readonly background: Draft<Background>
  readonly process: Draft<WorkerProcess>
  readonly at: Micros
}

/** A message for an event: at the end of the queue, to be had at once. */
export function send(
  background: Draft<Background>,
  event: Pick<RecordedEvent, 'eventId' | 'streamId' | 'streamVersion'>,
  at: Micros,
): Delivery {
  const delivery: Delivery = {
    id: background.nextDelivery,
    eventId: event.eventId,
    stream: event.streamId,
    version: event.streamVersion,
    queuedAt: at,
    availableAt: at,
    takings: 0,
    before: 0,
    sleep: 0,
    holder: null,
    leaseUntil: null,
  }
  background.nextDelivery++
  background.queue = [...background.queue, delivery]
  return delivery
}

/** From when on a worker may have this message; undefined while only its holder can deal with it. */
export const availableFrom = ({ holder, leaseUntil, availableAt }: Delivery): Micros | undefined =>
  holder === null ? availableAt : (leaseUntil ?? undefined)

/** Messages that a worker may take, in order of arrival. With strict order only the first of each stream, whoever holds it. O(queue). */
export function candidates(model: Model, { queue }: Background, world: World): readonly Delivery[] {
  const { order, mode } = model.settings.dispatch
  const available = queue.filter((delivery) => availableFrom(delivery) !== undefined)
  if (order !== 'perStream') return available
  const first = firstOfStreams(queue)
  const inLine = available.filter((delivery) => first.get(delivery.stream) === delivery)
  return mode === 'queue' ? inLine.filter((delivery) => !isPreceded(model, world, delivery)) : inLine
}

/** When a worker can have its next message at the earliest; infinity where there is none for it. */
export function nextAvailable(model: Model, background: Background, world: World): Micros {
  let first = Infinity
  for (const delivery of candidates(model, background, world))
    first = Math.min(first, availableFrom(delivery) ?? Infinity)
  return first
}

function firstOfStreams(queue: readonly Delivery[]): ReadonlyMap<StreamId, Delivery> {
  const first = new Map<StreamId, Delivery>()
  for (const delivery of queue) {
    const other = first.get(delivery.stream)
    if (!other || comesBefore(delivery, other)) first.set(delivery.stream, delivery)
  }
  return first
}

/** An earlier message of the stream is on its way into the queue: behind a commit a request may be overtaken before it enqueues. */
const isPreceded = (model: Model, world: World, { stream, version }: Delivery): boolean =>
  world.processes.some(
    (process) =>
      process.outcome === null &&
      process.node !== 'succeed' &&
      process.committed !== null &&
      process.committed < version &&
      commandOf(model, process).stream === stream,
  )

const comesBefore = (a: Delivery, b: Delivery): boolean =>
  a.version < b.version || (a.version === b.version && a.id < b.id)

const replace = (background: Draft<Background>, delivery: Delivery): void => {
  background.queue = background.queue.map((each) => (each.id === delivery.id ? delivery : each))
}

const remove = (background: Draft<Background>, id: number): void => {
  background.queue = background.queue.filter((each) => each.id !== id)
}

/** The first in line that can be had by `at`; by hand a worker may be ahead of all of them, and gets the one that is due first. */
export function nextInLine(
  model: Model,
  background: Background,
  world: World,
  at: Micros,
): Delivery | undefined {
  const from = (delivery: Delivery): Micros => availableFrom(delivery) ?? Infinity
  const waiting = candidates(model, background, world)
  return (
    waiting.find((delivery) => from(delivery) <= at) ??
    [...waiting].sort((a, b) => from(a) - from(b) || a.id - b.id)[0]
  )
}

export function take({ model, world, background, process, at }: WorkerStep): Result {
  const first = nextInLine(model, background, world, at)
  assert(first, 'there is a message to take')
  const { lease } = model.settings.dispatch.outbox
  const leaseUntil = model.settings.dispatch.mode === 'outbox' ? at + lease : null
  const taken: Delivery = { ...first, takings: first.takings + 1, holder: process.id, leaseUntil }
  replace(background, taken)
  const { eventId, stream, version } = taken
  process.holds = { delivery: taken.id, taking: taken.takings, eventId, stream, version }
  process.handled = 0
  return { type: 'taken', eventId: taken.eventId, delivery: taken.id, taking: taken.takings }
}

/** The message in a worker's hands as it is in the queue; undefined once somebody else took or finished it. */
function heldBy(background: Background, { holds, id }: WorkerProcess): Delivery | undefined {
  return background.queue.find(
    (delivery) =>
      delivery.id === holds?.delivery && delivery.holder === id && delivery.takings === holds.taking,
  )
}

/** What the worker works on; also when its lease has run out and it does not know. */
export function occasionsAt(model: Model, process: WorkerProcess, event: RecordedEvent): readonly Occasion[] {
  const { eventId, streamId: stream, metadata } = event
  const taking = process.holds?.taking ?? 1
  return listenersOf(model, event.type).map((handler) => ({
    handler,
    eventId,
    stream,
    commandId: metadata.commandId,
    taking,
  }))
}

export function handle(step: WorkerStep, event: RecordedEvent): Result {
  const { model, world, process, at } = step
  const occasions = occasionsAt(model, process, event)
  const occasion = occasions[process.handled]
  assert(occasion, 'there is a handler to run')
  const skipped = doneBefore(model, world, occasion, at)
  const run = { handler: occasion.handler.id, eventId: event.eventId, taking: occasion.taking, skipped }
  if (process.throwsNext || throwsAt(model, occasion, at)) {
    process.throwsNext = false
    return { type: 'threw', ...run, after: giveBack(step, occasion) }
  }
  if (!skipped)
    world.effects = added(
      world.effects,
      effectOf(occasion, at, { process: process.id, attempt: occasion.taking }),
    )
  process.handled++
  return { type: process.handled < occasions.length ? 'handled' : 'allHandled', ...run }
}

function giveBack(step: WorkerStep, { handler }: Occasion): AfterThrow {
  const { model, background, process, at } = step
  const held = heldBy(background, process)
  process.holds = null
  if (!held) return { kind: 'tooLate' }
  const { maxAttempts, backoff, onExhausted } = model.settings.dispatch.delivery
  const failures = held.takings - held.before
  if (maxAttempts === null || failures < maxAttempts) {
    const wait = redeliveryTime(model, held)
    const availableAt = at + wait
    const sleep = backoff.kind === 'decorrelatedJitter' ? wait : 0
    replace(background, { ...held, availableAt, sleep, holder: null, leaseUntil: null })
    return { kind: 'again', availableAt }
  }
  remove(background, held.id)
  if (onExhausted === 'log') return { kind: 'dropped' }
  const letter = background.deadLetters.length + 1
  background.deadLetters = [
    ...background.deadLetters,
    { letter, delivery: held, handler: handler.id, at, replayed: false, gone: false },
  ]
  return { kind: 'dead', letter }
}

function redeliveryTime({ settings }: Model, { eventId, takings, before, sleep }: Delivery): Micros {
  const address = { seed: settings.seed, process: eventId, node: 'redelivery', occurrence: takings }
  return backoffTime(settings.dispatch.delivery.backoff, takings - before, sleep, address)
}

export function acknowledge({ background, process }: WorkerStep): Result {
  const held = heldBy(background, process)
  const eventId = process.holds?.eventId ?? ''
  process.holds = null
  if (!held) return { type: 'ackedTooLate', eventId }
  remove(background, held.id)
  return { type: 'acked', eventId }
}

/** A dead letter goes back to the end of the queue, with all its attempts before it again. */
export function replay(background: Draft<Background>, letter: number, at: Micros): Delivery {
  const dead = background.deadLetters.find((each) => each.letter === letter)
  assert(dead, `no dead letter ${letter}`)
  const { delivery } = dead
  background.deadLetters = background.deadLetters.map((each) =>
    each === dead ? { ...each, replayed: true } : each,
  )
  const again = send(
    background,
    { eventId: delivery.eventId, streamId: delivery.stream, streamVersion: delivery.version },
    at,
  )
  const replayed = { ...again, takings: delivery.takings, before: delivery.takings }
  replace(background, replayed)
  return replayed
}

export const eventOf = (
  world: World,
  { stream, version }: Pick<Delivery, 'stream' | 'version'>,
): RecordedEvent => {
  const event = read(world.streams, stream)[version - 1]
  assert(event, 'a message speaks of a recorded event')
  return event
}
