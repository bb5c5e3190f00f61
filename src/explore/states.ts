// The states that were found, packed into 32-bit words one behind the other: a hash, the local states in sixteen bits each, and what is
// shared. The same array is the queue of a breadth-first search. Beside it a table by hash with open addressing: no text, no object, no Set
// (V8's ends at 16,777,216 entries).

import { assert } from '#lib/assert.ts'
import { mix } from '#lib/hash.ts'
import type { State } from './space.ts'

const firstStates = 1 << 10

/** What a local state adds to the hash of a state; hashes are sums, so one step changes two terms. */
export const hashOfLocal = (slot: number, local: number): number => mix(slot * 0x10000 + local, 0x51ed270b)
export const hashOfShared = (shared: number): number => mix(shared, 0x2f0b4a27)

export class States {
  /** Words of a state: hash, slots, shared. */
  readonly width: number
  readonly slots: number
  words: Uint32Array
  /** The state before it on a shortest way; of the first, itself. */
  parents: Uint32Array
  count = 0
  /** Number of a state + 1, by hash; 0 = free. */
  table: Uint32Array
  mask: number
  /** How many states the table holds: all, or one layer's. */
  filled = 0

  constructor(slots: number) {
    this.slots = slots
    this.width = 2 + ((slots + 1) >> 1)
    this.words = new Uint32Array(firstStates * this.width)
    this.parents = new Uint32Array(firstStates)
    this.table = new Uint32Array(firstStates * 2)
    this.mask = this.table.length - 1
  }

  /** Bytes that are reserved for all of it. */
  get bytes(): number {
    return this.words.byteLength + this.parents.byteLength + this.table.byteLength
  }

  /** Room for some more states and a place to write the next one. */
  reserve(more: number): void {
    const needed = this.count + more + 1
    if (needed > this.parents.length) {
      const capacity = Math.ceil(needed * 1.5)
      this.words = grown(this.words, capacity * this.width)
      this.parents = grown(this.parents, capacity)
    }
    if ((this.filled + more) * 2 > this.table.length) this.rehash(this.table.length * 4)
  }

  /** Empties the table: what is looked up from here on can only be found among what is added from here on. */
  forget(): void {
    this.table.fill(0)
    this.filled = 0
  }

  /** Puts all states into the table. */
  remember(): void {
    this.filled = this.count
    let length = this.table.length
    while (this.filled * 2 > length) length *= 2
    this.rehash(length, 0)
  }

  private rehash(length: number, from = this.count - this.filled): void {
    this.table = new Uint32Array(length)
    this.mask = length - 1
    for (let state = from; state < this.count; state++) {
      let place = (this.words[state * this.width] as number) & this.mask
      while (this.table[place] !== 0) place = (place + 1) & this.mask
      this.table[place] = state + 1
    }
  }

  /** Writes a state into the next free place, where `settle` looks it up. */
  write({ locals, shared }: State): void {
    assert(locals.length === this.slots, 'a local state for each slot')
    const base = this.count * this.width
    let hash = hashOfShared(shared)
    this.words.fill(0, base, base + this.width)
    for (const [slot, local] of locals.entries()) {
      hash += hashOfLocal(slot, local)
      const at = base + 1 + (slot >> 1)
      this.words[at] = (this.words[at] as number) | (local << ((slot & 1) * 16))
    }
    this.words[base] = hash
    this.words[base + this.width - 1] = shared
  }

  /** The number of the state in the next free place: a known one, or this one, which is then added with its parent. */
  settle(parent: number): number {
    const place = this.placeOfNext()
    const entry = this.table[place] as number
    if (entry !== 0) return entry - 1
    const { count } = this
    this.table[place] = count + 1
    this.parents[count] = parent
    this.count = count + 1
    this.filled++
    return count
  }

  /** Where in the table the state in the next free place is, or would be. */
  private placeOfNext(): number {
    const { words, width, table, mask, count } = this
    const base = count * width
    let place = (words[base] as number) & mask
    for (let entry = table[place] as number; entry !== 0; entry = table[place] as number) {
      const other = (entry - 1) * width
      let i = 0
      while (i < width && words[other + i] === words[base + i]) i++
      if (i === width) break
      place = (place + 1) & mask
    }
    return place
  }

  /** The number of the state in the next free place if it is in the table; -1 where it is not. */
  lookUp(): number {
    return (this.table[this.placeOfNext()] as number) - 1
  }

  /** The number of a state that is in the table; -1 where it is not. */
  find(state: State): number {
    this.reserve(1)
    this.write(state)
    return this.lookUp()
  }

  /** Whether the state in the next free place is this one. */
  nextIs(state: number): boolean {
    const { words, width, count } = this
    for (let i = 0; i < width; i++) if (words[state * width + i] !== words[count * width + i]) return false
    return true
  }

  localOf(state: number, slot: number): number {
    return ((this.words[state * this.width + 1 + (slot >> 1)] as number) >>> ((slot & 1) * 16)) & 0xffff
  }

  /** Changes the state in the next free place. */
  setLocal(slot: number, local: number, hash: number): void {
    const base = this.count * this.width
    const shift = (slot & 1) * 16
    const word = base + 1 + (slot >> 1)
    this.words[word] = ((this.words[word] as number) & ~(0xffff << shift)) | (local << shift)
    this.words[base] = (this.words[base] as number) + hash
  }

  sharedOf(state: number): number {
    return this.words[(state + 1) * this.width - 1] as number
  }
}

function grown(words: Uint32Array, length: number): Uint32Array {
  const more = new Uint32Array(length)
  more.set(words)
  return more
}
