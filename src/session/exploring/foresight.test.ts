// What the line at a Step button says, from the explorer's real answers wherever a scenario can be had that gives them.

import { describe, expect, it } from 'vitest'
import { reachableThrough, type Through } from '#explore/reachable.ts'
import { contentionScenario } from '#scenario/contention.ts'
import type { Scenario } from '#scenario/schema.ts'
import { modelOfScenario } from '#scenario/simulation.ts'
import { invariantIds, type InvariantId } from '#sim/invariants.ts'
import { run } from '#sim/run.ts'
import { parseSchedule } from '#sim/schedule.ts'
import { signsOf, type Sign, type Signs } from './foresight.ts'

const views = (clients: number, maxAttempts = 3): Scenario => contentionScenario({ clients, maxAttempts })
const overwrite: Scenario = { ...views(2), policy: { kind: 'overwrite' } }

/** The signs once these steps were taken. */
function after(scenario: Scenario, text: string, states?: number): Signs {
  const parsed = parseSchedule(text)
  const ran = run(modelOfScenario(scenario), parsed.ok ? parsed.schedule : [], { stop: true })
  if (!ran.ok) throw new Error('it can be played')
  const broken = ran.trace.violations.map(({ invariant }) => invariant)
  return signsOf(reachableThrough(scenario, ran.trace.end, states), broken)
}

const said = ({ signs }: Signs): Readonly<Record<string, Sign>> => Object.fromEntries(signs)

/** An answer of the explorer, as far as signs ask for it. */
const through = (process: string, more: Partial<Through>): Through => ({
  choice: { kind: 'advance', process },
  outcomes: { A: ['accepted'], B: ['accepted'] },
  canBreak: [],
  mustBreak: [],
  complete: true,
  ...more,
})

describe('what can still break', () => {
  it('is open at first, and sure once both have read the same version and one has written', () => {
    const open = { kind: 'canBreak', invariant: 'no-lost-update' }
    expect(said(after(overwrite, ''))).toEqual({ C1: open, C2: open })
    const lost = { kind: 'mustBreak', invariant: 'no-lost-update' }
    expect(said(after(overwrite, 'C1 C1 C1 C2 C2 C2 C1 C1 C1'))).toEqual({ C1: lost, C2: lost })
  })

  it('names the step that takes the danger away', () => {
    const [risky, spared] = [through('A', { canBreak: ['no-lost-update'] }), through('B', { canBreak: [] })]
    expect(said(signsOf([risky, spared], []))).toEqual({
      A: { kind: 'canBreak', invariant: 'no-lost-update' },
      B: { kind: 'cannotBreak', invariant: 'no-lost-update' },
    })
  })

  it('is silent about what is broken already', () => {
    const broken: readonly InvariantId[] = ['no-lost-update']
    const both = ['A', 'B'].map((id) => through(id, { canBreak: broken, mustBreak: broken }))
    expect(said(signsOf(both, broken))).toEqual({
      A: { kind: 'brokenAlready' },
      B: { kind: 'brokenAlready' },
    })
  })

  it('puts what is sure before what is only possible', () => {
    const [first, second] = invariantIds
    if (!first || !second) throw new Error('there are invariants')
    const both = through('A', { canBreak: [first, second], mustBreak: [second] })
    expect(said(signsOf([both], []))).toEqual({ A: { kind: 'mustBreak', invariant: second } })
  })
})

describe('who can still fail', () => {
  it('is either one at first, and the other one once the first has appended', () => {
    const open = { kind: 'canFail', process: 'C1' }
    expect(said(after(views(2, 1), ''))).toEqual({ C1: open, C2: open })
    const late = said(after(views(2, 1), 'C1 C1 C1 C2 C2 C2 C1 C1 C1 C1'))
    expect(late).toEqual({
      C2: { kind: 'failsAnyway', process: 'C2' },
    })
  })

  it('names the step after which nobody can', () => {
    const [risky, spared] = [
      through('A', { outcomes: { A: ['accepted'], B: ['accepted', 'exhausted'] } }),
      through('B', {}),
    ]
    expect(said(signsOf([risky, spared], []))).toEqual({
      A: { kind: 'canFail', process: 'B' },
      B: { kind: 'cannotFail' },
    })
  })

  it('names the step after which somebody surely does', () => {
    const [fatal, open] = [
      through('A', { outcomes: { A: ['accepted'], B: ['exhausted'] } }),
      through('B', { outcomes: { A: ['accepted', 'exhausted'], B: ['accepted'] } }),
    ]
    expect(said(signsOf([fatal, open], []))).toEqual({
      A: { kind: 'mustFail', process: 'B' },
      B: { kind: 'canFail', process: 'A' },
    })
  })
})

describe('where it makes no difference', () => {
  it('says that all goes well, at every step', () => {
    const fine = { kind: 'fineAnyway' }
    expect(said(after(views(2), ''))).toEqual({ C1: fine, C2: fine })
  })

  it('does not call it fine where somebody is left waiting', () => {
    const waiting = through('A', { outcomes: { A: ['running'], B: ['accepted'] } })
    expect(said(signsOf([waiting], []))).toEqual({})
  })
})

describe('where nobody can tell', () => {
  it('says that there is too much to look at', () => {
    expect(after(views(3), '', 20)).toEqual({ signs: new Map(), otherwise: { kind: 'tooMany' } })
  })

  it('says that time decides', () => {
    expect(signsOf(undefined, [])).toEqual({ signs: new Map(), otherwise: { kind: 'timeDecides' } })
  })
})
