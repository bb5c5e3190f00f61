// Where the steps from the states of a layer lead, gathered before they are looked up. Whoever looks up one state after the other in a large
// table waits for memory each time. So steps are gathered for a whole layer, in parts by what is shared then: looking up one part needs a small
// table, and what it finds lies side by side.

import { mix } from '#lib/hash.ts'
import { pack, putLocal, widthOf } from './packing.ts'
import type { State } from './space.ts'

/** States in a block: they are looked up in one go. */
export const blockRoom = 64
/** The most parts, as a power of two. */
const mostBits = 8
/** About as many states of a layer, and where they lead, fit into the nearest cache. */
const statesOfPart = 4096

export class Block {
  /** The states, one behind the other. */
  readonly words: Int32Array
  /** The state that each comes from. */
  readonly from = new Int32Array(blockRoom)
  count = 0

  constructor(width: number) {
    this.words = new Int32Array(blockRoom * width)
  }
}

/** Steps that lead to states that are looked up together. */
export class Part {
  readonly blocks: Block[] = []
  private open: Block | null = null
  private readonly pool: Pool

  constructor(pool: Pool) {
    this.pool = pool
  }

  add(state: State, from: number): void {
    const block = this.withRoom()
    pack(block.words, block.count * this.pool.width, state)
    block.from[block.count++] = from
  }

  /**
   * Adds what becomes of a state when one process steps.
   * @param words where that state lies, from `base` on
   * @param shared what is shared then
   */
  addStep(words: Int32Array, base: number, from: number, slot: number, local: number, shared: number): void {
    const block = this.withRoom()
    const { width } = this.pool
    const { words: own, count } = block
    const to = count * width
    const last = to + width - 1
    for (let i = to, j = base; i < last; i++, j++) own[i] = words[j] as number
    own[last] = shared
    putLocal(own, to, slot, local)
    block.from[count] = from
    block.count = count + 1
  }

  /** Gives all blocks back. */
  clear(): void {
    for (const block of this.blocks) this.pool.give(block)
    this.blocks.length = 0
    this.open = null
  }

  private withRoom(): Block {
    const { open } = this
    return open !== null && open.count < blockRoom ? open : this.another()
  }

  private another(): Block {
    const block = this.pool.take()
    this.blocks.push(block)
    this.open = block
    return block
  }
}

class Pool {
  readonly width: number
  /** Blocks in all. */
  count = 0
  private readonly free: Block[] = []

  constructor(width: number) {
    this.width = width
  }

  take(): Block {
    const known = this.free.pop()
    if (known) return known
    this.count++
    return new Block(this.width)
  }

  give(block: Block): void {
    block.count = 0
    this.free.push(block)
  }
}

export class Departures {
  readonly parts: Part[]
  private readonly pool: Pool
  private bits = 0

  constructor(slots: number) {
    this.pool = new Pool(widthOf(slots))
    this.parts = [new Part(this.pool)]
  }

  get bytes(): number {
    return 4 * this.pool.count * blockRoom * (this.pool.width + 1)
  }

  /** Makes parts for the steps from so many states. */
  divide(states: number): void {
    this.bits = Math.min(mostBits, Math.max(0, 32 - Math.clz32(states / statesOfPart)))
    while (this.parts.length < 1 << this.bits) this.parts.push(new Part(this.pool))
  }

  /** Where states go that share this. */
  partOf(shared: number): Part {
    const part = this.bits === 0 ? 0 : mix(shared, 0x2f0b4a27) >>> (32 - this.bits)
    return this.parts[part] as Part
  }
}
