// The parts of a scenario on a link's wire. A null that means something (no bound, for ever) is a number that the field cannot have.

import { examples } from './examples/examples.ts'
import type { Json } from './plainJson.ts'
import type { Scenario } from './schema.ts'
import { nodeWords } from './linkTables.ts'
import {
  flag,
  list,
  listIn,
  number,
  numberOrNull,
  record,
  text,
  variant,
  word,
  type Wire,
} from './linkWire.ts'

type Policy = Scenario['policy']
type Backoff = NonNullable<Extract<Policy, { readonly kind: 'retry' }>['backoff']>
type Dispatch = NonNullable<Scenario['dispatch']>
type Handler = NonNullable<Scenario['handlers']>[number]
type Fault = NonNullable<Scenario['faults']>[number]
type FaultOf<Kind extends Fault['kind']> = Omit<Extract<Fault, { readonly kind: Kind }>, 'kind'>
type Hop = NonNullable<Scenario['latency']>['hopMs']

const attempts = numberOrNull(0)
const millisecondsOrNull = numberOrNull(-1)
const node = word(...nodeWords)

const curve = record<{ readonly baseMs: number; readonly capMs: number; readonly factor?: number }>(
  { baseMs: number, capMs: number },
  { factor: number },
)

export const backoff = variant<Backoff>({
  none: record<object>({}, {}),
  fixed: record({ baseMs: number }, {}),
  exponential: curve,
  equalJitter: curve,
  fullJitter: curve,
  decorrelatedJitter: record({ baseMs: number, capMs: number }, {}),
})

const status: Wire<409 | 412> = {
  pack: (value) => value,
  // Another number is for the parser to refuse, which says what would be right.
  unpack: (packed) => number.unpack(packed) as 409 | 412,
}

export const policy = variant<Policy>({
  retry: record({ maxAttempts: attempts }, { backoff, reload: flag, exhausted: word('result', 'escapes') }),
  'return-conflict': record({ status }, {}),
  merge: record({ strategy: word('reappend', 'redecide'), maxAttempts: number }, {}),
  overwrite: record<object>({}, {}),
})

export const dispatch = record<Dispatch>(
  { mode: word('none', 'inTransaction', 'afterCommit', 'queue', 'outbox') },
  {
    workers: number,
    order: word('none', 'perStream'),
    delivery: record<NonNullable<Dispatch['delivery']>>(
      { maxAttempts: attempts },
      { backoff, onExhausted: word('deadLetter', 'log') },
    ),
    outbox: record<NonNullable<Dispatch['outbox']>>(
      {},
      { pollMs: number, batch: number, leaseMs: number, dedupWindowMs: millisecondsOrNull },
    ),
  },
)

export const handler = record<Handler>(
  { id: text, on: list(text), effect: word('points', 'email', 'audit'), durationMs: number },
  { idempotency: word('none', 'inbox', 'providerKey') },
)

const deliveries: Wire<readonly number[] | 'always'> = {
  pack: (value) => (value === 'always' ? 0 : value),
  unpack: (packed) => (packed === 0 ? 'always' : listIn(packed).map((each) => number.unpack(each))),
}

export const fault = variant<Fault>({
  throw: record<FaultOf<'throw'>>(
    { handler: text, attempts: deliveries },
    { command: text, fromMs: number, untilMs: number },
  ),
  slow: record<FaultOf<'slow'>>({ handler: text, attempts: deliveries, durationMs: number }, {}),
  crash: record<FaultOf<'crash'>>(
    { process: text, after: node, restartAfterMs: millisecondsOrNull },
    { occurrence: number },
  ),
  loseResponse: record<FaultOf<'loseResponse'>>(
    { command: text, attempt: number, leg: word('append', 'answer') },
    { resend: flag },
  ),
  sendTwice: record<FaultOf<'sendTwice'>>({ command: text }, {}),
})

export const hop: Wire<Hop> = {
  pack: (value) => (typeof value === 'number' ? value : [value.mean, value.sd]),
  unpack(packed) {
    if (!Array.isArray(packed)) return number.unpack(packed)
    const [mean, sd] = listIn(packed)
    return { mean: number.unpack(mean), sd: number.unpack(sd) }
  },
}

/** Node and milliseconds in turn. */
export const durations: Wire<NonNullable<Scenario['durationsMs']>> = {
  pack: (value) =>
    Object.entries(value).flatMap(([name, milliseconds]) => [
      node.pack(name as (typeof nodeWords)[number]),
      milliseconds,
    ]),
  unpack(packed) {
    const values = listIn(packed)
    const names = values.filter((_, i) => i % 2 === 0)
    return Object.fromEntries(names.map((name, i) => [node.unpack(name), number.unpack(values[2 * i + 1])]))
  },
}

const expectedWords = ['NO_STREAM', 'STREAM_EXISTS', 'ANY'] as const

export const expectedVersion: Wire<number | (typeof expectedWords)[number]> = {
  pack: (value) => (typeof value === 'number' ? value : -1 - expectedWords.indexOf(value)),
  unpack(packed) {
    const value = number.unpack(packed)
    return expectedWords[-1 - value] ?? value
  },
}

type Localised = Scenario['title']

/** Texts of built-in scenarios, which two languages make long, go by name. They may be worded better one day; what runs is never by name. */
export function localised(field: 'title' | 'description'): Wire<Localised> {
  const idOf = new Map(examples.map(({ id, scenario }) => [JSON.stringify(scenario[field]), id]))
  const byId = new Map(examples.map(({ id, scenario }) => [id, scenario[field]]))
  const named = (id: string): Localised => byId.get(id) ?? id
  const both = (values: readonly unknown[]): Localised => {
    const [en, ja] = values
    return { en: text.unpack(en), ja: text.unpack(ja) }
  }
  return {
    pack(value): Json {
      const id =
        typeof value === 'string' ? undefined : idOf.get(JSON.stringify({ en: value.en, ja: value.ja }))
      if (id !== undefined) return [id]
      return typeof value === 'string' ? value : [value.en, value.ja]
    },
    unpack(packed) {
      if (!Array.isArray(packed)) return text.unpack(packed)
      return packed.length === 1 ? named(text.unpack(packed[0])) : both(packed)
    },
  }
}
