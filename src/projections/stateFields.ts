// What a stream comes to, in a few characters, whatever its domain: the state that rehydrating gives, field by field.

import { foldTo } from '#sim/fold.ts'
import type { Decider } from '#sim/decider.ts'
import type { RecordedEvent, Version } from '#sim/eventStore.ts'

const remembered = new WeakMap<RecordedEvent, readonly string[]>()

/** The state after `version` events: `tea × 1`, `paid`. What is not so, or empty, is left out. A recorded event has one past, so it is worked out once. */
export function stateTextsOf(
  decider: Decider,
  stream: readonly RecordedEvent[],
  version: Version,
): readonly string[] {
  const event = stream[version - 1]
  const known = event && remembered.get(event)
  if (known) return known
  const texts = [...fieldsOf(foldTo(decider, stream, version))].flatMap(([label, value]) => {
    if (value === 'false' || value === '' || value === 'null') return []
    return value === 'true' ? [label] : [`${label} ${value}`]
  })
  if (event) remembered.set(event, texts)
  return texts
}

/** A state field by field, whatever its domain: a list of lines by what each is about, objects by their paths. */
export function fieldsOf(state: unknown, path = ''): ReadonlyMap<string, string> {
  if (!isRecord(state)) return new Map([[path === '' ? 'value' : path, String(state)]])
  const fields = Object.entries(state).flatMap(([name, value]): [string, string][] => {
    if (Array.isArray(value))
      return value.flatMap((item: unknown, index) => [...lineOf(item, `${name} ${index + 1}`)])
    return [...fieldsOf(value, path === '' ? name : `${path}.${name}`)]
  })
  return new Map(fields)
}

function lineOf(item: unknown, otherwise: string): ReadonlyMap<string, string> {
  if (isRecord(item) && typeof item['sku'] === 'string' && typeof item['quantity'] === 'number')
    return new Map([[item['sku'], `× ${item['quantity']}`]])
  return fieldsOf(item, otherwise)
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null
