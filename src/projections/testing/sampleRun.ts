// Runs for tests of what is made from a run: a small domain of its own, everybody on one stream with one event in it.

import { assert } from '#lib/assert.ts'
import type { Decider } from '#sim/decider.ts'
import { modelOf } from '#sim/model.ts'
import { run, type Trace } from '#sim/run.ts'
import { parseSchedule } from '#sim/schedule.ts'
import type { CommandSettings, Policy, Settings } from '#sim/settings.ts'

/** Takes everything up to a total of 100, and says so. */
const tally: Decider<number> = {
  initialState: 0,
  canFindNothingToDo: false,
  decide: ({ data }, total) =>
    total + Number(data['quantity']) > 100
      ? { kind: 'rejected', rule: 'too-many' }
      : { kind: 'events', events: [{ type: 'Added', data }] },
  evolve: (total, { data }) => total + Number(data['quantity']),
  commutes: () => true,
  commandOf: ({ data }) => ({ type: 'Add', data }),
}

export const retrying = (maxAttempts: number | null = 3): Policy => ({
  kind: 'retry',
  maxAttempts,
  backoff: { kind: 'none' },
  reload: true,
  exhausted: 'result',
})

export interface Sample extends Partial<Settings> {
  readonly processes?: number
  readonly policy?: Policy
  readonly schedule?: string
  readonly command?: Partial<CommandSettings>
  /** At most this many steps. */
  readonly limit?: number
}

export function sampleRun(sample: Sample = {}): Trace {
  const { processes = 2, policy = retrying(), schedule = '', command = {}, limit, ...settings } = sample
  const commands = Array.from({ length: processes }, (_, index): CommandSettings => {
    const asked = { type: 'Add', data: { sku: 'tea', quantity: 1 }, stream: 'cart-42', at: 0, policy }
    const plain = { expectedVersion: null, ifMatch: true, onConflict: [] }
    return { id: idOf(index), ...asked, ...plain, ...command }
  })
  const parsed = parseSchedule(schedule)
  assert(parsed.ok, `${schedule} is a schedule`)
  const model = modelOf({ ...quiet, commands, ...settings }, tally as Decider)
  const ran = run(model, parsed.schedule, limit === undefined ? {} : { limit })
  assert(ran.ok, ran.ok ? '' : `choice ${ran.refused.index} is refused`)
  return ran.trace
}

const idOf = (index: number): string => (index < 26 ? String.fromCodePoint(65 + index) : `P${index}`)

const quiet: Omit<Settings, 'commands'> = {
  domain: 'cart',
  history: [{ stream: 'cart-42', type: 'Added', data: { sku: 'honey', quantity: 1 } }],
  atomicAppend: true,
  sideEffect: 'none',
  dispatch: {
    mode: 'none',
    workers: 1,
    order: 'none',
    delivery: { maxAttempts: 5, backoff: { kind: 'none' }, onExhausted: 'deadLetter' },
    outbox: { poll: 100_000, batch: 10, lease: 1_000_000, dedupWindow: null },
  },
  handlers: [],
  faults: [],
  hop: { mean: 10_000, sd: 0 },
  durations: {},
  seed: 1,
}
