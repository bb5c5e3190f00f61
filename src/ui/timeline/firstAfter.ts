/** Of rising values, the index of the first above `least`; `count` where none is. */
export function firstAfter(count: number, valueAt: (index: number) => number, least: number): number {
  let low = 0
  let high = count
  while (low < high) {
    const middle = (low + high) >>> 1
    if (valueAt(middle) > least) high = middle
    else low = middle + 1
  }
  return low
}
