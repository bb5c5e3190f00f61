// Test support: dispatch, handlers and faults for `arbitrary.ts`. Every name that a fault says is there.

import fc from 'fast-check'
import { domainOf, type DomainId } from '#domains/registry.ts'
import { backoff, positive, some, time } from './arbitraryCommand.ts'
import type { ScenarioHandler } from '#scenario/handlersOf.ts'
import { nodesOf } from '#scenario/nodes.ts'
import type { Scenario } from '#scenario/schema.ts'

type Dispatch = NonNullable<Scenario['dispatch']>
type Fault = NonNullable<Scenario['faults']>[number]

const delivery = fc
  .record({
    // No null: with a handler that always throws, the run would only end at the last step it may have.
    maxAttempts: positive(4),
    more: some<Omit<NonNullable<Dispatch['delivery']>, 'maxAttempts'>>({
      backoff,
      onExhausted: fc.constantFrom('deadLetter', 'log'),
    }),
  })
  .map(({ maxAttempts, more }) => ({ maxAttempts, ...more }))

const outbox = some<NonNullable<Dispatch['outbox']>>({
  pollMs: time,
  batch: positive(3),
  leaseMs: fc.constantFrom(50, 100, 1000),
  dedupWindowMs: fc.option(time, { nil: null }),
})

export const dispatch: fc.Arbitrary<Dispatch> = fc
  .record({
    mode: fc.constantFrom('none', 'inTransaction', 'afterCommit', 'queue', 'outbox'),
    more: some<Omit<Dispatch, 'mode'>>({
      workers: positive(4),
      order: fc.constantFrom('none', 'perStream'),
      delivery,
      outbox,
    }),
  })
  .map(({ mode, more }) => ({ mode, ...more }))

const fitting = {
  points: ['none', 'inbox'],
  audit: ['none', 'inbox'],
  email: ['none', 'providerKey'],
} as const

const handler = (domain: DomainId): fc.Arbitrary<Omit<ScenarioHandler, 'id'>> =>
  fc.constantFrom('points' as const, 'email' as const, 'audit' as const).chain((effect) =>
    fc
      .record({
        on: fc.subarray([...domainOf(domain).eventTypes], { minLength: 1 }),
        durationMs: time,
        more: some<Pick<ScenarioHandler, 'idempotency'>>({
          idempotency: fc.constantFrom(...fitting[effect]),
        }),
      })
      .map(({ on, durationMs, more }) => ({ on, effect, durationMs, ...more })),
  )

export const handlers = (domain: DomainId): fc.Arbitrary<readonly ScenarioHandler[]> =>
  fc
    .array(handler(domain), { maxLength: 3 })
    .map((list) => list.map((each, index) => ({ id: `handler-${index + 1}`, ...each })))

const deliveries = fc.oneof(
  fc.constant('always' as const),
  fc.uniqueArray(positive(3), { minLength: 1, maxLength: 3 }),
)
const restartAfterMs = fc.option(time, { nil: null })

const crash = (process: string, nodes: readonly string[]): fc.Arbitrary<Fault> =>
  fc
    .record({ after: fc.constantFrom(...nodes), occurrence: positive(2), restartAfterMs })
    .map((rest) => ({ kind: 'crash', process, ...rest }) as Fault)

const ofCommands = (commands: readonly string[]): readonly fc.Arbitrary<Fault>[] => {
  const command = fc.constantFrom(...commands)
  return [
    command.chain((id) => crash(id, nodesOf.command)),
    fc.record({ kind: fc.constant('sendTwice'), command }),
    fc
      .record({
        command,
        attempt: positive(2),
        leg: fc.constantFrom('append' as const, 'answer' as const),
        more: some<{ resend: boolean }>({ resend: fc.boolean() }),
      })
      .map(({ more, ...rest }): Fault => ({ kind: 'loseResponse', ...rest, ...more })),
  ]
}

const ofHandlers = (ids: readonly string[], commands: readonly string[]): readonly fc.Arbitrary<Fault>[] => {
  if (ids.length === 0) return []
  const id = fc.constantFrom(...ids)
  return [
    fc
      .record({
        handler: id,
        attempts: deliveries,
        more: some<{ command: string; fromMs: number; untilMs: number }>({
          command: fc.constantFrom(...commands),
          fromMs: fc.nat({ max: 50 }),
          untilMs: fc.integer({ min: 51, max: 300 }),
        }),
      })
      .map(({ more, ...rest }): Fault => ({ kind: 'throw', ...rest, ...more })),
    fc.record({
      kind: fc.constant('slow'),
      handler: id,
      attempts: deliveries,
      durationMs: fc.constantFrom(0, 300, 2000),
    }),
  ]
}

interface Named {
  readonly commands: readonly string[]
  readonly handlers: readonly string[]
  readonly dispatch: Dispatch | undefined
}

/** At most three, mostly none. */
export function faults({ commands, handlers: ids, dispatch: how }: Named): fc.Arbitrary<readonly Fault[]> {
  const workers = ['W1', 'W2', 'W3', 'W4'].slice(0, how?.workers ?? 1)
  const hosts = [
    crash('R', nodesOf.relay),
    crash('S', ['append', 'collect', 'handle', 'ack']),
    ...workers.map((id) => crash(id, nodesOf.worker)),
  ]
  const fault = fc.oneof(...ofCommands(commands), ...(how ? [...ofHandlers(ids, commands), ...hosts] : []))
  return fc.oneof(
    { weight: 2, arbitrary: fc.constant([]) },
    { weight: 3, arbitrary: fc.array(fault, { minLength: 1, maxLength: 3 }) },
  )
}
