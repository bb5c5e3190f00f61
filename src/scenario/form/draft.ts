// A scenario that is being written: JSON that may not be valid yet, so everything about it is asked carefully.

import { domainIds, type DomainId } from '#domains/registry.ts'
import { handlersOf, type ScenarioHandler } from '#scenario/handlersOf.ts'
import type { Keys } from '#scenario/problem.ts'
import { isObject, type JsonObject } from '#scenario/values.ts'

export type Draft = JsonObject

export function listIn(draft: unknown, key: string): readonly JsonObject[] {
  const list = isObject(draft) ? draft[key] : undefined
  return Array.isArray(list) ? list.filter(isObject) : []
}

export function textAt(object: unknown, key: string): string | undefined {
  const value = isObject(object) ? object[key] : undefined
  return typeof value === 'string' ? value : undefined
}

export const objectAt = (object: unknown, key: string): JsonObject => {
  const value = isObject(object) ? object[key] : undefined
  return isObject(value) ? value : {}
}

export const domainIn = (draft: Draft): DomainId =>
  domainIds.find((id) => id === draft['domain']) ?? domainIds[0]

const idsIn = (items: readonly unknown[]): readonly string[] =>
  items.flatMap((item) => textAt(item, 'id') ?? [])

export const commandIds = (draft: Draft): readonly string[] => idsIn(listIn(draft, 'commands'))

/** Those of the scenario, or those that its domain brings. */
export const handlersIn = (draft: Draft): readonly JsonObject[] =>
  draft['handlers'] === undefined
    ? handlersOf({ domain: domainIn(draft) }).map((handler: ScenarioHandler) => ({ ...handler }))
    : listIn(draft, 'handlers')

export const handlerIds = (draft: Draft): readonly string[] => idsIn(handlersIn(draft))

export const streamsIn = (draft: Draft): readonly string[] => [
  ...new Set(
    [...listIn(draft, 'history'), ...listIn(draft, 'commands')].flatMap(
      (item) => textAt(item, 'stream') ?? [],
    ),
  ),
]

export function valueAt(value: unknown, [key, ...rest]: Keys): unknown {
  if (key === undefined) return value
  if (Array.isArray(value)) return valueAt(value[Number(key)], rest)
  return isObject(value) && Object.hasOwn(value, key) ? valueAt(value[String(key)], rest) : undefined
}

/**
 * A copy with `next` at that place; undefined takes the field away, and from a list the item. Objects that need not be there begin with what
 * `start` gives for their key, and go away when they say no more than that.
 */
export function withValue(
  value: unknown,
  keys: Keys,
  next: unknown,
  start: (key: string) => JsonObject | undefined = () => undefined,
): unknown {
  const [key, ...rest] = keys
  if (key === undefined) return next
  if (Array.isArray(value)) {
    const list: readonly unknown[] = value
    const item = withValue(list[Number(key)], rest, next, start)
    return item === undefined ? list.toSpliced(Number(key), 1) : list.with(Number(key), item)
  }
  const object = isObject(value) ? value : {}
  const name = String(key)
  const begun = rest.length > 0 ? start(name) : undefined
  const field = withValue(object[name] ?? begun, rest, next, start)
  const isIdle = begun !== undefined && isObject(field) && isSame(field, begun)
  return field === undefined || isIdle ? without(object, name) : { ...object, [name]: field }
}

const without = (object: JsonObject, name: string): JsonObject =>
  Object.fromEntries(Object.entries(object).filter(([key]) => key !== name))

const isSame = (a: JsonObject, b: JsonObject): boolean => JSON.stringify(a) === JSON.stringify(b)
