// The lanes of a run, as data: one per process, one per stream. Steps are indices into the trace.

import type { Micros } from '#sim/clock.ts'
import type { Expected, StreamId, Version } from '#sim/eventStore.ts'
import type { ProcessId } from '#sim/world.ts'

export type { Expected, Micros, ProcessId, StreamId, Version }

/** From the reading of a version to the append that is decided on it. Steps are indices into the trace. */
export interface Hold {
  readonly version: Version
  readonly from: number
  /** The step that ends it; null: held to the end of the run. */
  readonly until: number | null
  /** The step by which somebody else moved the stream on; null: the version is still the latest. */
  readonly staleFrom: number | null
}

/** Something that befell a process without being a step of its own. */
export type Incident =
  /** `ended`: its request is gone for good; else it waits until `upAt` (null: for ever). */
  | { readonly kind: 'crash'; readonly step: number; readonly upAt: Micros | null; readonly ended: boolean }
  | { readonly kind: 'sentAgain'; readonly step: number; readonly of: ProcessId }
  | { readonly kind: 'willLose'; readonly step: number }

export interface ProcessLane {
  readonly process: ProcessId
  /** Index of its command; a request that is sent again has that of the first. */
  readonly command: number
  /** What it is asked to do, for the label: the command's type and data. */
  readonly type: string
  readonly data: Readonly<Record<string, unknown>>
  readonly stream: StreamId
  /** Its own steps, in order. */
  readonly steps: readonly number[]
  readonly holds: readonly Hold[]
  readonly incidents: readonly Incident[]
}

/** One visit to the stream. */
export type Touch =
  | { readonly kind: 'read'; readonly step: number; readonly process: ProcessId; readonly version: Version }
  | {
      readonly kind: 'append'
      readonly step: number
      readonly process: ProcessId
      readonly from: Version
      readonly version: Version
      /** The events were decided on an older version, and nobody compared: an update got lost. */
      readonly blind: boolean
    }
  /** The same append came a second time; nothing was written. */
  | { readonly kind: 'repeat'; readonly step: number; readonly process: ProcessId; readonly version: Version }
  | {
      readonly kind: 'refused'
      readonly step: number
      readonly process: ProcessId
      readonly expected: Expected
      readonly actual: Version
    }

export type Change = Extract<Touch, { kind: 'append' }>

export interface StreamLane {
  readonly stream: StreamId
  /** The version before the first step. */
  readonly version: Version
  readonly touches: readonly Touch[]
  readonly changes: readonly Change[]
}
