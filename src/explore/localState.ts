// What of one process is part of a state (1-semantics §8): its node, attempt, the version it read last, and what it has in hand. Times,
// places in line and notes that nobody will read again are levelled, so the result is still a process that the kernel can step.

import { assert } from '#lib/assert.ts'
import type { PersonsChoice } from '#sim/settings.ts'
import { at, commandOf, type Model } from '#sim/model.ts'
import { machineOfBackground } from '#sim/dispatch/background.ts'
import type {
  AnyProcess,
  CommandProcess,
  NodeId,
  ProcessId,
  RelayProcess,
  WorkerProcess,
} from '#sim/world.ts'
import { inHandOf, type InHand, type Note } from '#sim/inHand.ts'

export interface LocalStates {
  /** The process without what is no part of a state. */
  canonical<P extends AnyProcess>(process: P): P
  /** What tells two canonical processes apart. */
  keyOf(process: AnyProcess): string
}

export interface LocalOptions {
  /** Reset what is dead, too: after its end a process is its outcome and nothing else, and a version is kept only while it matters. */
  readonly resetDead: boolean
  /** By process: the one that it is like, whose name it then goes by. */
  readonly leaders?: ReadonlyMap<ProcessId, CommandProcess>
}

const nothing: ReadonlySet<Note> = new Set()

export function createLocalStates(model: Model, { resetDead, leaders }: LocalOptions): LocalStates {
  const inHand: readonly InHand[] = model.settings.commands.map((command, index) =>
    inHandOf(model.settings, command, at(model.machines, index)),
  )
  const commandState = (named: CommandProcess): CommandProcess => {
    const leader = leaders?.get(named.id)
    const process = leader ? { ...named, id: leader.id, command: leader.command } : named
    if (process.outcome !== null) return ended(process, resetDead)
    const has = inHand[process.command]?.get(process.node) ?? nothing
    return going(model, process, has, resetDead)
  }
  return {
    canonical<P extends AnyProcess>(process: P): P {
      if (process.kind === 'command') return commandState(process) as P
      return (process.kind === 'worker' ? workerState(model, process) : relayState(model, process)) as P
    },
    keyOf: (process) => JSON.stringify(process),
  }
}

const untimed = {
  readyAt: 0,
  due: 0,
  sleep: 0,
  respondedAt: null,
  rule: null,
  committed: null,
  httpStatus: null,
}

function going(
  model: Model,
  process: CommandProcess,
  has: ReadonlySet<Note>,
  resetDead: boolean,
): CommandProcess {
  return {
    ...process,
    ...untimed,
    order: process.order === null ? null : 0,
    visits: visitsOfCommand(model, process),
    read: !resetDead || has.has('read') ? process.read : null,
    since: has.has('since') ? process.since : null,
    decided: has.has('decided') ? process.decided : null,
    conflict:
      has.has('conflict') && process.conflict ? { expected: 0, actual: process.conflict.actual } : null,
    compared: has.has('compared') && process.compared,
    unansweredAppend: has.has('unansweredAppend') && process.unansweredAppend,
    verdict: has.has('verdict') ? process.verdict : null,
    handled: has.has('handled') ? process.handled : 0,
  }
}

function ended(process: CommandProcess, resetDead: boolean): CommandProcess {
  return {
    ...process,
    ...untimed,
    order: null,
    visits: process.visits.map(() => 0),
    ...(resetDead ? { node: 'done', attempt: 0, read: null } : {}),
    since: null,
    decided: null,
    conflict: null,
    compared: false,
    unansweredAppend: false,
    verdict: null,
    answers: 0,
    handled: 0,
    throwsNext: false,
    losesNextAnswer: false,
  }
}

/** What a worker holds is linked to the queue by the queue (`SharedState.inHand`), so no id stays here. */
function workerState(model: Model, process: WorkerProcess): WorkerProcess {
  const { holds } = process
  return {
    ...process,
    readyAt: 0,
    due: 0,
    order: null,
    visits: visitsCounted(model, process.id, process.visits, machineOfBackground(process).nodes),
    holds: holds && { ...holds, delivery: 0 },
    handled: process.node === 'handle' ? process.handled : 0,
  }
}

const relayState = (model: Model, process: RelayProcess): RelayProcess => ({
  ...process,
  readyAt: 0,
  due: 0,
  order: null,
  visits: visitsCounted(model, process.id, process.visits, machineOfBackground(process).nodes),
})

/** How often it was at each node counts only where a crash waits for the n-th time, and only up to there. */
function visitsCounted(
  { settings }: Model,
  id: ProcessId,
  visits: readonly number[],
  nodes: readonly NodeId[],
): number[] {
  return nodes.map((node, index) => {
    const occurrences = settings.faults.map((fault) =>
      fault.kind === 'crash' && fault.process === id && fault.after === node ? fault.occurrence : 0,
    )
    return Math.min(visits[index] ?? 0, Math.max(0, ...occurrences))
  })
}

/** At `review` it also counts what the person has decided so far, as far as that is scripted. */
function visitsOfCommand(model: Model, process: CommandProcess): readonly number[] {
  const { nodes } = at(model.machines, process.command)
  const visits = visitsCounted(model, process.id, process.visits, nodes)
  const review = nodes.indexOf('review')
  if (review < 0) return visits
  const counted = Math.min(process.visits[review] ?? 0, commandOf(model, process).onConflict.length)
  visits[review] = Math.max(visits[review] ?? 0, counted)
  return visits
}

/** What the person is scripted to decide at this review; undefined where the scenario leaves it open. */
export function scriptedDecision(model: Model, process: CommandProcess): PersonsChoice | undefined {
  assert(process.node === 'review', 'only at a review somebody decides')
  const review = at(model.machines, process.command).nodes.indexOf('review')
  return commandOf(model, process).onConflict[process.visits[review] ?? 0]
}
