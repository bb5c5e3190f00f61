import { expect, test } from 'vitest'
import { exampleOf } from '#scenario/examples/examples.ts'
import { runScenario } from '#scenario/simulation.ts'
import { worldAt, type Trace } from '#sim/run.ts'
import { backgroundMarksOf } from './backgroundMarks.ts'
import type { ChartMarks } from './chartMarks.ts'

function traceOf(id: string): Trace {
  const example = exampleOf(id)
  const ran = example && runScenario(example.scenario)
  if (!ran?.ok) throw new Error(id)
  return ran.trace
}

const marksAt = (trace: Trace, cursor: number): readonly ChartMarks[] =>
  backgroundMarksOf(trace.steps.slice(0, cursor), worldAt(trace, cursor))

test('nobody works in the background where everything happens inside the requests', () => {
  expect(marksAt(traceOf('two-carts'), 5)).toEqual([])
})

test('with an outbox the relay comes before the workers, each waiting at its beginning', () => {
  const [relay, workers, ...others] = marksAt(traceOf('paid-twice'), 0)
  expect(others).toEqual([])
  expect(relay?.processes).toMatchObject([
    { id: 'R', kind: 'relay', node: 'poll', enabled: false, command: null },
  ])
  expect(workers?.processes).toMatchObject([{ id: 'W1', kind: 'worker', node: 'take', enabled: false }])
})

test('several workers stand on one chart', () => {
  const [workers] = marksAt(traceOf('out-of-order'), 0)
  expect(workers?.processes.map(({ id }) => id)).toEqual(['W1', 'W2'])
})

test('a worker that has finished a message has gone round once at least', () => {
  const trace = traceOf('pay-returns-first')
  const [workers] = marksAt(trace, trace.steps.length)
  expect(workers?.processes[0]?.tracks.map(({ edge }) => edge)).toEqual([
    'take-handle',
    'handle-ack',
    'ack-take',
  ])
})
