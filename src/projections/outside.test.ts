// What the panels of the outside world say, against what the examples are known to do (deliveryTable.test.ts holds the kernel to that).

import { describe, expect, it } from 'vitest'
import { assert } from '#lib/assert.ts'
import { exampleOf } from '#scenario/examples/examples.ts'
import { runScenario } from '#scenario/simulation.ts'
import { parseSchedule } from '#sim/schedule.ts'
import { worldAt, type Trace } from '#sim/run.ts'
import { outsideOf, type OutsidePanel } from './outside.ts'
import { reachesOutside } from './outsideReach.ts'

function traceOf(id: string, schedule = ''): Trace {
  const scenario = exampleOf(id)?.scenario
  const parsed = parseSchedule(schedule)
  assert(scenario && parsed.ok, `there is an example ${id}`)
  const ran = runScenario(scenario, parsed.schedule)
  assert(ran.ok, 'it runs')
  return ran.trace
}

const at = (trace: Trace, cursor: number): readonly OutsidePanel[] =>
  outsideOf(trace, cursor, worldAt(trace, cursor))
const atEnd = (trace: Trace): readonly OutsidePanel[] => at(trace, trace.steps.length)

const states = (panels: readonly OutsidePanel[]) =>
  Object.fromEntries(panels.map(({ kind, items }) => [kind, items.map(({ state }) => state)]))
const counts = ({ expected, happened, duplicates, ghosts, lost, dead }: OutsidePanel) => ({
  expected,
  happened,
  duplicates,
  ghosts,
  lost,
  dead,
})

describe('the outside world', () => {
  it('is not there where nothing reaches it', () => {
    expect(reachesOutside(traceOf('two-carts').model)).toBe(false)
    expect(reachesOutside(traceOf('pay-returns-first').model)).toBe(true)
  })

  it('expects nothing before the commit, and everything from then on', () => {
    const trace = traceOf('pay-returns-first')
    const committed = trace.steps.findIndex(({ entries }) =>
      entries.some((entry) => entry.kind === 'step' && entry.result.type === 'recorded'),
    )
    expect(states(at(trace, committed))).toEqual({ points: [], email: [], audit: [] })
    expect(states(at(trace, committed + 1))).toEqual({ points: ['due'], email: ['due'], audit: ['due'] })
    expect(atEnd(trace).map(counts)).toEqual(
      Array.from({ length: 3 }, () => ({
        expected: 1,
        happened: 1,
        duplicates: 0,
        ghosts: 0,
        lost: 0,
        dead: 0,
      })),
    )
  })

  it('leads from each thing to the step at which it happened', () => {
    const trace = traceOf('worker-crashes')
    for (const { items } of atEnd(trace))
      for (const { step, eventId, handler } of items) {
        assert(step !== null, 'it happened')
        const [entry] = trace.steps[step - 1]?.entries ?? []
        assert(entry?.kind === 'step', 'a step')
        expect(entry.result).toMatchObject({ eventId, handler })
      }
  })

  it('shows points twice, each at its own time', () => {
    const [points] = atEnd(traceOf('worker-crashes'))
    assert(points, 'there are points')
    expect(points.items.map(({ state, at: time, type }) => [state, time, type])).toEqual([
      ['done', 65, 'OrderPaid'],
      ['duplicate', 280, 'OrderPaid'],
    ])
    expect(counts(points)).toMatchObject({ expected: 1, happened: 2, duplicates: 1 })
  })

  it('holds a mail before the commit for early, then for a ghost where nothing was committed', () => {
    const trace = traceOf('mail-in-the-transaction')
    const inbox = (cursor: number) => states(at(trace, cursor))['email']
    const sent = trace.steps.length - 1
    expect(inbox(sent)).toEqual(['done', 'ghost'])
    const mails = atEnd(trace).find(({ kind }) => kind === 'email')?.items ?? []
    expect(inbox(mails[0]?.step ?? 0)).toEqual(['early'])
    expect(mails.map(({ eventId, type }) => [eventId, type])).toEqual([
      ['A#1.0', 'OrderPaid'],
      ['B#1.0', 'OrderPaid'],
    ])
    expect(counts(at(trace, sent)[1]!)).toMatchObject({ expected: 1, happened: 2, ghosts: 1 })
  })

  it('says when an effect was lost, not a step sooner', () => {
    const trace = traceOf('crash-eats-the-queue')
    const crash = trace.steps.findIndex(({ entries }) => entries.some(({ kind }) => kind === 'crash')) + 1
    expect(states(at(trace, crash - 1))['points']).toEqual(['due', 'due', 'due'])
    const panels = at(trace, crash)
    expect(states(panels)['points']).toEqual(['lost', 'lost', 'lost'])
    expect(panels.flatMap(({ items }) => items.map(({ step }) => step))).toEqual(
      Array.from({ length: 9 }, () => crash),
    )
  })

  it('knows a loss by a crash that comes alone', () => {
    const trace = traceOf('pay-returns-first', 'A A A A A A A A A W1 W1 !S')
    expect(states(at(trace, 11))).toEqual({ points: ['done'], email: ['due'], audit: ['due'] })
    expect(states(at(trace, 12))).toEqual({ points: ['done'], email: ['lost'], audit: ['lost'] })
  })

  it('knows a loss that is no crash: logged and dropped', () => {
    const trace = traceOf('a-minimal-worker')
    expect(states(atEnd(trace))).toEqual({ points: ['done'], email: ['lost'], audit: ['lost'] })
    expect(atEnd(trace)[1]?.items[0]?.step).toBe(trace.steps.length)
  })

  it('tells what waits among the dead letters from what is lost', () => {
    const trace = traceOf('find-the-lost-mail')
    expect(states(atEnd(trace))['email']).toEqual(['done', 'done', 'dead'])
    const schedule = trace.steps.map(({ choice }) => ('process' in choice ? choice.process : ''))
    const replayed = traceOf('find-the-lost-mail', `${schedule.join(' ')} D1^`)
    expect(states(atEnd(replayed))['email']).toEqual(['done', 'done', 'done'])
    expect(states(at(replayed, trace.steps.length + 1))['email']).toEqual(['done', 'done', 'due'])
  })
})
