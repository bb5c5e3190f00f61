/** The first index of a rising sequence whose value is at least `wanted`; `count` if there is none. O(log count). */
export function firstAtLeast(count: number, valueAt: (index: number) => number, wanted: number): number {
  let low = 0
  let high = count
  while (low < high) {
    const middle = (low + high) >>> 1
    if (valueAt(middle) < wanted) low = middle + 1
    else high = middle
  }
  return low
}

/** The part of a rising list of steps that lies in [from, to). O(log n + what is found). */
export function within(steps: readonly number[], from: number, to: number): readonly number[] {
  const at = (index: number): number => steps[index] ?? Infinity
  return steps.slice(firstAtLeast(steps.length, at, from), firstAtLeast(steps.length, at, to))
}
