// A copy of anything as plain JSON, or what is in the way. Behind this point nothing can surprise: no getter, proxy, cycle, class instance or
// `__proto__`, and no more than a bounded number of values.

import { limits } from './limits.ts'
import { pointer, shown, type Keys, type Problem } from './problem.ts'

export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json }

export type PlainJson =
  | { readonly ok: true; readonly value: Json }
  | { readonly ok: false; readonly problem: Problem }

interface Progress {
  values: number
}

/** Thrown and caught within this file, so that copying reads as copying. */
class NotPlain extends Error {
  readonly problem: Problem
  constructor(problem: Problem) {
    super(problem.code)
    this.problem = problem
  }
}

const nameOf = (value: object): string => Object.prototype.toString.call(value)

function isPlainObject(value: object): boolean {
  const prototype: unknown = Object.getPrototypeOf(value)
  // An object of another window has another Object.prototype, but nothing above it either.
  return prototype === null || Object.getPrototypeOf(prototype) === null
}

const refuse = (
  code: 'notJson' | 'tooDeep' | 'tooLarge' | 'unsafeKey',
  keys: Keys,
  expected: string,
  received: string,
) => new NotPlain({ path: pointer(...keys), code, expected, received })

function copyOf(value: unknown, keys: Keys, progress: Progress): Json {
  if (++progress.values > limits.values) throw refuse('tooLarge', [], `${limits.values} values`, 'more')
  switch (typeof value) {
    case 'string':
    case 'boolean':
      return value
    case 'number':
      if (!Number.isFinite(value)) throw refuse('notJson', keys, 'number', String(value))
      return value === 0 ? 0 : value
    case 'object':
      if (value === null) return null
      if (keys.length >= limits.depth) throw refuse('tooDeep', keys, String(limits.depth), 'more')
      if (Array.isArray(value)) return arrayOf(value, keys, progress)
      if (!isPlainObject(value)) throw refuse('notJson', keys, 'object', nameOf(value))
      return objectOf(value, keys, progress)
    case 'bigint':
    case 'function':
    case 'symbol':
    case 'undefined':
      throw refuse('notJson', keys, 'value', typeof value)
  }
}

function arrayOf(value: readonly unknown[], keys: Keys, progress: Progress): Json {
  if (value.length > limits.values) throw refuse('tooLarge', keys, `${limits.values} values`, 'more')
  return Array.from(value, (item: unknown, index) => copyOf(item, [...keys, index], progress))
}

function objectOf(value: object, keys: Keys, progress: Progress): Json {
  const copy: Record<string, Json> = {}
  for (const [key, field] of Object.entries(value)) {
    const path = [...keys, key]
    if (key === '__proto__') throw refuse('unsafeKey', path, 'another key', shown(key))
    // As JSON.stringify does: a key without a value is no key.
    if (field !== undefined) copy[key] = copyOf(field, path, progress)
  }
  return copy
}

/** Never throws, whatever it is given. O(size), and the size is bounded. */
export function plainJson(value: unknown): PlainJson {
  try {
    return { ok: true, value: copyOf(value, [], { values: 0 }) }
  } catch (error) {
    if (error instanceof NotPlain) return { ok: false, problem: error.problem }
    // A getter or proxy that throws.
    return { ok: false, problem: { path: '', code: 'notJson', expected: 'value', received: 'object' } }
  }
}
