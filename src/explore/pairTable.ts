// A hash table from two small integers to one: open addressing, multiply-mix hashing, three numbers an entry.

import { mix } from '#lib/hash.ts'

export interface PairTable {
  /** 0 where there is nothing. */
  get(a: number, b: number): number
  /** @param value not 0 */
  set(a: number, b: number, value: number): void
}

export function createPairTable(): PairTable {
  let entries = new Int32Array(3 * 1024)
  let mask = 1023
  let used = 0
  const placeOf = (a: number, b: number): number => {
    let place = mix(a, b) & mask
    while (entries[3 * place + 2] !== 0 && (entries[3 * place] !== a || entries[3 * place + 1] !== b))
      place = (place + 1) & mask
    return place
  }
  const put = (a: number, b: number, value: number): void => {
    const place = placeOf(a, b)
    entries[3 * place] = a
    entries[3 * place + 1] = b
    entries[3 * place + 2] = value
  }
  const grow = (): void => {
    const old = entries
    mask = mask * 2 + 1
    entries = new Int32Array(3 * (mask + 1))
    for (let i = 0; i < old.length; i += 3) {
      const value = old[i + 2] as number
      if (value !== 0) put(old[i] as number, old[i + 1] as number, value)
    }
  }
  return {
    get: (a, b) => entries[3 * placeOf(a, b) + 2] as number,
    set(a, b, value) {
      if (++used * 2 > mask) grow()
      put(a, b, value)
    },
  }
}
