// Two additions to “one” cart \ basket
//
// Made by Interleave from a run. Vitest runs it as it is: npx vitest run <this file>
//
// It forces the order in which reads and appends reach the event store, checks what each of them gives, and how it all ends.
// It covers reading, deciding and appending. It leaves out:
// - Crashes, lost answers, overwriting, and stores that check and write in two steps: runs with those are not exported as a test.

import { expect, test } from 'vitest'

// 1. Your event store goes here ───────────────────────────────────────────────────────────────────────

// const createStore = () => postgresStore(new Pool()), or your own adapter.
const createStore = (): EventStore => inMemoryStore()

export interface Message {
  readonly type: string
  readonly data: Readonly<Record<string, unknown>>
}

export type Appended = { readonly recorded: true } | { readonly recorded: false; readonly actualVersion: number }

/** All that this test wants of an event store. */
export interface EventStore {
  /** Every event of the stream, oldest first; none where there is no such stream. */
  read(stream: string): Promise<readonly Message[]>
  /** Records all of the events if the stream has exactly `expectedVersion` events, else none of them. */
  append(stream: string, events: readonly Message[], expectedVersion: number): Promise<Appended>
}

function inMemoryStore(): EventStore {
  const streams = new Map<string, readonly Message[]>()
  return {
    read: async (stream) => streams.get(stream) ?? [],
    append: async (stream, events, expectedVersion) => {
      const recorded = streams.get(stream) ?? []
      if (recorded.length !== expectedVersion) return { recorded: false, actualVersion: recorded.length }
      streams.set(stream, [...recorded, ...events])
      return { recorded: true }
    },
  }
}

/** What `pg` calls a Pool or a Client, and others have too. */
export interface PostgresClient {
  query(sql: string, values?: unknown[]): Promise<{ rows: unknown[] }>
}

/** The unique key is what decides between two writers; the condition in front of it refuses a version from the future. */
export function postgresStore(client: PostgresClient, table = 'interleave_events'): EventStore {
  const isCreated = client.query(
    `create table if not exists ${table} (stream text, version int, type text, data jsonb, primary key (stream, version))`,
  )
  const query = async (sql: string, values: unknown[]) => {
    await isCreated
    return (await client.query(sql, values)).rows as Record<string, unknown>[]
  }
  return {
    async read(stream) {
      const rows = await query(`select type, data from ${table} where stream = $1 order by version`, [stream])
      return rows.map(({ type, data }) => ({ type: String(type), data: data as Message['data'] }))
    },
    async append(stream, events, expectedVersion) {
      const current = `(select coalesce(max(version), 0) from ${table} where stream = $1)`
      const sql = `insert into ${table} (stream, version, type, data)
        select $1::text, $2::int + position, event->>'type', event->'data'
        from jsonb_array_elements($3::jsonb) with ordinality as given(event, position)
        where ${current} = $2::int returning version`
      try {
        const rows = await query(sql, [stream, expectedVersion, JSON.stringify(events)])
        if (rows.length > 0 || events.length === 0) return { recorded: true }
      } catch (error) {
        // 23505 unique_violation: somebody else wrote that version at the same moment.
        if (!(error instanceof Error && 'code' in error && error.code === '23505')) throw error
      }
      return { recorded: false, actualVersion: (await this.read(stream)).length }
    },
  }
}

// 2. The domain ───────────────────────────────────────────────────────────────────────────────────────

type Decision = { readonly events: readonly Message[] } | { readonly rule: string }

const happened = (type: string, { data }: Message): Decision => ({ events: [{ type, data }] })
const rejected = (rule: string): Decision => ({ rule })

interface State {
  /** Quantity by sku. */
  readonly items: ReadonlyMap<string, number>
  readonly checkedOut: boolean
}
const initialState: State = { items: new Map(), checkedOut: false }
const mostItems = 10

const itemOf = ({ data }: Message) => ({ sku: String(data['sku']), quantity: Number(data['quantity']) })

function changed(state: State, sku: string, by: number): State {
  return { ...state, items: new Map(state.items).set(sku, (state.items.get(sku) ?? 0) + by) }
}

function evolve(state: State, event: Message): State {
  const { sku, quantity } = itemOf(event)
  if (event.type === 'ItemAdded') return changed(state, sku, quantity)
  if (event.type === 'ItemRemoved') return changed(state, sku, -quantity)
  return event.type === 'CartCheckedOut' ? { ...state, checkedOut: true } : state
}

function decide(command: Message, { items, checkedOut }: State): Decision {
  const { sku, quantity } = itemOf(command)
  const total = [...items.values()].reduce((sum, each) => sum + each, 0)
  if (checkedOut) return rejected('cart-closed')
  if (command.type === 'AddItem')
    return total + quantity > mostItems ? rejected('cart-limit') : happened('ItemAdded', command)
  if (command.type === 'RemoveItem')
    return quantity > (items.get(sku) ?? 0) ? rejected('not-in-cart') : happened('ItemRemoved', command)
  return total <= 0 ? rejected('cart-empty') : happened('CartCheckedOut', command)
}

const commutes = (a: Message, b: Message): boolean => a.type === 'ItemAdded' && b.type === 'ItemAdded'

// 3. What a client does between its calls ─────────────────────────────────────────────────────────────

interface Outcome {
  readonly outcome: string
  readonly attempts: number
  readonly rule?: string
}

/** The event store as one client has it: on its stream, and only when it is its turn. */
interface ClientStore {
  read(): Promise<readonly Message[]>
  append(events: readonly Message[], expectedVersion: number): Promise<Appended>
}

const stateOf = (stream: readonly Message[]): State => stream.reduce(evolve, initialState)

