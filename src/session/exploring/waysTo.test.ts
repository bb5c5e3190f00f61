// Ways to a state, counted on the picture, and by the worker where there is none: they have to agree.

import { describe, expect, it } from 'vitest'
import { explore } from '#explore/explore.ts'
import { graphOf } from '#explore/graph.ts'
import { waysHere } from '#explore/waysHere.ts'
import { contentionScenario } from '#scenario/contention.ts'
import { modelOfScenario } from '#scenario/simulation.ts'
import { run } from '#sim/run.ts'
import { parseSchedule, type Schedule } from '#sim/schedule.ts'
import { worldOf } from '#sim/start.ts'
import type { World } from '#sim/world.ts'
import { waysTo } from './waysTo.ts'

const two = contentionScenario({ clients: 2, maxAttempts: 3 })
const model = modelOfScenario(two)

function played(schedule: Schedule): World {
  const ran = run(model, schedule, { stop: true })
  if (!ran.ok) throw new Error('it can be played')
  return ran.trace.end
}

const scheduleOf = (text: string): Schedule => {
  const parsed = parseSchedule(text)
  if (!parsed.ok) throw new Error('a schedule')
  return parsed.schedule
}

const graph = graphOf(two)
if (!graph) throw new Error('it is small')

describe('ways to a state', () => {
  it('are one to the start, with every schedule through it', () => {
    const all = explore(two, { reduction: false })
    const { ways, through, shortest, states } = waysTo(graph, 0)
    expect([ways, shortest, [...states]]).toEqual([1n, [], [0]])
    expect(through).toBe(all.ok && all.exploration.schedules)
  })

  it('are as many as there are orders of independent steps', () => {
    // Two steps of one and three of the other, none of which meets the other: 5 over 2.
    const here = graph.nodeOf(played(scheduleOf('C1 C1 C2 C2 C2')))
    expect(waysTo(graph, here ?? -1).ways).toBe(10n)
  })

  it('add up: whoever ends somewhere came from the start', () => {
    const ends = graph.nodes.filter((node) => node.ends).map(({ id }) => waysTo(graph, id))
    const all = ends.reduce((sum, { ways }) => sum + ways, 0n)
    expect(all).toBe(waysTo(graph, 0).all)
    for (const { ways, through } of ends) expect(through).toBe(ways)
  })

  it('are the same when the worker counts them, at every state', () => {
    for (const { id } of graph.nodes) {
      const onPicture = waysTo(graph, id)
      const world = played(onPicture.shortest)
      expect(graph.nodeOf(world)).toBe(id)
      const counted = waysHere(two, world, 0)
      expect(counted).toMatchObject({ kind: 'counted', ways: onPicture.ways, through: onPicture.through })
      if (counted?.kind !== 'counted') continue
      expect(counted.shortest.length).toBe(onPicture.shortest.length)
      expect(graph.nodeOf(played(counted.shortest))).toBe(id)
    }
  })

  it('are not counted where there is too much to look at, and that is said', () => {
    expect(waysHere(two, worldOf(model), 0, 50)).toEqual({ kind: 'tooMany', most: 50 })
  })

  it('are none to a world of another scenario', () => {
    const other = contentionScenario({ clients: 2, maxAttempts: 1 })
    const ran = run(modelOfScenario(other), scheduleOf('C1 C1 C2 C2 C1 C1 C1 C2 C2 C2'), { stop: false })
    if (!ran.ok) throw new Error('it can be played')
    expect(waysHere(two, ran.trace.end, 0)).toMatchObject({ kind: 'elsewhere' })
  })
})
