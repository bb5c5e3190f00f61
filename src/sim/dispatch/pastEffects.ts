// When a handler last had its effect on an event, without a look through all that has ever happened: for each page of effects that is full
// there is an index of everything up to its end. Only a memo; a page has one past, so any list may be asked about at any time.

import type { Growing } from '#lib/growing.ts'
import type { Micros } from '#sim/clock.ts'
import type { EventId } from '#sim/eventStore.ts'
import type { Effect } from '#sim/world.ts'

type Page = readonly Effect[]
type Index = Map<string, Micros>

const indices = new WeakMap<Page, Index>()

/** undefined: never. O(pageSize) in a list that grows, O(n) after a jump to another one. */
export function lastEffectAt(
  effects: Growing<Effect>,
  handler: string,
  eventId: EventId,
): Micros | undefined {
  const isIt = (effect: Effect): boolean => effect.handler === handler && effect.eventId === eventId
  return effects.last.findLast(isIt)?.at ?? indexOf(effects.full)?.get(keyOf(handler, eventId))
}

function indexOf(pages: readonly Page[]): Index | undefined {
  const last = pages.at(-1)
  if (!last) return undefined
  const known = indices.get(last)
  if (known) return known
  // The index of the page before grows into this page's: who goes on from there again has it made anew.
  const before = pages.at(-2)
  const grown = before && indices.get(before)
  if (before) indices.delete(before)
  const index: Index = grown ?? new Map()
  for (const page of grown ? [last] : pages)
    for (const effect of page) index.set(keyOf(effect.handler, effect.eventId), effect.at)
  indices.set(last, index)
  return index
}

const keyOf = (handler: string, eventId: EventId): string => `${handler} ${eventId}`
