// Test support: a shop in memory. One `Memory` is the world that all processes share; each process has a shop of its own over it, so that
// it is known who wrote what. What lies outside of the listings (which message a broker hands out, whether a handler throws, what a person
// decides) is told from outside, by `Scripted`.

import type { DomainEvent, Expected, Made, Message, Row, Shop, State, Transaction } from '#listings/shop.ts'

interface Words {
  readonly type: string
  readonly data: Readonly<Record<string, unknown>>
}

/** The domain, as the simulation has it. */
export interface Rules {
  readonly initialState: unknown
  decide(
    command: Words,
    state: unknown,
  ): { readonly kind: 'events'; readonly events: readonly Words[] } | { readonly kind: 'rejected' }
  evolve(state: unknown, event: Words): unknown
  commutes(a: Words, b: Words): boolean
}

export interface Reaction {
  readonly id: string
  readonly on: readonly string[]
  readonly effect: 'points' | 'email' | 'audit'
}

export interface Happening {
  readonly effect: 'points' | 'email' | 'audit'
  readonly handler: string
  readonly eventId: string
}

export interface Memory {
  readonly rules: Rules
  readonly reactions: readonly Reaction[]
  readonly streams: Map<string, DomainEvent[]>
  readonly effects: Happening[]
  readonly inbox: Set<string>
  readonly mailKeys: Set<string>
  readonly outbox: { readonly event: DomainEvent; marked: boolean }[]
  /** Everything that was ever put into the queue, or published to the broker. */
  readonly queued: DomainEvent[]
  readonly again: string[]
  readonly dead: string[]
  readonly dropped: string[]
  readonly acked: string[]
}

export const createMemory = (rules: Rules, reactions: readonly Reaction[]): Memory => ({
  rules,
  reactions,
  streams: new Map(),
  effects: [],
  inbox: new Set(),
  mailKeys: new Set(),
  outbox: [],
  queued: [],
  again: [],
  dead: [],
  dropped: [],
  acked: [],
})

/** What a process is told from outside before it goes on. */
export interface Scripted {
  process: string
  attempt: number
  batch: number
  message: Message | null
  throws: boolean
  isLate: boolean
  resubmits: boolean
}

export class Conflict extends Error {
  readonly actual: number
  constructor(actual: number) {
    super(`the stream is at ${actual}`)
    this.actual = actual
  }
}

type Pending = (() => void)[]
type Handlers = Readonly<Record<string, (event: DomainEvent, tx?: Transaction) => Promise<void>>>

export interface OpenShop {
  readonly shop: Shop
  /** The handlers are part of the listing that runs in the shop. */
  readonly hire: (handlers: Handlers) => void
}

