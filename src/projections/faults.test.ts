// What can be thrown in, what was, and what the scenario has in store.

import { describe, expect, it } from 'vitest'
import { assert } from '#lib/assert.ts'
import { exampleOf } from '#scenario/examples/examples.ts'
import { runScenario } from '#scenario/simulation.ts'
import { formatChoice, parseSchedule } from '#sim/schedule.ts'
import { worldAt, type Trace } from '#sim/run.ts'
import { faultTargetsOf, scriptedFaultsOf, thrownIn } from './faults.ts'

function traceOf(id: string, schedule = ''): Trace {
  const scenario = exampleOf(id)?.scenario
  const parsed = parseSchedule(schedule)
  assert(scenario && parsed.ok, `there is an example ${id}`)
  const ran = runScenario(scenario, parsed.schedule)
  assert(ran.ok, 'it runs')
  return ran.trace
}

/** As they are written in a schedule; in brackets what is not possible, with the reason. */
function menu(id: string, cursor: number, schedule = ''): readonly string[] {
  const trace = traceOf(id, schedule)
  return faultTargetsOf(trace, worldAt(trace, cursor)).flatMap(({ faults }) =>
    faults.map(({ choice, refusal }) =>
      refusal ? `(${formatChoice(choice)} ${refusal.reason})` : formatChoice(choice),
    ),
  )
}

describe('what may go wrong now', () => {
  it('inside the request its handlers may throw, and the server may go down', () => {
    expect(menu('pay-and-three-handlers', 0)).toEqual(['A~', 'A?', '(A* notSentYet)', '!S'])
    expect(menu('pay-and-three-handlers', 1)).toEqual(['A~', 'A?', 'A*', '!S'])
    expect(menu('pay-and-three-handlers', 11)).toEqual(['(A~ nothingToThrow)', '(A? done)', 'A*', '!S'])
  })

  it('a worker in memory goes down with its server only', () => {
    expect(menu('pay-returns-first', 1)).toEqual(['A?', 'A*', 'W1~', '!S'])
  })

  it('with an outbox, relay and workers have hosts of their own', () => {
    expect(menu('paid-twice', 1)).toEqual(['A?', 'A*', 'W1~', '!W1', '!R', '!S'])
  })

  it('what was thrown in already, or is down, says so', () => {
    expect(menu('paid-twice', 4, 'A W1~ !R A?')).toEqual([
      '(A? noAnswerToLose)',
      'A*',
      '(W1~ nothingToThrow)',
      '!W1',
      '(!R hostDown)',
      '!S',
    ])
  })

  it('every entry that is not refused is possible', () => {
    for (const id of ['paid-twice', 'pay-and-three-handlers', 'pay-returns-first']) {
      const trace = traceOf(id)
      for (let cursor = 0; cursor <= trace.steps.length; cursor++) {
        const made = trace.steps.slice(0, cursor).map(({ choice }) => formatChoice(choice))
        for (const entry of menu(id, cursor).filter((each) => !each.startsWith('(')))
          expect(() => traceOf(id, [...made, entry].join(' '))).not.toThrow()
      }
    }
  })
})

describe('what went wrong', () => {
  it('by hand: with the step to go to', () => {
    const parsed = parseSchedule('A A !S A B+ A? A* W1~ D1^')
    assert(parsed.ok, 'a schedule')
    expect(thrownIn(parsed.schedule).map(({ index, choice }) => [index, formatChoice(choice)])).toEqual([
      [2, '!S'],
      [5, 'A?'],
      [6, 'A*'],
      [7, 'W1~'],
    ])
  })

  it('by the scenario: when it struck, and not before it has', () => {
    const trace = traceOf('worker-crashes')
    const crash = trace.steps.findIndex(({ entries }) => entries.some(({ kind }) => kind === 'crash')) + 1
    expect(scriptedFaultsOf(trace, crash - 1).map(({ step }) => step)).toEqual([null])
    expect(scriptedFaultsOf(trace, crash).map(({ step }) => step)).toEqual([crash])
    const throwing = traceOf('where-did-it-fail')
    expect(scriptedFaultsOf(throwing, throwing.steps.length)[0]?.step).toBe(throwing.steps.length - 1)
    const slow = traceOf('slow-mail')
    const [fault] = scriptedFaultsOf(slow, slow.steps.length)
    expect(slow.steps[(fault?.step ?? 0) - 1]?.entries[0]).toMatchObject({ duration: 2_000_000 })
  })
})
