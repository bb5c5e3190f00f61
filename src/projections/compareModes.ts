// The same scenario under several modes of dispatch (or policies), in the figures by which one would choose.

import type { Micros } from '#sim/clock.ts'
import { outsideWorldOf } from '#sim/effectMarks.ts'
import type { Trace } from '#sim/run.ts'
import type { CommandProcess, Outcome } from '#sim/world.ts'

export interface RunToCompare {
  readonly id: string
  readonly trace: Trace
}

/** Who learnt that something had failed. Nobody: something failed all the same. */
export type Witness =
  | 'client'
  | 'waitingClient'
  | 'queue'
  | 'deadLetters'
  | 'log'
  | 'nobody'
  | 'nothingFailed'

export interface ComparedRun {
  readonly id: string
  /** Until the last of the clients had its answer, from when it asked; null: one of them never got one. */
  readonly response: Micros | null
  /** When the last effect had happened; null: some effect never will, or waits among the dead letters. */
  readonly effects: Micros | null
  /** How many effects were due. */
  readonly due: number
  readonly lost: number
  readonly duplicates: number
  readonly ghosts: number
  /** The most that a command needed, and the most often that a message was delivered. */
  readonly attempts: number
  readonly deliveries: number
  readonly witnesses: readonly Witness[]
}

export const compareModes = (runs: readonly RunToCompare[]): readonly ComparedRun[] => runs.map(compared)

function compared({ id, trace }: RunToCompare): ComparedRun {
  const { model, end } = trace
  const { effects, lost } = outsideWorldOf(model, end)
  const dead = (end.background?.deadLetters ?? []).filter(({ replayed }) => !replayed).length
  const waits = (end.background?.queue.length ?? 0) + dead
  const responses = end.processes.map((process) => responseOf(trace, process))
  const happened = new Set(
    effects.filter(({ mark }) => mark !== 'ghost').map((e) => `${e.handler} ${e.eventId}`),
  )
  return {
    id,
    response: responses.includes(null) ? null : Math.max(0, ...responses.map(Number)),
    effects: lost.length > 0 || waits > 0 ? null : Math.max(0, ...effects.map(({ at }) => at)),
    due: happened.size + lost.length,
    lost: lost.length,
    duplicates: effects.filter(({ mark }) => mark === 'duplicate').length,
    ghosts: effects.filter(({ mark }) => mark === 'ghost').length,
    attempts: Math.max(0, ...end.processes.map(({ attempt }) => attempt)),
    deliveries: deliveriesOf(trace),
    witnesses: witnessesOf(trace, lost.length > 0 || effects.some(({ mark }) => mark !== null)),
  }
}

function responseOf({ model }: Trace, process: CommandProcess): Micros | null {
  if (process.respondedAt === null || process.outcome === 'unknown' || process.outcome === null) return null
  return process.respondedAt - (model.settings.commands[process.command]?.at ?? 0)
}

function deliveriesOf({ steps }: Trace): number {
  let most = 0
  for (const { entries } of steps)
    for (const entry of entries)
      if (entry.kind === 'step' && 'taking' in entry.result) most = Math.max(most, entry.result.taking)
  return most
}

function witnessesOf({ steps, end }: Trace, isWrongOutside: boolean): readonly Witness[] {
  const seen = new Set<Witness>()
  let failed = isWrongOutside
  for (const { entries } of steps)
    for (const entry of entries) {
      if (entry.kind === 'crash' && entry.unanswered.length + entry.lostMessages.length > 0) failed = true
      if (entry.kind !== 'step') continue
      const { result } = entry
      if (result.type === 'taken' && result.taking > 1) seen.add('queue')
      if (result.type === 'threw') {
        failed = true
        if (result.after.kind === 'dropped') seen.add('log')
        if (result.after.kind === 'dead') seen.add('deadLetters')
      }
    }
  for (const { outcome } of end.processes) {
    if (outcome !== null && told.has(outcome)) seen.add('client')
    if (outcome === 'unknown') seen.add('waitingClient')
  }
  if (seen.size > 0) return order.filter((witness) => seen.has(witness))
  return [failed ? 'nobody' : 'nothingFailed']
}

/** Ends of which the answer says that what was asked for did not happen. */
const told: ReadonlySet<Outcome> = new Set([
  'failed',
  'escaped',
  'conflict',
  'exhausted',
  'rejected',
  'gaveUp',
])

const order: readonly Witness[] = ['client', 'waitingClient', 'queue', 'deadLetters', 'log']
