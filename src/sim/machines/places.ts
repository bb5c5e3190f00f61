// Where a chart's nodes stand and which way its edges go, on a grid of named columns, named lanes between them, and rows. No pixels: how
// wide a column is, is a matter of the view. Main column downwards is one attempt, second column what a conflict leads to, so the loop goes
// once around and nothing crosses. A node that isn't named here has no place, and a test says so.

import type { NodeId } from '#sim/world.ts'
import { appendNode, beginOfAppend, failsInHandlers } from './loop.ts'
import type { Variant } from './variant.ts'

/** `wide`: left to right on a desk. `narrow`: two columns, for phones. */
export type Layout = 'wide' | 'narrow'

/** `slim` and `second` share a column: a slim box leaves room for the `chord` beside it. `beside` is the small box left of the main column. */
export type Column = 'first' | 'slim' | 'second' | 'beside' | 'main'

/** Vertical lines on which an edge runs or docks: the middles of the columns, and lanes beside them, from left to right. */
export type Lane =
  | 'farOuter'
  | 'outer'
  | 'first'
  | 'back'
  | 'second'
  | 'chord'
  | 'beside'
  | 'gutter'
  | 'innerGutter'
  | 'mainLeft'
  | 'main'
  | 'mainRight'
  | 'bypass'
  | 'farBypass'

export interface Place {
  readonly column: Column
  readonly row: number
}

export type Port =
  | { readonly side: 'top' | 'bottom'; readonly at: Lane }
  | { readonly side: 'left' | 'right'; readonly at: 'upper' | 'middle' | 'lower' }

/** A corner's line: a lane, or the height of a row, half ones being the gaps between rows. Turns alternate with the direction. */
export type Turn = { readonly lane: Lane } | { readonly row: number }

export interface Way {
  readonly out: Port
  readonly in: Port
  readonly turns: readonly Turn[]
}

export interface Rows {
  /** Nodes of the main column, from `load` to `succeed`. */
  readonly main: readonly NodeId[]
  readonly rowOf: (node: NodeId) => number
  /** Where the expected version is compared. */
  readonly append: number
}

const aside: readonly NodeId[] = [
  'accept',
  'attempt',
  'canRetry',
  'backOff',
  'loadSince',
  'compare',
  'answerConflict',
  'refetch',
  'review',
  'giveUp',
  'fail',
  'escape',
  'reject',
  'demandPrecondition',
]

export function rowsOf(variant: Variant, nodes: readonly NodeId[], layout: Layout): Rows {
  const main = nodes.filter((node) => !aside.includes(node))
  const first = layout === 'wide' ? 0 : 1
  const rowOf = (node: NodeId) => first + main.indexOf(node)
  return { main, rowOf, append: rowOf(appendNode(variant)) }
}

/** Where a further attempt goes on if it doesn't read again, past `load`. */
export function chordTarget(variant: Variant): NodeId | undefined {
  if (variant.pinned) return undefined
  if (variant.policy === 'merge') return variant.strategy === 'reappend' ? beginOfAppend(variant) : 'decide'
  return variant.reload ? undefined : beginOfAppend(variant)
}

/** The way up to `attempt` keeps to the left where something else needs the middle of the column. */
export const keepsLeft = (variant: Variant): boolean =>
  chordTarget(variant) !== undefined ||
  variant.dispatch === 'inTransaction' ||
  variant.policy === 'return-conflict'

/** What a conflict leads to on a phone, one below the other, before the way goes up on the outside. */
export function chainOf(variant: Variant): readonly NodeId[] {
  if (variant.pinned) return []
  if (variant.policy === 'merge') return ['loadSince', 'compare']
  if (variant.policy === 'return-conflict') return ['refetch', 'review', 'giveUp']
  return variant.backoff && !variant.reload ? ['backOff'] : []
}

export function placesOf(
  variant: Variant,
  nodes: readonly NodeId[],
  layout: Layout,
): ReadonlyMap<NodeId, Place> {
  const rows = rowsOf(variant, nodes, layout)
  const places = new Map<NodeId, Place>(
    rows.main.map((node) => [node, { column: 'main', row: rows.rowOf(node) }]),
  )
  const others = layout === 'wide' ? wideAside(variant, rows) : narrowAside(variant, rows)
  for (const [node, column, row] of others) if (nodes.includes(node)) places.set(node, { column, row })
  return places
}

type Placing = readonly [NodeId, Column, number]

function wideAside(variant: Variant, rows: Rows): Placing[] {
  const { append } = rows
  const inTransaction = variant.dispatch === 'inTransaction'
  return [
    ['accept', 'first', 0],
    ['attempt', 'second', 0],
    ['demandPrecondition', 'first', 1],
    ['reject', 'beside', rows.rowOf('decide')],
    ['canRetry', 'second', append],
    ['backOff', keepsLeft(variant) ? 'slim' : 'second', 1],
    ['escape', 'first', append],
    ['answerConflict', 'second', append],
    ['refetch', 'slim', append - 1],
    ['review', 'first', append - 1],
    ['giveUp', 'first', append],
    ...(inTransaction ? [placing('loadSince', 'first', append)] : [placing('loadSince', 'slim', append - 1)]),
    ['compare', 'first', append - 1],
    wideFail(variant, rows),
  ]
}

const placing = (node: NodeId, column: Column, row: number): Placing => [node, column, row]

function wideFail(variant: Variant, { append, rowOf }: Rows): Placing {
  const inTransaction = variant.dispatch === 'inTransaction'
  if (variant.pinned) return ['fail', 'second', append]
  if (variant.policy === 'merge')
    return inTransaction ? ['fail', 'second', append - 1] : ['fail', 'first', append]
  const ofHandlers = placing('fail', 'beside', rowOf('handle'))
  if (variant.policy !== 'retry') return ofHandlers
  if (variant.exhausted === 'escapes')
    return failsInHandlers(variant) ? ofHandlers : ['fail', 'first', append + 1]
  return inTransaction ? ofHandlers : ['fail', 'first', append]
}

function narrowAside(variant: Variant, rows: Rows): Placing[] {
  const { append } = rows
  const chain = chainOf(variant)
  return [
    ['accept', 'first', 0],
    ['attempt', 'first', 1],
    ['demandPrecondition', 'main', 0],
    ['reject', 'beside', rows.rowOf('decide')],
    ['canRetry', 'first', append],
    ['answerConflict', 'first', append],
    ['backOff', 'first', 2],
    ...chain.map((node, i) => placing(node, 'first', append + 1 + i)),
    ['escape', 'first', append + 1 + chain.length],
    narrowFail(variant, rows, append + 1 + chain.length),
  ]
}

/** `below`: the first row that is free below what a conflict leads to. */
function narrowFail(variant: Variant, { append, rowOf }: Rows, below: number): Placing {
  if (variant.pinned) return ['fail', 'first', append]
  if (variant.dispatch === 'inTransaction') return ['fail', 'beside', rowOf('handle')]
  if (variant.policy === 'overwrite') return ['fail', 'first', rowOf('handle')]
  const free = variant.exhausted === 'escapes' ? below + 1 : below
  const needsHandlers = variant.policy === 'return-conflict' || variant.exhausted === 'escapes'
  const throws = needsHandlers && variant.dispatch === 'afterCommit'
  return ['fail', 'first', throws ? Math.max(free, rowOf('handle')) : free]
}
