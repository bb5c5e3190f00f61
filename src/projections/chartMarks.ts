// What is marked on the flowchart at one moment: where each process stands, the way it came, the way it surely goes on.

import { edgeOf, type Chart } from '#sim/machines/chart.ts'
import type { Compiled } from '#sim/machines/compile.ts'
import { maxAttemptsOf, type Model } from '#sim/model.ts'
import type { ResultType, StepEntry, TraceStep } from '#sim/trace.ts'
import type { CommandProcess, NodeId, Outcome, ProcessId, World } from '#sim/world.ts'

export interface ProcessMark {
  readonly id: ProcessId
  readonly kind: 'command' | 'worker' | 'relay'
  /** Index of its command, which gives it its hue; a request that was sent again has the hue of the first. null: in the background. */
  readonly command: number | null
  readonly node: NodeId
  readonly attempt: number
  readonly enabled: boolean
  /** null while it is going. */
  readonly outcome: Outcome | null
  /** The edges it travelled, in the order of the first time. */
  readonly tracks: readonly Track[]
  /** The edge that it is sure to travel next. */
  readonly next: string | null
  /** The nodes it did. */
  readonly visited: readonly NodeId[]
  /** What it did in the very last step. */
  readonly moved: Move | null
}

export interface Track {
  readonly edge: string
  readonly count: number
}

export interface Move {
  readonly from: NodeId
  readonly to: NodeId
  /** null where it stayed, or went a way that isn't drawn. */
  readonly edge: string | null
  readonly result: ResultType
}

/** A figure that a node shows beside its name. */
export type NodeFact =
  | { readonly kind: 'attempt' | 'used'; readonly attempt: number; readonly max: number | null }
  | { readonly kind: 'status'; readonly status: number }

export interface ChartMarks {
  readonly chart: Chart
  /** In the order of the commands. */
  readonly processes: readonly ProcessMark[]
  readonly facts: Readonly<Record<NodeId, NodeFact>>
}

/** The page shows this many in detail. */
export const detailed = 8

/**
 * The marks after `steps`, the steps so far, which led to `world`. Only processes that run on this chart's machine have a place on it.
 * O(steps).
 */
export function chartMarksOf(
  model: Model,
  chart: Chart,
  steps: readonly TraceStep[],
  world: World,
): ChartMarks {
  const shown = world.processes
    .filter((process): process is CommandProcess => process.kind === 'command')
    .filter(({ command }) => model.machines[command]?.key === chart.key)
    .slice(0, detailed)
  const entriesOf = entriesByProcess(steps, new Set(shown.map(({ id }) => id)))
  const last = steps.at(-1)
  return {
    chart,
    processes: shown.map((process) => markOf(model, chart, process, entriesOf.get(process.id) ?? [], last)),
    facts: factsOf(model, chart, shown, entriesOf),
  }
}

export function entriesByProcess(
  steps: readonly TraceStep[],
  ids: ReadonlySet<ProcessId>,
): Map<ProcessId, StepEntry[]> {
  const found = new Map<ProcessId, StepEntry[]>()
  for (const { entries } of steps) {
    for (const entry of entries) {
      if (entry.kind !== 'step' || !ids.has(entry.process)) continue
      const list = found.get(entry.process)
      if (list) list.push(entry)
      else found.set(entry.process, [entry])
    }
  }
  return found
}

function markOf(
  model: Model,
  chart: Chart,
  process: CommandProcess,
  entries: readonly StepEntry[],
  last: TraceStep | undefined,
): ProcessMark {
  const { id, command, node, attempt, outcome } = process
  const machine = model.machines[command]
  const settings = model.settings.commands[command]
  const goesOn = machine && settings && outcome === null
  return {
    kind: 'command',
    id,
    command,
    node,
    attempt,
    enabled: process.order !== null && outcome === null,
    outcome,
    ...travelOf(chart, entries, last),
    next: goesOn ? sureNext(chart, machine, { node, attempt }, maxAttemptsOf(settings)) : null,
  }
}

