import { describe, expect, test } from 'vitest'
import { examples } from '#scenario/examples/examples.ts'
import { modelOfScenario } from '#scenario/simulation.ts'
import { backgroundCharts } from '#sim/machines/backgroundChart.ts'
import { edgeOf } from '#sim/machines/chart.ts'
import { run, worldAt, type Trace } from '#sim/run.ts'
import { parseSchedule } from '#sim/schedule.ts'
import { processOf } from '#sim/world.ts'
import type { Scenario } from '#scenario/schema.ts'
import { chartOfVariant, type Chart } from './chart.ts'
import { chartMarksOf, type ChartMarks } from './chartMarks.ts'

const carts: Scenario = {
  version: 1,
  title: 'Two carts',
  domain: 'cart',
  history: [{ stream: 'cart-42', type: 'ItemAdded', data: { sku: 'honey', quantity: 1 } }],
  commands: [
    { id: 'A', stream: 'cart-42', type: 'AddItem', data: { sku: 'tea', quantity: 1 } },
    { id: 'B', stream: 'cart-42', type: 'AddItem', data: { sku: 'mug', quantity: 2 } },
  ],
  policy: { kind: 'retry', maxAttempts: 3 },
}

function traceOf(scenario: Scenario, schedule = ''): Trace {
  const parsed = parseSchedule(schedule)
  if (!parsed.ok) throw new Error(schedule)
  const ran = run(modelOfScenario(scenario), parsed.schedule)
  if (!ran.ok) throw new Error(JSON.stringify(ran.refused))
  return ran.trace
}

function chartOf({ model }: Trace, command = 0): Chart {
  const machine = model.machines[command]
  if (!machine) throw new Error(`no command ${command}`)
  return chartOfVariant(machine.variant)
}

const marksAt = (trace: Trace, cursor: number): ChartMarks =>
  chartMarksOf(trace.model, chartOf(trace), trace.steps.slice(0, cursor), worldAt(trace, cursor))

describe('the marks of two commands', () => {
  const trace = traceOf(carts, 'A B A B A B A B A B A A B')

  test('before the first step both stand at the beginning and may go', () => {
    const { processes } = marksAt(trace, 0)
    expect(
      processes.map(({ id, node, enabled, tracks, next }) => ({ id, node, enabled, tracks, next })),
    ).toEqual([
      { id: 'A', node: 'accept', enabled: true, tracks: [], next: 'accept-attempt' },
      { id: 'B', node: 'accept', enabled: true, tracks: [], next: 'accept-attempt' },
    ])
  })

  test('at the conflict A stands at its answer, B before the question whose answer is sure: it has an attempt left', () => {
    const { processes, facts } = marksAt(trace, 13)
    const [a, b] = processes
    expect(a).toMatchObject({
      id: 'A',
      node: 'succeed',
      outcome: 'accepted',
      enabled: false,
      next: null,
      moved: null,
    })
    expect(b).toMatchObject({ id: 'B', node: 'canRetry', enabled: true, next: 'canRetry-attempt' })
    expect(b?.moved).toEqual({ from: 'append', to: 'canRetry', edge: 'append-canRetry', result: 'conflict' })
    expect(b?.tracks.map(({ edge }) => edge)).toEqual([
      'accept-attempt',
      'attempt-load',
      'load-rehydrate',
      'rehydrate-decide',
      'decide-append',
      'append-canRetry',
    ])
    expect(facts['attempt']).toEqual({ kind: 'attempt', attempt: 1, max: 3 })
    expect(facts['canRetry']).toEqual({ kind: 'used', attempt: 1, max: 3 })
    expect(facts['succeed']).toEqual({ kind: 'status', status: 200 })
    expect(facts['fail']).toEqual({ kind: 'status', status: 409 })
  })

  test('a second attempt travels the same edges again', () => {
    const b = marksAt(trace, trace.steps.length).processes[1]
    expect(b?.tracks.find(({ edge }) => edge === 'attempt-load')?.count).toBe(2)
    expect(b?.tracks.find(({ edge }) => edge === 'accept-attempt')?.count).toBe(1)
  })

  test('what depends on the domain or on the store is not sure', () => {
    expect(marksAt(trace, 8).processes[0]).toMatchObject({ node: 'decide', next: null })
    expect(marksAt(trace, 10).processes[0]).toMatchObject({ node: 'append', next: null })
  })
})

test('when no attempt is left the question leads to the failure', () => {
  const trace = traceOf({ ...carts, policy: { kind: 'retry', maxAttempts: 1 } }, 'A B A B A B A B A B A B')
  const b = marksAt(trace, 12).processes[1]
  expect(b).toMatchObject({ node: 'canRetry', next: 'canRetry-fail' })
})

test('a command that runs on another machine has no place on the chart', () => {
  const [a, b] = carts.commands
  if (!a || !b) throw new Error('two commands')
  const trace = traceOf({ ...carts, commands: [a, { ...b, policy: { kind: 'overwrite' } }] })
  expect(marksAt(trace, 3).processes.map(({ id }) => id)).toEqual(['A'])
})

test.each(examples.map((example) => [example.id, example.scenario] as const))(
  '%s: every step to another node travels an edge of the chart',
  (_id, scenario) => {
    const trace = traceOf(scenario, scenario.schedule)
    for (const { entries } of trace.steps) {
      for (const entry of entries) {
        if (entry.kind !== 'step' || entry.node === entry.to) continue
        const process = processOf(trace.end, entry.process)
        const chart =
          process?.kind === 'command'
            ? chartOf(trace, process.command)
            : backgroundCharts[process?.kind ?? 'worker']
        expect(edgeOf(chart, entry.node, entry.result.type, entry.to)?.id).toBe(`${entry.node}-${entry.to}`)
      }
    }
  },
)
