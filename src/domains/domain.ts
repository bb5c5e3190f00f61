// How a domain is written down: with its own types of commands, events and state. `deciderOf` turns it into the `Decider` that the kernel
// knows, and answers once for all domains what the kernel may ask beyond it: about types that the domain has never heard of.

import { assert } from '#lib/assert.ts'
import type { Decider, Decision, Message } from '#sim/decider.ts'

export interface Domain<State, Command extends Message, Event extends Message> {
  readonly initialState: State
  readonly canFindNothingToDo: boolean
  /** Each command and the event that reports it. The event carries the command's data, so the way back is the same table. */
  readonly reports: Readonly<Record<Command['type'], Event['type']>>
  decide(command: Command, state: State): Decision
  evolve(state: State, event: Event): State
  /** Asked with two types that the domain knows. */
  commutes(a: Event['type'], b: Event['type']): boolean
}

export interface DomainDecider<State = unknown> extends Decider<State> {
  readonly commandTypes: readonly string[]
  readonly eventTypes: readonly string[]
}

export const happened = (type: string, data: Message['data']): Decision => ({
  kind: 'events',
  events: [{ type, data }],
})
export const rejected = (rule: string): Decision => ({ kind: 'rejected', rule })
export const nothingToDo: Decision = { kind: 'events', events: [] }

export function deciderOf<State, Command extends Message, Event extends Message>(
  domain: Domain<State, Command, Event>,
): DomainDecider<State> {
  // Maps, because a type that somebody calls `constructor` must not find what every object inherits.
  const eventOf = new Map<string, string>(Object.entries(domain.reports))
  const commandOf = new Map([...eventOf].map(([command, event]) => [event, command]))
  return {
    initialState: domain.initialState,
    canFindNothingToDo: domain.canFindNothingToDo,
    commandTypes: [...eventOf.keys()],
    eventTypes: [...commandOf.keys()],
    decide(command, state) {
      assert(eventOf.has(command.type), `${command.type} is no command of this domain`)
      return domain.decide(command as Command, state)
    },
    evolve: (state, event) => (commandOf.has(event.type) ? domain.evolve(state, event as Event) : state),
    commutes: (a, b) => commandOf.has(a.type) && commandOf.has(b.type) && domain.commutes(a.type, b.type),
    commandOf({ type, data }) {
      const command = commandOf.get(type)
      return command === undefined ? undefined : { type: command, data }
    },
  }
}
