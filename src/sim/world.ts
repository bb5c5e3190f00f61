// The whole state of a simulation as plain JSON: it can be compared, hashed, stored and sent to a worker. A process keeps only what cannot
// be derived. What it loaded is a prefix of a stream that only grows; what it decided is `decide(command, fold(prefix))`.

import type { Growing } from '#lib/growing.ts'
import type { Micros } from './clock.ts'
import type { EventId, Expected, StreamId, Streams, Version } from './eventStore.ts'
import type { EffectKind } from './settings.ts'

/** `A`, `B`, …; `A'` is A's request sent a second time; `W1`–`W4` workers; `R` the relay. */
export type ProcessId = string
/** A node of the process' flowchart, which is a state of its machine. */
export type NodeId = string
/** What goes down together: `S` the server, and with an outbox `R` and each worker for itself. */
export type HostId = string

export type Outcome =
  | 'accepted'
  | 'merged'
  | 'idempotent'
  | 'noop'
  | 'rejected'
  | 'conflict'
  | 'exhausted'
  | 'gaveUp'
  | 'escaped'
  | 'failed'
  | 'unknown'

export interface Scheduled {
  readonly id: ProcessId
  readonly host: HostId
  readonly node: NodeId
  /** How often it has done what each node means, by the node's index in its machine. */
  readonly visits: readonly number[]
  /** When its last step ended or it became enabled, whichever is later. */
  readonly readyAt: Micros
  /** `readyAt` + duration: when its next step would end if nothing held it up. */
  readonly due: Micros
  /** Ties in `due` go to the lower number: first enabled, first served. null while it may not step. */
  readonly order: number | null
}

export interface CommandProcess extends Scheduled {
  readonly kind: 'command'
  /** Index into the settings' commands. */
  readonly command: number
  /** 0 before the first. Under `return-conflict` an attempt is a submission. */
  readonly attempt: number
  /** The stream version that it read last. */
  readonly read: Version | null
  /** `merge`: the version before the last reading of what is new. */
  readonly since: Version | null
  /** In which attempt and on which version it decided. The events follow from these two. */
  readonly decided: { readonly attempt: number; readonly version: Version } | null
  /** The last refusal, until it has read again. */
  readonly conflict: { readonly expected: Expected; readonly actual: Version } | null
  /** `merge`: whether it has found its events and those of others to commute at least once. */
  readonly compared: boolean
  /** The last backoff, for decorrelated jitter. */
  readonly sleep: Micros
  /** Its append was sent, and no answer came back yet. */
  readonly unansweredAppend: boolean
  /** What its answer is going to say, as soon as that is known. */
  readonly verdict: Outcome | null
  /** The domain's rule that refused it. */
  readonly rule: string | null
  /** The stream version after its own events. */
  readonly committed: Version | null
  /** How many answers its client got, and the last of them. */
  readonly answers: number
  readonly httpStatus: number | null
  readonly respondedAt: Micros | null
  /** How many of its (event, handler) pairs have run since it collected; only where handlers run inside the request. */
  readonly handled: number
  /** A choice by hand: its next handler run throws. */
  readonly throwsNext: boolean
  /** A choice by hand: the next answer on its way to or from this process gets lost. */
  readonly losesNextAnswer: boolean
  /** null while it is going. */
  readonly outcome: Outcome | null
}

export type Process = CommandProcess

/** Takes messages from the queue and runs their handlers. In memory it shares the server's host, behind an outbox it has its own. */
export interface WorkerProcess extends Scheduled {
  readonly kind: 'worker'
  readonly holds: InHand | null
  readonly handled: number
  readonly throwsNext: boolean
}

/** A delivery in a worker's hands, and the how-many-th taking of it this is: a later one makes its acknowledgement too late. */
export interface InHand extends Pick<Delivery, 'eventId' | 'stream' | 'version'> {
  readonly delivery: number
  readonly taking: number
}

/** Carries outbox rows to the broker. */
export interface RelayProcess extends Scheduled {
  readonly kind: 'relay'
  /** The rows of this poll that are still to be published and marked. */
  readonly batch: readonly EventId[]
}

export type AnyProcess = CommandProcess | WorkerProcess | RelayProcess

/** A message in a queue or broker: one event for all its handlers. */
export interface Delivery {
  /** In order of arrival. A message that was published twice is two deliveries. */
  readonly id: number
  readonly eventId: EventId
  readonly stream: StreamId
  readonly version: Version
  readonly queuedAt: Micros
  /** Backoff after a failure: a lower bound in time, no lock. */
  readonly availableAt: Micros
  /** How often it was taken. */
  readonly takings: number
  /** How often it had been taken when it was last replayed from the dead letters; the bound counts from there. */
  readonly before: number
  /** The wait before this delivery, for decorrelated jitter; else 0. */
  readonly sleep: Micros
  readonly holder: ProcessId | null
  /** With a broker: from when on another worker may take it although it is held. */
  readonly leaseUntil: Micros | null
}

