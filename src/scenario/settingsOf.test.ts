import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { scenarioArbitrary } from './testing/arbitrary.ts'
import type { Scenario } from './schema.ts'
import { settingsOf } from './settingsOf.ts'

const small: Scenario = {
  version: 1,
  title: 'Small',
  domain: 'order',
  commands: [{ id: 'A', stream: 'order-1', type: 'PlaceOrder', data: {} }],
  policy: { kind: 'retry', maxAttempts: 3 },
}

describe('the settings of a scenario', () => {
  it('have every default', () => {
    const policy = {
      kind: 'retry',
      maxAttempts: 3,
      backoff: { kind: 'none' },
      reload: true,
      exhausted: 'result',
    }
    expect(settingsOf(small)).toEqual({
      domain: 'order',
      history: [],
      commands: [
        {
          id: 'A',
          stream: 'order-1',
          type: 'PlaceOrder',
          data: {},
          at: 0,
          expectedVersion: null,
          ifMatch: true,
          onConflict: [],
          policy,
        },
      ],
      atomicAppend: true,
      sideEffect: 'none',
      dispatch: {
        mode: 'none',
        workers: 1,
        order: 'none',
        delivery: { maxAttempts: 5, backoff: { kind: 'none' }, onExhausted: 'deadLetter' },
        outbox: { poll: 100_000, batch: 10, lease: 1_000_000, dedupWindow: null },
      },
      handlers: [
        { id: 'points', on: ['OrderPaid'], effect: 'points', duration: 15_000, idempotency: 'none' },
        { id: 'email', on: ['OrderPaid'], effect: 'email', duration: 200_000, idempotency: 'none' },
        { id: 'audit', on: ['OrderPaid'], effect: 'audit', duration: 5_000, idempotency: 'none' },
      ],
      faults: [],
      hop: { mean: 10_000, sd: 0 },
      durations: {},
      seed: 1,
    })
  })

  it('have no handlers where the domain has no usual ones, or where the scenario says so', () => {
    expect(settingsOf({ ...small, handlers: [] }).handlers).toEqual([])
    expect(
      settingsOf({
        ...small,
        domain: 'cart',
        commands: [{ id: 'A', stream: 'x', type: 'Checkout', data: {} }],
      }).handlers,
    ).toEqual([])
  })

  it("take a command's own policy before the scenario's", () => {
    const own: Scenario = {
      ...small,
      commands: [
        { ...small.commands[0]!, policy: { kind: 'overwrite' } },
        { ...small.commands[0]!, id: 'B' },
      ],
    }
    expect(settingsOf(own).commands.map(({ policy }) => policy.kind)).toEqual(['overwrite', 'retry'])
  })

  it('keep what the scenario says, in microseconds', () => {
    const settings = settingsOf({
      ...small,
      commands: [
        { ...small.commands[0]!, at: 0.5, expectedVersion: 'ANY', ifMatch: false, onConflict: ['giveUp'] },
      ],
      policy: {
        kind: 'retry',
        maxAttempts: null,
        backoff: { kind: 'exponential', baseMs: 5, capMs: 2000 },
        reload: false,
        exhausted: 'escapes',
      },
      store: { atomicAppend: false },
      sideEffect: 'afterCommit',
      dispatch: {
        mode: 'outbox',
        workers: 2,
        order: 'perStream',
        delivery: { maxAttempts: null, backoff: { kind: 'fixed', baseMs: 1 }, onExhausted: 'log' },
        outbox: { pollMs: 0, batch: 3, leaseMs: 7, dedupWindowMs: 9 },
      },
      handlers: [{ id: 'h', on: ['OrderPaid'], effect: 'audit', durationMs: 1.5, idempotency: 'inbox' }],
      faults: [
        { kind: 'throw', handler: 'h', attempts: [1, 2] },
        { kind: 'throw', handler: 'h', attempts: 'always', command: 'A', fromMs: 1, untilMs: 2 },
        { kind: 'slow', handler: 'h', attempts: [3], durationMs: 4 },
        { kind: 'crash', process: 'A', after: 'append', restartAfterMs: 5 },
        { kind: 'crash', process: 'S', after: 'append', occurrence: 2, restartAfterMs: null },
        { kind: 'loseResponse', command: 'A', attempt: 1, leg: 'append' },
        { kind: 'loseResponse', command: 'A', attempt: 1, leg: 'answer', resend: true },
        { kind: 'sendTwice', command: 'A' },
      ],
      latency: { hopMs: { mean: 10, sd: 2 } },
      durationsMs: { load: 3, decide: 0.25 },
      seed: 7,
    })
    expect(settings.commands[0]).toMatchObject({
      at: 500,
      expectedVersion: 'ANY',
      ifMatch: false,
      onConflict: ['giveUp'],
    })
    expect(settings.commands[0]?.policy).toEqual({
      kind: 'retry',
      maxAttempts: null,
      backoff: { kind: 'exponential', base: 5000, cap: 2_000_000, factor: 2 },
      reload: false,
      exhausted: 'escapes',
    })
    expect(settings).toMatchObject({ atomicAppend: false, sideEffect: 'afterCommit', seed: 7 })
    expect(settings.dispatch).toEqual({
      mode: 'outbox',
      workers: 2,
      order: 'perStream',
      delivery: { maxAttempts: null, backoff: { kind: 'fixed', base: 1000 }, onExhausted: 'log' },
      // A poll of 0 ms is one of 1 µs: the relay looks at multiples of it.
      outbox: { poll: 1, batch: 3, lease: 7000, dedupWindow: 9000 },
    })
    expect(settings.handlers).toEqual([
      { id: 'h', on: ['OrderPaid'], effect: 'audit', duration: 1500, idempotency: 'inbox' },
    ])
    expect(settings.faults).toEqual([
      { kind: 'throw', handler: 'h', attempts: [1, 2], command: null, from: 0, until: null },
      { kind: 'throw', handler: 'h', attempts: 'always', command: 'A', from: 1000, until: 2000 },
      { kind: 'slow', handler: 'h', attempts: [3], duration: 4000 },
      { kind: 'crash', process: 'A', after: 'append', occurrence: 1, restartAfter: 5000 },
      { kind: 'crash', process: 'S', after: 'append', occurrence: 2, restartAfter: null },
      { kind: 'loseResponse', command: 'A', attempt: 1, leg: 'append', resend: false },
      { kind: 'loseResponse', command: 'A', attempt: 1, leg: 'answer', resend: true },
      { kind: 'sendTwice', command: 'A' },
    ])
    expect(settings.hop).toEqual({ mean: 10_000, sd: 2000 })
    expect(settings.durations).toEqual({ load: 3000, decide: 250 })
  })

  it.each([
    [{ kind: 'none' }, { kind: 'none' }],
    [
      { kind: 'equalJitter', baseMs: 5, capMs: 9, factor: 3 },
      { kind: 'equalJitter', base: 5000, cap: 9000, factor: 3 },
    ],
    [
      { kind: 'fullJitter', baseMs: 5, capMs: 9 },
      { kind: 'fullJitter', base: 5000, cap: 9000, factor: 2 },
    ],
    [
      { kind: 'decorrelatedJitter', baseMs: 5, capMs: 9 },
      { kind: 'decorrelatedJitter', base: 5000, cap: 9000 },
    ],
  ] as const)('wait as %j says', (backoff, expected) => {
    const [command] = settingsOf({ ...small, policy: { kind: 'retry', maxAttempts: 3, backoff } }).commands
    expect(command?.policy).toMatchObject({ backoff: expected })
  })

  it('are plain JSON without a fraction of a microsecond', () => {
    const integers = (value: unknown): boolean =>
      typeof value === 'number'
        ? Number.isInteger(value)
        : typeof value !== 'object' || value === null || Object.values(value).every(integers)
    fc.assert(
      fc.property(scenarioArbitrary(), (scenario) => {
        const settings = settingsOf(scenario)
        expect(JSON.parse(JSON.stringify(settings))).toEqual(settings)
        expect(integers(settings)).toBe(true)
      }),
    )
  })
})
