// A list that only grows, of which every earlier state stays as it is. Plain JSON, and the same items always give the same JSON: pages that
// are full and shared by all later states, and a last one that is copied when an item comes. Adding costs at most one page, not the list.

export interface Growing<T> {
  /** Each of `pageSize` items. */
  readonly full: readonly (readonly T[])[]
  /** Fewer than `pageSize`. */
  readonly last: readonly T[]
}

export const pageSize = 64

const empty: Growing<never> = { full: [], last: [] }

/** O(n). */
export function growing<T>(items: readonly T[] = []): Growing<T> {
  if (items.length < pageSize) return items.length === 0 ? empty : { full: [], last: items }
  const pages = Math.floor(items.length / pageSize)
  return {
    full: Array.from({ length: pages }, (_, page) => items.slice(page * pageSize, (page + 1) * pageSize)),
    last: items.slice(pages * pageSize),
  }
}

export const sizeOf = ({ full, last }: Growing<unknown>): number => full.length * pageSize + last.length

/** The list with `items` behind what it has. O(pageSize) an item, and once a page O(pages). */
export function added<T>(list: Growing<T>, ...items: readonly T[]): Growing<T> {
  let { full, last } = list
  for (const item of items) {
    last = [...last, item]
    if (last.length < pageSize) continue
    full = [...full, last]
    last = []
  }
  return { full, last }
}

/** All items in one array. O(n). */
export const itemsOf = <T>({ full, last }: Growing<T>): readonly T[] =>
  full.length === 0 ? last : [...full.flat(), ...last]

/** Those from index `from` on. O(what is given). */
export function itemsFrom<T>({ full, last }: Growing<T>, from: number): readonly T[] {
  const page = Math.floor(from / pageSize)
  if (page >= full.length) return last.slice(from - full.length * pageSize)
  return [...full.slice(page).flat(), ...last].slice(from - page * pageSize)
}
