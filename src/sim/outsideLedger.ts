// What a run has done to the outside world so far, kept from one step to the next: so that the thousandth delivery of a message costs what
// its first did. It says nothing that `outsideWorldOf` and `overtakes` do not say of the same world.

import { growing, itemsFrom, sizeOf } from '#lib/growing.ts'
import { attemptIsOver, committedEvents, keyOf, lostIn } from './effectMarks.ts'
import { read, type RecordedEvent } from './eventStore.ts'
import type { Model } from './model.ts'
import type { Effect, World } from './world.ts'

interface Ledger {
  readonly model: Model
  readonly streams: World['streams']
  readonly committed: ReadonlyMap<string, RecordedEvent>
  /** Up to here it is kept. */
  effects: World['effects']
  /** What has happened at least once, by handler and event. */
  readonly seen: Set<string>
  hasDuplicate: boolean
  /** E-mails that speak of nothing that is recorded so far. */
  readonly unfounded: Effect[]
  /** The latest version, by kind of effect and stream. */
  readonly reached: Map<string, number>
  hasOvertaken: boolean
}

export interface Breaks {
  readonly exactlyOnce: boolean
  readonly ghost: boolean
  readonly order: boolean
}

/** The ledger of the world that was asked about last. Only a memo: any world may be asked about at any time. */
let last: Ledger | null = null

/** What is broken in `after`, which came of `before`. O(new effects + events · handlers), O(effects) where something was recorded. */
export function breaksOf(model: Model, before: World, after: World): Breaks {
  const goesOn = last?.model === model && last.streams === after.streams && last.effects === before.effects
  const ledger = goesOn && last ? last : opened(model, after)
  enter(ledger, after)
  last = ledger
  const processes = new Map(after.processes.map((process) => [process.id, process]))
  return {
    exactlyOnce: ledger.hasDuplicate || lostIn(model, after, ledger.committed, ledger.seen).length > 0,
    ghost: ledger.unfounded.some((effect) => attemptIsOver(model, processes.get(effect.process), effect)),
    order: ledger.hasOvertaken,
  }
}

const opened = (model: Model, world: World): Ledger => ({
  model,
  streams: world.streams,
  committed: committedEvents(world),
  effects: growing(),
  seen: new Set(),
  hasDuplicate: false,
  unfounded: [],
  reached: new Map(),
  hasOvertaken: false,
})

/** Effects only ever come on top, so what is new is what stands behind those that are known. */
function enter(ledger: Ledger, { effects, streams }: World): void {
  for (const effect of itemsFrom(effects, sizeOf(ledger.effects))) {
    const key = keyOf(effect)
    const isFounded = ledger.committed.has(effect.eventId)
    if (isFounded && ledger.seen.has(key)) ledger.hasDuplicate = true
    if (!isFounded && effect.effect === 'email') ledger.unfounded.push(effect)
    ledger.seen.add(key)
    const version =
      ledger.committed.get(effect.eventId)?.streamVersion ??
      read(streams, effect.stream).find(({ eventId }) => eventId === effect.eventId)?.streamVersion
    if (version === undefined) continue
    const kind = `${effect.effect} ${effect.stream}`
    const latest = ledger.reached.get(kind) ?? 0
    if (version < latest) ledger.hasOvertaken = true
    else ledger.reached.set(kind, version)
  }
  ledger.effects = effects
}
