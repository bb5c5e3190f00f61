// N clients that each want one write on one stream at the same moment: the scenario behind the known answers and AWS' study of backoff.

import type { Scenario } from './schema.ts'

type Retry = Extract<Scenario['policy'], { readonly kind: 'retry' }>

export interface Contention {
  readonly clients: number
  readonly maxAttempts: number | null
  readonly backoff?: NonNullable<Retry['backoff']>
  readonly hop?: { readonly mean: number; readonly sd: number }
  readonly seed?: number
}

/** Times in milliseconds; a hop of 10 unless said otherwise. Clients are called C1, C2 … */
export const contentionScenario = ({
  clients,
  maxAttempts,
  backoff,
  hop,
  seed = 1,
}: Contention): Scenario => ({
  version: 1,
  title: `${clients} clients on one stream`,
  domain: 'pageViews',
  policy: { kind: 'retry', maxAttempts, ...(backoff ? { backoff } : {}) },
  commands: Array.from({ length: clients }, (_, i) => ({
    id: `C${i + 1}`,
    stream: 'page-1',
    type: 'RecordView',
    data: {},
  })),
  latency: { hopMs: hop ?? 10 },
  seed,
})

/** Strategies, base and cap of the study ("Exponential Backoff And Jitter", AWS Architecture Blog, 2015), in milliseconds. */
export const awsBackoffs = {
  none: { kind: 'none' },
  exponential: { kind: 'exponential', baseMs: 5, capMs: 2000 },
  equalJitter: { kind: 'equalJitter', baseMs: 5, capMs: 2000 },
  fullJitter: { kind: 'fullJitter', baseMs: 5, capMs: 2000 },
  decorrelatedJitter: { kind: 'decorrelatedJitter', baseMs: 5, capMs: 2000 },
} as const satisfies Record<string, NonNullable<Retry['backoff']>>

export const awsHop = { mean: 10, sd: 2 } as const
