// Alike processes stand in the order of their local states, so that one state stands for all that differ in their names alone. Each way out
// of it stands for one way out of each of them, so schedules can still be counted.

import { at } from '#sim/model.ts'
import { localAt, putLocal } from './packing.ts'
import type { Slot } from './slots.ts'

/** Places of processes that are alike, where there is more than one. */
export function alikeIn(slots: readonly Slot[]): readonly (readonly number[])[] {
  const groups = new Map<number, number[]>()
  for (const [place, { group }] of slots.entries()) groups.set(group, [...(groups.get(group) ?? []), place])
  return [...groups.values()].filter((places) => places.length > 1)
}

/** Puts the state that begins at this word into canonical order, by insertion: it is nearly in order already. */
export function arrange(words: Int32Array, base: number, alike: readonly (readonly number[])[]): void {
  for (const places of alike)
    for (let i = 1; i < places.length; i++)
      for (let j = i; j > 0; j--) {
        const [left, right] = [at(places, j - 1), at(places, j)]
        const [a, b] = [localAt(words, base, left), localAt(words, base, right)]
        if (a <= b) break
        putLocal(words, base, left, b)
        putLocal(words, base, right, a)
      }
}
