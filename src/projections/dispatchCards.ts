// Workers and relay as their cards show them: where they stand, what they hold, what they wait for.

import { millisecondsOf } from '#sim/clock.ts'
import type { Refusal } from '#sim/choices.ts'
import { occasionsAt, eventOf } from '#sim/dispatch/queue.ts'
import { enabled } from '#sim/enabled.ts'
import type { Model } from '#sim/model.ts'
import type { Trace } from '#sim/run.ts'
import type { RelayProcess, WorkerProcess, World } from '#sim/world.ts'
import { backgroundActionOf, type BackgroundAction } from './backgroundAction.ts'
import { dispatchHistoryOf } from './dispatchHistory.ts'

export type { BackgroundAction, Refusal }

export interface Held {
  readonly eventId: string
  readonly type: string
  readonly stream: string
  /** The request that decided the event, which gives it its hue. */
  readonly process: string
  /** The how-many-th delivery, and how many there may be; null: for ever. */
  readonly delivery: number
  readonly max: number | null
  /** In milliseconds; null where there is no lease. */
  readonly leaseUntil: number | null
  /** Its lease has run out, and somebody else may have the message. */
  readonly isOverdue: boolean
}

export interface BackgroundCard {
  readonly id: string
  readonly kind: 'worker' | 'relay'
  readonly node: string
  readonly held: Held | null
  /** Rows that the relay has in hand. */
  readonly rows: number
  /** Handlers of the event in hand that have run, and how many there are. */
  readonly handled: { readonly done: number; readonly all: number } | null
  readonly action: BackgroundAction | null
  /** undefined: it may step. */
  readonly refusal: Refusal | undefined
  /** Its host is down; until when, null = for good. */
  readonly down: { readonly until: number | null } | null
  readonly throwsNext: boolean
}

export function backgroundCardsOf(trace: Trace, world: World): readonly BackgroundCard[] {
  return enabled(trace.model, world).flatMap(({ process, refusal }) =>
    process.kind === 'command' ? [] : [cardOf(trace, world, process, refusal)],
  )
}

function cardOf(
  trace: Trace,
  world: World,
  process: WorkerProcess | RelayProcess,
  refusal: Refusal | undefined,
): BackgroundCard {
  const { id, kind, node } = process
  const host = world.hosts[process.host]
  return {
    id,
    kind,
    node,
    held: kind === 'worker' ? heldOf(trace, world, process) : null,
    rows: kind === 'relay' ? process.batch.length : 0,
    handled: kind === 'worker' ? handledOf(trace.model, world, process) : null,
    action: refusal ? null : backgroundActionOf(trace, world, process),
    refusal,
    down: host?.down ? { until: host.upAt === null ? null : millisecondsOf(host.upAt) } : null,
    throwsNext: kind === 'worker' && process.throwsNext,
  }
}

function heldOf(trace: Trace, world: World, { id, holds }: WorkerProcess): Held | null {
  if (!holds) return null
  const message = world.background?.queue.find(
    (delivery) =>
      delivery.id === holds.delivery && delivery.takings === holds.taking && delivery.holder === id,
  )
  const { eventId, stream, taking: delivery } = holds
  const about = dispatchHistoryOf(trace).events.get(eventId)
  const leaseUntil = message?.leaseUntil ?? null
  return {
    eventId,
    stream,
    type: about?.type ?? '',
    process: about?.process ?? '',
    delivery: delivery - (message?.before ?? 0),
    max: trace.model.settings.dispatch.delivery.maxAttempts,
    leaseUntil: leaseUntil === null ? null : millisecondsOf(leaseUntil),
    isOverdue: message === undefined || (leaseUntil !== null && leaseUntil < world.clock),
  }
}

function handledOf(model: Model, world: World, process: WorkerProcess): BackgroundCard['handled'] {
  if (!process.holds) return null
  const occasions = occasionsAt(model, process, eventOf(world, process.holds))
  return { done: process.handled, all: occasions.length }
}
