// The engine against the plain way: every world that the kernel can reach is a state that the engine found, the engine found no other, and
// from one state lead the same steps to the same states whatever world it was.

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { scenarioArbitrary } from '#scenario/testing/arbitrary.ts'
import { contentionScenario } from '#scenario/contention.ts'
import type { Scenario } from '#scenario/schema.ts'
import { modelOfScenario } from '#scenario/simulation.ts'
import { at, type Model } from '#sim/model.ts'
import { worldOf } from '#sim/start.ts'
import type { Exploration } from './exploration.ts'
import { exploredModel } from './explore.ts'
import { createFullExplorer } from './fullExplorer.ts'
import { bitOf } from './kernel.ts'
import { brokenOutside, naiveGraph, type NaiveGraph, type NaiveOptions } from './naive.ts'
import { createSpace, type Space } from './space.ts'
import { timeDependenciesOf } from '#sim/timeless.ts'

const unlimited = { states: Infinity, bytes: Infinity }

function fullSearch(model: Model, options: NaiveOptions, states = Infinity): [Exploration, Space] {
  const space = createSpace(model, worldOf(model), { ...options, resetDead: false, alike: false })
  const search = createFullExplorer(space, { ...unlimited, states })
  search.advance(states)
  return [search.answer(), space]
}

/** @param avoiding schedules that break one of these are left out */
function schedulesOf(model: Model, { states, steps }: NaiveGraph, avoiding = 0): bigint {
  const known = new Map<number, bigint>()
  const count = (state: number): bigint => {
    if (avoiding !== 0 && (brokenOutside(model, at(states, state).world) & avoiding) !== 0) return 0n
    const next = at(steps, state)
    if (next.length === 0) return 1n
    return next.reduce((sum, { index, broken }) => ((broken & avoiding) === 0 ? sum + from(index) : sum), 0n)
  }
  const from = (state: number): bigint => {
    const found = known.get(state) ?? count(state)
    known.set(state, found)
    return found
  }
  return from(0)
}

/** The most steps that anybody can take; naively, way by way. */
function longestIn({ steps }: NaiveGraph): number {
  const known = new Map<number, number>()
  const from = (state: number): number => {
    const found = known.get(state) ?? Math.max(0, ...at(steps, state).map(({ index }) => from(index) + 1))
    known.set(state, found)
    return found
  }
  return from(0)
}

/** What the steps from a fine state look like through the engine's eyes. */
function seen(space: Space, graph: NaiveGraph, model: Model, index: number): { key: string; view: string } {
  const idOf = (state: number): string => {
    const { world, ...spent } = at(graph.states, state)
    const found = space.find(world, spent)
    return found ? `${found.locals.join(' ')}/${found.shared}` : 'unknown'
  }
  const steps = at(graph.steps, index).map(({ choice, index: to, broken }) => [choice, idOf(to), broken])
  return {
    key: idOf(index),
    view: JSON.stringify([steps, brokenOutside(model, at(graph.states, index).world)]),
  }
}

function compare(scenario: Scenario, options: NaiveOptions, most: number): boolean {
  const model = exploredModel(scenario)
  const [exploration, space] = fullSearch(model, options, most)
  if (!exploration.complete) return false
  const graph = naiveGraph(model, worldOf(model), options, 4 * most)
  if (!graph.complete) return false
  const views = new Map<string, string>()
  let transitions = 0
  let outside = 0
  for (const index of graph.states.keys()) {
    const { key, view } = seen(space, graph, model, index)
    expect(key).not.toBe('unknown')
    expect(views.get(key) ?? view).toBe(view)
    if (!views.has(key)) transitions += at(graph.steps, index).length
    views.set(key, view)
    outside |= brokenOutside(model, at(graph.states, index).world)
  }
  const inside = graph.steps.flat().reduce((bits, { broken }) => bits | broken, 0)
  expect([views.size, transitions]).toEqual([exploration.states, exploration.transitions])
  const schedules = schedulesOf(model, graph)
  expect(exploration.schedules).toBe(schedules)
  expect(exploration.longest).toBe(longestIn(graph))
  const atStart = exploration.invariants.filter(({ counterexample }) => counterexample?.length === 0)
  const broken = exploration.invariants.filter((verdict) => !verdict.holds && !atStart.includes(verdict))
  for (const { id, schedules: breaking } of exploration.invariants) {
    const bit = (inside | outside) & bitOf(id)
    if (atStart.some((verdict) => verdict.id === id)) continue
    expect(broken.some((verdict) => verdict.id === id)).toBe(bit !== 0)
    expect(breaking).toBe(bit === 0 ? 0n : schedules - schedulesOf(model, graph, bit))
  }
  return true
}

describe('full search', () => {
  it.each([
    [1, 8],
    [2, 112],
    [3, 3294],
    [4, 176_904],
  ])('finds for %i commands on one stream, three attempts, %i states', (clients, states) => {
    const [exploration] = fullSearch(exploredModel(contentionScenario({ clients, maxAttempts: 3 })), {
      crashes: 0,
      leases: 1,
    })
    expect(exploration.states).toBe(states)
    expect(exploration.complete).toBe(true)
  })

  it('is the kernel, state by state', () => {
    let compared = 0
    fc.assert(
      fc.property(scenarioArbitrary({ maxCommands: 3 }), fc.nat({ max: 1 }), (scenario, crashes) => {
        fc.pre(timeDependenciesOf(modelOfScenario(scenario).settings).length === 0)
        if (compare(scenario, { crashes, leases: 1 }, 400)) compared++
      }),
      { numRuns: 120, seed: 11 },
    )
    expect(compared).toBeGreaterThan(40)
  })
})
