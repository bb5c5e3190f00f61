// What a command decided, derived afresh each time: the command, the domain and the past of the stream do not change.

import type { Decision, Message } from './decider.ts'
import { read, type EventId } from './eventStore.ts'
import { foldTo } from './fold.ts'
import { commandOf, type Model } from './model.ts'
import type { CommandProcess, World } from './world.ts'

/** What decide says to this command on the state at `version`. */
export function decisionOn(model: Model, world: World, process: CommandProcess, version: number): Decision {
  const command = commandOf(model, process)
  return model.decider.decide(command, foldTo(model.decider, read(world.streams, command.stream), version))
}

/** The events that it decided and wants to append; none before it has decided. */
export function decidedEventsOf(model: Model, world: World, process: CommandProcess): readonly Message[] {
  if (!process.decided) return []
  const decision = decisionOn(model, world, process, process.decided.version)
  return decision.kind === 'events' ? decision.events : []
}

/** `<request>#<deciding attempt>.<index>`: the same when the same append is sent again, new after a new decision or for a second request. */
export const eventIdOf = (process: CommandProcess, index: number): EventId =>
  `${process.id}#${process.decided?.attempt ?? 0}.${index}`
