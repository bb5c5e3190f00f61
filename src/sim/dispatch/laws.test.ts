// What the modes promise, whatever the schedule and wherever one crash falls.

import { fc, test } from '@fast-check/vitest'
import { expect } from 'vitest'
import { reportOf } from '#projections/report.ts'
import type { Scenario } from '#scenario/schema.ts'
import { modelOfScenario } from '#scenario/simulation.ts'
import type { Choice } from '#sim/choices.ts'
import { mix } from '#lib/hash.ts'
import { enabled, refusalOf } from '#sim/enabled.ts'
import type { Model } from '#sim/model.ts'
import { run } from '#sim/run.ts'
import { worldOf } from '#sim/start.ts'
import { step } from '#sim/step.ts'

type Dispatch = NonNullable<Scenario['dispatch']>

const idempotent: Scenario['handlers'] = [
  { id: 'points', on: ['OrderPaid', 'OrderShipped'], effect: 'points', durationMs: 15, idempotency: 'inbox' },
  {
    id: 'email',
    on: ['OrderPaid', 'OrderShipped'],
    effect: 'email',
    durationMs: 200,
    idempotency: 'providerKey',
  },
  { id: 'audit', on: ['OrderPaid', 'OrderPlaced'], effect: 'audit', durationMs: 5, idempotency: 'inbox' },
]

const types = ['PlaceOrder', 'PayOrder', 'ShipOrder'] as const

const anyCommands = fc.array(fc.tuple(fc.constantFrom(...types), fc.constantFrom(1, 2), fc.nat(400)), {
  minLength: 1,
  maxLength: 5,
})

const scenarioOf = (
  commands: readonly (readonly [string, number, number])[],
  dispatch: Dispatch,
): Scenario => ({
  version: 1,
  title: 'Generated',
  domain: 'order',
  policy: { kind: 'retry', maxAttempts: 3 },
  history: [1, 2].map((order) => ({ stream: `order-${order}`, type: 'OrderPlaced', data: {} })),
  commands: commands.map(([type, order, at], i) => ({
    id: 'ABCDE'[i] ?? 'F',
    stream: `order-${order}`,
    type,
    data: {},
    at,
  })),
  handlers: idempotent,
  dispatch,
})

/** Dice choose every step; at step `crashAt` a host goes down, once. */
function walk(model: Model, dice: number, crashAt: number | null): readonly Choice[] {
  let world = worldOf(model)
  const choices: Choice[] = []
  for (let i = 0; i < 2000; i++) {
    const roll = mix(dice, i) >>> 0
    const hosts = Object.keys(world.hosts)
    const crash: Choice = { kind: 'crash', process: hosts[roll % hosts.length] ?? 'S' }
    const steps = enabled(model, world).filter(({ refusal }) => !refusal)
    const next = steps[roll % Math.max(1, steps.length)]
    const choice =
      i === crashAt && !refusalOf(model, world, crash)
        ? crash
        : next && ({ kind: 'advance', process: next.process.id } as const)
    if (!choice) break
    world = step(model, world, choice).world
    choices.push(choice)
  }
  return choices
}

const workers = fc.integer({ min: 1, max: 3 })
const order = fc.constantFrom('none' as const, 'perStream' as const)
const dice = fc.nat()

function report(scenario: Scenario, roll: number, crashAt: number | null) {
  const model = modelOfScenario(scenario)
  const ran = run(model, walk(model, roll, crashAt))
  if (!ran.ok) throw new Error(`a walked schedule can be played: ${JSON.stringify(ran.refused)}`)
  expect(ran.trace.complete).toBe(true)
  return reportOf('', ran.trace)
}

test.prop([anyCommands, workers, order, fc.nat(120), dice], { numRuns: 600 })(
  'outbox, idempotent handlers, any single crash: every effect happens exactly once',
  (commands, count, kind, crashAt, roll) => {
    const { counts, deadLetters } = report(
      scenarioOf(commands, { mode: 'outbox', workers: count, order: kind }),
      roll,
      crashAt,
    )
    expect(counts).toMatchObject({ lost: 0, duplicates: 0, ghosts: 0 })
    expect(deadLetters).toEqual([])
  },
)

test.prop([anyCommands, workers, order, dice], { numRuns: 300 })(
  'queue, no crash: every effect happens exactly once',
  (commands, count, kind, roll) => {
    const { counts } = report(
      scenarioOf(commands, { mode: 'queue', workers: count, order: kind }),
      roll,
      null,
    )
    expect(counts).toMatchObject({ lost: 0, duplicates: 0, ghosts: 0 })
  },
)

// Idempotent, because a worker that outlives its lease repeats an effect late, behind what came after it: no order in a queue prevents that.
const handlersOfOneKind: Scenario['handlers'] = [
  { id: 'paid', on: ['OrderPaid'], effect: 'email', durationMs: 200, idempotency: 'providerKey' },
  { id: 'shipped', on: ['OrderShipped'], effect: 'email', durationMs: 10, idempotency: 'providerKey' },
]

test.prop([anyCommands, workers, fc.constantFrom('queue' as const, 'outbox' as const), dice], {
  numRuns: 400,
})(
  'strict order: no overtaking within a stream, also where handlers throw',
  (commands, count, mode, roll) => {
    const scenario: Scenario = {
      ...scenarioOf(commands, { mode, workers: count, order: 'perStream' }),
      handlers: handlersOfOneKind,
      faults: [{ kind: 'throw', handler: 'paid', attempts: [1] }],
    }
    const { invariants } = report(scenario, roll, null)
    expect(invariants.find(({ id }) => id === 'per-stream-order')?.holds).toBe(true)
  },
)

test.prop([anyCommands, workers, fc.constantFrom('queue' as const, 'outbox' as const), dice], {
  numRuns: 200,
})('a dead letter that is replayed takes effect once', (commands, count, mode, roll) => {
  const scenario: Scenario = {
    ...scenarioOf(commands, { mode, workers: count, delivery: { maxAttempts: 2 } }),
    faults: [{ kind: 'throw', handler: 'email', attempts: [1, 2] }],
  }
  const model = modelOfScenario(scenario)
  const walked = walk(model, roll, null)
  const ran = run(model, walked)
  if (!ran.ok) throw new Error('a walked schedule can be played')
  const letters = ran.trace.end.background?.deadLetters ?? []
  const replays = letters.map(({ letter }): Choice => ({ kind: 'replay', letter }))
  const replayed = run(model, [...walked, ...replays])
  if (!replayed.ok) throw new Error('dead letters can be replayed')
  expect(reportOf('', ran.trace).lost).toEqual([])
  const { counts, deadLetters, effects } = reportOf('', replayed.trace)
  expect(deadLetters).toEqual([])
  expect(counts).toMatchObject({ lost: 0, duplicates: 0, ghosts: 0 })
  expect(effects.email.length - reportOf('', ran.trace).effects.email.length).toBe(letters.length)
})
