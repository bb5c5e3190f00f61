// The chart of a machine: what people look at comes from what runs, so the two cannot drift apart. Nodes are the machine's states, edges
// its ways from one to another, several results between the same two nodes being one edge.

import type { ResultType } from '#sim/trace.ts'
import type { NodeId } from '#sim/world.ts'
import type { Compiled, CompiledMachine, Transition } from './compile.ts'
import { placesOf, type Layout, type Place } from './places.ts'
import type { Variant } from './variant.ts'

export interface ChartNode {
  readonly id: NodeId
  /** As in the code listing; decisions have none. */
  readonly number: number | null
  readonly shape: 'step' | 'decision' | 'answer'
  /** It touches the event store. */
  readonly store: boolean
  /** Some way leads here. The friendly result below the loop of the escaping retry is there, and never reached. */
  readonly reached: boolean
  readonly place: Readonly<Record<Layout, Place>>
}

export type EdgeLabel =
  | 'again'
  | 'appendAgain'
  | 'commuting'
  | 'conflict'
  | 'giveUp'
  | 'no'
  | 'nothingCollected'
  | 'nothingToDo'
  | 'notCommuting'
  | 'readAgain'
  | 'recorded'
  | 'resubmit'
  | 'threw'
  | 'unconditional'
  | 'yes'

export interface ChartEdge {
  /** `from-to`: stable, and unique because parallel ways are one edge. */
  readonly id: string
  readonly from: NodeId
  readonly to: NodeId
  /** The results that go this way. */
  readonly on: readonly ResultType[]
  readonly label: EdgeLabel | null
}

export interface Chart {
  /** The variant's name, or `worker`, `relay`. */
  readonly key: string
  /** null: no command's machine, but a worker's or the relay's. */
  readonly variant: Variant | null
  readonly nodes: readonly ChartNode[]
  readonly edges: readonly ChartEdge[]
}

export const edgeId = (from: NodeId, to: NodeId): string => `${from}-${to}`

/** Ways that exist in the machine and are not shown: into the end, nowhere, and what only a corrupted stream leads to. */
function drawn(machine: Compiled, { from, target, on }: Transition): boolean {
  if (target === from || on === 'corrupted') return false
  // `write` writes whatever is there by then; it has the way because a refused append would have it.
  if (from === 'write' && on === 'conflict') return false
  return [from, target].every((node) => nodeDrawn(machine, node))
}

const nodeDrawn = (machine: Compiled, node: NodeId): boolean =>
  node !== 'done' && machine.metaOf(node)?.drawn !== false

/** What a kind of machine decides about its chart. */
export interface Plan {
  readonly placeOf: (layout: Layout, node: NodeId) => Place | undefined
  readonly labelOf: (from: NodeId, to: NodeId, on: readonly ResultType[]) => EdgeLabel | null
}

/** The chart of a command. O(nodes · ways), a few dozen of each. */
export function chartOf(machine: CompiledMachine): Chart {
  const { variant } = machine
  const ids = machine.nodes.filter((node) => nodeDrawn(machine, node))
  const places = { wide: placesOf(variant, ids, 'wide'), narrow: placesOf(variant, ids, 'narrow') }
  return chartFrom(machine, variant, {
    placeOf: (layout, node) => places[layout].get(node),
    labelOf: (from, to, on) => labelOf(variant, from, to, on),
  })
}

export function chartFrom(machine: Compiled, variant: Variant | null, plan: Plan): Chart {
  const ways = waysOf(machine)
  return {
    key: machine.key,
    variant,
    nodes: nodesOf(machine, ways, plan),
    edges: ways.map(({ from, to, on }) => ({
      id: edgeId(from, to),
      from,
      to,
      on,
      label: plan.labelOf(from, to, on),
    })),
  }
}

interface DrawnWay {
  readonly from: NodeId
  readonly to: NodeId
  readonly on: readonly ResultType[]
}

function waysOf(machine: Compiled): DrawnWay[] {
  const ways = new Map<string, DrawnWay>()
  for (const transition of machine.transitions) {
    if (!drawn(machine, transition)) continue
    const { from, target: to, on } = transition
    const known = ways.get(edgeId(from, to))
    ways.set(edgeId(from, to), { from, to, on: [...new Set([...(known?.on ?? []), on])] })
  }
  return [...ways.values()]
}

function nodesOf(machine: Compiled, ways: readonly DrawnWay[], { placeOf }: Plan): ChartNode[] {
  const placeIn = (layout: Layout, id: NodeId): Place => {
    const place = placeOf(layout, id)
    if (!place) throw new Error(`${machine.key}: ${id} has no place on the chart`)
    return place
  }
  let number = 0
  return machine.nodes
    .filter((id) => nodeDrawn(machine, id))
    .map((id) => {
      const meta = machine.metaOf(id)
      const shape = meta?.shape ?? 'step'
      return {
        id,
        number: shape === 'decision' ? null : ++number,
        shape,
        store: meta?.store === true,
        reached: id === machine.initial || ways.some(({ to }) => to === id),
        place: { wide: placeIn('wide', id), narrow: placeIn('narrow', id) },
      }
    })
}

const labelByResult: Readonly<Partial<Record<ResultType, EdgeLabel>>> = {
  conflict: 'conflict',
  recorded: 'recorded',
  noop: 'nothingToDo',
  nothingCollected: 'nothingCollected',
  threw: 'threw',
  notCommuting: 'notCommuting',
  resubmit: 'resubmit',
  giveUp: 'giveUp',
  preconditionMissing: 'unconditional',
}

function labelOf(variant: Variant, from: NodeId, to: NodeId, on: readonly ResultType[]): EdgeLabel | null {
  const [result] = on
  if (from === 'attempt') return to === 'load' ? null : 'again'
  if (from === 'canRetry') return answerLabel(variant, to)
  if (result === 'commuting') return 'commuting'
  if (on.includes('recorded')) return to === 'succeed' ? 'recorded' : null
  // Where nothing is handled in this process, finding nothing is no other way.
  if (result === 'nothingCollected' && on.length > 1) return null
  return (result && labelByResult[result]) ?? null
}

function answerLabel(variant: Variant, to: NodeId): EdgeLabel {
  if (to === 'fail' || to === 'escape') return 'no'
  if (to !== 'attempt') return 'yes'
  return variant.reload ? 'readAgain' : 'appendAgain'
}

/** The edge that a step travelled: undefined where it stayed, ended, or went a way that isn't drawn. */
export const edgeOf = (chart: Chart, from: NodeId, result: ResultType, to: NodeId): ChartEdge | undefined =>
  chart.edges.find((edge) => edge.from === from && edge.to === to && edge.on.includes(result))
