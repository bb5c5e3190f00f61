// What the table of deliveries (1-semantics §6) speaks of, and what stands in most of its cells.

import type { RunReport } from '#projections/report.ts'

/** Everything that the table speaks of: effects by handler, what is marked or lost, and the client's answer. */
export function seen({ effects, lost, counts, commands, deadLetters, streams }: RunReport) {
  const { duplicates, ghosts } = counts
  const client = commands.map(({ outcome, httpStatus }) => [outcome, httpStatus])
  return {
    points: effects.points.length,
    email: effects.email.length,
    audit: effects.audit.length,
    lost: lost.map(({ handler }) => handler),
    duplicates,
    ghosts,
    dead: deadLetters.length,
    version: streams['order-1']?.version,
    client: client[0],
  }
}

export const once = { points: 1, email: 1, audit: 1 }
export const none = { points: 0, email: 0, audit: 0 }
export const clean = { lost: [], duplicates: 0, ghosts: 0, dead: 0 }
export const paid = { version: 2, client: ['accepted', 200] }
export const unknown = { client: ['unknown', null] }
