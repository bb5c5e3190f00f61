// Who is like whom: commands that ask the same of the same stream in the same way can swap places without anyone noticing, as long as nobody
// asks who wrote an event. Then one order of them stands for all.

import { at, type Model } from '#sim/model.ts'
import type { RecordedEvent } from '#sim/eventStore.ts'
import { everyone, type World } from '#sim/world.ts'

/**
 * Whether anyone may ask who wrote an event: effects and messages speak of events by their id, and an append that is sent twice looks for
 * its own.
 */
export function asksForWriters({ settings }: Model, root: World): boolean {
  const { sideEffect, dispatch, faults } = settings
  return (
    sideEffect !== 'none' ||
    dispatch.mode !== 'none' ||
    root.effects.length > 0 ||
    faults.some((fault) => fault.kind === 'loseResponse') ||
    root.processes.some(({ losesNextAnswer, unansweredAppend }) => losesNextAnswer || unansweredAppend)
  )
}

/** An event whose writer does not matter any more. */
export const anonymous = (event: RecordedEvent): RecordedEvent => ({
  ...event,
  eventId: event.metadata.commandId === 'history' ? event.eventId : 'somebody',
})

/** By place in the list of everyone: the place of the first one that it is like. */
export function leadersOf(model: Model, root: World): readonly number[] {
  const { settings } = model
  const firsts = new Map<string, number>()
  return everyone(root).map((process, index) => {
    if (process.kind !== 'command' || asksForWriters(model, root)) return index
    if (settings.faults.some((fault) => fault.kind === 'crash' && fault.process === process.id)) return index
    const { id: _, ...asked } = at(settings.commands, process.command)
    const key = JSON.stringify(asked)
    const first = firsts.get(key) ?? index
    firsts.set(key, first)
    return first
  })
}
