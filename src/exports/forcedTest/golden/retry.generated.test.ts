// Two people, one jar of honey
//
// Made by Interleave from a run. Vitest runs it as it is: npx vitest run <this file>
//
// It forces the order in which reads and appends reach the event store, checks what each of them gives, and how it all ends.
// It covers reading, deciding and appending. It leaves out:
// - The dispatch of events to handlers, which comes beside or after the append.
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
  readonly available: number
}
const initialState: State = { available: 0 }

const quantityOf = ({ data }: Message): number => Number(data['quantity'])

function evolve({ available }: State, event: Message): State {
  if (event.type === 'StockReserved') return { available: available - quantityOf(event) }
  if (event.type === 'StockReplenished') return { available: available + quantityOf(event) }
  return { available }
}

function decide(command: Message, { available }: State): Decision {
  if (command.type === 'Restock') return happened('StockReplenished', command)
  return quantityOf(command) > available ? rejected('out-of-stock') : happened('StockReserved', command)
}

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

/** Reads and decides in every attempt (`reload`), or appends the old decision at the version that the conflict named. */
async function retry(
  store: ClientStore,
  command: Message,
  { maxAttempts, reload, escapes }: { maxAttempts: number | null; reload: boolean; escapes: boolean },
): Promise<Outcome> {
  let events: readonly Message[] = []
  let version = 0
  for (let attempts = 1; ; attempts++) {
    if (reload || attempts === 1) {
      const stream = await store.read()
      const decision = decide(command, stateOf(stream))
      if ('rule' in decision) return { outcome: 'rejected', attempts, rule: decision.rule }
      if (decision.events.length === 0) return { outcome: 'noop', attempts }
      events = decision.events
      version = stream.length
    }
    const appended = await store.append(events, version)
    if (appended.recorded) return { outcome: 'accepted', attempts }
    version = appended.actualVersion
    if (maxAttempts !== null && attempts >= maxAttempts)
      return { outcome: escapes ? 'escaped' : 'exhausted', attempts }
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
    'honey',
    [
      { type: 'StockReplenished', data: { quantity: 1 } },
    ],
  ],
]

const clients: readonly Client[] = [
  {
    id: 'A',
    stream: 'honey',
    handle: (store) => retry(store, { type: 'Reserve', data: { quantity: 1 } }, { maxAttempts: 3, reload: true, escapes: false }),
  },
  {
    id: 'B',
    stream: 'honey',
    handle: (store) => retry(store, { type: 'Reserve', data: { quantity: 1 } }, { maxAttempts: 3, reload: true, escapes: false }),
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
]

const outcomes: Readonly<Record<string, Outcome>> = {
  'A': { outcome: 'accepted', attempts: 1 },
  'B': { outcome: 'rejected', attempts: 2, rule: 'out-of-stock' },
}

/** What the streams hold in the end. */
const streams: readonly (readonly [stream: string, events: readonly Message[]])[] = [
  [
    'honey',
    [
      { type: 'StockReplenished', data: { quantity: 1 } },
      { type: 'StockReserved', data: { quantity: 1 } },
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

test('Two people, one jar of honey', async () => {
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
