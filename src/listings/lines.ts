// Finding lines in a listing. Lines are counted through all of its files, from 0.

import type { Listing, ListingLine, Role } from './listing.ts'

export interface PlacedLine {
  readonly line: ListingLine
  readonly role: Role
}

const remembered = new WeakMap<Listing, readonly PlacedLine[]>()

export function linesOf(listing: Listing): readonly PlacedLine[] {
  const known = remembered.get(listing)
  if (known) return known
  const lines = listing.files.flatMap(({ role, lines: each }) => each.map((line) => ({ line, role })))
  remembered.set(listing, lines)
  return lines
}

/** The line on which one stands who is at `node`, having come there from `from`. A line that names where one comes from goes first. */
export function standingLine(
  listing: Listing,
  role: Role,
  node: string,
  from: string | null,
): number | undefined {
  let found: number | undefined
  for (const [index, placed] of linesOf(listing).entries()) {
    if (placed.role !== role) continue
    for (const stand of placed.line.stands) {
      if (stand.node !== node) continue
      if (stand.from !== null && stand.from === from) return index
      if (stand.from === null) found ??= index
    }
  }
  return found
}

/** The lines in which the work of a node goes on, while one stands on the line that called it. */
export function linesInside(listing: Listing, role: Role, node: string, effect: string | null): number[] {
  return linesOf(listing).flatMap((placed, index) =>
    placed.role === role &&
    placed.line.inside.some((inside) => inside.node === node && (inside.effect ?? effect) === effect)
      ? [index]
      : [],
  )
}