export interface OutboxRow {
  readonly eventId: EventId
  readonly stream: StreamId
  readonly version: Version
  readonly at: Micros
  readonly marked: boolean
}

export interface DeadLetter {
  /** `D1`, `D2` … in the order in which they died. */
  readonly letter: number
  readonly delivery: Delivery
  readonly handler: string
  readonly at: Micros
  readonly replayed: boolean
  /** It was only in the memory of a server that crashed. */
  readonly gone: boolean
}

/** What there is beyond the requests where events are dispatched later. */
export interface Background {
  readonly workers: readonly WorkerProcess[]
  readonly relay: RelayProcess | null
  readonly queue: readonly Delivery[]
  readonly nextDelivery: number
  readonly outbox: readonly OutboxRow[]
  readonly deadLetters: readonly DeadLetter[]
}

export interface Host {
  /** Until one of its processes steps again. */
  readonly down: boolean
  /** It does nothing before this time; null = never again. */
  readonly upAt: Micros | null
}

/** Something that reached the outside world. Rows can be rolled back with their transaction, an e-mail cannot. */
export interface Effect {
  readonly effect: EffectKind
  readonly handler: string
  readonly eventId: EventId
  readonly stream: StreamId
  readonly at: Micros
  /** Which delivery of the message it was, from 1. */
  readonly delivery: number
  /** The process whose attempt caused it, and that attempt. */
  readonly process: ProcessId
  readonly attempt: number
}

export interface World {
  /** End of the run's last step. */
  readonly clock: Micros
  readonly steps: number
  /** The next number for `Scheduled.order`. */
  readonly nextOrder: number
  readonly streams: Streams
  readonly globalPosition: number
  readonly processes: readonly Process[]
  readonly hosts: Readonly<Record<HostId, Host>>
  /** In the order in which they happened. */
  readonly effects: Growing<Effect>
  /** Workers, relay and what waits for them; null where everything happens inside the requests. */
  readonly background: Background | null
}

/** Everyone who may ever step, in their fixed order: requests, relay, workers. */
export function everyone({ processes, background }: World): readonly AnyProcess[] {
  if (!background) return processes
  return [...processes, ...(background.relay ? [background.relay] : []), ...background.workers]
}

export function processOf({ processes, background }: World, id: ProcessId): AnyProcess | undefined {
  if (background?.relay?.id === id) return background.relay
  return (
    background?.workers.find((worker) => worker.id === id) ?? processes.find((process) => process.id === id)
  )
}

/** For the copy that a step is working on before anyone else can see it. */
export type Draft<T> = { -readonly [Key in keyof T]: T[Key] }

// Copies are written field by field: for objects of this size V8 copies a literal some twenty times faster than it spreads one, and a step
// is little more than two copies (docs/decisions/0004, `npm run bench`).

export const copyOfProcess = (process: Process): Draft<Process> => ({
  kind: process.kind,
  id: process.id,
  host: process.host,
  node: process.node,
  visits: process.visits,
  readyAt: process.readyAt,
  due: process.due,
  order: process.order,
  command: process.command,
  attempt: process.attempt,
  read: process.read,
  since: process.since,
  decided: process.decided,
  conflict: process.conflict,
  compared: process.compared,
  sleep: process.sleep,
  unansweredAppend: process.unansweredAppend,
  verdict: process.verdict,
  rule: process.rule,
  committed: process.committed,
  answers: process.answers,
  httpStatus: process.httpStatus,
  respondedAt: process.respondedAt,
  handled: process.handled,
  throwsNext: process.throwsNext,
  losesNextAnswer: process.losesNextAnswer,
  outcome: process.outcome,
})

export const copyOfWorker = (worker: WorkerProcess): Draft<WorkerProcess> => ({
  kind: worker.kind,
  id: worker.id,
  host: worker.host,
  node: worker.node,
  visits: worker.visits,
  readyAt: worker.readyAt,
  due: worker.due,
  order: worker.order,
  holds: worker.holds,
  handled: worker.handled,
  throwsNext: worker.throwsNext,
})

export const copyOfRelay = (relay: RelayProcess): Draft<RelayProcess> => ({
  kind: relay.kind,
  id: relay.id,
  host: relay.host,
  node: relay.node,
  visits: relay.visits,
  readyAt: relay.readyAt,
  due: relay.due,
  order: relay.order,
  batch: relay.batch,
})

export const copyOfBackground = (background: Background): Draft<Background> => ({
  workers: background.workers,
  relay: background.relay,
  queue: background.queue,
  nextDelivery: background.nextDelivery,
  outbox: background.outbox,
  deadLetters: background.deadLetters,
})

export const copyOfWorld = (world: World): Draft<World> => ({
  clock: world.clock,
  steps: world.steps,
  nextOrder: world.nextOrder,
  streams: world.streams,
  globalPosition: world.globalPosition,
  processes: world.processes,
  hosts: world.hosts,
  effects: world.effects,
  background: world.background,
})
