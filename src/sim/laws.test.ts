// What must be true of the kernel whatever anyone does with it, and what each mistake on purpose breaks.

import { fc, test } from '@fast-check/vitest'
import { describe, expect, it } from 'vitest'
import { mix } from '#lib/hash.ts'
import type { Scenario } from '#scenario/schema.ts'
import { modelOfScenario } from '#scenario/simulation.ts'
import type { InvariantId } from './invariants.ts'
import { worldOf } from './start.ts'
import { randomWalk } from './randomWalk.ts'
import { run, runLeniently, worldAt } from './run.ts'
import { formatSchedule, parseSchedule } from './schedule.ts'
import { step } from './step.ts'

type Command = Scenario['commands'][number]
type Act = Pick<Command, 'type' | 'data'>

const acts = {
  cart: [
    { type: 'AddItem', data: { sku: 'tea', quantity: 6 } },
    { type: 'AddItem', data: { sku: 'mug', quantity: 3 } },
    { type: 'RemoveItem', data: { sku: 'tea', quantity: 2 } },
    { type: 'Checkout', data: {} },
  ],
  stock: [
    { type: 'Reserve', data: { quantity: 2 } },
    { type: 'Reserve', data: { quantity: 1 } },
    { type: 'Restock', data: { quantity: 1 } },
  ],
  order: [
    { type: 'PlaceOrder', data: {} },
    { type: 'PayOrder', data: {} },
    { type: 'ShipOrder', data: {} },
  ],
  pageViews: [{ type: 'RecordView', data: {} }],
  document: [{ type: 'Rename', data: { title: 'Plan' } }],
} satisfies Record<Scenario['domain'], readonly Act[]>

const domains = Object.keys(acts) as Scenario['domain'][]

const policies = {
  retry: { kind: 'retry', maxAttempts: 3 },
  retryWithBackoff: { kind: 'retry', maxAttempts: 2, backoff: { kind: 'fullJitter', baseMs: 5, capMs: 50 } },
  returnConflict: { kind: 'return-conflict', status: 409 },
  returnPrecondition: { kind: 'return-conflict', status: 412 },
  redecide: { kind: 'merge', strategy: 'redecide', maxAttempts: 3 },
} satisfies Record<string, Scenario['policy']>

const anyAct = (domain: Scenario['domain']): fc.Arbitrary<Act> => fc.constantFrom<Act>(...acts[domain])

const scenarioOf = (
  domain: Scenario['domain'],
  policy: Scenario['policy'],
  commands: readonly Act[],
): Scenario => ({
  version: 1,
  title: 'Generated',
  domain,
  policy,
  history: domain === 'stock' ? [{ stream: 's', type: 'StockReplenished', data: { quantity: 2 } }] : [],
  commands: commands.map((act, i) => ({
    id: 'ABCD'[i] ?? 'E',
    stream: 's',
    onConflict: ['resubmit' as const, 'resubmit' as const],
    ...act,
  })),
})

const soundScenario = fc
  .tuple(fc.constantFrom(...domains), fc.constantFrom<Scenario['policy']>(...Object.values(policies)))
  .chain(([domain, policy]) =>
    fc
      .array(anyAct(domain), { minLength: 1, maxLength: 4 })
      .map((commands) => scenarioOf(domain, policy, commands)),
  )

const seed = fc.integer({ min: 0, max: 2 ** 31 })

test.prop([soundScenario, seed], { numRuns: 10_000 })(
  'under A, B and C-redecide nothing breaks no-lost-update or domain-rules, in 10,000 random schedules with crashes and lost answers',
  (scenario, dice) => {
    const { broken } = randomWalk(modelOfScenario(scenario), dice, { oddities: 8 })
    expect([...broken]).not.toContain('no-lost-update')
    expect([...broken]).not.toContain('domain-rules')
    expect([...broken]).not.toContain('single-response')
  },
)

test.prop([soundScenario, seed])(
  'the same schedule gives the same trace, byte for byte',
  (scenario, dice) => {
    const { schedule } = randomWalk(modelOfScenario(scenario), dice, { oddities: 10 })
    const [one, other] = [run(modelOfScenario(scenario), schedule), run(modelOfScenario(scenario), schedule)]
    expect(one.ok && other.ok).toBe(true)
    if (!one.ok || !other.ok) return
    expect(JSON.stringify(one.trace.steps)).toBe(JSON.stringify(other.trace.steps))
    expect(JSON.stringify(one.trace.end)).toBe(JSON.stringify(other.trace.end))
  },
)

test.prop([soundScenario, seed])(
  'going back is replaying less: every world of a run is the one that stepping there gives',
  (scenario, dice) => {
    const model = modelOfScenario(scenario)
    const { schedule } = randomWalk(model, dice, { oddities: 10 })
    const ran = run(model, schedule)
    if (!ran.ok) throw new Error('a walked schedule can be played')
    let world = worldOf(model)
    for (const [index, { choice }] of ran.trace.steps.entries()) {
      expect(worldAt(ran.trace, index)).toEqual(world)
      world = step(model, world, choice).world
    }
    expect(ran.trace.end).toEqual(world)
  },
)

