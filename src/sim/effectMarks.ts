// What the outside world looks like against what the streams say: duplicates, ghosts and losses. Derived from a world, never stored.

import { commandOf, type Model } from './model.ts'
import type { RecordedEvent } from './eventStore.ts'
import type { CommandProcess, Effect, World } from './world.ts'

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

/** O(effects + events). */
export function outsideWorldOf(model: Model, world: World): OutsideWorld {
  if (model.settings.sideEffect === 'none' && world.effects.length === 0) return nothing
  const processes = new Map(world.processes.map((process) => [process.id, process]))
  const committed = committedEvents(world)
  const seen = new Set<string>()
  const effects = world.effects.map((effect) => {
    const key = `${effect.handler} ${effect.eventId}`
    const again = seen.has(key)
    seen.add(key)
    if (committed.has(effect.eventId)) return { ...effect, mark: again ? ('duplicate' as const) : null }
    const ghost = effect.effect === 'email' && attemptIsOver(model, processes.get(effect.process), effect)
    return { ...effect, mark: ghost ? ('ghost' as const) : null }
  })
  return { effects, lost: lostEffects(model, committed, seen, processes) }
}

function committedEvents(world: World): ReadonlyMap<string, RecordedEvent> {
  const events = Object.values(world.streams).flat()
  return new Map(
    events.flatMap((event) =>
      event.metadata.commandId === 'history' ? [] : [[event.eventId, event] as const],
    ),
  )
}

/** Whether the event that the effect speaks of can no longer be recorded. An event decided once and appended again lives on with its process. */
function attemptIsOver(model: Model, process: CommandProcess | undefined, effect: Effect): boolean {
  if (!process || process.outcome !== null) return true
  const { policy } = commandOf(model, process)
  const sameEventAgain =
    (policy.kind === 'retry' && !policy.reload) || (policy.kind === 'merge' && policy.strategy === 'reappend')
  return !sameEventAgain && process.attempt > effect.attempt
}

function lostEffects(
  model: Model,
  committed: ReadonlyMap<string, RecordedEvent>,
  seen: ReadonlySet<string>,
  processes: ReadonlyMap<string, CommandProcess>,
): readonly LostEffect[] {
  if (model.settings.sideEffect === 'none') return []
  return [...committed.values()].flatMap(({ eventId, streamId, metadata }) => {
    const goingOn = processes.get(metadata.correlationId)?.outcome === null
    const first = eventId.endsWith('.0')
    if (!first || goingOn || seen.has(`sideEffect ${eventId}`)) return []
    return [{ effect: 'email' as const, handler: 'sideEffect', eventId, stream: streamId }]
  })
}
