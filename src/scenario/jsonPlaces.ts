// Where each value of a JSON text stands, so that what is wrong with it can be shown at its line.

import { pointer, type Keys } from './problem.ts'

const space = /[ \t\n\r]*/y
const scalar = /"(?:[^"\\]|\\.)*"|[-+.\w]+/y

/** Offsets of all values by JSON pointer, of keys by `key:` and pointer. The text must be JSON (`jsonFlawOf`). O(length). */
export function jsonPlaces(text: string): ReadonlyMap<string, number> {
  const places = new Map<string, number>()
  let at = 0
  const skip = () => {
    space.lastIndex = at
    space.test(text)
    at = space.lastIndex
  }
  const token = (): string => {
    scalar.lastIndex = at
    const [found = ''] = scalar.exec(text) ?? []
    at += Math.max(1, found.length)
    return found
  }
  const value = (keys: Keys): void => {
    skip()
    places.set(pointer(...keys), at)
    const open = text[at]
    if (open !== '{' && open !== '[') return void token()
    at++
    for (let index = 0; ; index++) {
      skip()
      if (text[at] === '}' || text[at] === ']') break
      if (text[at] === ',') {
        at++
        index--
        continue
      }
      if (open === '[') {
        value([...keys, index])
        continue
      }
      const start = at
      const inner = [...keys, JSON.parse(token()) as string]
      places.set(`key:${pointer(...inner)}`, start)
      skip()
      at++
      value(inner)
    }
    at++
  }
  value([])
  return places
}

/** The offset of what a problem is about: the key that should not be there, the value, or what it is missing in. */
export function offsetOf(places: ReadonlyMap<string, number>, path: string): number {
  for (let at = path; ; at = at.slice(0, at.lastIndexOf('/'))) {
    const found = places.get(`key:${at}`) ?? places.get(at)
    if (found !== undefined) return found
    if (at === '') return 0
  }
}
