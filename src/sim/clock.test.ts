import { describe, expect, it } from 'vitest'
import type { Scenario } from '#scenario/schema.ts'
import { runScenario } from '#scenario/simulation.ts'
import { hopsTime, microsOf, millisecondsOf, uniform } from './clock.ts'
import { parseSchedule } from './schedule.ts'

const address = (occurrence: number, process = 'A') => ({ seed: 7, process, node: 'load', occurrence })

describe('draws', () => {
  it('are even in [0, 1)', () => {
    const buckets = Array.from({ length: 10 }, () => 0)
    const count = 20_000
    for (let i = 0; i < count; i++) {
      const bucket = Math.floor(uniform(address(i)) * 10)
      buckets[bucket] = (buckets[bucket] ?? 0) + 1
    }
    for (const size of buckets) expect(Math.abs(size / (count / 10) - 1)).toBeLessThan(0.1)
  })

  it('differ by process, node, occurrence and seed', () => {
    const one = uniform(address(1))
    expect(uniform(address(1, 'B'))).not.toBe(one)
    expect(uniform(address(2))).not.toBe(one)
    expect(uniform({ ...address(1), node: 'append' })).not.toBe(one)
    expect(uniform({ ...address(1), seed: 8 })).not.toBe(one)
    expect(uniform(address(1))).toBe(one)
  })

  it('give hops of |Normal(mean, sd)|, whole microseconds', () => {
    const hop = { mean: microsOf(10), sd: microsOf(2) }
    const times = Array.from({ length: 20_000 }, (_, i) => hopsTime(hop, 1, address(i)))
    const mean = times.reduce((sum, time) => sum + time, 0) / times.length
    const variance = times.reduce((sum, time) => sum + (time - mean) ** 2, 0) / times.length
    expect(millisecondsOf(mean)).toBeCloseTo(10, 1)
    expect(millisecondsOf(Math.sqrt(variance))).toBeCloseTo(2, 1)
    expect(times.every(Number.isInteger)).toBe(true)
    expect(hopsTime({ mean: microsOf(10), sd: 0 }, 2, address(1))).toBe(20_000)
  })
})

describe('another schedule or policy shifts nobody’s luck', () => {
  const scenario = (policy: Scenario['policy']): Scenario => ({
    version: 1,
    title: 'Luck',
    domain: 'pageViews',
    policy,
    commands: ['A', 'B', 'C'].map((id) => ({ id, stream: 'p', type: 'RecordView', data: {} })),
    latency: { hopMs: { mean: 10, sd: 2 } },
  })

  /** How long each process' first load and append took. */
  function durations(policy: Scenario['policy'], schedule: string): Record<string, number> {
    const parsed = parseSchedule(schedule)
    const ran = runScenario(scenario(policy), parsed.ok ? parsed.schedule : [])
    if (!ran.ok) throw new Error('the schedule is possible')
    const steps = ran.trace.steps.flatMap(({ entries }) => entries.filter((entry) => entry.kind === 'step'))
    const firsts = steps.filter(
      ({ node, occurrence }) => (node === 'load' || node === 'append') && occurrence === 1,
    )
    return Object.fromEntries(firsts.map(({ process, node, duration }) => [`${process} ${node}`, duration]))
  }

  it('holds for the first load and append of everybody', () => {
    const retry = durations({ kind: 'retry', maxAttempts: 3 }, '')
    expect(Object.keys(retry)).toHaveLength(6)
    expect(new Set(Object.values(retry)).size).toBeGreaterThan(3)
    expect(durations({ kind: 'retry', maxAttempts: 3 }, 'C C C B B B B B A')).toEqual(retry)
    expect(durations({ kind: 'overwrite' }, '')).toEqual(retry)
  })
})
