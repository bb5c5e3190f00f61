// A state as 32-bit words: the local states in sixteen bits each, and behind them one word for all that is shared. N = 5 takes four words, so
// that a state never lies across two lines of the cache.

import { assert } from '#lib/assert.ts'
import type { State } from './space.ts'

/** Words of a state with so many slots. */
export const widthOf = (slots: number): number => 1 + ((slots + 1) >> 1)

/** The local state in a slot of the state that begins at this word. */
export const localAt = (words: Int32Array, base: number, slot: number): number =>
  ((words[base + (slot >> 1)] as number) >>> ((slot & 1) << 4)) & 0xffff

export function putLocal(words: Int32Array, base: number, slot: number, local: number): void {
  const shift = (slot & 1) << 4
  const word = base + (slot >> 1)
  words[word] = ((words[word] as number) & ~(0xffff << shift)) | (local << shift)
}

/** Writes a state from this word on. */
export function pack(words: Int32Array, base: number, { locals, shared }: State): void {
  const width = widthOf(locals.length)
  assert(base + width <= words.length, 'room for a state')
  words.fill(0, base, base + width)
  for (const [slot, local] of locals.entries()) putLocal(words, base, slot, local)
  words[base + width - 1] = shared
}

/** 32 bits of all words of a state, well mixed from the top down. */
export function hashAt(words: Int32Array, base: number, width: number): number {
  let hash = 0x51ed270b
  for (let i = 0; i < width; i++) {
    hash = Math.imul(hash ^ (words[base + i] as number), 0x9e3779b1)
    hash ^= hash >>> 15
  }
  return Math.imul(hash, 0x85ebca6b)
}

export function isSameAt(
  words: Int32Array,
  base: number,
  others: Int32Array,
  other: number,
  width: number,
): boolean {
  for (let i = 0; i < width; i++) if (words[base + i] !== others[other + i]) return false
  return true
}
