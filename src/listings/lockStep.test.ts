// The law of the listings: what learners read does, line by line, what the simulation does. Every variant that settings can ask for is run
// under random schedules, and at every step each process must stand before the line that its node names.

import { describe, expect, test } from 'vitest'
import { itemsOf } from '#lib/growing.ts'
import { mix } from '#lib/hash.ts'
import { domainOf } from '#domains/registry.ts'
import { enabled } from '#sim/enabled.ts'
import { everyVariant } from '#sim/machines/everyVariant.ts'
import { variantKey, type Variant } from '#sim/machines/variant.ts'
import { modelOf, type Model } from '#sim/model.ts'
import type { Trace } from '#sim/run.ts'
import type { CommandSettings, Handler, Policy, Settings } from '#sim/settings.ts'
import { worldOf } from '#sim/start.ts'
import { step } from '#sim/step.ts'
import type { TraceStep } from '#sim/trace.ts'
import { rehearse, type Rehearsal } from '#projections/testing/rehearse.ts'

type Roll = (sides: number) => number

/** Rolls dice that fall the same way each time. */
const dice = (seed: number): Roll => {
  let rolls = 0
  return (sides) => (mix(seed, ++rolls) >>> 0) % sides
}

const domains = {
  order: {
    commands: [
      { type: 'PlaceOrder', data: {} },
      { type: 'PayOrder', data: {} },
      { type: 'ShipOrder', data: {} },
    ],
    handled: ['OrderPaid', 'OrderShipped'],
    history: [{ stream: 's', type: 'OrderPlaced', data: {} }],
  },
  cart: {
    commands: [
      { type: 'AddItem', data: { sku: 'tea', quantity: 3 } },
      { type: 'AddItem', data: { sku: 'mug', quantity: 4 } },
      { type: 'RemoveItem', data: { sku: 'honey', quantity: 1 } },
    ],
    handled: ['ItemAdded'],
    history: [{ stream: 's', type: 'ItemAdded', data: { sku: 'honey', quantity: 2 } }],
  },
}

function policyOf(variant: Variant, roll: Roll): Policy {
  switch (variant.policy) {
    case 'retry':
      return {
        kind: 'retry',
        maxAttempts: roll(4) === 0 ? null : 1 + roll(3),
        backoff: variant.backoff ? { kind: 'fixed', base: 1000 } : { kind: 'none' },
        reload: variant.reload,
        exhausted: variant.exhausted,
      }
    case 'merge':
      return { kind: 'merge', strategy: variant.strategy, maxAttempts: 1 + roll(3) }
    case 'return-conflict':
      return { kind: 'return-conflict', status: variant.preconditionMissing || roll(2) === 0 ? 412 : 409 }
    case 'overwrite':
      return { kind: 'overwrite' }
  }
}

function commandsOf(variant: Variant, domain: keyof typeof domains, roll: Roll): CommandSettings[] {
  const policy = policyOf(variant, roll)
  return ['A', 'B', 'C'].map((id) => {
    const { type, data } = domains[domain].commands[roll(3)]!
    const expects = variant.pinned || (variant.policy === 'return-conflict' && roll(2) === 0)
    return {
      id,
      type,
      data,
      stream: 's',
      at: 0,
      expectedVersion: expects ? roll(3) : null,
      ifMatch: !variant.preconditionMissing,
      onConflict: Array.from({ length: roll(3) }, () => 'resubmit'),
      policy,
    }
  })
}

function handlersOf(on: readonly string[], roll: Roll): Handler[] {
  const isIdempotent = roll(2) === 0
  return (['points', 'email', 'audit'] as const).map((effect) => {
    const idempotency = !isIdempotent ? 'none' : effect === 'email' ? 'providerKey' : 'inbox'
    return { id: effect, on, effect, duration: 1000, idempotency }
  })
}

