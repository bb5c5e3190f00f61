// A scenario with every default filled in, as the kernel wants it: times in integer microseconds.

import type { Backoff } from '#sim/backoff.ts'
import { microsOf, type Hop, type Micros } from '#sim/clock.ts'
import type { CommandSettings, Dispatch, Fault, Handler, Policy, Settings } from '#sim/settings.ts'
import { handlersOf, type ScenarioHandler } from './handlersOf.ts'
import type { Scenario } from './schema.ts'

type ScenarioPolicy = Scenario['policy']
type ScenarioBackoff = NonNullable<Extract<ScenarioPolicy, { kind: 'retry' }>['backoff']>
type ScenarioFault = NonNullable<Scenario['faults']>[number]

const microsOrNull = (milliseconds: number | null): Micros | null =>
  milliseconds === null ? null : microsOf(milliseconds)

export function backoffOf(backoff: ScenarioBackoff = { kind: 'none' }): Backoff {
  switch (backoff.kind) {
    case 'none':
      return { kind: 'none' }
    case 'fixed':
      return { kind: 'fixed', base: microsOf(backoff.baseMs) }
    case 'exponential':
    case 'equalJitter':
    case 'fullJitter': {
      const { kind, baseMs, capMs, factor = 2 } = backoff
      return { kind, base: microsOf(baseMs), cap: microsOf(capMs), factor }
    }
    case 'decorrelatedJitter':
      return { kind: backoff.kind, base: microsOf(backoff.baseMs), cap: microsOf(backoff.capMs) }
  }
}

function policyOf(policy: ScenarioPolicy): Policy {
  if (policy.kind !== 'retry') return policy
  const { kind, maxAttempts, backoff, reload = true, exhausted = 'result' } = policy
  return { kind, maxAttempts, backoff: backoffOf(backoff), reload, exhausted }
}

function commandOf(command: Scenario['commands'][number], scenario: Scenario): CommandSettings {
  const { id, stream, type, data, at = 0, expectedVersion = null, ifMatch = true, onConflict = [] } = command
  const policy = policyOf(command.policy ?? scenario.policy)
  return { id, stream, type, data, at: microsOf(at), expectedVersion, ifMatch, onConflict, policy }
}

function dispatchOf({
  mode,
  workers = 1,
  order = 'none',
  delivery,
  outbox = {},
}: NonNullable<Scenario['dispatch']>): Dispatch {
  const { pollMs = 100, batch = 10, leaseMs = 1000, dedupWindowMs = null } = outbox
  return {
    mode,
    workers,
    order,
    delivery: {
      maxAttempts: delivery ? delivery.maxAttempts : 5,
      backoff: backoffOf(delivery?.backoff),
      onExhausted: delivery?.onExhausted ?? 'deadLetter',
    },
    outbox: {
      // The relay looks at multiples of this, and 0 has none: a look every microsecond is the same as always looking.
      poll: Math.max(1, microsOf(pollMs)),
      batch,
      lease: microsOf(leaseMs),
      dedupWindow: microsOrNull(dedupWindowMs),
    },
  }
}

const handlerOf = ({ id, on, effect, durationMs, idempotency = 'none' }: ScenarioHandler): Handler => ({
  id,
  on,
  effect,
  duration: microsOf(durationMs),
  idempotency,
})

function faultOf(fault: ScenarioFault): Fault {
  switch (fault.kind) {
    case 'throw': {
      const { kind, handler, attempts, command = null, fromMs = 0, untilMs = null } = fault
      return { kind, handler, attempts, command, from: microsOf(fromMs), until: microsOrNull(untilMs) }
    }
    case 'slow': {
      const { kind, handler, attempts, durationMs } = fault
      return { kind, handler, attempts, duration: microsOf(durationMs) }
    }
    case 'crash': {
      const { kind, process, after, occurrence = 1, restartAfterMs } = fault
      return { kind, process, after, occurrence, restartAfter: microsOrNull(restartAfterMs) }
    }
    case 'loseResponse': {
      const { kind, command, attempt, leg, resend = false } = fault
      return { kind, command, attempt, leg, resend }
    }
    case 'sendTwice':
      return fault
  }
}

function hopOf({ hopMs }: NonNullable<Scenario['latency']>): Hop {
  return typeof hopMs === 'number'
    ? { mean: microsOf(hopMs), sd: 0 }
    : { mean: microsOf(hopMs.mean), sd: microsOf(hopMs.sd) }
}

const durationsOf = (durations: NonNullable<Scenario['durationsMs']>): Settings['durations'] =>
  Object.fromEntries(Object.entries(durations).map(([node, milliseconds]) => [node, microsOf(milliseconds)]))

/** What a parsed scenario sets a simulation to. */
export function settingsOf(scenario: Scenario): Settings {
  return {
    domain: scenario.domain,
    history: scenario.history ?? [],
    commands: scenario.commands.map((command) => commandOf(command, scenario)),
    atomicAppend: scenario.store?.atomicAppend ?? true,
    sideEffect: scenario.sideEffect ?? 'none',
    dispatch: dispatchOf(scenario.dispatch ?? { mode: 'none' }),
    handlers: handlersOf(scenario).map(handlerOf),
    faults: (scenario.faults ?? []).map(faultOf),
    hop: hopOf(scenario.latency ?? { hopMs: 10 }),
    durations: durationsOf(scenario.durationsMs ?? {}),
    seed: scenario.seed ?? 1,
  }
}
