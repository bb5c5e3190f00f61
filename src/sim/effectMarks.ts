// What the outside world looks like against what the streams say: duplicates, ghosts and losses. Derived from a world, never stored.

import { itemsOf, sizeOf } from '#lib/growing.ts'
import { listenersOf } from './dispatch/handlers.ts'
import type { RecordedEvent } from './eventStore.ts'
import { commandOf, type Model } from './model.ts'
import type { EffectKind } from './settings.ts'
import type { Background, CommandProcess, Effect, World } from './world.ts'

export interface MarkedEffect extends Effect {
  readonly mark: 'duplicate' | 'ghost' | null
}

/** An effect that was due for a committed event, did not happen and never will. */
export type LostEffect = Pick<Effect, 'effect' | 'handler' | 'eventId' | 'stream'>

export interface OutsideWorld {
  readonly effects: readonly MarkedEffect[]
  readonly lost: readonly LostEffect[]
}

const nothing: OutsideWorld = { effects: [], lost: [] }

/** Whether a run has anything to do with the outside world. */
export const reachesOutside = ({ settings: { dispatch, handlers, sideEffect } }: Model): boolean =>
  sideEffect !== 'none' || (dispatch.mode !== 'none' && handlers.length > 0)

const remembered = new WeakMap<World, OutsideWorld>()

/** O(effects + events · handlers); a world with many effects is looked through once, however many ask. */
export function outsideWorldOf(model: Model, world: World): OutsideWorld {
  const known = remembered.get(world)
  if (known) return known
  const outside = lookedThrough(model, world)
  if (world.effects.full.length > 0) remembered.set(world, outside)
  return outside
}

function lookedThrough(model: Model, world: World): OutsideWorld {
  const { sideEffect, dispatch } = model.settings
  if (sideEffect === 'none' && dispatch.mode === 'none' && sizeOf(world.effects) === 0) return nothing
  const processes = new Map(world.processes.map((process) => [process.id, process]))
  const committed = committedEvents(world)
  const seen = new Set<string>()
  const effects = itemsOf(world.effects).map((effect) => {
    const key = keyOf(effect)
    const again = seen.has(key)
    seen.add(key)
    if (committed.has(effect.eventId)) return marked(effect, again ? 'duplicate' : null)
    const ghost = effect.effect === 'email' && attemptIsOver(model, processes.get(effect.process), effect)
    return marked(effect, ghost ? 'ghost' : null)
  })
  return { effects, lost: lostIn(model, world, committed, seen) }
}

const marked = (effect: Effect, mark: MarkedEffect['mark']): MarkedEffect => ({
  effect: effect.effect,
  handler: effect.handler,
  eventId: effect.eventId,
  stream: effect.stream,
  at: effect.at,
  delivery: effect.delivery,
  process: effect.process,
  attempt: effect.attempt,
  mark,
})

/** @param seen what has happened, by `keyOf` */
export function lostIn(
  model: Model,
  world: World,
  committed: ReadonlyMap<string, RecordedEvent>,
  seen: ReadonlySet<string>,
): readonly LostEffect[] {
  const waiting = waitingEvents(world)
  const going = new Set(world.processes.flatMap(({ id, outcome }) => (outcome === null ? [id] : [])))
  return [...committed.values()].flatMap((event) => {
    if (going.has(event.metadata.correlationId) || waiting.has(event.eventId)) return []
    return dueEffects(model, event).filter((effect) => !seen.has(keyOf(effect)))
  })
}

export const keyOf = ({ handler, eventId }: Pick<Effect, 'handler' | 'eventId'>): string =>
  `${handler} ${eventId}`

export function committedEvents(world: World): ReadonlyMap<string, RecordedEvent> {
  const events = Object.values(world.streams).flat()
  const byCommands = events.filter(({ metadata }) => metadata.commandId !== 'history')
  return new Map(byCommands.map((event) => [event.eventId, event]))
}

/** Events of which there is still a copy that may take effect: in a queue, in a row not yet marked, among the dead letters, in a worker's hands. */
function waitingEvents({ background }: World): ReadonlySet<string> {
  if (!background) return new Set()
  const { queue, outbox, deadLetters, workers }: Background = background
  return new Set([
    ...queue.map(({ eventId }) => eventId),
    // Also where it was taken from a worker that is still at it.
    ...workers.flatMap(({ holds }) => (holds ? [holds.eventId] : [])),
    ...outbox.flatMap(({ eventId, marked }) => (marked ? [] : [eventId])),
    ...deadLetters.flatMap(({ delivery, gone }) => (gone ? [] : [delivery.eventId])),
  ])
}

/** Whether the event that the effect speaks of can no longer be recorded. An event decided once and appended again lives on with its process. */
export function attemptIsOver(model: Model, process: CommandProcess | undefined, effect: Effect): boolean {
  if (!process || process.outcome !== null) return true
  const { policy } = commandOf(model, process)
  const sameEventAgain =
    (policy.kind === 'retry' && !policy.reload) || (policy.kind === 'merge' && policy.strategy === 'reappend')
  return !sameEventAgain && process.attempt > effect.attempt
}

/** What has to happen once for this event: its handlers, and the one e-mail where requests send it themselves. */
function dueEffects(model: Model, { eventId, type, streamId: stream }: RecordedEvent): readonly LostEffect[] {
  const { sideEffect, dispatch } = model.settings
  const due = (effect: EffectKind, handler: string): LostEffect => ({ effect, handler, eventId, stream })
  const own = sideEffect !== 'none' && eventId.endsWith('.0') ? [due('email', 'sideEffect')] : []
  if (dispatch.mode === 'none') return own
  return [...own, ...listenersOf(model, type).map(({ id, effect }) => due(effect, id))]
}
