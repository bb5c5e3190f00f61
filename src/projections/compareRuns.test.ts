import { describe, expect, test } from 'vitest'
import { twoCarts } from '#scenario/examples/twoCarts.ts'
import type { Scenario } from '#scenario/schema.ts'
import { modelOfScenario } from '#scenario/simulation.ts'
import { runLeniently } from '#sim/run.ts'
import { parseSchedule } from '#sim/schedule.ts'
import { figuresOf } from './compareRuns.ts'

const parsed = parseSchedule('A B A B A B A B A B A B')
const schedule = parsed.ok ? parsed.schedule : []
const under = (policy: Scenario['policy']) =>
  figuresOf(runLeniently(modelOfScenario({ ...twoCarts.scenario, policy }), schedule).trace)
const outcomes = ({ commands }: ReturnType<typeof under>) =>
  commands.map(({ id, outcome }) => `${id} ${outcome}`)

describe('the same order of steps under each policy', () => {
  test('retry: both get in, one of them at the second attempt', () => {
    const figures = under({ kind: 'retry', maxAttempts: 3 })
    expect(outcomes(figures)).toEqual(['A accepted', 'B accepted'])
    expect(figures).toMatchObject({ appends: 3, conflicts: 1, lostUpdates: 0, broken: 0 })
    expect(figures.commands[1]?.attempts).toBe(2)
    expect(figures.state).toEqual(['honey × 1', 'mug × 2', 'tea × 1'])
  })

  test('return-conflict: the person lets it go', () => {
    const figures = under({ kind: 'return-conflict', status: 409 })
    expect(outcomes(figures)).toEqual(['A accepted', 'B gaveUp'])
    expect(figures.state).toEqual(['honey × 1', 'tea × 1'])
  })

  test('overwrite: nobody is told, and an update is lost', () => {
    const figures = under({ kind: 'overwrite' })
    expect(figures).toMatchObject({ conflicts: 0, lostUpdates: 1, broken: 1 })
  })

  test('merge: what commutes goes in behind, which loses nothing', () => {
    expect(under({ kind: 'merge', strategy: 'reappend', maxAttempts: 3 })).toMatchObject({
      lostUpdates: 0,
      broken: 0,
    })
  })
})
