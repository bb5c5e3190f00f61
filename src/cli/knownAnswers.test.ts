// The numbers of 1-semantics §8, through what the command line itself calls. The row for 100 clients is in bench/contention.ts.

import { describe, expect, it } from 'vitest'
import { reportOf, type RunReport } from '#projections/report.ts'
import { awsBackoffs, awsHop, contentionScenario, type Contention } from '#scenario/contention.ts'
import { modelOfScenario, runScenario } from '#scenario/simulation.ts'
import { enabled } from '#sim/enabled.ts'
import { worldOf } from '#sim/start.ts'
import { step } from '#sim/step.ts'
import type { World } from '#sim/world.ts'

function reportFor(contention: Contention): RunReport {
  const scenario = contentionScenario(contention)
  const ran = runScenario(scenario)
  if (!ran.ok) throw new Error('earliest first is always possible')
  return reportOf('', ran.trace)
}

const clientCounts = Array.from({ length: 12 }, (_, i) => i + 1)
const withOutcome = ({ commands }: RunReport, outcome: string): number =>
  commands.filter((command) => command.outcome === outcome).length

describe('every hop 10 ms, no backoff, N commands at once on one stream', () => {
  it.each(clientCounts)(
    'N = %i without a bound: N(N+1)/2 append calls, the last answer at 40 N ms',
    (clients) => {
      const report = reportFor({ clients, maxAttempts: null })
      expect(report.counts.appends).toBe((clients * (clients + 1)) / 2)
      expect(Math.max(...report.commands.map(({ respondedAt }) => respondedAt ?? 0))).toBe(40 * clients)
      expect(withOutcome(report, 'accepted')).toBe(clients)
    },
  )

  it.each(clientCounts)('N = %i with three attempts', (clients) => {
    const report = reportFor({ clients, maxAttempts: 3 })
    const { appends, conflicts } = report.counts
    if (clients === 1) expect([appends, conflicts]).toEqual([1, 0])
    else if (clients === 2) expect([appends, conflicts]).toEqual([3, 1])
    else expect([appends, conflicts]).toEqual([3 * clients - 3, 3 * clients - 6])
    expect(withOutcome(report, 'accepted')).toBe(Math.min(3, clients))
    expect(withOutcome(report, 'exhausted')).toBe(Math.max(0, clients - 3))
  })
})

describe("AWS' study, ten clients, mean append calls over 400 seeds, within 3 %", () => {
  it.each([
    ['none', 50.8],
    ['exponential', 50.5],
    ['equalJitter', 42.5],
    ['fullJitter', 39.1],
    ['decorrelatedJitter', 37.7],
  ] as const)('%s: %d', (strategy, mean) => {
    const seeds = Array.from({ length: 400 }, (_, i) => i + 1)
    const appends = seeds.map((seed) => {
      const contention = { clients: 10, maxAttempts: null, backoff: awsBackoffs[strategy], hop: awsHop, seed }
      return reportFor(contention).counts.appends
    })
    const measured = appends.reduce((sum, count) => sum + count, 0) / appends.length
    expect(measured / mean).toBeGreaterThan(0.97)
    expect(measured / mean).toBeLessThan(1.03)
  })
})

describe('distinct states of N commands on one empty stream, three attempts', () => {
  /** What 1-semantics §8 counts as a state of these scenarios. Times, ids and order numbers are not in it. */
  const keyOf = ({ processes, streams }: World): string =>
    JSON.stringify([
      processes.map(({ node, attempt, read, outcome }) => [node, attempt, read, outcome]),
      Object.values(streams).map((events) => events.map(({ eventId }) => eventId)),
    ])

  it.each([
    [2, 112],
    [3, 3294],
  ])('N = %i: %i', (clients, states) => {
    const model = modelOfScenario(contentionScenario({ clients, maxAttempts: 3 }))
    const start = worldOf(model)
    const seen = new Set([keyOf(start)])
    const waiting = [start]
    for (let world = waiting.pop(); world; world = waiting.pop()) {
      for (const { process, refusal } of enabled(model, world)) {
        if (refusal) continue
        const { world: after } = step(model, world, { kind: 'advance', process: process.id })
        const key = keyOf(after)
        if (!seen.has(key)) waiting.push(after)
        seen.add(key)
      }
    }
    expect(seen.size).toBe(states)
  })
})
