// What a generated test has to know of a run: who the clients are, in which order their calls reached the event store and what each call
// gave, and how it all ended. The language of the test (TypeScript, C#) is somebody else's concern.

import type { Scenario } from '#scenario/schema.ts'
import type { Expected } from '#sim/eventStore.ts'
import { commandOf } from '#sim/model.ts'
import type { Trace } from '#sim/run.ts'
import type { CommandSettings, PersonsChoice } from '#sim/settings.ts'
import type { StepEntry } from '#sim/trace.ts'
import type { CommandProcess, Outcome } from '#sim/world.ts'
import { refusalOf, type TestRefusal } from './refusal.ts'

export interface PlannedEvent {
  readonly type: string
  readonly data: Readonly<Record<string, unknown>>
}

export type ClientPolicy =
  | {
      readonly kind: 'retry'
      readonly maxAttempts: number | null
      readonly reload: boolean
      readonly escapes: boolean
    }
  /** `decisions` are those that the person took in this run. `demandsPrecondition`: it sent no If-Match and is answered 428. */
  | {
      readonly kind: 'returnConflict'
      readonly expectedVersion: number | null
      readonly demandsPrecondition: boolean
      readonly decisions: readonly PersonsChoice[]
    }
  | { readonly kind: 'merge'; readonly redecide: boolean; readonly maxAttempts: number }
  /** The command itself names the version that it expects, so there is one attempt. */
  | { readonly kind: 'pinned'; readonly expectedVersion: number }

export interface PlannedClient {
  readonly id: string
  readonly stream: string
  readonly command: PlannedEvent
  readonly policy: ClientPolicy
}

export interface PlannedCall {
  readonly client: string
  /** The version that was read, or whether the events were recorded. */
  readonly gives: number | 'recorded' | 'refused'
}

export interface PlannedOutcome {
  readonly client: string
  readonly outcome: Outcome
  readonly attempts: number
  readonly rule: string | null
}

export interface PlannedStream {
  readonly stream: string
  readonly events: readonly PlannedEvent[]
}

/** What the run had and the test has not. */
export type LeftOut = 'dispatch' | 'sideEffect' | 'waiting'

export interface TestPlan {
  readonly domain: Scenario['domain']
  readonly history: readonly PlannedStream[]
  readonly clients: readonly PlannedClient[]
  readonly calls: readonly PlannedCall[]
  readonly outcomes: readonly PlannedOutcome[]
  readonly streams: readonly PlannedStream[]
  readonly leftOut: readonly LeftOut[]
}

export type Planned =
  | { readonly ok: true; readonly plan: TestPlan }
  | { readonly ok: false; readonly refusal: TestRefusal }

/** O(steps · clients). */
export function planOf(scenario: Scenario, trace: Trace): Planned {
  const refusal = refusalOf(trace)
  if (refusal) return { ok: false, refusal }
  const steps = trace.steps.flatMap(({ entries }) => entries.filter((entry) => entry.kind === 'step'))
  const { processes } = trace.end
  const used = new Set(processes.map((process) => commandOf(trace.model, process).stream))
  const streams = Object.entries(trace.end.streams).filter(([stream]) => used.has(stream))
  const eventsOf = (wanted: 'history' | 'all'): PlannedStream[] =>
    streams.map(([stream, events]) => ({
      stream,
      events: events
        .filter(({ metadata }) => wanted === 'all' || metadata.commandId === 'history')
        .map(({ type, data }) => ({ type, data })),
    }))
  return {
    ok: true,
    plan: {
      domain: scenario.domain,
      history: eventsOf('history').filter(({ events }) => events.length > 0),
      clients: processes.map((process) => clientOf(commandOf(trace.model, process), process, steps)),
      calls: steps.flatMap(callsOf),
      outcomes: processes.map(({ id, outcome, attempt, rule }) => ({
        client: id,
        outcome: outcome ?? 'unknown',
        attempts: attempt,
        rule,
      })),
      streams: eventsOf('all'),
      leftOut: leftOutOf(scenario, trace),
    },
  }
}

function clientOf(
  { stream, type, data, policy, expectedVersion, ifMatch }: CommandSettings,
  { id }: CommandProcess,
  steps: readonly StepEntry[],
): PlannedClient {
  const client = { id, stream, command: { type, data } }
  const expected = versionOf(expectedVersion)
  if (policy.kind === 'return-conflict')
    return {
      ...client,
      policy: {
        kind: 'returnConflict',
        expectedVersion: expected,
        demandsPrecondition: policy.status === 412 && !ifMatch,
        decisions: decisionsOf(id, steps),
      },
    }
  if (expected !== null) return { ...client, policy: { kind: 'pinned', expectedVersion: expected } }
  if (policy.kind === 'merge') {
    const { strategy, maxAttempts } = policy
    return { ...client, policy: { kind: 'merge', redecide: strategy === 'redecide', maxAttempts } }
  }
  const { maxAttempts, reload, exhausted } =
    policy.kind === 'retry' ? policy : { maxAttempts: 1, reload: true, exhausted: 'result' }
  return { ...client, policy: { kind: 'retry', maxAttempts, reload, escapes: exhausted === 'escapes' } }
}

/** `ANY` and `STREAM_EXISTS` were refused before. */
const versionOf = (expected: Expected | null): number | null => (typeof expected === 'string' ? 0 : expected)

const decisionsOf = (id: string, steps: readonly StepEntry[]): PersonsChoice[] =>
  steps.flatMap(({ process, result }) =>
    process === id && (result.type === 'resubmit' || result.type === 'giveUp') ? [result.type] : [],
  )

function callsOf({ process: client, node, result }: StepEntry): PlannedCall[] {
  if (result.type === 'loaded' || result.type === 'refetched') return [{ client, gives: result.version }]
  if (result.type === 'recorded') return [{ client, gives: 'recorded' }]
  if (result.type !== 'conflict') return []
  // The comparison behind `load` is the client's own; its call was a reading.
  return [{ client, gives: node === 'load' ? result.conflict.actualVersion : 'refused' }]
}

function leftOutOf({ dispatch, sideEffect, latency }: Scenario, { steps }: Trace): LeftOut[] {
  const waited = steps.some(({ entries }) =>
    entries.some((each) => each.kind === 'step' && each.node === 'backOff'),
  )
  return [
    ...(dispatch && dispatch.mode !== 'none' ? (['dispatch'] as const) : []),
    ...(sideEffect && sideEffect !== 'none' ? (['sideEffect'] as const) : []),
    ...(waited || latency ? (['waiting'] as const) : []),
  ]
}
