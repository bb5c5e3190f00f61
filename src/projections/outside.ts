// The outside world at the cursor, as the person it is meant for sees it: a balance of points, an inbox, an audit log. Each thing that was due
// is there, whether it happened, happened twice, is still to come or was lost, and leads to the step at which it did.

import { millisecondsOf } from '#sim/clock.ts'
import { outsideWorldOf } from '#sim/effectMarks.ts'
import type { Model } from '#sim/model.ts'
import type { Trace } from '#sim/run.ts'
import type { EffectKind, Handler } from '#sim/settings.ts'
import type { World } from '#sim/world.ts'
import { dispatchHistoryOf, type DispatchHistory } from './dispatchHistory.ts'

export type { EffectKind }

/**
 * `early`: it speaks of an event that is not committed yet, and may never be. `dead`: it waits among the dead letters for a replay. `due`:
 * still to come.
 */
export type OutsideState = 'done' | 'early' | 'duplicate' | 'ghost' | 'lost' | 'dead' | 'due'

export interface OutsideItem {
  readonly key: string
  readonly state: OutsideState
  readonly handler: string
  readonly eventId: string
  /** Type of the event it speaks of. */
  readonly type: string
  readonly stream: string
  /** The request that decided the event. */
  readonly process: string
  /** After how many steps it had happened, or was lost; null: to come. */
  readonly step: number | null
  /** In milliseconds. */
  readonly at: number | null
}

export interface OutsidePanel {
  readonly kind: EffectKind
  /** In the order in which they happened; what is to come is last. */
  readonly items: readonly OutsideItem[]
  /** One per committed event and handler. */
  readonly expected: number
  readonly happened: number
  readonly duplicates: number
  readonly ghosts: number
  readonly lost: number
  /** Among the dead letters. */
  readonly dead: number
}

const kinds: readonly EffectKind[] = ['points', 'email', 'audit']

/** A panel for each kind of effect that some handler has. O(effects + events · handlers). */
export function outsideOf(trace: Trace, cursor: number, world: World): readonly OutsidePanel[] {
  const { model } = trace
  const history = dispatchHistoryOf(trace)
  const items = [
    ...happenedItems(model, world, history),
    ...history.losses.filter(({ step }) => step <= cursor).map((loss) => lostItem(loss, history)),
  ]
  const known = new Set(items.map(({ key }) => key))
  items.sort((a, b) => (a.item.step ?? Infinity) - (b.item.step ?? Infinity))
  const all = [...items, ...dueItems(model, world, history).filter(({ key }) => !known.has(key))]
  return kinds.filter((kind) => hasKind(model, kind)).map((kind) => panelOf(kind, all))
}

interface Kinded {
  readonly kind: EffectKind
  /** Handler and event. */
  readonly key: string
  readonly item: OutsideItem
}

const keyOf = (handler: string, eventId: string): string => `${handler} ${eventId}`

const hasKind = ({ settings: { handlers, sideEffect, dispatch } }: Model, kind: EffectKind): boolean =>
  (kind === 'email' && sideEffect !== 'none') ||
  (dispatch.mode !== 'none' && handlers.some(({ effect }) => effect === kind))

function happenedItems(model: Model, world: World, history: DispatchHistory): Kinded[] {
  const committed = new Set(committedIn(world).map(({ eventId }) => eventId))
  return outsideWorldOf(model, world).effects.map(
    ({ effect, handler, eventId, stream, at, mark }, index) => ({
      kind: effect,
      key: keyOf(handler, eventId),
      item: {
        key: `${index}`,
        state: mark ?? (committed.has(eventId) ? 'done' : 'early'),
        handler,
        eventId,
        ...aboutOf(history, eventId, stream),
        step: history.effectSteps[index] ?? null,
        at: millisecondsOf(at),
      },
    }),
  )
}

const aboutOf = ({ events }: DispatchHistory, eventId: string, stream: string) => ({
  type: events.get(eventId)?.type ?? '',
  process: events.get(eventId)?.process ?? '',
  stream,
})

const committedIn = ({ streams }: World) =>
  Object.values(streams)
    .flat()
    .filter(({ metadata }) => metadata.commandId !== 'history')

function lostItem(loss: DispatchHistory['losses'][number], history: DispatchHistory): Kinded {
  const { effect, handler, eventId, stream, step, at } = loss
  const key = keyOf(handler, eventId)
  const about = aboutOf(history, eventId, stream)
  return {
    kind: effect,
    key,
    item: { key, state: 'lost', handler, eventId, ...about, step, at: millisecondsOf(at) },
  }
}

/** What has to happen once for each event that was committed by now. */
function dueItems(model: Model, world: World, history: DispatchHistory): Kinded[] {
  const { settings } = model
  const dead = new Set(
    (world.background?.deadLetters ?? [])
      .filter(({ replayed, gone }) => !replayed && !gone)
      .map(({ delivery }) => delivery.eventId),
  )
  const waiting = new Set(world.background?.queue.map(({ eventId }) => eventId))
  const due = (effect: EffectKind, handler: string, eventId: string, stream: string): Kinded => {
    const key = keyOf(handler, eventId)
    const state = dead.has(eventId) && !waiting.has(eventId) ? 'dead' : 'due'
    const about = aboutOf(history, eventId, stream)
    return { kind: effect, key, item: { key, state, handler, eventId, ...about, step: null, at: null } }
  }
  const heard: readonly Handler[] = settings.dispatch.mode === 'none' ? [] : settings.handlers
  return committedIn(world).flatMap(({ eventId, type, streamId }) => [
    ...(settings.sideEffect !== 'none' && eventId.endsWith('.0')
      ? [due('email', 'sideEffect', eventId, streamId)]
      : []),
    ...heard
      .filter(({ on }) => on.includes(type))
      .map(({ id, effect }) => due(effect, id, eventId, streamId)),
  ])
}

function panelOf(kind: EffectKind, all: readonly Kinded[]): OutsidePanel {
  const items = all.filter((each) => each.kind === kind).map(({ item }) => item)
  const count = (...states: readonly OutsideState[]): number =>
    items.filter(({ state }) => states.includes(state)).length
  return {
    kind,
    items,
    expected: count('done', 'lost', 'dead', 'due'),
    happened: count('done', 'early', 'duplicate', 'ghost'),
    duplicates: count('duplicate'),
    ghosts: count('ghost'),
    lost: count('lost'),
    dead: count('dead'),
  }
}
