// What a stream has come to, for a small drawing: items in a cart with a limit, what is left on a shelf, else its state in a few words.

import { foldTo } from '#sim/fold.ts'
import type { RecordedEvent, StreamId } from '#sim/eventStore.ts'
import type { Model } from '#sim/model.ts'
import type { World } from '#sim/world.ts'

/** Whose doing a piece is: the index of a command, or -1 where it was there before. */
export type Owner = number

export type StateShown =
  | { readonly kind: 'items'; readonly owners: readonly Owner[]; readonly limit: number }
  /** `left` below zero: more was given away than there was. */
  | { readonly kind: 'shelf'; readonly left: number }
  | { readonly kind: 'version'; readonly version: number; readonly text: string }

/** More pieces than this are not drawn one by one. */
const mostDrawn = 16
const cartLimit = 10

export function stateShownOf(model: Model, world: World, stream: StreamId): StateShown {
  const events = world.streams[stream] ?? []
  const { domain } = model.settings
  const state = foldTo(model.decider, events, events.length)
  const owners = domain === 'cart' ? ownersOf(model, events) : null
  if (owners && owners.length <= mostDrawn) return { kind: 'items', owners, limit: cartLimit }
  const left = domain === 'stock' && isRecord(state) ? state['available'] : undefined
  if (typeof left === 'number' && Math.abs(left) <= mostDrawn) return { kind: 'shelf', left }
  return { kind: 'version', version: events.length, text: wordsOf(state) }
}

/** Each item by who put it there. What is taken out is the item of its kind that came last. */
function ownersOf({ settings }: Model, events: readonly RecordedEvent[]): readonly Owner[] {
  let items: { readonly sku: unknown; readonly owner: Owner }[] = []
  for (const { type, data, metadata } of events) {
    const quantity = Number(data['quantity'] ?? 0)
    const owner = settings.commands.findIndex(({ id }) => id === metadata.commandId)
    if (type === 'ItemAdded')
      items.push(...Array.from({ length: quantity }, () => ({ sku: data['sku'], owner })))
    if (type === 'ItemRemoved') items = without(items, data['sku'], quantity)
  }
  return items.map(({ owner }) => owner)
}

function without<Item extends { readonly sku: unknown }>(
  items: readonly Item[],
  sku: unknown,
  quantity: number,
): Item[] {
  let left = quantity
  return items
    .toReversed()
    .filter((item) => item.sku !== sku || left-- <= 0)
    .toReversed()
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null

/** Fields that say something, without what is at its beginning. */
function wordsOf(state: unknown): string {
  if (!isRecord(state)) return ''
  return Object.entries(state)
    .filter(([, value]) => value !== null && value !== false && value !== '' && !Array.isArray(value))
    .map(([name, value]) => (value === true ? name : String(value)))
    .join(' · ')
}
