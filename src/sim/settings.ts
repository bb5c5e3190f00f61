// What a simulation is set to: a scenario with every default filled in, times in microseconds, and nothing that the kernel would have to
// ask for. `src/scenario/settingsOf.ts` makes it from a scenario; it is plain JSON, so it travels to a worker with the world.

import type { Backoff } from './backoff.ts'
import type { Hop, Micros } from './clock.ts'
import type { Message } from './decider.ts'
import type { Expected, StreamId } from './eventStore.ts'

export type Policy =
  | {
      readonly kind: 'retry'
      /** Attempts, not retries: 3 means one try and two retries. null = without a bound. */
      readonly maxAttempts: number | null
      readonly backoff: Backoff
      readonly reload: boolean
      readonly exhausted: 'result' | 'escapes'
    }
  | { readonly kind: 'return-conflict'; readonly status: 409 | 412 }
  | { readonly kind: 'merge'; readonly strategy: 'reappend' | 'redecide'; readonly maxAttempts: number }
  | { readonly kind: 'overwrite' }

export type PersonsChoice = 'resubmit' | 'giveUp'

export interface CommandSettings extends Message {
  readonly id: string
  readonly stream: StreamId
  readonly at: Micros
  readonly expectedVersion: Expected | null
  readonly ifMatch: boolean
  readonly onConflict: readonly PersonsChoice[]
  readonly policy: Policy
}

export type SideEffect = 'none' | 'afterCommit' | 'beforeAppend'
export type DispatchMode = 'none' | 'inTransaction' | 'afterCommit' | 'queue' | 'outbox'

export interface Dispatch {
  readonly mode: DispatchMode
  readonly workers: number
  readonly order: 'none' | 'perStream'
  readonly delivery: {
    readonly maxAttempts: number | null
    readonly backoff: Backoff
    readonly onExhausted: 'deadLetter' | 'log'
  }
  readonly outbox: {
    readonly poll: Micros
    readonly batch: number
    readonly lease: Micros
    readonly dedupWindow: Micros | null
  }
}

export type EffectKind = 'points' | 'email' | 'audit'

export interface Handler {
  readonly id: string
  readonly on: readonly string[]
  readonly effect: EffectKind
  readonly duration: Micros
  readonly idempotency: 'none' | 'inbox' | 'providerKey'
}

/** `attempts` counts deliveries of a message, from 1. */
export type Fault =
  | {
      readonly kind: 'throw'
      readonly handler: string
      readonly attempts: readonly number[] | 'always'
      readonly command: string | null
      readonly from: Micros
      readonly until: Micros | null
    }
  | {
      readonly kind: 'slow'
      readonly handler: string
      readonly attempts: readonly number[] | 'always'
      readonly duration: Micros
    }
  | {
      readonly kind: 'crash'
      readonly process: string
      readonly after: string
      readonly occurrence: number
      readonly restartAfter: Micros | null
    }
  | {
      readonly kind: 'loseResponse'
      readonly command: string
      readonly attempt: number
      readonly leg: 'append' | 'answer'
      readonly resend: boolean
    }
  | { readonly kind: 'sendTwice'; readonly command: string }

export interface Settings {
  readonly domain: string
  readonly history: readonly (Message & { readonly stream: StreamId })[]
  readonly commands: readonly CommandSettings[]
  readonly atomicAppend: boolean
  readonly sideEffect: SideEffect
  readonly dispatch: Dispatch
  readonly handlers: readonly Handler[]
  readonly faults: readonly Fault[]
  readonly hop: Hop
  /** Microseconds by node id; a node that is named here takes exactly this long. */
  readonly durations: Readonly<Record<string, Micros>>
  readonly seed: number
}
