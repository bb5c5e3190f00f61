import { describe, expect, test } from 'vitest'
import { examples } from '#scenario/examples/examples.ts'
import { lostUpdateByOverwrite } from '#scenario/examples/lostUpdateByOverwrite.ts'
import { payAndThreeHandlers } from '#scenario/examples/payAndThreeHandlers.ts'
import { twoCarts } from '#scenario/examples/twoCarts.ts'
import type { Scenario } from '#scenario/schema.ts'
import { modelOfScenario, scheduleOf } from '#scenario/simulation.ts'
import { runLeniently, type Trace } from '#sim/run.ts'
import { invariantsAtStake } from './atStake.ts'
import { summaryOf } from './summary.ts'
import { notAtStake, verdictsOf } from './verdicts.ts'

const traceOf = (scenario: Scenario): Trace =>
  runLeniently(modelOfScenario(scenario), scheduleOf(scenario)).trace
const judged = (scenario: Scenario) => verdictsOf(traceOf(scenario), 0).map(({ id }) => id)

describe('the invariants that are judged', () => {
  test('without anybody outside, none that speaks of effects', () => {
    expect(judged(twoCarts.scenario)).toEqual([
      'no-lost-update',
      'domain-rules',
      'bounded-attempts',
      'single-response',
      'no-unhandled-error',
    ])
    expect(notAtStake(verdictsOf(traceOf(twoCarts.scenario), 0))).toEqual([
      'effect-exactly-once',
      'no-ghost',
      'per-stream-order',
    ])
  })

  test('with handlers, those too; of one writer no update can be lost', () => {
    expect(judged(payAndThreeHandlers.scenario)).toContain('effect-exactly-once')
    const [first] = twoCarts.scenario.commands
    expect(judged({ ...twoCarts.scenario, commands: first ? [first] : [] })).not.toContain('no-lost-update')
  })

  test('without attempts, none that bounds them', () => {
    const given = judged({ ...twoCarts.scenario, policy: { kind: 'return-conflict', status: 409 } })
    expect(given).toEqual(['no-lost-update', 'domain-rules', 'single-response'])
  })

  test.each(examples.map(({ id, scenario }) => [id, scenario] as const))(
    '%s breaks nothing that is said not to be at stake',
    (_, scenario) => {
      const { model, violations } = traceOf(scenario)
      const atStake: readonly string[] = invariantsAtStake(model)
      expect(violations.map(({ invariant }) => invariant).filter((id) => !atStake.includes(id))).toEqual([])
    },
  )
})

describe('the summary', () => {
  test('names what broke and the step that broke it', () => {
    const trace = traceOf(lostUpdateByOverwrite.scenario)
    const [found] = trace.violations
    expect(found?.invariant).toBe('no-lost-update')
    expect(summaryOf(trace).at(-1)).toEqual({
      key: 'broken',
      values: { broken: [{ invariant: 'no-lost-update', step: found?.step }] },
    })
  })

  test('counts those that held', () => {
    expect(summaryOf(traceOf(twoCarts.scenario)).at(-1)).toEqual({ key: 'holds', values: { count: 5 } })
  })
})
