// What backoff does under contention: N clients want one write each on one stream at the same moment, many times over, on the same kernel
// that everything else runs on. Only three numbers are kept of a run, so thousands of them fit in memory.

import { contentionScenario, type Contention } from '#scenario/contention.ts'
import { modelOfScenario } from '#scenario/simulation.ts'
import { millisecondsOf } from '#sim/clock.ts'
import { run } from '#sim/run.ts'

export interface ContentionRun {
  /** Append calls of all clients together. */
  readonly appends: number
  /** When the last client was answered, in milliseconds of virtual time. */
  readonly timeMs: number
  /** Clients whose write was recorded. */
  readonly accepted: number
}

export interface ContentionRow {
  readonly clients: number
  readonly backoff: NonNullable<Contention['backoff']>['kind']
  readonly meanAppends: number
  readonly meanTimeMs: number
  readonly meanAccepted: number
}

/**
 * One run. Each refused append means that somebody else's was recorded, so it ends by itself, bounded or not: the usual limit of steps is for
 * what people build. O(steps · clients), at most clients² / 2 appends.
 */
export function contentionRun(contention: Contention): ContentionRun {
  let appends = 0
  const ran = run(modelOfScenario(contentionScenario(contention)), [], {
    forget: true,
    limit: Infinity,
    onStep: (_before, { entries }) => {
      for (const entry of entries) if (entry.kind === 'step' && entry.node === 'append') appends++
    },
  })
  if (!ran.ok) throw new Error('Bug: earliest first is always possible')
  const { clock, processes } = ran.trace.end
  const accepted = processes.filter(({ outcome }) => outcome === 'accepted').length
  return { appends, timeMs: millisecondsOf(clock), accepted }
}

export interface Repeated extends Omit<Contention, 'seed'> {
  readonly runs: number
  /** Of the first run; each further one has the next. Default 1. */
  readonly seed?: number
}

/** Runs one after the other, so that whoever asks may stop in between or say how far it is. */
export function* contentionRuns({ runs, seed = 1, ...contention }: Repeated): Generator<ContentionRun> {
  for (let i = 0; i < runs; i++) yield contentionRun({ ...contention, seed: (seed + i) % 0x1_0000_0000 })
}

/** Means rounded to hundredths, so that a row is the same text everywhere. */
export function contentionRow(
  { clients, backoff = { kind: 'none' } }: Pick<Contention, 'clients' | 'backoff'>,
  runs: Iterable<ContentionRun>,
): ContentionRow {
  const total = { count: 0, appends: 0, timeMs: 0, accepted: 0 }
  for (const { appends, timeMs, accepted } of runs) {
    total.count++
    total.appends += appends
    total.timeMs += timeMs
    total.accepted += accepted
  }
  const mean = (sum: number): number => Math.round((sum / Math.max(1, total.count)) * 100) / 100
  return {
    clients,
    backoff: backoff.kind,
    meanAppends: mean(total.appends),
    meanTimeMs: mean(total.timeMs),
    meanAccepted: mean(total.accepted),
  }
}
