// CPU time of this process, which a busy neighbour disturbs less than the clock on the wall. Compare ratios of one run, not numbers of two.

/** User CPU milliseconds that `work` costs, and what it returned. */
export function cpu<T>(work: () => T): { ms: number; value: T } {
  const before = process.cpuUsage().user
  const value = work()
  return { ms: (process.cpuUsage().user - before) / 1000, value }
}

export const median = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? NaN

export const thousands = (value: number): string => Math.round(value).toLocaleString('en-US')
