import { describe, expect, it } from 'vitest'
import { awsBackoffs, awsHop } from '#scenario/contention.ts'
import { contentionRow, contentionRun, contentionRuns } from './simulate.ts'

describe('contention', () => {
  it('without a bound or a backoff takes N(N+1)/2 append calls, and the last answer comes at 40 N ms', () => {
    for (const clients of [1, 2, 7, 30])
      expect(contentionRun({ clients, maxAttempts: null })).toEqual({
        appends: (clients * (clients + 1)) / 2,
        timeMs: 40 * clients,
        accepted: clients,
      })
  })

  it('goes beyond the steps that a usual run may take', () => {
    expect(contentionRun({ clients: 250, maxAttempts: null }).accepted).toBe(250)
  })

  it('with three attempts leaves all but three behind', () => {
    const settings = { clients: 8, maxAttempts: 3, runs: 2 }
    expect(contentionRow(settings, contentionRuns(settings))).toEqual({
      clients: 8,
      backoff: 'none',
      meanAppends: 21,
      meanTimeMs: 120,
      meanAccepted: 3,
    })
  })

  it('is calmer with jitter, run by run the same for the same seed', () => {
    const settings = {
      clients: 10,
      maxAttempts: null,
      hop: awsHop,
      backoff: awsBackoffs.fullJitter,
      runs: 100,
      seed: 7,
    }
    const row = contentionRow(settings, contentionRuns(settings))
    expect(row.meanAppends).toBeGreaterThan(37.5)
    expect(row.meanAppends).toBeLessThan(40.7)
    expect(contentionRow(settings, contentionRuns(settings))).toEqual(row)
    const [, second] = contentionRuns(settings)
    expect(second).toEqual(contentionRun({ ...settings, seed: 8 }))
  })
})
