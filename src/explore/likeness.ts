// Who is like whom: commands that ask the same of the same stream in the same way can swap places without anyone noticing, as long as nobody
// asks who wrote an event. Then one order of them stands for all.

import { sizeOf } from '#lib/growing.ts'
import { at, type Model } from '#sim/model.ts'
import type { RecordedEvent } from '#sim/eventStore.ts'
import { everyone, type CommandProcess, type ProcessId, type World } from '#sim/world.ts'
import { createLocalStates } from './localState.ts'

/**
 * Whether anyone may ask who wrote an event: effects and messages speak of events by their id, and an append that is sent twice looks for
 * its own.
 */
export function asksForWriters({ settings }: Model, root: World): boolean {
  const { sideEffect, dispatch, faults } = settings
  return (
    sideEffect !== 'none' ||
    dispatch.mode !== 'none' ||
    sizeOf(root.effects) > 0 ||
    faults.some((fault) => fault.kind === 'loseResponse') ||
    root.processes.some(({ losesNextAnswer, unansweredAppend }) => losesNextAnswer || unansweredAppend)
  )
}

/** An event whose writer does not matter any more. */
export const anonymous = (event: RecordedEvent): RecordedEvent => ({
  ...event,
  eventId: event.metadata.commandId === 'history' ? event.eventId : 'somebody',
})

/**
 * By place in the list of everyone: the place of the first one that it is like. Whoever has got somewhere else by now is no longer like the
 * others: nobody would notice a swap later on, but how things stand at the root would be another.
 */
export function leadersOf(model: Model, root: World): readonly number[] {
  const { settings } = model
  const all = everyone(root)
  const askers = new Map<string, CommandProcess>()
  const leaders = new Map<ProcessId, CommandProcess>()
  const asks = all.map((process) => {
    if (process.kind !== 'command' || asksForWriters(model, root)) return null
    if (settings.faults.some((fault) => fault.kind === 'crash' && fault.process === process.id)) return null
    const { id: _, ...asked } = at(settings.commands, process.command)
    const key = JSON.stringify(asked)
    const first = askers.get(key) ?? process
    askers.set(key, first)
    leaders.set(process.id, first)
    return key
  })
  const states = createLocalStates(model, { resetDead: false, leaders })
  const firsts = new Map<string, number>()
  return all.map((process, index) => {
    const asked = asks[index]
    if (typeof asked !== 'string') return index
    const key = `${asked} ${states.keyOf(states.canonical(process))}`
    const first = firsts.get(key) ?? index
    firsts.set(key, first)
    return first
  })
}
