// Exact numbers far beyond 2^53, in arrays: how many schedules lead to each state. A number is a few 32-bit limbs, the lowest first; where a
// sum outgrows them all numbers get more limbs. BigInt is made only at the end.

export class PathCounts {
  /** Limbs of each number. */
  limbs = 2
  words: Int32Array

  constructor(capacity: number) {
    this.words = new Int32Array(Math.max(1, capacity) * this.limbs)
  }

  get bytes(): number {
    return this.words.byteLength
  }

  /** Room for numbers 0 … count − 1; new ones are 0. */
  reserve(count: number): void {
    if (count * this.limbs <= this.words.length) return
    const more = new Int32Array(Math.ceil(count * 1.5) * this.limbs)
    more.set(this.words)
    this.words = more
  }

  clear(): void {
    this.words.fill(0)
  }

  one(index: number): void {
    this.words[index * this.limbs] = 1
  }

  /** Adds number `other` of `from` to number `index`. */
  add(index: number, from: PathCounts, other: number): void {
    while (from.limbs < this.limbs) from.widen()
    while (this.limbs < from.limbs) this.widen()
    const { limbs, words } = this
    const source = from.words
    const to = index * limbs
    const at = other * limbs
    let carry = 0
    for (let i = 0; i < limbs; i++) {
      const a = words[to + i] as number
      const b = source[at + i] as number
      const sum = (a + b + carry) | 0
      words[to + i] = sum
      // The carry out of the topmost bit, without a branch that nobody could predict.
      carry = ((a & b) | ((a | b) & ~sum)) >>> 31
    }
    if (carry === 0) return
    this.widen()
    this.words[index * this.limbs + limbs] = 1
  }

  /** Adds `count` numbers of `from`, number `others[i] − lessOther` to number `indexes[i] − less`. */
  addAll(
    indexes: Int32Array,
    less: number,
    from: PathCounts,
    others: Int32Array,
    lessOther: number,
    count: number,
  ): void {
    for (let i = 0; i < count; i++)
      this.add((indexes[i] as number) - less, from, (others[i] as number) - lessOther)
  }

  valueOf(index: number): bigint {
    let value = 0n
    for (let i = this.limbs - 1; i >= 0; i--)
      value = (value << 32n) | BigInt((this.words[index * this.limbs + i] as number) >>> 0)
    return value
  }

  private widen(): void {
    const { limbs, words } = this
    const more = new Int32Array((words.length / limbs) * (limbs + 1))
    for (let from = 0, to = 0; from < words.length; from += limbs, to += limbs + 1)
      for (let i = 0; i < limbs; i++) more[to + i] = words[from + i] as number
    this.limbs = limbs + 1
    this.words = more
  }
}
