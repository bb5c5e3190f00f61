// The parts that a link's compact JSON is put together from: lists by position instead of objects by key, numbers instead of words. A wire
// packs what has been validated and unpacks what may be anything, so `unpack` promises no more than a shape; the scenario is parsed after it.

import type { Json } from './plainJson.ts'
import { shown } from './problem.ts'

export interface Wire<T> {
  pack(value: T): Json
  /** Throws `Unreadable` and nothing else. */
  unpack(packed: unknown): T
}

/** Thrown while unpacking and caught in `link.ts`, so that unpacking reads as unpacking. */
export class Unreadable extends Error {
  readonly expected: string
  readonly received: string
  constructor(expected: string, packed: unknown) {
    super(expected)
    this.expected = expected
    this.received = shown(packed)
  }
}

export function listIn(packed: unknown): readonly unknown[] {
  if (!Array.isArray(packed)) throw new Unreadable('array', packed)
  return packed
}

export const text: Wire<string> = {
  pack: (value) => value,
  unpack(packed) {
    if (typeof packed !== 'string') throw new Unreadable('string', packed)
    return packed
  },
}

export const number: Wire<number> = {
  pack: (value) => value,
  unpack(packed) {
    if (typeof packed !== 'number') throw new Unreadable('number', packed)
    return packed
  },
}

export const flag: Wire<boolean> = {
  pack: (value) => (value ? 1 : 0),
  unpack: (packed) => number.unpack(packed) === 1,
}

/** A number, or null as a number that it cannot be. */
export const numberOrNull = (nothing: number): Wire<number | null> => ({
  pack: (value) => value ?? nothing,
  unpack: (packed) => (packed === nothing ? null : number.unpack(packed)),
})

/** One of some words, by its place in their list. New words are added behind; none ever moves. */
export const word = <const Word extends string>(...words: readonly Word[]): Wire<Word> => ({
  pack: (value) => words.indexOf(value),
  unpack(packed) {
    const found = typeof packed === 'number' ? words[packed] : undefined
    if (found === undefined) throw new Unreadable(`0..${words.length - 1}`, packed)
    return found
  },
})

export const list = <Item>(item: Wire<Item>): Wire<readonly Item[]> => ({
  pack: (values) => values.map((value) => item.pack(value)),
  unpack: (packed) => listIn(packed).map((value) => item.unpack(value)),
})

type OptionalKeys<T> = { [Key in keyof T]-?: object extends Pick<T, Key> ? Key : never }[keyof T]
type Needed<T> = { readonly [Key in Exclude<keyof T, OptionalKeys<T>>]: Wire<T[Key]> }
type Optional<T> = { readonly [Key in OptionalKeys<T>]: Wire<Exclude<T[Key], undefined>> }

/** A wire of whatever type: what goes into it was taken from under its own key. */
interface AnyWire {
  pack(value: unknown): Json
  unpack(packed: unknown): unknown
}

/**
 * An object as a list: what it always has, by position; then, if there is more, one number whose bits say which of the others follow. The
 * compiler checks that no key is forgotten. The order of the keys is the format: new optional ones go behind.
 */
export function record<T extends object>(needed: Needed<T>, optional: Optional<T>): Wire<T> {
  const always = Object.entries(needed) as [string, AnyWire][]
  const others = Object.entries(optional) as [string, AnyWire][]
  return {
    pack(value) {
      const fields = value as Readonly<Record<string, unknown>>
      const there = others.filter(([key]) => fields[key] !== undefined)
      const mask = others.reduce((bits, [key], i) => (fields[key] === undefined ? bits : bits | (1 << i)), 0)
      const packed = (entries: typeof always) => entries.map(([key, wire]) => wire.pack(fields[key]))
      return mask === 0 ? packed(always) : [...packed(always), mask, ...packed(there)]
    },
    unpack(packed) {
      const values = listIn(packed)
      const mask = values.length > always.length ? number.unpack(values[always.length]) : 0
      // A bit that this version does not know is a field that it would leave out.
      if (!Number.isInteger(mask) || mask < 0 || mask >= 2 ** others.length)
        throw new Unreadable(`0..${2 ** others.length - 1}`, mask)
      const there = others.filter((_, i) => (mask & (1 << i)) !== 0)
      const slots = [...always, ...(there.length > 0 ? [undefined, ...there] : [])]
      if (values.length !== slots.length) throw new Unreadable(`${slots.length} values`, values.length)
      const entries = slots.flatMap((slot, i) => (slot ? [[slot[0], slot[1].unpack(values[i])]] : []))
      return Object.fromEntries(entries) as T
    },
  }
}

/** The fields of the member of that kind; a member may have several kinds. */
type FieldsOf<T, Kind> = T extends { readonly kind: infer Own }
  ? Kind extends Own
    ? Omit<T, 'kind'>
    : never
  : never
type Kinds<T extends { readonly kind: string }> = {
  readonly [Kind in T['kind']]: Wire<FieldsOf<T, Kind>>
}

/** A member of a union: the place of its kind in the list, then its fields; the place alone where there are none. */
export function variant<T extends { readonly kind: string }>(wires: Kinds<T>): Wire<T> {
  const entries = Object.entries(wires) as [T['kind'], AnyWire][]
  const kinds = word(...entries.map(([kind]) => kind))
  const wireAt = (place: Json): AnyWire => {
    const wire = entries[Number(place)]?.[1]
    if (!wire) throw new Unreadable('kind', place)
    return wire
  }
  return {
    pack({ kind, ...fields }) {
      const place = kinds.pack(kind)
      const rest = listIn(wireAt(place).pack(fields)) as readonly Json[]
      return rest.length === 0 ? place : [place, ...rest]
    },
    unpack(packed) {
      const [place, ...rest] = Array.isArray(packed) ? listIn(packed) : [packed]
      const kind = kinds.unpack(place)
      return { kind, ...Object(wireAt(kinds.pack(kind)).unpack(rest)) } as T
    },
  }
}