/** After a conflict it compares its events with those that came in between, and goes on where they commute. */
async function merge(
  store: ClientStore,
  command: Message,
  { redecide, maxAttempts }: { redecide: boolean; maxAttempts: number },
): Promise<Outcome> {
  let stream = await store.read()
  let decision = decide(command, stateOf(stream))
  for (let attempts = 1; ; attempts++) {
    if ('rule' in decision) return { outcome: 'rejected', attempts, rule: decision.rule }
    const mine = decision.events
    if (mine.length === 0) return { outcome: 'noop', attempts }
    const appended = await store.append(mine, stream.length)
    if (appended.recorded) return { outcome: attempts > 1 ? 'merged' : 'accepted', attempts }
    if (attempts >= maxAttempts) return { outcome: 'exhausted', attempts }
    const since = stream.length
    stream = await store.read()
    const others = stream.slice(since)
    if (!mine.every((event) => others.every((other) => commutes(event, other))))
      return { outcome: 'conflict', attempts }
    if (redecide) decision = decide(command, stateOf(stream))
  }
}

// 4. The run ──────────────────────────────────────────────────────────────────────────────────────────

interface Client {
  readonly id: string
  readonly stream: string
  readonly handle: (store: ClientStore) => Promise<Outcome>
}

/** Recorded before anyone starts. */
const history: readonly (readonly [stream: string, events: readonly Message[]])[] = [
  [
    'cart-1',
    [
      { type: 'ItemAdded', data: { sku: 'honey', quantity: 8 } },
    ],
  ],
]

const clients: readonly Client[] = [
  {
    id: 'A',
    stream: 'cart-1',
    handle: (store) => merge(store, { type: 'AddItem', data: { sku: 'tea', quantity: 2 } }, { redecide: false, maxAttempts: 2 }),
  },
  {
    id: 'B',
    stream: 'cart-1',
    handle: (store) => merge(store, { type: 'AddItem', data: { sku: 'tea', quantity: 2 } }, { redecide: false, maxAttempts: 2 }),
  },
]

/** Whose call it is, and what it gives: the version that was read, or whether the events were recorded. */
type Call = readonly [client: string, gives: number | 'recorded' | 'refused']

const order: readonly Call[] = [
  ['A', 1],
  ['B', 1],
  ['A', 'recorded'],
  ['B', 'refused'],
  ['B', 2],
  ['B', 'recorded'],
]

const outcomes: Readonly<Record<string, Outcome>> = {
  'A': { outcome: 'accepted', attempts: 1 },
  'B': { outcome: 'merged', attempts: 2 },
}

/** What the streams hold in the end. */
const streams: readonly (readonly [stream: string, events: readonly Message[]])[] = [
  [
    'cart-1',
    [
      { type: 'ItemAdded', data: { sku: 'honey', quantity: 8 } },
      { type: 'ItemAdded', data: { sku: 'tea', quantity: 2 } },
      { type: 'ItemAdded', data: { sku: 'tea', quantity: 2 } },
    ],
  ],
]

// 5. The test ─────────────────────────────────────────────────────────────────────────────────────────

/** Lets the calls through in the given order, one at a time. Whoever leaves the plan fails the test instead of hanging it. */
function createTurns(order: readonly Call[]) {
  let next = 0
  let failure: Error | undefined
  let waiting: (() => void)[] = []
  const wake = () => {
    const all = waiting
    waiting = []
    for (const go of all) go()
  }
  const fail = (error: Error): Error => {
    failure ??= error
    wake()
    return failure
  }
  const comesAgain = (client: string) => order.slice(next).some(([who]) => who === client)
  return {
    fail,
    async take<T>(client: string, call: string, work: () => Promise<T>, givenBy: (result: T) => unknown): Promise<T> {
      while (!failure && order[next]?.[0] !== client) {
        if (!comesAgain(client)) throw fail(new Error(`${client}: one ${call} more than in the simulation`))
        await new Promise<void>((go) => waiting.push(go))
      }
      if (failure) throw failure
      const result = await work()
      expect([client, givenBy(result)], `call ${next + 1} of ${order.length}: ${client}'s ${call}`).toEqual(order[next])
      next++
      wake()
      return result
    },
    leave(client: string) {
      if (comesAgain(client)) throw fail(new Error(`${client} ended with a call of the simulation still to come`))
    },
  }
}

test('Two additions to “one” cart \\ basket', async () => {
  const store = createStore()
  // So that the test can run again on a store that keeps what it is given.
  const run = crypto.randomUUID()
  const nameOf = (stream: string) => `${stream}~${run}`
  for (const [stream, events] of history)
    expect(await store.append(nameOf(stream), events, 0)).toEqual({ recorded: true })

  const turns = createTurns(order)
  const play = async ({ id, stream, handle }: Client): Promise<[string, Outcome]> => {
    const name = nameOf(stream)
    try {
      const outcome = await handle({
        read: () => turns.take(id, 'read', () => store.read(name), (events) => events.length),
        append: (events, version) =>
          turns.take(
            id,
            'append',
            () => store.append(name, events, version),
            ({ recorded }) => (recorded ? 'recorded' : 'refused'),
          ),
      })
      turns.leave(id)
      return [id, outcome]
    } catch (error) {
      throw turns.fail(error instanceof Error ? error : new Error(String(error)))
    }
  }
  expect(Object.fromEntries(await Promise.all(clients.map(play)))).toEqual(outcomes)

  for (const [stream, events] of streams) {
    const recorded = await store.read(nameOf(stream))
    expect(recorded.map(({ type, data }) => ({ type, data }))).toEqual(events)
  }
})
