// Which way each edge of a chart goes: where it leaves, where it turns, where it arrives. What isn't said here goes straight.

import type { NodeId } from '#sim/world.ts'
import {
  chainOf,
  chordTarget,
  keepsLeft,
  type Lane,
  type Layout,
  type Place,
  type Port,
  type Turn,
  type Way,
} from './places.ts'
import { backgroundWay } from './backgroundWays.ts'
import type { Chart, ChartEdge } from './chart.ts'
import type { Variant } from './variant.ts'

const top = (at: Lane): Port => ({ side: 'top', at })
const bottom = (at: Lane): Port => ({ side: 'bottom', at })
const left = (at: 'upper' | 'middle' | 'lower' = 'middle'): Port => ({ side: 'left', at })
const right = (at: 'upper' | 'middle' | 'lower' = 'middle'): Port => ({ side: 'right', at })
const way = (out: Port, into: Port, ...turns: readonly Turn[]): Way => ({ out, in: into, turns })

/** Everything that the routing of one chart asks about. */
interface Ground {
  readonly variant: Variant
  readonly layout: Layout
  readonly places: ReadonlyMap<NodeId, Place>
  readonly edges: readonly { readonly from: NodeId; readonly to: NodeId }[]
}

const rowOf = ({ places }: Ground, node: NodeId): number => places.get(node)?.row ?? 0
const columnOf = ({ places }: Ground, node: NodeId): string => places.get(node)?.column ?? ''

/** The way of each edge. Kept apart from the chart itself: whoever has the drawn geometry needs no ways. */
export function waysOf({ variant, nodes, edges }: Chart, layout: Layout): (edge: ChartEdge) => Way {
  if (variant === null) return ({ id }) => backgroundWay(layout, id)
  const places = new Map(nodes.map(({ id, place }) => [id, place[layout]]))
  const ground: Ground = { variant, layout, places, edges }
  return ({ from, to }) => specialWay(ground, from, to) ?? straight(ground, from, to)
}

/** Lanes that have the name of the column they are the middle of; a slim box has the lane that goes back to `attempt` in its middle. */
const middleOf: Readonly<Record<string, Lane>> = {
  first: 'first',
  slim: 'back',
  second: 'second',
  beside: 'beside',
  main: 'main',
}

function straight(ground: Ground, from: NodeId, to: NodeId): Way {
  const [a, b] = [rowOf(ground, from), rowOf(ground, to)]
  const [start, end] = [columnOf(ground, from), columnOf(ground, to)]
  const lane = middleOf[start === 'slim' ? start : end] ?? 'main'
  if (a !== b) return a < b ? way(bottom(lane), top(lane)) : way(top(lane), bottom(lane))
  const order = Object.keys(middleOf)
  return order.indexOf(start) < order.indexOf(end) ? way(right(), left()) : way(left(), right())
}

function specialWay(ground: Ground, from: NodeId, to: NodeId): Way | undefined {
  const { variant } = ground
  if (from === 'load' && to !== 'rehydrate') return refusedReading(ground)
  if (from === 'attempt' && to === chordTarget(variant)) {
    return way(bottom('chord'), top('mainLeft'), { row: rowOf(ground, to) - 0.5 })
  }
  if (from === 'decide' && to === 'succeed') {
    const shared = ground.edges.some((edge) => edge.from === 'collect' && edge.to === 'succeed')
    return way(right(), right(shared ? 'lower' : 'middle'), { lane: 'farBypass' })
  }
  if (from === 'collect') return pastHandlers(ground, to)
  if (to === 'attempt' && from !== 'accept') return again(ground, from)
  return to === 'fail' || to === 'escape' ? failing(ground, from, to) : undefined
}

/** From `load` to the answer: a refused precondition. */
function refusedReading({ variant, layout }: Ground): Way {
  const lane: Lane = variant.pinned && variant.dispatch === 'inTransaction' ? 'back' : 'chord'
  return way(bottom('mainLeft'), top(lane), { row: layout === 'wide' ? 0.5 : 1.5 })
}

/** Nothing was collected, so there is nothing to handle. */
function pastHandlers(ground: Ground, to: NodeId): Way | undefined {
  if (rowOf(ground, to) === rowOf(ground, 'collect') + 1) return undefined
  if (to === 'succeed') {
    const shared = ground.edges.some((edge) => edge.from === 'decide' && edge.to === 'succeed')
    return way(right(), right(shared ? 'upper' : 'middle'), { lane: 'bypass' })
  }
  return way(right(), top('mainRight'), { lane: 'bypass' }, { row: rowOf(ground, to) - 0.5 })
}

/** Back to `attempt`. */
function again(ground: Ground, from: NodeId): Way {
  const { variant, layout } = ground
  if (layout === 'narrow' && chainOf(variant).includes(from)) {
    const twoWaysLeft = variant.policy === 'merge' && variant.dispatch === 'inTransaction'
    return way(left(twoWaysLeft ? 'lower' : 'middle'), left(), { lane: twoWaysLeft ? 'farOuter' : 'outer' })
  }
  if (columnOf(ground, from) === 'first' && layout === 'wide') {
    return way(top('first'), bottom('back'), { row: rowOf(ground, from) - 0.5 })
  }
  const lane = keepsLeft(variant) ? 'back' : layout === 'wide' ? 'second' : 'first'
  return way(top(lane), bottom(lane))
}

function failing(ground: Ground, from: NodeId, to: NodeId): Way | undefined {
  if (from === 'handle') return throwing(ground)
  return ground.layout === 'wide' ? wideFailing(ground, from) : narrowFailing(ground, from, to)
}

function wideFailing({ variant }: Ground, from: NodeId): Way | undefined {
  const inside =
    variant.dispatch === 'inTransaction' && variant.policy === 'retry' && variant.exhausted === 'result'
  return from === 'canRetry' && inside ? way(top('chord'), left()) : undefined
}

function narrowFailing(ground: Ground, from: NodeId, to: NodeId): Way | undefined {
  const { variant } = ground
  const inside = variant.dispatch === 'inTransaction' && to === 'fail'
  if (from === 'compare' && inside) return way(left('upper'), left(), { lane: 'outer' })
  if (from !== 'canRetry') return undefined
  if (inside) return way(top('beside'), bottom('beside'))
  if (chainOf(variant).length === 0) return undefined
  const shared = to === 'fail' && variant.dispatch === 'afterCommit'
  const half = rowOf(ground, from) + 0.5
  return way(bottom('beside'), right(shared ? 'upper' : 'middle'), { row: half }, { lane: 'gutter' })
}

/** A handler that throws, inside the request. */
function throwing(ground: Ground): Way | undefined {
  const { variant } = ground
  const [handle, fail] = [rowOf(ground, 'handle'), rowOf(ground, 'fail')]
  if (variant.pinned) return handle < fail ? way(left(), top('chord')) : way(left(), bottom('back'))
  if (columnOf(ground, 'fail') !== 'first') return undefined
  if (handle > fail) return way(left(), bottom('first'))
  const shared = chainOf(variant).length > 0 && variant.policy !== 'return-conflict'
  const port = shared ? 'lower' : 'middle'
  return way(left(port), right(port), ...(handle < fail ? [{ lane: 'innerGutter' as const }] : []))
}