export function openShop(memory: Memory, scripted: Scripted): OpenShop {
  const { rules, streams } = memory
  const streamOf = (stream: string): DomainEvent[] => {
    const events = streams.get(stream) ?? []
    streams.set(stream, events)
    return events
  }
  const at = (version: number, expected: Expected | null): boolean => isAt(version, expected)
  const transactions = new WeakMap<Transaction, Pending>()
  const record = (stream: string, events: readonly DomainEvent[], tx?: Transaction) => {
    streamOf(stream).push(...events)
    if (tx) transactions.get(tx)?.forEach((write) => write())
  }
  const append: Shop['store']['append'] = (stream, events, expected, tx) => {
    const before = streamOf(stream).length
    const ok = at(before, expected)
    if (ok) record(stream, events, tx)
    return Promise.resolve({ ok, actual: streamOf(stream).length })
  }
  let handler = ''
  let handling = ''
  let handlers: Handlers = {}
  const happened = (effect: Happening['effect'], eventId: string) =>
    memory.effects.push({ effect, handler, eventId })
  const begin = (): Transaction => {
    const pending: Pending = []
    const tx: Transaction = {
      inbox: {
        has: (name, eventId) => Promise.resolve(memory.inbox.has(`${name} ${eventId}`)),
        add: (name, eventId) => later(() => memory.inbox.add(`${name} ${eventId}`)),
      },
      points: { add: () => later(rowOf('points')) },
      audit: { add: () => later(rowOf('audit')) },
      commit: () => Promise.resolve(pending.splice(0).forEach((write) => write())),
    }
    const later = (write: () => void) => Promise.resolve(void pending.push(write))
    const rowOf = (effect: Happening['effect']) => {
      const row = { effect, handler, eventId: handling }
      return () => memory.effects.push(row)
    }
    transactions.set(tx, pending)
    return tx
  }
  const reactionsTo = ({ type }: DomainEvent) => memory.reactions.filter(({ on }) => on.includes(type))
  const take = (): Promise<Message> => {
    if (!scripted.message) throw new Error('nobody said which message to take')
    return Promise.resolve(scripted.message)
  }
  const again = ({ id }: Message): void => void (scripted.isLate || memory.again.push(id))

  const shop: Shop = {
    ANY: 'ANY',
    Conflict,
    isAt: at,
    matches: (etag, ifMatch) => ifMatch === null || ifMatch === etag,
    store: {
      load: (stream, after = 0) => Promise.resolve(sliceOf(streamOf(stream), after)),
      version: (stream) => Promise.resolve(streamOf(stream).length),
      append,
      async appendOrThrow(...call) {
        const saved = await append(...call)
        if (!saved.ok) throw new Conflict(saved.actual)
      },
      write: (stream, events, tx) => Promise.resolve(record(stream, events, tx)),
    },
    rehydrate: (past, from) =>
      past.reduce<State>((state, event) => rules.evolve(state, event), from ?? rules.initialState),
    decide: (command, state) => madeOf(rules.decide(command, state), command.stream, scripted),
    commute: (mine, theirs) => mine.every((a) => theirs.every((b) => rules.commutes(a, b))),
    reply: (status, version) => ({ status, version }),
    backoff: () => 0,
    sleep: () => Promise.resolve(),
    sendMail([event]) {
      handler = 'sideEffect'
      happened('email', event?.id ?? '')
      return Promise.resolve()
    },
    get: (stream) => Promise.resolve(sliceOf(streamOf(stream), 0)),
    resubmits: () => Promise.resolve(scripted.resubmits),
    db: { begin },
    outbox: {
      add: (events, tx) => {
        const handled = events.filter((event) => reactionsTo(event).length > 0)
        transactions
          .get(tx)
          ?.push(() => memory.outbox.push(...handled.map((event) => ({ event, marked: false }))))
      },
      poll: () => Promise.resolve(memory.outbox.filter(({ marked }) => !marked).slice(0, scripted.batch)),
      mark: (row: Row) =>
        Promise.resolve(memory.outbox.forEach((each) => void (each === row && (each.marked = true)))),
    },
    openQueue: <T extends Message>() => ({
      add: (event: DomainEvent) => void memory.queued.push(event),
      take: take as () => Promise<T>,
      retry: again,
    }),
    broker: {
      publish: (event) => Promise.resolve(void memory.queued.push(event)),
      take,
      ack: (message) => Promise.resolve(void memory.acked.push(message.id)),
      retry: (message) => Promise.resolve(again(message)),
      // Its lease has run out: the message is no longer this worker's.
      bury: ({ id }) => Promise.resolve(void (scripted.isLate || memory.dead.push(id))),
      drop: ({ id }) => Promise.resolve(void (scripted.isLate || memory.dropped.push(id))),
    },
    deadLetters: { add: ({ id }) => void memory.dead.push(id) },
    log: {
      info: (_said, message) => void memory.acked.push((message as Message).id),
      error: () => void memory.dropped.push(scripted.message?.id ?? ''),
    },
    mail: {
      send(event, options) {
        const known = options !== undefined && memory.mailKeys.has(`${handler} ${options.key}`)
        if (options) memory.mailKeys.add(`${handler} ${options.key}`)
        if (!known) happened('email', event.id)
        return Promise.resolve()
      },
    },
    isHandled: (event) => reactionsTo(event).length > 0,
    handlersOf: (event) =>
      reactionsTo(event).map(({ id, effect }) => async (handled: DomainEvent, tx?: Transaction) => {
        handler = id
        handling = handled.id
        if (scripted.throws) throw new Error(`${id} throws`)
        await handlers[effect]?.(handled, tx)
      }),
  }
  return {
    shop,
    hire(hired) {
      handlers = hired
    },
  }
}

function isAt(version: number, expected: Expected | null): boolean {
  if (expected === null || expected === 'ANY') return true
  if (expected === 'STREAM_EXISTS') return version > 0
  return version === (expected === 'NO_STREAM' ? 0 : expected)
}

const sliceOf = (events: readonly DomainEvent[], after: number) => ({
  events: events.slice(after),
  version: events.length,
  etag: `"${events.length}"`,
})

/** Ids as in the simulation: whose, in which attempt decided, the how-many-th. */
function madeOf(decision: ReturnType<Rules['decide']>, stream: string, { process, attempt }: Scripted): Made {
  if (decision.kind === 'rejected') return { rejected: true, events: [] }
  const events = decision.events.map(({ type, data }, index) => ({
    id: `${process}#${attempt}.${index}`,
    stream,
    type,
    data,
  }))
  return { rejected: false, events }
}
