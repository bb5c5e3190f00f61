// What a listing takes for granted: the names that its code speaks of, with their types. The tests have one of these in memory.

export type Expected = number | 'NO_STREAM' | 'STREAM_EXISTS' | 'ANY'

export interface Command {
  readonly stream: string
  readonly type: string
  readonly data: Readonly<Record<string, unknown>>
  /** The version that the client has seen; null: it doesn't say. */
  expected: Expected | null
  /** The same as an ETag. */
  ifMatch: string | null
}

export interface DomainEvent {
  readonly id: string
  readonly stream: string
  readonly type: string
  readonly data: Readonly<Record<string, unknown>>
}

/** A domain event on its way to its handlers. */
export interface Message extends DomainEvent {
  /** The how-many-th time that somebody takes it. */
  readonly attempt: number
}

/** What the events of a stream fold to: anything. */
export type State = unknown

export interface Made {
  /** A rule says no; then there are no events. */
  readonly rejected: boolean
  readonly events: readonly DomainEvent[]
}

export interface Slice {
  readonly events: readonly DomainEvent[]
  readonly version: number
  readonly etag: string
}

export interface Saved {
  readonly ok: boolean
  /** The stream's version by now. */
  readonly actual: number
}

/** Rows that are written together with the events, or not at all. */
export interface Transaction {
  readonly inbox: {
    has(handler: string, eventId: string): Promise<boolean>
    add(handler: string, eventId: string): Promise<void>
  }
  readonly points: { add(stream: string): Promise<void> }
  readonly audit: { add(eventId: string): Promise<void> }
  commit(): Promise<void>
}

type Events = readonly DomainEvent[]

export interface Store {
  load(stream: string, after?: number): Promise<Slice>
  version(stream: string): Promise<number>
  append(stream: string, events: Events, expected: Expected | null, tx?: Transaction): Promise<Saved>
  /** Throws `Conflict` where `append` says that it isn't ok. */
  appendOrThrow(stream: string, events: Events, expected: Expected, tx?: Transaction): Promise<void>
  /** Looks at no version. */
  write(stream: string, events: Events, tx?: Transaction): Promise<void>
}

export interface Reply {
  readonly status: number
  /** For a conflict: the version that is there. */
  readonly version?: number | undefined
}

export interface Row {
  readonly event: DomainEvent
}

export interface Shop {
  readonly store: Store
  readonly ANY: 'ANY'
  readonly Conflict: new (actual: number) => Error & { readonly actual: number }
  rehydrate(past: Events, from?: State): State
  decide(command: Command, state: State): Made
  /** Whether all of these may swap places with all of those. */
  commute(mine: Events, theirs: Events): boolean
  isAt(version: number, expected: Expected | null): boolean
  matches(etag: string, ifMatch: string | null): boolean
  reply(status: number, version?: number): Reply
  backoff(attempt: number): number
  sleep(milliseconds: number): Promise<void>
  sendMail(about: Events): Promise<void>

  /** The client's side: asks for what is there, and shows it to the person, who decides. */
  get(stream: string): Promise<Slice>
  resubmits(now: Slice): Promise<boolean>

  readonly db: { begin(): Transaction }
  readonly outbox: {
    add(events: Events, tx: Transaction): void
    poll(): Promise<readonly Row[]>
    mark(row: Row): Promise<void>
  }
  openQueue<T extends Message>(): {
    add(event: DomainEvent): void
    take(): Promise<T>
    retry(message: T): void
  }
  readonly broker: {
    publish(event: DomainEvent): Promise<void>
    take(): Promise<Message>
    ack(message: Message): Promise<void>
    retry(message: Message): Promise<void>
    /** To the dead letters. */
    bury(message: Message, error: unknown): Promise<void>
    drop(message: Message): Promise<void>
  }
  readonly deadLetters: { add(message: Message, error: unknown): void }
  readonly log: { info(...said: unknown[]): void; error(...said: unknown[]): void }
  readonly mail: { send(event: DomainEvent, options?: { readonly key: string }): Promise<void> }
  isHandled(event: DomainEvent): boolean
  handlersOf(event: DomainEvent): readonly ((event: DomainEvent, tx?: Transaction) => Promise<void>)[]
}