test.prop([soundScenario, seed])('a step changes no world that anyone still holds', (scenario, dice) => {
  const model = modelOfScenario(scenario)
  const start = worldOf(model)
  const before = JSON.stringify(start)
  const { schedule } = randomWalk(model, dice, { oddities: 10 })
  let world = start
  for (const choice of schedule) {
    const text = JSON.stringify(world)
    const { world: after } = step(model, world, choice)
    expect(JSON.stringify(world)).toBe(text)
    world = after
  }
  expect(JSON.stringify(start)).toBe(before)
})

test.prop([soundScenario, seed])(
  'a world is plain JSON: stored, read again and stepped it goes on as if nothing had been',
  (scenario, dice) => {
    const model = modelOfScenario(scenario)
    const { schedule } = randomWalk(model, dice, { oddities: 10 })
    const direct = schedule.reduce((world, choice) => step(model, world, choice).world, worldOf(model))
    const stored = schedule.reduce(
      (world, choice) => structuredClone(step(model, world, choice).world),
      worldOf(model),
    )
    expect(JSON.parse(JSON.stringify(stored))).toEqual(JSON.parse(JSON.stringify(direct)))
  },
)

test.prop([soundScenario, seed])('time never runs back, and nobody works before it can', (scenario, dice) => {
  const { entries } = randomWalk(modelOfScenario(scenario), dice, { oddities: 10 })
  let clock = 0
  for (const entry of entries) {
    if (entry.kind !== 'step') continue
    expect(entry.end).toBeGreaterThanOrEqual(clock)
    expect(entry.end).toBe(Math.max(entry.start + entry.duration, clock))
    expect(Number.isInteger(entry.end)).toBe(true)
    clock = entry.end
  }
})

test.prop([soundScenario, seed])(
  'a schedule that was played can be written down, read again and played by another policy',
  (scenario, dice) => {
    const { schedule } = randomWalk(modelOfScenario(scenario), dice, { oddities: 10 })
    expect(parseSchedule(formatSchedule(schedule))).toEqual({ ok: true, schedule })
    const other = modelOfScenario({ ...scenario, policy: { kind: 'overwrite' } })
    const { kept, leftOut, trace } = runLeniently(other, schedule)
    expect(kept.length + leftOut).toBe(schedule.length)
    expect(run(other, kept)).toMatchObject({ ok: true, trace: { end: trace.end } })
  },
)

describe('each mistake on purpose breaks an invariant in some schedule, and the same scenario without it breaks none', () => {
  const times = (count: number, domain: Scenario['domain']): readonly Act[] =>
    Array.from({ length: count }, () => acts[domain][0] as Act)
  const reserve = times(2, 'stock')
  const adds = times(2, 'cart')
  const renames = times(2, 'document')
  const views = times(4, 'pageViews')
  const mistakes: readonly [string, InvariantId, Scenario, Partial<Scenario>][] = [
    [
      'reload: false',
      'domain-rules',
      scenarioOf('stock', policies.retry, reserve),
      { policy: { ...policies.retry, reload: false } },
    ],
    [
      'overwrite',
      'no-lost-update',
      scenarioOf('document', policies.retry, renames),
      { policy: { kind: 'overwrite' } },
    ],
    [
      'atomicAppend: false',
      'no-lost-update',
      scenarioOf('cart', policies.retry, adds),
      { store: { atomicAppend: false } },
    ],
    [
      'a side effect before the append',
      'no-ghost',
      scenarioOf('cart', policies.retry, adds),
      { sideEffect: 'beforeAppend' },
    ],
    [
      'a stale append with a side effect before it',
      'effect-exactly-once',
      scenarioOf('pageViews', policies.retry, views),
      { sideEffect: 'beforeAppend', policy: { ...policies.retry, reload: false } },
    ],
    [
      'maxAttempts: null',
      'bounded-attempts',
      scenarioOf('pageViews', policies.retry, views),
      { policy: { kind: 'retry', maxAttempts: null } },
    ],
    [
      "exhausted: 'escapes'",
      'no-unhandled-error',
      scenarioOf('pageViews', { kind: 'retry', maxAttempts: 2 }, views),
      { policy: { kind: 'retry', maxAttempts: 2, exhausted: 'escapes' } },
    ],
    [
      'merging by reappending',
      'domain-rules',
      scenarioOf('cart', policies.redecide, adds),
      { policy: { kind: 'merge', strategy: 'reappend', maxAttempts: 3 } },
    ],
  ]

  const walks = 300
  const brokenIn = (scenario: Scenario): Set<InvariantId> => {
    const model = modelOfScenario(scenario)
    return new Set(Array.from({ length: walks }, (_, i) => [...randomWalk(model, mix(1, i)).broken]).flat())
  }

  it.each(mistakes)('%s breaks %s', (_mistake, invariant, sound, mistake) => {
    expect([...brokenIn({ ...sound, ...mistake })]).toContain(invariant)
    expect([...brokenIn(sound)]).toEqual([])
  })
})
