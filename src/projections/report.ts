// A run in figures, as the command line prints it with `--json` (the shape is an interface: scripts hold on to it). Times in milliseconds.

import { millisecondsOf } from '#sim/clock.ts'
import { outsideWorldOf, type LostEffect, type MarkedEffect } from '#sim/effectMarks.ts'
import type { Expected, RecordedEvent, Version } from '#sim/eventStore.ts'
import { foldTo } from '#sim/fold.ts'
import { invariantIds, type InvariantId } from '#sim/invariants.ts'
import type { Trace } from '#sim/run.ts'
import { formatSchedule } from '#sim/schedule.ts'
import type { EffectKind } from '#sim/settings.ts'
import type { Entry, StepEntry } from '#sim/trace.ts'
import type { CommandProcess, Outcome, ProcessId, World } from '#sim/world.ts'

export interface CommandReport {
  readonly id: ProcessId
  readonly outcome: Outcome | 'running'
  readonly attempts: number
  /** What its last append (or the check before decide) named; else the version it read last. */
  readonly expectedVersion: Expected | null
  /** The stream version after its own events; null where it recorded nothing. */
  readonly version: Version | null
  readonly httpStatus: number | null
  readonly respondedAt: number | null
  /** The domain's rule that refused it. */
  readonly rule?: string
}

export interface EffectReport {
  readonly eventId: string
  readonly handler: string
  readonly stream: string
  readonly at: number
  readonly delivery: number
  readonly mark?: 'duplicate' | 'ghost'
}

export interface InvariantReport {
  readonly id: InvariantId
  readonly holds: boolean
  /** After how many steps it was first seen broken, and by whose step. */
  readonly step?: number
  readonly process?: ProcessId | null
}

export interface RunReport {
  readonly title: string
  readonly complete: boolean
  readonly steps: number
  readonly endTime: number
  readonly commands: readonly CommandReport[]
  readonly streams: Readonly<
    Record<string, { version: Version; events: readonly RecordedEvent[]; state: unknown }>
  >
  readonly effects: Readonly<Record<EffectKind, readonly EffectReport[]>>
  readonly deadLetters: readonly EffectReport[]
  readonly lost: readonly LostEffect[]
  readonly counts: { appends: number; conflicts: number; duplicates: number; ghosts: number; lost: number }
  readonly invariants: readonly InvariantReport[]
  /** Every choice made, so that the run can be replayed exactly. */
  readonly schedule: string
}

const remembered = new WeakMap<Trace, Omit<RunReport, 'title'>>()

/** O(steps + events + effects), once per trace. */
export function reportOf(title: string, trace: Trace): RunReport {
  const known = remembered.get(trace)
  if (known) return { title, ...known }
  const report = madeOf(trace)
  remembered.set(trace, report)
  return { title, ...report }
}

function madeOf(trace: Trace): Omit<RunReport, 'title'> {
  const { model, end } = trace
  const entries = trace.steps.flatMap((step) => step.entries)
  const outside = outsideWorldOf(model, end)
  return {
    complete: trace.complete,
    steps: trace.steps.length,
    endTime: millisecondsOf(end.clock),
    commands: commandsOf(end.processes, entries),
    streams: Object.fromEntries(
      Object.entries(end.streams).map(([id, events]) => [
        id,
        { version: events.length, events, state: foldTo(model.decider, events, events.length) },
      ]),
    ),
    effects: {
      points: effectsOf(outside.effects, 'points'),
      email: effectsOf(outside.effects, 'email'),
      audit: effectsOf(outside.effects, 'audit'),
    },
    deadLetters: deadLettersOf(end),
    lost: outside.lost,
    counts: {
      ...appendCounts(entries),
      duplicates: outside.effects.filter(({ mark }) => mark === 'duplicate').length,
      ghosts: outside.effects.filter(({ mark }) => mark === 'ghost').length,
      lost: outside.lost.length,
    },
    invariants: invariantIds.map((id) => invariantOf(trace, id)),
    schedule: formatSchedule(trace.steps.map(({ choice }) => choice)),
  }
}

/** Append calls, and the conflicts that anyone was told of. A check and a write that are two steps are one call. */
function appendCounts(entries: readonly Entry[]): { appends: number; conflicts: number } {
  let appends = 0
  let conflicts = 0
  for (const entry of entries) {
    if (entry.kind !== 'step') continue
    if (entry.node === 'append' || entry.node === 'checkVersion') appends++
    const { result } = entry
    if (result.type === 'conflict' || (result.type === 'noAnswer' && result.answer.type === 'conflict'))
      conflicts++
  }
  return { appends, conflicts }
}

function commandsOf(processes: readonly CommandProcess[], entries: readonly Entry[]): CommandReport[] {
  const named = new Map<ProcessId, Expected>()
  for (const entry of entries) {
    const expected = entry.kind === 'step' ? expectedNamedBy(entry) : undefined
    if (entry.kind === 'step' && expected !== undefined) named.set(entry.process, expected)
  }
  return processes.map((process) => ({
    id: process.id,
    outcome: process.outcome ?? 'running',
    attempts: process.attempt,
    expectedVersion: named.get(process.id) ?? process.read,
    version: process.committed,
    httpStatus: process.outcome === 'unknown' ? null : process.httpStatus,
    respondedAt: process.respondedAt === null ? null : millisecondsOf(process.respondedAt),
    ...(process.rule === null ? {} : { rule: process.rule }),
  }))
}

function expectedNamedBy({ result }: StepEntry): Expected | undefined {
  const answer = result.type === 'noAnswer' ? result.answer : result
  if (answer.type === 'recorded') return answer.expected
  return answer.type === 'conflict' ? answer.conflict.expectedVersion : undefined
}

function effectsOf(effects: readonly MarkedEffect[], kind: EffectKind): EffectReport[] {
  return effects
    .filter(({ effect }) => effect === kind)
    .map(({ eventId, handler, stream, at, delivery, mark }) => ({
      eventId,
      handler,
      stream,
      at: millisecondsOf(at),
      delivery,
      ...(mark ? { mark } : {}),
    }))
}

/** Those that wait for a replay; the handler is the one that threw last. */
function deadLettersOf({ background }: World): EffectReport[] {
  const waiting = (background?.deadLetters ?? []).filter(({ replayed, gone }) => !replayed && !gone)
  return waiting.map(({ delivery, handler, at }) => ({
    eventId: delivery.eventId,
    handler,
    stream: delivery.stream,
    at: millisecondsOf(at),
    delivery: delivery.takings,
  }))
}

function invariantOf({ violations }: Trace, id: InvariantId): InvariantReport {
  const broken = violations.find(({ invariant }) => invariant === id)
  return broken ? { id, holds: false, step: broken.step, process: broken.process } : { id, holds: true }
}
