// Lists of moves as plain numbers, for the search that looks through millions of them: four words a move, list behind list.

import { resized } from './resized.ts'

/** Words of a move: the local state it leads to, what is shared then (−1: as before), invariants that it breaks, 1 if it touches others. */
export const wordsOfMove = 4

interface MoveNumbers {
  readonly local: number
  readonly shared: number
  readonly broken: number
  readonly copy: number
  readonly crashed: object | null
}

/** Whether a move touches other processes than the one that steps. */
export const isWide = ({ crashed, copy }: Pick<MoveNumbers, 'crashed' | 'copy'>): boolean =>
  crashed !== null || copy !== 0

export class MoveTable {
  words = new Int32Array(64 * wordsOfMove)
  /** By list: its first word; where it ends, the next begins. List 0 is empty. */
  starts = new Int32Array(64)
  count = 1

  /** @returns the number of the list */
  add(moves: readonly MoveNumbers[]): number {
    const start = this.starts[this.count] as number
    const end = start + moves.length * wordsOfMove
    if (end > this.words.length) this.words = resized(this.words, 2 * end)
    if (this.count + 2 > this.starts.length) this.starts = resized(this.starts, 2 * this.starts.length)
    for (const [index, move] of moves.entries())
      this.words.set(
        [move.local, move.shared, move.broken, isWide(move) ? 1 : 0],
        start + index * wordsOfMove,
      )
    this.starts[this.count + 1] = end
    return this.count++
  }
}
