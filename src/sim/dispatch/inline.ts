// Dispatch inside the request: collect empties the aggregate's list, then every handler runs, one step each, before the client hears
// anything. Before the append, rows of the database wait for the commit; an e-mail does not.

import { assert } from '#lib/assert.ts'
import { added } from '#lib/growing.ts'
import type { Micros } from '#sim/clock.ts'
import { decidedEventsOf, eventIdOf } from '#sim/decisions.ts'
import { commandOf, type Model } from '#sim/model.ts'
import type { Result } from '#sim/trace.ts'
import type { CommandProcess, Draft, Effect, World } from '#sim/world.ts'
import { doneBefore, effectOf, listenersOf, throwsAt, type Occasion } from './handlers.ts'

/** The runs that a request's events are due, in order. Derived from what it decided. */
export function occasionsOf(model: Model, world: World, process: CommandProcess): readonly Occasion[] {
  const { id: commandId, stream } = commandOf(model, process)
  return decidedEventsOf(model, world, process).flatMap((event, index) =>
    listenersOf(model, event.type).map((handler) => ({
      handler,
      eventId: eventIdOf(process, index),
      stream,
      commandId,
      taking: 1,
    })),
  )
}

export const nextOccasion = (model: Model, world: World, process: CommandProcess): Occasion | undefined =>
  occasionsOf(model, world, process)[process.handled]

export function collect(model: Model, world: World, process: Draft<CommandProcess>): Result {
  process.handled = 0
  const events = [...new Set(occasionsOf(model, world, process).map(({ eventId }) => eventId))]
  return events.length > 0 ? { type: 'collected', events } : { type: 'nothingCollected' }
}

export function handleInline(
  model: Model,
  world: Draft<World>,
  process: Draft<CommandProcess>,
  at: Micros,
): Result {
  const occasions = occasionsOf(model, world, process)
  const occasion = occasions[process.handled]
  assert(occasion, 'there is a handler to run')
  const { handler, eventId, taking } = occasion
  const skipped = doneBefore(model, world, occasion, at)
  const run = { handler: handler.id, eventId, taking, skipped }
  if (process.throwsNext || throwsAt(model, occasion, at)) {
    process.throwsNext = false
    process.verdict = 'failed'
    return { type: 'threw', ...run, after: { kind: 'fails' } }
  }
  const waits = model.settings.dispatch.mode === 'inTransaction' && handler.effect !== 'email'
  if (!skipped && !waits) world.effects = added(world.effects, effectOf(occasion, at, by(process)))
  process.handled++
  return { type: process.handled < occasions.length ? 'handled' : 'allHandled', ...run }
}

const by = ({ id, attempt }: CommandProcess): Pick<Effect, 'process' | 'attempt'> => ({
  process: id,
  attempt,
})

/** The rows that handlers wrote in the transaction that commits now. */
export function commitRows(model: Model, world: Draft<World>, process: CommandProcess, at: Micros): void {
  if (model.settings.dispatch.mode !== 'inTransaction') return
  const rows = occasionsOf(model, world, process)
    .slice(0, process.handled)
    .filter((occasion) => occasion.handler.effect !== 'email' && !doneBefore(model, world, occasion, at))
    .map((occasion) => effectOf(occasion, at, by(process)))
  if (rows.length > 0) world.effects = added(world.effects, ...rows)
}