function settingsFor(variant: Variant, seed: number): Settings {
  const roll = dice(seed)
  const domain = variant.canFindNothingToDo ? 'order' : 'cart'
  const throwing = {
    kind: 'throw',
    handler: 'email',
    attempts: [1, 2],
    command: null,
    from: 0,
    until: null,
  } as const
  return {
    domain,
    history: roll(3) === 0 ? [] : domains[domain].history,
    commands: commandsOf(variant, domain, roll),
    atomicAppend: variant.atomicAppend,
    sideEffect: variant.sideEffect,
    dispatch: {
      mode: variant.dispatch,
      workers: 1 + roll(2),
      order: roll(2) === 0 ? 'none' : 'perStream',
      delivery: {
        maxAttempts: roll(4) === 0 ? null : 1 + roll(3),
        backoff: { kind: 'none' },
        onExhausted: roll(2) === 0 ? 'log' : 'deadLetter',
      },
      outbox: { poll: 1000, batch: 1 + roll(2), lease: 1_000_000, dedupWindow: null },
    },
    handlers: handlersOf(domains[domain].handled, roll),
    faults: roll(2) === 0 ? [] : [throwing],
    hop: { mean: 1000, sd: 0 },
    durations: {},
    seed,
  }
}

const mostSteps = 120

/** A run in which dice say who steps. Nobody looks at the invariants here, so it is not `run` that makes it. */
function rolled(model: Model, seed: number): Trace {
  const roll = dice(seed)
  const first = worldOf(model)
  const steps: TraceStep[] = []
  let world = first
  while (steps.length < mostSteps) {
    const able = enabled(model, world).filter(({ refusal }) => refusal === undefined)
    const process = able[roll(Math.max(1, able.length))]?.process.id
    if (process === undefined) break
    const choice = { kind: 'advance', process } as const
    const stepped = step(model, world, choice)
    steps.push({ choice, entries: stepped.entries })
    world = stepped.world
  }
  return {
    model,
    steps,
    checkpoints: [first],
    end: world,
    chosen: steps.length,
    complete: false,
    violations: [],
  }
}

/** What became of messages whose handler threw, by kind. */
const afterThrow = ({ entries }: Rehearsal, kind: string): string[] =>
  entries.flatMap(({ result }) =>
    result.type === 'threw' && result.after.kind === kind ? [result.eventId] : [],
  )

function compareEnds({ end }: Trace, rehearsal: Rehearsal): void {
  const { memory } = rehearsal
  const recorded = Object.values(end.streams).flat()
  expect([...memory.streams.values()].flat()).toEqual(
    recorded.map(({ eventId: id, streamId: stream, type, data }) => ({ id, stream, type, data })),
  )
  expect(memory.effects).toEqual(
    itemsOf(end.effects).map(({ effect, handler, eventId }) => ({ effect, handler, eventId })),
  )
  expect(memory.again).toEqual(afterThrow(rehearsal, 'again'))
  expect(memory.dead).toEqual(afterThrow(rehearsal, 'dead'))
  expect(memory.dropped).toEqual(afterThrow(rehearsal, 'dropped'))
  expect(memory.outbox.map(({ event, marked }) => [event.id, marked])).toEqual(
    (end.background?.outbox ?? []).map(({ eventId, marked }) => [eventId, marked]),
  )
  for (const { id, outcome, httpStatus } of end.processes) {
    const ending = rehearsal.endingOf(id)
    if (outcome === null) expect(ending).toBeNull()
    else if (outcome === 'escaped') expect(ending?.kind).toBe('threw')
    else expect(ending?.kind === 'replied' && ending.reply.status).toBe(httpStatus)
  }
}

const kinds = new Map<string, Variant[]>()
for (const variant of everyVariant()) {
  const kind = variantKey({ ...variant, atomicAppend: true, sideEffect: 'none', canFindNothingToDo: false })
  kinds.set(kind, [...(kinds.get(kind) ?? []), variant])
}

describe('a listing runs in lock-step with the simulation', () => {
  test.each([...kinds])('%s', async (_kind, variants) => {
    for (const [index, variant] of variants.entries()) {
      for (const seed of [1, 2]) {
        const settings = settingsFor(variant, index * 100 + seed)
        const model = modelOf(settings, domainOf(settings.domain))
        expect(model.machines[0]?.key).toBe(variantKey(variant))
        const trace = rolled(model, seed)
        compareEnds(trace, await rehearse(trace))
      }
    }
  })
})
