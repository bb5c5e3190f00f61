// A domain in a few pure functions, after the decider pattern (Chassaing; Emmett's `typing/decider.ts`). The kernel knows a domain only
// through this interface; `src/domains` has the five that exist.

/** What somebody asks for, or what happened: a type and its data. Events carry the data of the command that caused them. */
export interface Message {
  readonly type: string
  readonly data: Readonly<Record<string, unknown>>
}

/** Events to append; none of them means that there is nothing to do. A refusal names the rule that it would break. */
export type Decision =
  | { readonly kind: 'events'; readonly events: readonly Message[] }
  | { readonly kind: 'rejected'; readonly rule: string }

export interface Decider<State = unknown> {
  readonly initialState: State
  /** Whether some command may find nothing left to do; only then does a flowchart have that way. */
  readonly canFindNothingToDo: boolean
  decide(command: Message, state: State): Decision
  /** Folds one event into the state. An event type that it does not know leaves the state as it is. */
  evolve(state: State, event: Message): State
  /** Whether the two events may swap places without anyone noticing. Symmetric. A pair that is not listed does not commute. */
  commutes(a: Message, b: Message): boolean
  /** The command that would have led to this event, or undefined for an event of another domain. `domain-rules` asks `decide` with it. */
  commandOf(event: Message): Message | undefined
}
