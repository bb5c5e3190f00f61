// What a part of a scenario starts with when somebody adds it: valid, small, and about what the scenario has already.

import { domainOf, type DomainId } from '#domains/registry.ts'
import { commandDataSchema, eventDataSchema } from '#scenario/commandData.ts'
import { reservedId } from '#scenario/command.ts'
import { limits } from '#scenario/limits.ts'
import type { JsonObject } from '#scenario/values.ts'
import { commandIds, domainIn, handlerIds, listIn, textAt } from './draft.ts'
import { fieldOf, type ObjectField } from './field.ts'

/** The fields of the data of a message; undefined: the domain does not know it, so it may carry anything. */
export function dataForm(
  domain: DomainId,
  list: 'commands' | 'history',
  type: string,
): ObjectField | undefined {
  const schema = list === 'commands' ? commandDataSchema(domain, type) : eventDataSchema(domain, type)
  const field = schema && fieldOf(schema, 'data')
  return field?.kind === 'object' ? field : undefined
}

const values: Readonly<Record<string, string | number>> = { sku: 'tea', quantity: 1, title: 'Draft' }

/** Data for a message of that type; what it has already is kept where it has a place. */
export function startData(form: ObjectField | undefined, before: JsonObject = {}): JsonObject {
  const { entries = [] } = form ?? {}
  return Object.fromEntries(
    entries
      .map(({ key, isOptional }) => [key, before[key] ?? (isOptional ? undefined : values[key])] as const)
      .filter(([, value]) => value !== undefined),
  )
}

const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ'

/** A, B, C … without those that are taken or reserved; undefined: there are as many commands as there may be. */
export function nextCommandId(draft: JsonObject): string | undefined {
  const taken = new Set(commandIds(draft))
  if (taken.size >= limits.commands) return undefined
  for (let round = 0; ; round++)
    for (const letter of letters) {
      const id = round === 0 ? letter : letter + String(round + 1)
      if (!taken.has(id) && !reservedId.test(id)) return id
    }
}

/** The id itself where it is free, else with a number behind it. */
export function freeName(wanted: string, taken: readonly string[]): string {
  for (let n = 1; ; n++) {
    const name = n === 1 ? wanted : `${wanted}-${n}`
    if (!taken.includes(name)) return name
  }
}

export function startCommand(draft: JsonObject): JsonObject | undefined {
  const domain = domainIn(draft)
  const id = nextCommandId(draft)
  const type = domainOf(domain).commandTypes[0] ?? ''
  const stream = textAt(listIn(draft, 'commands').at(-1), 'stream') ?? `${domain}-1`
  return id === undefined
    ? undefined
    : { id, stream, type, data: startData(dataForm(domain, 'commands', type)) }
}

function startEvent(draft: JsonObject): JsonObject {
  const domain = domainIn(draft)
  const type = domainOf(domain).eventTypes[0] ?? ''
  const stream = textAt(listIn(draft, 'commands')[0], 'stream') ?? `${domain}-1`
  return { stream, type, data: startData(dataForm(domain, 'history', type)) }
}

function startHandler(draft: JsonObject): JsonObject {
  const type = domainOf(domainIn(draft)).eventTypes[0]
  return {
    id: freeName('audit', handlerIds(draft)),
    on: type === undefined ? [] : [type],
    effect: 'audit',
    durationMs: 10,
  }
}

/** A new item of one of the lists of a scenario; undefined: there is no more. */
export function startItem(draft: JsonObject, noun: string): JsonObject | undefined {
  switch (noun) {
    case 'command':
      return startCommand(draft)
    case 'event':
      return startEvent(draft)
    case 'handler':
      return startHandler(draft)
    case 'fault':
      return startVariant(draft, 'fault', 'sendTwice', {})
    default:
      return undefined
  }
}

/** What the fields of a variant start with, by noun and key; what the one before had of them is kept. */
function startField(draft: JsonObject, name: string): unknown {
  switch (name) {
    case 'policy.maxAttempts':
      return 3
    case 'policy.status':
      return 409
    case 'policy.strategy':
      return 'reappend'
    case 'backoff.baseMs':
      return 10
    case 'backoff.capMs':
      return 1000
    case 'fault.handler':
      return handlerIds(draft)[0] ?? 'email'
    case 'fault.command':
      return commandIds(draft)[0] ?? 'A'
    case 'fault.attempts':
      return [1]
    case 'fault.attempt':
      return 1
    case 'fault.durationMs':
      return 500
    case 'fault.process':
      return 'S'
    case 'fault.after':
      return 'append'
    case 'fault.restartAfterMs':
      return 100
    case 'fault.leg':
      return 'answer'
    default:
      return undefined
  }
}

/** `keys`: the fields without which such a variant is not whole. */
const needed: Readonly<Record<string, readonly string[]>> = {
  'policy.retry': ['maxAttempts'],
  'policy.return-conflict': ['status'],
  'policy.merge': ['strategy', 'maxAttempts'],
  'policy.overwrite': [],
  'backoff.none': [],
  'backoff.fixed': ['baseMs'],
  'backoff.exponential': ['baseMs', 'capMs'],
  'backoff.equalJitter': ['baseMs', 'capMs'],
  'backoff.fullJitter': ['baseMs', 'capMs'],
  'backoff.decorrelatedJitter': ['baseMs', 'capMs'],
  'fault.throw': ['handler', 'attempts'],
  'fault.slow': ['handler', 'attempts', 'durationMs'],
  'fault.crash': ['process', 'after', 'restartAfterMs'],
  'fault.loseResponse': ['command', 'attempt', 'leg'],
  'fault.sendTwice': ['command'],
}

/** A variant of another kind, with what the present one has in common with it. */
export function startVariant(draft: JsonObject, noun: string, kind: string, before: JsonObject): JsonObject {
  const fields = (needed[`${noun}.${kind}`] ?? []).map((key) => {
    const kept = before[key]
    // Without a bound is a word of one policy only.
    const fits = kept !== undefined && !(kept === null && noun === 'policy' && kind === 'merge')
    return [key, fits ? kept : startField(draft, `${noun}.${key}`)] as const
  })
  return { kind, ...Object.fromEntries(fields) }
}

/** What an object that need not be there starts with when one of its fields is set. Saying just this is saying nothing. */
export const startObjects: Readonly<Record<string, JsonObject>> = {
  store: {},
  dispatch: { mode: 'none' },
  delivery: { maxAttempts: 5 },
  outbox: {},
  latency: { hopMs: 10 },
  durationsMs: {},
}

/** What each form of a field that has several starts with; `null` is null. */
export const startForms: Readonly<Record<string, readonly unknown[]>> = {
  'command.expectedVersion': [1, 'NO_STREAM'],
  'policy.maxAttempts': [3, null],
  'delivery.maxAttempts': [5, null],
  'outbox.dedupWindowMs': [1000, null],
  'fault.attempts': [[1], 'always'],
  'fault.restartAfterMs': [100, null],
  'latency.hopMs': [10, { mean: 10, sd: 2 }],
}

export const newScenario = (title: string): JsonObject => ({
  version: 1,
  title,
  domain: 'cart',
  commands: ['A', 'B'].map((id, index) => ({
    id,
    stream: 'cart-1',
    type: 'AddItem',
    data: { sku: index === 0 ? 'tea' : 'mug', quantity: 1 },
  })),
  policy: { kind: 'retry', maxAttempts: 3 },
})
