// Small integers for texts: what the search compares and packs are numbers, and texts are made only where the kernel itself was called.

export interface Interner<T> {
  /** The number of this text, from 0 in order of first sight; `make` is asked for the value only then. */
  intern(text: string, make: () => T): number
  /** The number if it is known, else undefined. */
  find(text: string): number | undefined
  readonly values: readonly T[]
}

export function createInterner<T>(): Interner<T> {
  const numbers = new Map<string, number>()
  const values: T[] = []
  return {
    intern(text, make) {
      const known = numbers.get(text)
      if (known !== undefined) return known
      const number = values.length
      numbers.set(text, number)
      values.push(make())
      return number
    },
    find: (text) => numbers.get(text),
    values,
  }
}
