// What the page is going to ask beside the verdicts: what is still open, the graph as data, whether a scenario is too large.

import { describe, expect, it } from 'vitest'
import { contentionScenario } from '#scenario/contention.ts'
import { exampleOf } from '#scenario/examples/examples.ts'
import type { Scenario } from '#scenario/schema.ts'
import { modelOfScenario } from '#scenario/simulation.ts'
import { run, worldAt } from '#sim/run.ts'
import { parseSchedule } from '#sim/schedule.ts'
import { worldOf } from '#sim/start.ts'
import type { World } from '#sim/world.ts'
import { graphOf } from './graph.ts'
import { reachableThrough } from './reachable.ts'
import { estimateStates, remediesFor } from './tooLarge.ts'

const views = (clients: number, maxAttempts = 3): Scenario => contentionScenario({ clients, maxAttempts })

function after(scenario: Scenario, text: string): World {
  const parsed = parseSchedule(text)
  const ran = run(modelOfScenario(scenario), parsed.ok ? parsed.schedule : [], { stop: true })
  if (!ran.ok) throw new Error('it can be played')
  return ran.trace.end
}

describe('what is still open', () => {
  const overwrite: Scenario = { ...views(2), policy: { kind: 'overwrite' } }

  it('says through which step an update can still be lost', () => {
    const [first, second] = reachableThrough(overwrite, after(overwrite, 'C1 C1 C1 C1 C1 C1')) ?? []
    expect(first).toMatchObject({ choice: { process: 'C1' }, canBreak: [], complete: true })
    expect(second).toMatchObject({ choice: { process: 'C2' }, canBreak: [] })
    const both = reachableThrough(overwrite, after(overwrite, 'C1 C1 C1 C2 C2 C2 C1 C1 C1')) ?? []
    expect(both.map(({ canBreak }) => canBreak)).toEqual([['no-lost-update'], ['no-lost-update']])
    expect(both.map(({ mustBreak }) => mustBreak)).toEqual([['no-lost-update'], ['no-lost-update']])
    const start = reachableThrough(overwrite, worldOf(modelOfScenario(overwrite))) ?? []
    expect(start.map(({ mustBreak }) => mustBreak)).toEqual([[], []])
  })

  it('says who can still fail', () => {
    const scenario = views(2, 1)
    const start = reachableThrough(scenario, worldOf(modelOfScenario(scenario))) ?? []
    expect(start.map(({ outcomes }) => outcomes)).toEqual([
      { C1: ['accepted', 'exhausted'], C2: ['accepted', 'exhausted'] },
      { C1: ['accepted', 'exhausted'], C2: ['accepted', 'exhausted'] },
    ])
    // Both have read; one has come to its end, so the other one it is that fails. They ask the same, but are no longer alike.
    const late = reachableThrough(scenario, after(scenario, 'C1 C1 C1 C2 C2 C2 C1 C1 C1 C1')) ?? []
    expect(late.map(({ outcomes }) => outcomes)).toEqual([{ C1: ['accepted'], C2: ['exhausted'] }])
    const ahead = reachableThrough(scenario, after(scenario, 'C1 C1 C1 C1 C1 C1')) ?? []
    expect(ahead[0]?.outcomes).toEqual({ C1: ['accepted'], C2: ['accepted'] })
  })
})

describe('the graph', () => {
  it('has every state of a small scenario, and knows where a run is', () => {
    const scenario = exampleOf('two-carts')?.scenario ?? views(2)
    const graph = graphOf(scenario)
    expect(graph?.nodes.length).toBe(112)
    expect(graph?.edges.length).toBe(178)
    const ran = run(modelOfScenario(scenario))
    if (!ran.ok || !graph) throw new Error('there is a run and a graph')
    const places = ran.trace.steps.map((_, index) => graph.nodeOf(worldAt(ran.trace, index)))
    expect(places[0]).toBe(0)
    for (const [index, place] of places.entries()) {
      if (index === 0) continue
      expect(graph.edges).toContainEqual(expect.objectContaining({ from: places[index - 1], to: place }))
    }
    const end = graph.nodeOf(ran.trace.end) ?? -1
    expect(graph.nodes[end]).toMatchObject({ ends: true, depth: 20 })
  })

  it('is not made where it could not be looked at', () => {
    expect(graphOf(views(3))).toBeUndefined()
  })
})

describe('too large', () => {
  it('is known beforehand, to the order of magnitude', () => {
    expect(estimateStates(views(3), { reduction: false, effort: 4000 })).toEqual({
      states: 3294,
      exact: true,
    })
    const four = estimateStates(views(4), { reduction: false, effort: 4000 })?.states ?? 0
    expect(four / 176_904).toBeGreaterThan(1 / 3)
    expect(four / 176_904).toBeLessThan(3)
    const five = estimateStates(views(5), { reduction: false, effort: 4000 })?.states ?? 0
    expect(five / 13_957_866).toBeGreaterThan(1 / 5)
    expect(five / 13_957_866).toBeLessThan(5)
  })

  it('comes with what would make it small enough', () => {
    const options = { reduction: false, effort: 4000 }
    expect(remediesFor(views(3), 10_000, options)).toEqual([])
    expect(remediesFor(views(5), 10_000, options)).toEqual([{ kind: 'fewerCommands', commands: 3 }])
    expect(remediesFor(views(4), 100_000, options)).toContainEqual({ kind: 'fewerAttempts', attempts: 1 })
  })

  it('is said of what never ends', () => {
    const endless: Scenario = {
      ...views(1),
      dispatch: { mode: 'queue', delivery: { maxAttempts: null } },
      handlers: [{ id: 'h', on: ['PageViewed'], effect: 'points', durationMs: 1 }],
      faults: [{ kind: 'throw', handler: 'h', attempts: 'always' }],
    }
    expect(estimateStates(endless)).toEqual({ states: Infinity, exact: false })
  })
})