/** The ways of a process on its chart so far. */
export function travelOf(
  chart: Chart,
  entries: readonly StepEntry[],
  last: TraceStep | undefined,
): Pick<ProcessMark, 'tracks' | 'visited' | 'moved'> {
  const latest = entries.at(-1)
  return {
    tracks: tracksOf(chart, entries),
    visited: [...new Set(entries.map((entry) => entry.node))],
    moved: latest && last?.entries.includes(latest) ? moveOf(chart, latest) : null,
  }
}

function moveOf(chart: Chart, { node, to, result }: StepEntry): Move {
  return { from: node, to, edge: edgeOf(chart, node, result.type, to)?.id ?? null, result: result.type }
}

function tracksOf(chart: Chart, entries: readonly StepEntry[]): Track[] {
  const counts = new Map<string, number>()
  for (const { node, to, result } of entries) {
    const edge = edgeOf(chart, node, result.type, to)
    if (edge) counts.set(edge.id, (counts.get(edge.id) ?? 0) + 1)
  }
  return [...counts].map(([edge, count]) => ({ edge, count }))
}

/** What only a fault brings about doesn't make the next step unsure. */
const exceptional: readonly ResultType[] = ['corrupted', 'noAnswer', 'unanswered']

/** The edge on which a process leaves its node whatever happens; null where that depends. */
export function sureNext(
  chart: Chart,
  machine: Compiled,
  { node, attempt }: { readonly node: NodeId; readonly attempt: number },
  max: number | null,
): string | null {
  const results = machine.transitions
    .filter(({ from, on }) => from === node && !exceptional.includes(on))
    .map(({ on }) => machine.next(node, attempt, max, on)?.node)
  const targets = new Set(results.filter((target) => target !== undefined))
  const [target] = targets
  if (target === undefined || targets.size !== 1) return null
  return chart.edges.find(({ from, to }) => from === node && to === target)?.id ?? null
}

/** What an answer node answers with, apart from those where the policy says it. */
const statuses: Readonly<Record<NodeId, number>> = { succeed: 200, escape: 500, demandPrecondition: 428 }

function factsOf(
  model: Model,
  chart: Chart,
  shown: readonly CommandProcess[],
  entriesOf: ReadonlyMap<ProcessId, readonly StepEntry[]>,
): Record<NodeId, NodeFact> {
  const facts: Record<NodeId, NodeFact> = {}
  const status = (node: NodeId, value: number) => (facts[node] = { kind: 'status', status: value })
  for (const { id } of chart.nodes) if (statuses[id]) status(id, statuses[id])
  const failing = chart.edges.filter(({ to }) => to === 'fail')
  status('fail', failing.length > 0 && failing.every(({ on }) => on.includes('threw')) ? 500 : 409)
  const policy = model.settings.commands[shown[0]?.command ?? 0]?.policy
  if (policy?.kind === 'return-conflict') status('answerConflict', policy.status)
  const attempt = latestAttempt(model, shown, entriesOf, 'attempt')
  if (attempt) facts['attempt'] = { kind: 'attempt', ...attempt }
  const used = latestAttempt(model, shown, entriesOf, 'canRetry')
  if (used) facts['canRetry'] = { kind: 'used', ...used }
  return facts
}

/** Of the process that stands on the node, else of the one that did it last. */
function latestAttempt(
  model: Model,
  shown: readonly CommandProcess[],
  entriesOf: ReadonlyMap<ProcessId, readonly StepEntry[]>,
  node: NodeId,
): { attempt: number; max: number | null } | undefined {
  const maxOf = ({ command }: CommandProcess) => {
    const settings = model.settings.commands[command]
    return settings ? maxAttemptsOf(settings) : null
  }
  const there = shown.find((process) => process.node === node && process.outcome === null)
  if (there) return { attempt: there.attempt, max: maxOf(there) }
  const done = shown
    .map((process) => ({
      process,
      entry: entriesOf.get(process.id)?.findLast((entry) => entry.node === node),
    }))
    .filter(({ entry }) => entry !== undefined)
    .toSorted((a, b) => (b.entry?.end ?? 0) - (a.entry?.end ?? 0))[0]
  return done?.entry ? { attempt: done.entry.attempt, max: maxOf(done.process) } : undefined
}
