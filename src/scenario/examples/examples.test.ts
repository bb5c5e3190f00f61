// Each example shows what its description says, by pressing Play alone.

import { describe, expect, it } from 'vitest'
import { assert } from '#lib/assert.ts'
import { parseScenario } from '#scenario/parse.ts'
import type { Scenario } from '#scenario/schema.ts'
import { modelOfScenario, runScenario } from '#scenario/simulation.ts'
import { foldTo } from '#sim/fold.ts'
import type { Trace } from '#sim/run.ts'
import { conflictExamples, examples, exampleOf } from './examples.ts'

function play(scenario: Scenario): Trace {
  const ran = runScenario(scenario)
  assert(ran.ok, 'an example runs')
  return ran.trace
}

function seen(scenario: Scenario) {
  const { end, violations, steps, complete } = play(scenario)
  const { decider } = modelOfScenario(scenario)
  const results = steps
    .flatMap(({ entries }) => entries)
    .flatMap((entry) => (entry.kind === 'step' ? [entry] : []))
  return {
    complete,
    broken: [...new Set(violations.map(({ invariant }) => invariant))].sort(),
    outcomes: end.processes.map(({ outcome }) => outcome),
    attempts: end.processes.map(({ attempt }) => attempt),
    statuses: end.processes.map(({ httpStatus }) => httpStatus),
    rules: end.processes.map(({ rule }) => rule),
    respondedAt: end.processes.map(({ respondedAt }) => respondedAt),
    appends: results.filter(({ node }) => node === 'append').length,
    conflicts: results.filter(({ result }) => result.type === 'conflict').length,
    states: Object.values(end.streams).map((stream) => foldTo(decider, stream, stream.length)),
    versions: Object.values(end.streams).map((stream) => stream.length),
  }
}

function example(id: string) {
  const found = exampleOf(id)
  assert(found, `there is an example ${id}`)
  return seen(found.scenario)
}

describe('the built-in examples', () => {
  it('keep their ids and their order', () => {
    expect(examples.map(({ id }) => id)).toEqual([
      'two-carts',
      'last-item-in-stock',
      'three-strikes',
      'retry-for-ever',
      'stale-append',
      'lost-update-by-overwrite',
      'non-atomic-append',
      'merge-of-page-views',
      'reappend-breaks-a-rule',
      'etag-and-a-rename',
      'escaped-conflict',
      'six-clients',
      'pay-and-three-handlers',
      'await-is-not-later',
      'slow-mail',
      'where-did-it-fail',
      'mail-in-the-transaction',
      'committed-then-a-crash',
      'pay-returns-first',
      'the-queue-grows',
      'a-minimal-worker',
      'backoff-and-a-transient-fault',
      'poison-message',
      'out-of-order',
      'order-per-stream',
      'crash-eats-the-queue',
      'outbox-survives-the-crash',
      'worker-crashes',
      'paid-twice',
      'idempotent-handlers',
      'find-the-lost-mail',
    ])
    expect(conflictExamples).toHaveLength(12)
    expect(exampleOf('no-such-example')).toBeUndefined()
  })

  it.each(examples)('$id is a valid scenario that runs to its end', ({ scenario }) => {
    expect(parseScenario(scenario)).toEqual({ ok: true, scenario })
    expect(seen(scenario).complete).toBe(true)
  })

  it.each(examples)(
    '$id is told in two languages, in at most two sentences',
    ({ scenario: { title, description } }) => {
      assert(typeof title === 'object' && typeof description === 'object', 'both languages')
      expect(description.en.match(/[.?!](?:\s|$)/g)?.length).toBeLessThanOrEqual(2)
      expect(description.ja.match(/[。？！]/g)?.length).toBeLessThanOrEqual(2)
      for (const japanese of [title.ja, description.ja]) expect(japanese).toMatch(/[\u3040-\u30ff]/)
      // A Japanese text has no spaces between words, and no half-width punctuation.
      expect(`${title.ja}${description.ja}`).not.toMatch(/[ ,.!?()]/)
    },
  )
})

