// Where the processes are in the code of their machine: the line on which each stands, the lines in which what it called goes on, the line that
// the last step ran, and what came of each line in the attempt that is under way. Lines are counted through all files of the listing.

import { linesInside, standingLine } from '#listings/lines.ts'
import type { Listing, Role } from '#listings/listing.ts'
import { nextOccasion } from '#sim/dispatch/inline.ts'
import { eventOf, occasionsAt } from '#sim/dispatch/queue.ts'
import { enabled } from '#sim/enabled.ts'
import type { Trace } from '#sim/run.ts'
import { everyone, type AnyProcess, type NodeId, type ProcessId, type World } from '#sim/world.ts'
import { codeFactOf, type CodeFact } from './codeFacts.ts'
import { detailed } from './chartMarks.ts'
import { eventListOf } from './eventList.ts'
import { processSteps, stepsBefore, type ProcessStep } from './processSteps.ts'

export interface LiveLine {
  readonly process: ProcessId
  readonly kind: AnyProcess['kind']
  /** Index of its command, which gives it its hue; null for a worker and for the relay. */
  readonly command: number | null
  readonly node: NodeId
  readonly line: number
  /** Lines inside of what it called, or is about to call. */
  readonly inside: readonly number[]
  /** `waiting`: it may not step now. */
  readonly state: 'ready' | 'waiting' | 'done'
}

export interface LineFact {
  readonly process: ProcessId
  readonly kind: AnyProcess['kind']
  readonly command: number | null
  readonly line: number
  readonly fact: CodeFact
}

/** What the aggregate's list holds. */
export interface ListFact {
  readonly process: ProcessId
  readonly command: number
  readonly events: readonly string[]
}

export interface CodeLines {
  readonly live: readonly LiveLine[]
  /** What the very last step ran; empty at the beginning and after a crash. */
  readonly ran: readonly { readonly process: ProcessId; readonly line: number }[]
  /** Whose step the next one is, as the run goes on. */
  readonly next: ProcessId | null
  readonly facts: readonly LineFact[]
  readonly lists: readonly ListFact[]
}

/** `machine`: key of the machine whose listing it is; commands that run on another one have no place in it. O(own steps of the attempt). */
export function codeLinesOf(
  trace: Trace,
  cursor: number,
  world: World,
  listing: Listing,
  machine: string,
): CodeLines {
  const standing = enabled(trace.model, world).filter(({ process }) => isShown(trace, process, machine))
  const views = standing
    .slice(0, mostOf(standing.map(({ process }) => process)))
    .map(({ process, refusal }) => {
      const all = processSteps(trace).get(process.id) ?? []
      const steps = all.slice(0, stepsBefore(all, cursor))
      return { process, steps, isReady: refusal === undefined }
    })
  return {
    live: views.flatMap((view) => liveOf(trace, world, listing, view)),
    ran: views.flatMap((view) => ranOf(listing, view, cursor)),
    next: trace.steps[cursor]?.entries.find((entry) => entry.kind === 'step')?.process ?? null,
    facts: views.flatMap((view) => factsOf(listing, view)),
    lists: views.flatMap(({ process, steps }) => {
      if (process.kind !== 'command') return []
      const events = eventListOf(trace.model.settings.dispatch.mode, steps)
      return events ? [{ process: process.id, command: process.command, events }] : []
    }),
  }
}

const remembered = new WeakMap<Listing, WeakMap<Trace, ReadonlySet<number>>>()

/** The lines beside which something is said at some moment of the run, so that room can be kept for it. O(steps), once. */
export function factLinesOf(trace: Trace, listing: Listing, machine: string): ReadonlySet<number> {
  const known = remembered.get(listing)?.get(trace)
  if (known) return known
  const found = new Set<number>()
  const everybody = everyone(trace.end).filter((process) => isShown(trace, process, machine))
  for (const process of everybody.slice(0, mostOf(everybody))) {
    const steps = processSteps(trace).get(process.id) ?? []
    for (const [index, { entry }] of steps.entries()) {
      const line = codeFactOf(entry) === null ? undefined : lineOf(listing, process, steps, index)
      if (line !== undefined) found.add(line)
    }
  }
  remembered.set(listing, (remembered.get(listing) ?? new WeakMap()).set(trace, found))
  return found
}

