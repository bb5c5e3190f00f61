// A command or an event in a link: the place of its type in the table, then its data by position. What the table does not know (an event
// that some other system once recorded) goes as it is.

import type { Json } from './plainJson.ts'
import { isObject, type JsonObject } from './values.ts'
import { listIn, text, Unreadable, type Wire } from './linkWire.ts'

export interface TypedData {
  readonly type: string
  readonly data: JsonObject
}

type Fields = readonly string[]

/** What stands at the positions, or undefined where the data is of another shape than the table says. */
function valuesOf(fields: Fields, data: JsonObject): Json[] | undefined {
  const keys = Object.keys(data)
  const known = fields.slice(0, keys.length)
  const fits = known.length === keys.length && known.every((field) => Object.hasOwn(data, field))
  const values = known.map((field) => data[field])
  const plain = values.every((value) => typeof value === 'string' || typeof value === 'number')
  return fits && plain ? (values as Json[]) : undefined
}

function dataOf(fields: Fields, values: readonly unknown[]): JsonObject {
  const [first] = values
  if (values.length === 1 && isObject(first)) return first
  if (values.length > fields.length) throw new Unreadable(`at most ${fields.length} values`, values.length)
  return Object.fromEntries(values.map((value, i) => [fields[i] ?? '', value]))
}

export function message(table: Readonly<Record<string, Fields>>): Wire<TypedData> {
  const types = Object.entries(table)
  return {
    pack({ type, data }) {
      const place = types.findIndex(([known]) => known === type)
      const values = valuesOf(types[place]?.[1] ?? [], data)
      if (place === -1 || !values) return [place === -1 ? type : place, data as Json]
      return values.length === 0 ? place : [place, ...values]
    },
    unpack(packed) {
      const [place, ...values] = Array.isArray(packed) ? listIn(packed) : [packed]
      if (typeof place !== 'number') return { type: text.unpack(place), data: dataOf([], values) }
      const known = types[place]
      if (!known) throw new Unreadable(`0..${types.length - 1}`, place)
      return { type: known[0], data: dataOf(known[1], values) }
    },
  }
}
