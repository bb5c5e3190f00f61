// The exercises that a facilitator has chosen for a class, as they stand in an address: by their numbers, `a1.a2.b6`. A number stays with its
// exercise, whatever the exercise is called later.

export const numberOf = (id: string): string => id.split('-')[0] ?? id

/** Everybody's place in a list is the catalog's, so that the same choice is the same address. */
export const formatClassList = (ids: readonly string[]): string => ids.map(numberOf).join('.')

export interface ClassList {
  /** In the order of the catalog. */
  readonly ids: readonly string[]
  /** What was named and is not there. */
  readonly unknown: readonly string[]
}

const most = 60

/** What an address names; null where it names no list at all, which means all of them. */
export function parseClassList(text: string | null, all: readonly string[]): ClassList | null {
  if (text === null) return null
  const named = [...new Set(text.slice(0, 500).toLowerCase().split('.').filter(Boolean).slice(0, most))]
  const known = new Set(all.map(numberOf))
  return {
    ids: all.filter((id) => named.includes(numberOf(id))),
    unknown: named.filter((number) => !known.has(number)).map((number) => number.slice(0, 12)),
  }
}
