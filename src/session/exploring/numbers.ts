// Numbers of schedules are exact and soon outgrow what anyone reads.

/** Percent of a whole, to a tenth; exact for numbers far beyond 2^53. */
export const shareOf = (part: bigint, whole: bigint): number =>
  whole === 0n ? 0 : Number((part * 1_000_000n) / whole) / 10_000

export type Size = { readonly digits: string } | { readonly lead: number; readonly exponent: number }

const mostDigits = 15

/** All digits, or the first three and a power of ten. */
export function sizeOf(count: bigint): Size {
  const digits = count.toString()
  if (digits.length <= mostDigits) return { digits }
  return { lead: Number(digits.slice(0, 3)) / 100, exponent: digits.length - 1 }
}
