// JSON pointers (RFC 6901) into plain JSON: reading and replacing one value, as the settings of an exercise do.

import { assert } from '#lib/assert.ts'

export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json }

const keysOf = (pointer: string): readonly string[] =>
  pointer
    .split('/')
    .slice(1)
    .map((key) => key.replaceAll('~1', '/').replaceAll('~0', '~'))

const isContainer = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null

/** The value there; undefined where there is none. */
export const valueAt = (document: unknown, pointer: string): unknown =>
  keysOf(pointer).reduce<unknown>(
    (value, key) => (isContainer(value) && Object.hasOwn(value, key) ? value[key] : undefined),
    document,
  )

/** A copy with another value there; undefined takes the key out. Everything on the way to it has to be there. */
export const withValueAt = <T>(document: T, pointer: string, value: unknown): T =>
  replaced(document, keysOf(pointer), value) as T

function replaced(document: unknown, [key, ...rest]: readonly string[], value: unknown): unknown {
  if (key === undefined) return value
  assert(isContainer(document), `there is something at each part of a pointer, also at "${key}"`)
  const inner = rest.length === 0 ? value : replaced(document[key], rest, value)
  if (Array.isArray(document))
    return document.map((item: unknown, index) => (String(index) === key ? inner : item))
  const others = Object.fromEntries(Object.entries(document).filter(([name]) => name !== key))
  if (inner === undefined) return others
  // In its old place, or at the end: the order of keys is no difference, but people read it.
  return Object.hasOwn(document, key)
    ? Object.fromEntries(
        Object.entries(document).map(([name, item]: [string, unknown]) => [
          name,
          name === key ? inner : item,
        ]),
      )
    : { ...others, [key]: inner }
}

/** Whether two JSON values say the same, whatever the order of their keys. */
export function isSameJson(a: unknown, b: unknown): boolean {
  if (!isContainer(a) || !isContainer(b)) return Object.is(a, b)
  if (Array.isArray(a) !== Array.isArray(b)) return false
  const keys = Object.keys(a)
  return (
    keys.length === Object.keys(b).length &&
    keys.every((key) => Object.hasOwn(b, key) && isSameJson(a[key], b[key]))
  )
}
