// Test support: commands, policies and history for `arbitrary.ts`.

import fc from 'fast-check'
import { domainOf, type DomainId } from '#domains/registry.ts'
import { limits } from '#scenario/limits.ts'
import type { Scenario } from '#scenario/schema.ts'

type Command = Scenario['commands'][number]
type Policy = Scenario['policy']
type Backoff = NonNullable<Extract<Policy, { kind: 'retry' }>['backoff']>
type Optional<T> = { readonly [Key in keyof T]?: fc.Arbitrary<Exclude<T[Key], undefined>> }

/** Each key is there or not. */
export const some = <T extends object>(fields: Optional<T>): fc.Arbitrary<Partial<T>> =>
  fc.record(fields as Record<string, fc.Arbitrary<unknown>>, { requiredKeys: [] }) as fc.Arbitrary<Partial<T>>

export const time = fc.oneof(fc.nat({ max: 100 }), fc.constantFrom(0, 0.5, 10, 20, 40))
export const positive = (max: number) => fc.integer({ min: 1, max })

const quantity = fc.oneof(
  { weight: 5, arbitrary: positive(4) },
  { weight: 1, arbitrary: positive(limits.quantity) },
)
const sku = fc.oneof(
  { weight: 5, arbitrary: fc.constantFrom('tea', 'mug') },
  { weight: 1, arbitrary: fc.constantFrom('__proto__', '蜂蜜') },
)

const dataOf: Readonly<Record<string, fc.Arbitrary<Command['data']>>> = {
  AddItem: fc.record({ sku, quantity }),
  RemoveItem: fc.record({ sku, quantity }),
  Reserve: fc.record({ quantity }),
  Restock: fc.record({ quantity }),
  RecordView: some<{ page: string }>({ page: fc.constantFrom('/', '/prices') }),
  Rename: fc.record({ title: fc.constantFrom('Draft', 'Final', '議事録') }),
}

const message = (domain: DomainId): fc.Arbitrary<{ type: string; data: Command['data'] }> =>
  fc
    .constantFrom(...domainOf(domain).commandTypes)
    .chain((type) => fc.record({ type: fc.constant(type), data: dataOf[type] ?? fc.constant({}) }))

const stream = fc.oneof(
  { weight: 9, arbitrary: fc.constant('stream-1') },
  { weight: 2, arbitrary: fc.constant('stream-2') },
  { weight: 1, arbitrary: fc.constantFrom('__proto__', 'constructor', '注文 1') },
)

export const backoff: fc.Arbitrary<Backoff> = fc.oneof(
  fc.constant<Backoff>({ kind: 'none' }),
  fc.record({ kind: fc.constant('fixed'), baseMs: time }),
  fc
    .record({
      kind: fc.constantFrom('exponential' as const, 'equalJitter' as const, 'fullJitter' as const),
      baseMs: time,
      more: time,
      factor: fc.constantFrom(1, 2, 3),
    })
    .map(({ kind, baseMs, more, factor }) => ({ kind, baseMs, capMs: baseMs + more, factor })),
  fc
    .record({ baseMs: time, more: time })
    .map(({ baseMs, more }): Backoff => ({ kind: 'decorrelatedJitter', baseMs, capMs: baseMs + more })),
)

type Retry = Extract<Policy, { kind: 'retry' }>

export const policy: fc.Arbitrary<Policy> = fc.oneof(
  fc
    .record({
      maxAttempts: fc.constantFrom(1, 2, 3, 5, null),
      more: some<Pick<Retry, 'backoff' | 'reload' | 'exhausted'>>({
        backoff,
        reload: fc.boolean(),
        exhausted: fc.constantFrom('result', 'escapes'),
      }),
    })
    .map(({ maxAttempts, more }): Policy => ({ kind: 'retry', maxAttempts, ...more })),
  fc.record({ kind: fc.constant('return-conflict'), status: fc.constantFrom(409 as const, 412 as const) }),
  fc.record({
    kind: fc.constant('merge'),
    strategy: fc.constantFrom('reappend' as const, 'redecide' as const),
    maxAttempts: positive(4),
  }),
  fc.constant<Policy>({ kind: 'overwrite' }),
)

export const command = (domain: DomainId): fc.Arbitrary<Omit<Command, 'id'>> =>
  fc
    .record({
      stream,
      message: message(domain),
      // Most commands say nothing more; then they collide.
      more: fc.oneof(
        { weight: 3, arbitrary: fc.constant({}) },
        {
          weight: 2,
          arbitrary: some<Omit<Command, 'id' | 'stream' | 'type' | 'data'>>({
            at: time,
            expectedVersion: fc.constantFrom<(0 | 1 | 2 | 7 | 'NO_STREAM' | 'STREAM_EXISTS' | 'ANY')[]>(
              0,
              1,
              2,
              7,
              'NO_STREAM',
              'STREAM_EXISTS',
              'ANY',
            ),
            ifMatch: fc.boolean(),
            onConflict: fc.array(fc.constantFrom('resubmit', 'giveUp'), { maxLength: 3 }),
            policy,
          }),
        },
      ),
    })
    .map(({ stream: on, message: { type, data }, more }) => ({ stream: on, type, data, ...more }))

export const history = (domain: DomainId): fc.Arbitrary<NonNullable<Scenario['history']>> =>
  fc.array(
    fc.record({ stream, event: message(domain) }).map(({ stream: on, event: { type, data } }) => {
      // Not always lawful: history may be anything that somebody once recorded.
      const reports = domainOf(domain).eventTypes.find(
        (event) => domainOf(domain).commandOf({ type: event, data })?.type === type,
      )
      return { stream: on, type: reports ?? 'SomethingOlder', data }
    }),
    { maxLength: 4 },
  )