/** As many commands as the chart shows, and everybody in the background. */
const mostOf = (everybody: readonly AnyProcess[]): number =>
  detailed + everybody.filter(({ kind }) => kind !== 'command').length

interface View {
  readonly process: AnyProcess
  /** Its steps so far. */
  readonly steps: readonly ProcessStep[]
  readonly isReady: boolean
}

const isShown = ({ model }: Trace, process: AnyProcess, machine: string): boolean =>
  process.kind !== 'command' || model.machines[process.command]?.key === machine

const roles: Readonly<Record<AnyProcess['kind'], Role>> = {
  command: 'request',
  worker: 'worker',
  relay: 'relay',
}

const commandIn = (process: AnyProcess): number | null =>
  process.kind === 'command' ? process.command : null

function liveOf(trace: Trace, world: World, listing: Listing, view: View): LiveLine[] {
  const { process, steps, isReady } = view
  const role = roles[process.kind]
  const { node } = process
  const line = standingLine(listing, role, node, cameFrom(steps, steps.length, node))
  if (line === undefined) return []
  const isDone = process.kind === 'command' && process.outcome !== null
  return [
    {
      process: process.id,
      kind: process.kind,
      command: commandIn(process),
      node,
      line,
      inside: isDone ? [] : linesInside(listing, role, node, effectAhead(trace, world, process)),
      state: isDone ? 'done' : isReady ? 'ready' : 'waiting',
    },
  ]
}

/** The node before this one; who is done still stands where its last step was, having come there with the step before. */
function cameFrom(steps: readonly ProcessStep[], count: number, node: NodeId): NodeId | null {
  for (let index = count - 1; index >= 0; index--) {
    const before = steps[index]?.entry.node
    if (before !== node) return before ?? null
  }
  return null
}

/** The effect of the handler that runs next, for a process that stands where handlers run. */
function effectAhead({ model }: Trace, world: World, process: AnyProcess): string | null {
  if (process.node !== 'handle') return null
  if (process.kind === 'command') return nextOccasion(model, world, process)?.handler.effect ?? null
  if (process.kind === 'relay' || !process.holds) return null
  return occasionsAt(model, process, eventOf(world, process.holds))[process.handled]?.handler.effect ?? null
}

function ranOf(
  listing: Listing,
  { process, steps }: View,
  cursor: number,
): { process: ProcessId; line: number }[] {
  const last = steps.at(-1)
  if (!last || last.step !== cursor - 1) return []
  const line = lineOf(listing, process, steps, steps.length - 1)
  return line === undefined ? [] : [{ process: process.id, line }]
}

/** The line that its `index`-th step ran. */
function lineOf(
  listing: Listing,
  process: AnyProcess,
  steps: readonly ProcessStep[],
  index: number,
): number | undefined {
  const node = steps[index]?.entry.node
  if (node === undefined) return undefined
  return standingLine(listing, roles[process.kind], node, cameFrom(steps, index, node))
}

/** Where that begins which still holds: with the last attempt that reads afresh; for a worker or the relay, with this round. */
function currentSteps(process: AnyProcess, steps: readonly ProcessStep[]): number {
  if (process.kind === 'command')
    return Math.max(
      0,
      steps.findLastIndex(({ entry }) => entry.node === 'attempt' && entry.to === 'load'),
    )
  const start = steps.findLastIndex(({ entry }) => entry.node === 'take' || entry.node === 'poll')
  return start === -1 ? 0 : start
}

function factsOf(listing: Listing, { process, steps }: View): LineFact[] {
  const facts = new Map<number, LineFact>()
  for (let index = currentSteps(process, steps); index < steps.length; index++) {
    const entry = steps[index]?.entry
    const line = lineOf(listing, process, steps, index)
    const fact = entry && codeFactOf(entry)
    if (line !== undefined && fact)
      facts.set(line, { process: process.id, kind: process.kind, command: commandIn(process), line, fact })
  }
  return [...facts.values()]
}