describe('what an example shows', () => {
  it('two-carts: one conflict, and a second attempt that goes through', () => {
    const { broken, outcomes, attempts, conflicts, states } = example('two-carts')
    expect({ broken, outcomes, attempts, conflicts }).toEqual({
      broken: [],
      outcomes: ['accepted', 'accepted'],
      attempts: [1, 2],
      conflicts: 1,
    })
    expect(states).toMatchObject([{ lines: [{ sku: 'honey' }, { sku: 'mug' }, { sku: 'tea' }] }])
  })

  it('last-item-in-stock: a conflict, then a rule, which is not retried', () => {
    const { broken, outcomes, attempts, statuses, rules } = example('last-item-in-stock')
    expect({ broken, outcomes, attempts, statuses, rules }).toEqual({
      broken: [],
      outcomes: ['accepted', 'rejected'],
      attempts: [1, 2],
      statuses: [200, 422],
      rules: [null, 'out-of-stock'],
    })
  })

  it('three-strikes: D is answered 409 after three conflicts', () => {
    const { broken, outcomes, attempts, statuses } = example('three-strikes')
    expect({ broken, outcomes, attempts, statuses }).toEqual({
      broken: [],
      outcomes: ['accepted', 'accepted', 'accepted', 'exhausted'],
      attempts: [1, 2, 3, 3],
      statuses: [200, 200, 200, 409],
    })
  })

  it('retry-for-ever: A starts again behind every delivery', () => {
    const { broken, outcomes, attempts, respondedAt } = example('retry-for-ever')
    expect(broken).toEqual(['bounded-attempts'])
    expect(new Set(outcomes)).toEqual(new Set(['accepted']))
    expect(attempts).toEqual([6, 1, 1, 1, 1, 1])
    expect(Math.max(...respondedAt.map(Number))).toBe(respondedAt[0])
  })

  it('stale-append: two jars are sold where there was one', () => {
    const { broken, outcomes, states } = example('stale-append')
    expect(broken).toEqual(['domain-rules', 'no-lost-update'])
    expect(outcomes).toEqual(['accepted', 'accepted'])
    expect(states).toEqual([{ available: -1 }])
  })

  it('lost-update-by-overwrite: two answers of 200, one title', () => {
    const { broken, statuses, conflicts, states } = example('lost-update-by-overwrite')
    expect({ broken, statuses, conflicts }).toEqual({
      broken: ['no-lost-update'],
      statuses: [200, 200],
      conflicts: 0,
    })
    expect(states).toEqual([{ title: 'Budget plan' }])
  })

  it('non-atomic-append: both pass the check, and the seat is sold twice', () => {
    const { broken, outcomes, conflicts, states } = example('non-atomic-append')
    expect(broken).toEqual(['domain-rules', 'no-lost-update'])
    expect({ outcomes, conflicts }).toEqual({ outcomes: ['accepted', 'accepted'], conflicts: 0 })
    expect(states).toEqual([{ available: -1 }])
  })

  it('merge-of-page-views: conflicts, and nobody is refused', () => {
    const { broken, outcomes, conflicts, states } = example('merge-of-page-views')
    expect({ broken, outcomes }).toEqual({ broken: [], outcomes: ['accepted', 'merged', 'merged'] })
    expect(conflicts).toBe(3)
    expect(states).toEqual([{ views: 3 }])
  })

  it('reappend-breaks-a-rule: eleven items, where redecide would have refused the eleventh', () => {
    const { broken, outcomes, states } = example('reappend-breaks-a-rule')
    expect({ broken, outcomes }).toEqual({ broken: ['domain-rules'], outcomes: ['accepted', 'merged'] })
    const [cart] = states as [{ lines: { quantity: number }[] }]
    expect(cart.lines.reduce((total, { quantity }) => total + quantity, 0)).toBe(11)
    const { scenario } = exampleOf('reappend-breaks-a-rule')!
    const asked = seen({ ...scenario, policy: { kind: 'merge', strategy: 'redecide', maxAttempts: 3 } })
    expect({ broken: asked.broken, rules: asked.rules }).toEqual({ broken: [], rules: [null, 'cart-limit'] })
  })

  it('etag-and-a-rename: 412, then 200 with the new ETag', () => {
    const { scenario } = exampleOf('etag-and-a-rename')!
    const answers = play(scenario)
      .steps.flatMap(({ entries }) => entries)
      .flatMap((entry) =>
        entry.kind === 'step' && entry.result.type === 'answered'
          ? [[entry.process, entry.result.httpStatus]]
          : [],
      )
    expect(answers).toEqual([
      ['A', 200],
      ['B', 412],
      ['B', 200],
    ])
    const { broken, states, appends } = seen(scenario)
    // B's first submission never reached append: the precondition comes before the decision.
    expect({ broken, states, appends }).toEqual({
      broken: [],
      states: [{ title: 'Budget plan' }],
      appends: 2,
    })
  })

  it('escaped-conflict: the last conflict is a 500', () => {
    const { broken, outcomes, statuses } = example('escaped-conflict')
    expect(broken).toEqual(['no-unhandled-error'])
    expect(outcomes).toEqual(['accepted', 'accepted', 'accepted', 'escaped'])
    expect(statuses).toEqual([200, 200, 200, 500])
    const { scenario } = exampleOf('escaped-conflict')!
    expect(scenario.commands).toEqual(exampleOf('three-strikes')!.scenario.commands)
  })

  it('six-clients: 15 appends for 3 events, and a backoff with jitter does better', () => {
    const { broken, outcomes, appends, conflicts, versions } = example('six-clients')
    expect({ broken, appends, conflicts, versions }).toEqual({
      broken: [],
      appends: 15,
      conflicts: 12,
      versions: [3],
    })
    expect(outcomes.filter((outcome) => outcome === 'exhausted')).toHaveLength(3)
    const { scenario } = exampleOf('six-clients')!
    const calmer = seen({
      ...scenario,
      policy: { kind: 'retry', maxAttempts: 3, backoff: { kind: 'fullJitter', baseMs: 50, capMs: 1000 } },
    })
    expect(calmer.versions[0]).toBeGreaterThan(3)
  })
})
