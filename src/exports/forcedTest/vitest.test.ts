// The generated test is run: for every built-in scenario that it can cover, and for arbitrary ones, against the store it comes with.

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { sourceOf } from '#exports/testing.ts'
import { scenarioArbitrary } from '#scenario/testing/arbitrary.ts'
import { exampleOf, examples } from '#scenario/examples/examples.ts'
import type { Scenario } from '#scenario/schema.ts'
import { modelOfScenario } from '#scenario/simulation.ts'
import { randomWalk } from '#sim/randomWalk.ts'
import { parseSchedule, type Schedule } from '#sim/schedule.ts'
import { evaluated } from './testing/evaluated.ts'
import { vitestOf } from './vitest.ts'

/** Without what no test can cover, so that most of the arbitrary ones have one. */
function coverable(given: Scenario): Scenario {
  const { faults: _, store: __, ...scenario } = given
  const policy: Scenario['policy'] =
    scenario.policy.kind === 'overwrite'
      ? { kind: 'merge', strategy: 'redecide', maxAttempts: 3 }
      : scenario.policy
  return { ...scenario, policy }
}

/** Those that a test of the append can stand for; the others say why not. */
const covered = examples.filter(
  ({ scenario }) =>
    (scenario.dispatch?.mode ?? 'none') === 'none' &&
    scenario.policy.kind !== 'overwrite' &&
    scenario.store?.atomicAppend !== false,
)

function textOf(scenario: Scenario, schedule?: Schedule): string {
  const generated = vitestOf(sourceOf(scenario, schedule))
  if (!generated.ok) throw new Error(generated.refusal)
  return generated.text
}

async function run(text: string): Promise<void> {
  const tests = [...evaluated(text, { expect }).values()]
  expect(tests).toHaveLength(1)
  for (const test of tests) await test()
}

const refusal = (scenario: Scenario, schedule?: Schedule) => {
  const generated = vitestOf(sourceOf(scenario, schedule))
  return generated.ok ? null : generated.refusal
}

const scheduled = (text: string): Schedule => {
  const parsed = parseSchedule(text)
  if (!parsed.ok) throw new Error(text)
  return parsed.schedule
}

const twoCarts = exampleOf('two-carts')!.scenario

describe('the generated test', () => {
  it('covers most built-in scenarios without dispatch', () => {
    expect(covered.length).toBeGreaterThanOrEqual(10)
  })

  it.each(covered)('of $id passes', async ({ scenario }) => {
    await run(textOf(scenario))
  })

  it('of any scenario and schedule passes, or there is a reason why there is none', async () => {
    const walks = fc.tuple(scenarioArbitrary({ maxCommands: 5 }).map(coverable), fc.nat())
    let passed = 0
    await fc.assert(
      fc.asyncProperty(walks, async ([scenario, seed]) => {
        const { schedule } = randomWalk(modelOfScenario(scenario), seed, { oddities: 2 })
        const generated = vitestOf(sourceOf(scenario, schedule))
        if (!generated.ok) return
        await run(generated.text)
        passed++
      }),
      { numRuns: 300 },
    )
    expect(passed).toBeGreaterThan(100)
  })

  it('of another schedule forces another order', async () => {
    const text = textOf(twoCarts, scheduled('B B B B B B B'))
    expect(text).not.toBe(textOf(twoCarts))
    expect(text.indexOf("['B', 1]")).toBeLessThan(text.indexOf("['A', 2]"))
    await run(text)
  })

  it('says what it leaves out', () => {
    const text = textOf({ ...twoCarts, sideEffect: 'afterCommit', dispatch: { mode: 'outbox' } })
    expect(text).toContain('// - The dispatch of events to handlers')
    expect(text).toContain('// - The e-mail')
    expect(text).toContain('// - Crashes, lost answers')
  })
})

describe('the generated test fails', () => {
  const changed = (what: string, to: string): string => {
    const text = textOf(twoCarts)
    const other = text.replaceAll(what, to)
    expect(other).not.toBe(text)
    return other
  }

  it.each([
    [
      'on a store that checks no version',
      'recorded.length !== expectedVersion',
      'expectedVersion < 0',
      /B's append/,
    ],
    ['on a store that refuses everything', 'recorded.length !== expectedVersion', 'true', /recorded/],
    ['on a store that loses events', '...recorded, ...events', '...recorded', /read|append|toEqual|equal/],
    [
      'where a retry does not read again',
      '{ maxAttempts: 3, reload: true',
      '{ maxAttempts: 3, reload: false',
      /B/,
    ],
    ['where nobody retries', 'maxAttempts: 3', 'maxAttempts: 1', /B ended with a call/],
    ['where the rule is another one', 'const mostItems = 10', 'const mostItems = 1', /A ended with a call/],
    [
      'where another outcome was expected',
      "{ outcome: 'accepted', attempts: 2 }",
      "{ outcome: 'accepted', attempts: 1 }",
      /deeply equal/,
    ],
  ])('%s', async (_what, piece, other, message) => {
    await expect(run(changed(piece, other))).rejects.toThrow(message)
  })
})

describe('no test is made', () => {
  const [A] = twoCarts.commands
  it.each<[string, Scenario, string | undefined]>([
    ['overwrite', { ...twoCarts, policy: { kind: 'overwrite' } }, undefined],
    ['anyVersion', { ...twoCarts, commands: [{ ...A!, expectedVersion: 'ANY' }] }, undefined],
    ['nonAtomicAppend', { ...twoCarts, store: { atomicAppend: false } }, undefined],
    [
      'lostResponse',
      { ...twoCarts, faults: [{ kind: 'loseResponse', command: 'A', attempt: 1, leg: 'append' }] },
      undefined,
    ],
    ['lostResponse', twoCarts, 'A A?'],
    ['crash', twoCarts, 'A A A !A'],
    [
      'handlerThrew',
      {
        ...twoCarts,
        dispatch: { mode: 'inTransaction' },
        handlers: [{ id: 'mail', on: ['ItemAdded'], effect: 'email', durationMs: 1 }],
        faults: [{ kind: 'throw', handler: 'mail', attempts: 'always' }],
      },
      undefined,
    ],
  ])('%s', (reason, scenario, schedule) => {
    expect(refusal(scenario, schedule === undefined ? undefined : scheduled(schedule))).toBe(reason)
  })
})

describe('whatever a scenario calls its things', () => {
  const script = '`${process.exit()}` */ </script> " \' \\ \u{1f36f}'

  it('is text in the test', async () => {
    const text = textOf({
      ...twoCarts,
      title: script,
      description: `${script}\nthrow new Error()`,
      history: [
        { stream: script, type: script, data: JSON.parse('{"a b":[1,{"constructor":null}]}') },
        { stream: script, type: 'ItemAdded', data: { sku: script.slice(0, 20), quantity: 1 } },
      ],
      commands: twoCarts.commands.map((command) => ({
        ...command,
        stream: script,
        data: { sku: '__proto__', quantity: 1 },
      })),
    })
    await run(text)
  })
})
