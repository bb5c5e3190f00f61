// Running handlers: which of them listen, which run throws or takes long, and what an idempotent one recognises. Shared by requests that
// run them inside and by workers.

import type { Micros } from '#sim/clock.ts'
import type { EventId, StreamId } from '#sim/eventStore.ts'
import type { Model } from '#sim/model.ts'
import type { Fault, Handler } from '#sim/settings.ts'
import type { Effect, World } from '#sim/world.ts'
import { lastEffectAt } from './pastEffects.ts'

export const listenersOf = (model: Model, type: string): readonly Handler[] =>
  model.settings.handlers.filter(({ on }) => on.includes(type))

/** One run of one handler on one event. */
export interface Occasion {
  readonly handler: Handler
  readonly eventId: EventId
  readonly stream: StreamId
  readonly commandId: string
  /** The how-many-th delivery, from 1. */
  readonly taking: number
}

type Timed = Extract<Fault, { kind: 'throw' | 'slow' }>

const strikes = ({ handler, attempts }: Timed, occasion: Occasion): boolean =>
  handler === occasion.handler.id && (attempts === 'always' || attempts.includes(occasion.taking))

export const throwsAt = (model: Model, occasion: Occasion, at: Micros): boolean =>
  model.settings.faults.some(
    (fault) =>
      fault.kind === 'throw' &&
      strikes(fault, occasion) &&
      (fault.command === null || fault.command === occasion.commandId) &&
      at >= fault.from &&
      (fault.until === null || at < fault.until),
  )

/** How long this run takes: what a fault makes of it, else what `durationsMs.handle` says, else the handler's own time. */
export function handlerTime(model: Model, occasion: Occasion): Micros {
  const slow = model.settings.faults.find((fault) => fault.kind === 'slow' && strikes(fault, occasion))
  if (slow?.kind === 'slow') return slow.duration
  return model.settings.durations['handle'] ?? occasion.handler.duration
}

/** Whether the inbox row, or the provider's key, of this event is there and not yet forgotten. The effect itself is that record. */
export function doneBefore(model: Model, world: World, { handler, eventId }: Occasion, at: Micros): boolean {
  if (handler.idempotency === 'none') return false
  const window = model.settings.dispatch.outbox.dedupWindow
  const last = lastEffectAt(world.effects, handler.id, eventId)
  return last !== undefined && (window === null || at - last < window)
}

export function effectOf(
  { handler, eventId, stream, taking }: Occasion,
  at: Micros,
  by: Pick<Effect, 'process' | 'attempt'>,
): Effect {
  return { effect: handler.effect, handler: handler.id, eventId, stream, at, delivery: taking, ...by }
}
