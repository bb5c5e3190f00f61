// The states that were found, packed into 32-bit words one behind the other, in chunks that never move once they are full. The same chunks are
// the queue of a breadth-first search. Beside them a table by hash with open addressing: no text, no object, no Set (V8's ends at 16,777,216
// entries). An entry is a state's number with bits of its hash above it, so that hardly ever another state is looked at than the one sought.

import { assert } from '#lib/assert.ts'
import type { Block } from './departures.ts'
import { hashAt, isSameAt, localAt, pack, widthOf } from './packing.ts'
import { resized } from './resized.ts'
import type { State } from './space.ts'

const chunkBits = 14
const statesOfChunk = 1 << chunkBits
const firstStates = 16
const firstBits = 5

export class States {
  /** Words of a state: slots, shared. */
  readonly width: number
  readonly slots: number
  count = 0
  /** Here the next state is written, before it is looked up. */
  readonly next: Int32Array
  private readonly chunks: Int32Array[]
  /** Beside each chunk, the states before its states. */
  private readonly parents: Int32Array[]
  /** How many states there is room for. */
  private room = firstStates
  /** By the upper bits of the hash: number + 1 less `first`, and above that the lower bits of the hash; 0 = free. */
  private table = new Int32Array(1 << firstBits)
  /** How many bits say a place in the table. */
  private bits = firstBits
  /** The table holds the states from this one on: all, or those of one part of a layer. */
  private first = 0

  constructor(slots: number) {
    this.slots = slots
    this.width = widthOf(slots)
    this.next = new Int32Array(this.width)
    this.chunks = [new Int32Array(firstStates * this.width)]
    this.parents = [new Int32Array(firstStates)]
  }

  /** Bytes that are reserved for all of it. */
  get bytes(): number {
    return this.room * (this.width + 1) * 4 + this.table.byteLength
  }

  /** Empties the table: what is looked up from here on can only be found among what is added from here on. */
  forget(): void {
    this.table.fill(0)
    this.first = this.count
  }

  /** Puts all states into the table. */
  remember(): void {
    this.first = 0
    this.rehash()
  }

  /** Writes a state into the next free place, where `settle` looks it up. */
  write(state: State): void {
    assert(state.locals.length === this.slots, 'a local state for each slot')
    pack(this.next, 0, state)
  }

  /** The number of the state that was written: a known one, or a new one, which is then added with its parent. */
  settle(parent: number): number {
    return this.settleAt(this.next, 0, parent)
  }

  /**
   * The same for all in a block, in their order.
   * @param numbers takes the number of each
   */
  settleAll({ words, from, count }: Block, numbers: Int32Array): void {
    for (let i = 0; i < count; i++) numbers[i] = this.settleAt(words, i * this.width, from[i] as number)
  }

  private settleAt(words: Int32Array, base: number, parent: number): number {
    const hash = hashAt(words, base, this.width)
    const place = this.placeOf(words, base, hash)
    const { table, first, count, width } = this
    const entry = table[place] as number
    if (entry !== 0) return (entry & (table.length - 1)) + first - 1
    if (count === this.room) this.enlarge()
    table[place] = (hash << this.bits) | (count - first + 1)
    const chunk = this.chunks[count >>> chunkBits] as Int32Array
    const to = (count & (statesOfChunk - 1)) * width
    for (let i = 0; i < width; i++) chunk[to + i] = words[base + i] as number
    ;(this.parents[count >>> chunkBits] as Int32Array)[count & (statesOfChunk - 1)] = parent
    this.count = count + 1
    if ((count + 1 - first) * 4 > table.length * 3) this.rehash()
    return count
  }

  /** The first chunk grows, the others have their size from the beginning. */
  private enlarge(): void {
    const { width, chunks, parents, room } = this
    const states = Math.min(statesOfChunk, room)
    if (room < statesOfChunk) {
      chunks[0] = resized(chunks[0] as Int32Array, 2 * room * width)
      parents[0] = resized(parents[0] as Int32Array, 2 * room)
    } else {
      chunks.push(new Int32Array(statesOfChunk * width))
      parents.push(new Int32Array(statesOfChunk))
    }
    this.room = room + states
  }

  private rehash(): void {
    const { first, count, width } = this
    while ((count - first + 1) * 4 > 3 << this.bits) this.bits++
    const { bits } = this
    const table = new Int32Array(1 << bits)
    for (let state = first; state < count; state++) {
      const hash = hashAt(this.chunkOf(state), this.baseOf(state), width)
      let place = hash >>> (32 - bits)
      while (table[place] !== 0) place = (place + 1) & (table.length - 1)
      table[place] = (hash << bits) | (state - first + 1)
    }
    this.table = table
  }

  /** Where in the table this state is, or would be. */
  private placeOf(words: Int32Array, base: number, hash: number): number {
    const { table, bits, first, width, chunks } = this
    const mask = table.length - 1
    const tag = hash << bits
    let place = hash >>> (32 - bits)
    for (let entry = table[place] as number; entry !== 0; entry = table[place] as number) {
      if ((entry & ~mask) === tag) {
        const state = (entry & mask) + first - 1
        const chunk = chunks[state >>> chunkBits] as Int32Array
        if (isSameAt(chunk, (state & (statesOfChunk - 1)) * width, words, base, width)) break
      }
      place = (place + 1) & mask
    }
    return place
  }

  /** The number of the state that was written if it is in the table; -1 where it is not. */
  lookUp(): number {
    const { next, table, first } = this
    const entry = table[this.placeOf(next, 0, hashAt(next, 0, this.width))] as number
    return entry === 0 ? -1 : (entry & (table.length - 1)) + first - 1
  }

  /** The number of a state that is in the table; -1 where it is not. */
  find(state: State): number {
    this.write(state)
    return this.lookUp()
  }

  /** Whether the state that was written is this one. */
  nextIs(state: number): boolean {
    return isSameAt(this.chunkOf(state), this.baseOf(state), this.next, 0, this.width)
  }

  /** The words among which those of a state are, from `baseOf` on. */
  chunkOf(state: number): Int32Array {
    return this.chunks[state >>> chunkBits] as Int32Array
  }

  baseOf(state: number): number {
    return (state & (statesOfChunk - 1)) * this.width
  }

  /** The state before it on a shortest way; of the first, itself. */
  parentOf(state: number): number {
    return (this.parents[state >>> chunkBits] as Int32Array)[state & (statesOfChunk - 1)] as number
  }

  setParent(state: number, parent: number): void {
    ;(this.parents[state >>> chunkBits] as Int32Array)[state & (statesOfChunk - 1)] = parent
  }

  localOf(state: number, slot: number): number {
    return localAt(this.chunkOf(state), this.baseOf(state), slot)
  }

  sharedOf(state: number): number {
    return this.chunkOf(state)[this.baseOf(state) + this.width - 1] as number
  }
}
