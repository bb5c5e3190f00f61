// The outside world at the cursor, as the person it is meant for sees it: a balance of points, an inbox, an audit log. Each thing that was due
// is there, whether it happened, happened twice, is still to come or was lost, and leads to the step at which it did.

import { millisecondsOf } from '#sim/clock.ts'
import { outsideWorldOf, type MarkedEffect } from '#sim/effectMarks.ts'
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
  /** In the order in which they happened, of many the last; what is to come is behind them. */
  readonly items: readonly OutsideItem[]
  /** How many happened, or were lost, before those. */
  readonly earlier: number
  /** How many are to come behind those. */
  readonly later: number
  /** One per committed event and handler. */
  readonly expected: number
  readonly happened: number
  readonly duplicates: number
  readonly ghosts: number
  readonly lost: number
  /** Among the dead letters. */
  readonly dead: number
  readonly due: number
}

/** So many of what has happened, and of what is to come, are there one by one; of the rest it says how many. */
export const mostShown = 100

const kinds: readonly EffectKind[] = ['points', 'email', 'audit']
const last = new WeakMap<Trace, { readonly cursor: number; readonly panels: readonly OutsidePanel[] }>()

/** A panel for each kind of effect that some handler has. O(effects + events · handlers), once however many views ask. */
export function outsideOf(trace: Trace, cursor: number, world: World): readonly OutsidePanel[] {
  const known = last.get(trace)
  if (known?.cursor === cursor) return known.panels
  const panels = panelsOf(trace, cursor, world)
  last.set(trace, { cursor, panels })
  return panels
}

function panelsOf(trace: Trace, cursor: number, world: World): readonly OutsidePanel[] {
  const { model } = trace
  const history = dispatchHistoryOf(trace)
  const losses = history.losses.filter(({ step }) => step <= cursor)
  const known = new Set(losses.map(({ handler, eventId }) => keyOf(handler, eventId)))
  const tallies = new Map(kinds.map((kind) => [kind, createTally()]))
  const committed = new Set(committedIn(world).map(({ eventId }) => eventId))
  for (const [index, effect] of outsideWorldOf(model, world).effects.entries()) {
    const tally = tallies.get(effect.effect)
    if (!tally) continue
    const state = effect.mark ?? (committed.has(effect.eventId) ? 'done' : 'early')
    tally.counts[state]++
    tally.happened.push({ index, state, effect })
    known.add(keyOf(effect.handler, effect.eventId))
  }
  const due = dueItems(model, world, history).filter(({ key }) => !known.has(key))
  return kinds
    .filter((kind) => hasKind(model, kind))
    .map((kind) =>
      panelOf(
        kind,
        tallies.get(kind) ?? createTally(),
        losses.filter(({ effect }) => effect === kind).map((loss) => lostItem(loss, history)),
        due.filter((each) => each.kind === kind).map(({ item }) => item),
        history,
      ),
    )
}

interface Happened {
  readonly index: number
  readonly state: OutsideState
  readonly effect: MarkedEffect
}

interface Tally {
  readonly counts: Record<OutsideState, number>
  readonly happened: Happened[]
}

const createTally = (): Tally => ({
  counts: { done: 0, early: 0, duplicate: 0, ghost: 0, lost: 0, dead: 0, due: 0 },
  happened: [],
})

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

function happenedItem({ index, state, effect }: Happened, history: DispatchHistory): OutsideItem {
  const { handler, eventId, stream, at } = effect
  return {
    key: `${index}`,
    state,
    handler,
    eventId,
    ...aboutOf(history, eventId, stream),
    step: history.effectSteps[index] ?? null,
    at: millisecondsOf(at),
  }
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

function lostItem(loss: DispatchHistory['losses'][number], history: DispatchHistory): OutsideItem {
  const { handler, eventId, stream, step, at } = loss
  const about = aboutOf(history, eventId, stream)
  return {
    key: keyOf(handler, eventId),
    state: 'lost',
    handler,
    eventId,
    ...about,
    step,
    at: millisecondsOf(at),
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

/** @param due what is still to come, or waits among the dead letters */
function panelOf(
  kind: EffectKind,
  { counts, happened }: Tally,
  lost: readonly OutsideItem[],
  due: readonly OutsideItem[],
  history: DispatchHistory,
): OutsidePanel {
  const past = [...happened.slice(-mostShown).map((each) => happenedItem(each, history)), ...lost]
    .toSorted((a, b) => (a.step ?? Infinity) - (b.step ?? Infinity))
    .slice(-mostShown)
  const dead = due.filter(({ state }) => state === 'dead').length
  return {
    kind,
    items: [...past, ...due.slice(0, mostShown)],
    earlier: happened.length + lost.length - past.length,
    later: Math.max(0, due.length - mostShown),
    expected: counts.done + lost.length + due.length,
    happened: happened.length,
    duplicates: counts.duplicate,
    ghosts: counts.ghost,
    lost: lost.length,
    dead,
    due: due.length - dead,
  }
}
