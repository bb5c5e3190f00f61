// Reduced and full search against each other: the same outcomes, the same verdicts, ways of the same length, and every way replays.

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { scenarioArbitrary } from '#scenario/testing/arbitrary.ts'
import type { Scenario } from '#scenario/schema.ts'
import { modelOfScenario } from '#scenario/simulation.ts'
import { run } from '#sim/run.ts'
import { timeDependenciesOf } from '#sim/timeless.ts'
import type { Exploration } from './exploration.ts'
import { explore, exploredModel } from './explore.ts'

const lengths = ({ outcomes, invariants }: Exploration) => ({
  outcomes: outcomes.map(({ commands, example }) => [commands, example.length]),
  invariants: invariants.map(({ id, holds, counterexample }) => [id, holds, counterexample?.length]),
})

const counts = ({ schedules, outcomes, invariants }: Exploration) => ({
  schedules,
  outcomes: outcomes.map((ending) => [ending.schedules, ending.breaking]),
  invariants: invariants.map((verdict) => verdict.schedules),
})

function replays(scenario: Scenario, { outcomes, invariants }: Exploration): void {
  const model = exploredModel(scenario)
  for (const { commands, example } of outcomes) {
    const ran = run(model, example)
    expect(ran.ok && ran.trace.complete && ran.trace.steps.length).toBe(example.length)
    const ended = ran.ok ? ran.trace.end.processes.map(({ id, outcome }) => [id, outcome ?? 'running']) : []
    expect(Object.fromEntries(ended)).toEqual(commands)
  }
  for (const { id, counterexample } of invariants) {
    if (!counterexample) continue
    const ran = run(model, counterexample, { stop: true })
    const broken = ran.ok ? ran.trace.violations.find(({ invariant }) => invariant === id) : undefined
    expect(broken?.step).toBe(counterexample.length)
  }
}

function compare(scenario: Scenario, crashes: number, states: number): boolean {
  const full = explore(scenario, { reduction: false, crashes, budget: { states } })
  if (!full.ok || !full.exploration.complete) return false
  const reduced = explore(scenario, { crashes })
  if (!reduced.ok) return false
  expect(reduced.exploration.complete).toBe(true)
  expect(lengths(reduced.exploration)).toEqual(lengths(full.exploration))
  expect(reduced.exploration.longest).toBe(full.exploration.longest)
  expect(reduced.exploration.attempts).toEqual(full.exploration.attempts)
  expect(counts(reduced.exploration)).toEqual(counts(full.exploration))
  expect(reduced.exploration.states).toBeLessThanOrEqual(full.exploration.states)
  replays(scenario, full.exploration)
  replays(scenario, reduced.exploration)
  return true
}

/** Compares until so many scenarios were small enough to be compared. */
function compareMany(many: number, maxCommands: number, states: number, seed: number): number {
  let compared = 0
  fc.assert(
    fc.property(scenarioArbitrary({ maxCommands }), fc.constantFrom(0, 0, 0, 1), (scenario, crashes) => {
      if (compared >= many || timeDependenciesOf(modelOfScenario(scenario).settings).length > 0) return
      if (compare(scenario, crashes, states)) compared++
    }),
    { numRuns: 4 * many, seed },
  )
  return compared
}

describe('reduced search agrees with the full one', () => {
  it('over a thousand scenarios', () => {
    expect(compareMany(1000, 2, 250, 5)).toBe(1000)
  })

  it('over larger ones', () => {
    expect(compareMany(25, 3, 3000, 6)).toBe(25)
  })
})
