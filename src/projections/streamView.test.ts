import { describe, expect, test } from 'vitest'
import { modelOfScenario } from '#scenario/simulation.ts'
import type { Scenario } from '#scenario/schema.ts'
import { run, worldAt, type Trace } from '#sim/run.ts'
import { parseSchedule } from '#sim/schedule.ts'
import { messageText } from './messageText.ts'
import { streamsOf, streamViewOf, type StreamView } from './streamView.ts'

const carts: Scenario = {
  version: 1,
  title: 'Two carts',
  domain: 'cart',
  history: [{ stream: 'cart-42', type: 'ItemAdded', data: { sku: 'honey', quantity: 1 } }],
  commands: [
    { id: 'A', stream: 'cart-42', type: 'AddItem', data: { sku: 'tea', quantity: 1 } },
    { id: 'B', stream: 'cart-42', type: 'AddItem', data: { sku: 'mug', quantity: 2 } },
    { id: 'C', stream: 'cart-7', type: 'AddItem', data: { sku: 'pen', quantity: 1 } },
  ],
  policy: { kind: 'retry', maxAttempts: 3 },
}

function traceOf(scenario: Scenario, schedule: string): Trace {
  const parsed = parseSchedule(schedule)
  if (!parsed.ok) throw new Error(schedule)
  const ran = run(modelOfScenario(scenario), parsed.schedule)
  if (!ran.ok) throw new Error(JSON.stringify(ran.refused))
  return ran.trace
}

const viewAt = (trace: Trace, cursor: number, stream = 'cart-42'): StreamView =>
  streamViewOf(trace.model, stream, trace.steps.slice(0, cursor), worldAt(trace, cursor))

describe('a stream that two write to', () => {
  const trace = traceOf(carts, 'A B A B A B A B A B A A B')

  test('before the run there is the history, and a free place behind it', () => {
    const { slots, free, reads, appends } = viewAt(trace, 0)
    expect(slots).toEqual([
      {
        version: 1,
        type: 'ItemAdded',
        text: 'honey × 1',
        writer: null,
        state: ['honey × 1'],
        fresh: false,
      },
    ])
    expect({ free, reads, appends }).toEqual({ free: 2, reads: [], appends: [] })
  })

  test('what it comes to with each event', () => {
    const { slots } = viewAt(trace, trace.steps.length)
    expect(slots.map(({ state }) => state.join(', '))).toEqual([
      'honey × 1',
      'honey × 1, tea × 1',
      'honey × 1, mug × 2, tea × 1',
    ])
  })

  test('both hold version 1 after they have read it', () => {
    expect(viewAt(trace, 6).reads).toMatchObject([
      { process: 'A', version: 1, outdated: false, fresh: false },
      { process: 'B', version: 1, outdated: false, fresh: true },
    ])
  })

  test('who wrote an event, and in which attempt', () => {
    expect(viewAt(trace, 11).slots[1]).toMatchObject({
      writer: { id: 'A', command: 0, attempt: 1 },
      fresh: true,
    })
  })

  test('at the conflict both aim at slot 2: one got it, the other expected 1 where 2 was', () => {
    const { appends, reads, free } = viewAt(trace, 13)
    expect(appends).toMatchObject([
      { process: 'A', node: 'append', outcome: 'recorded', slot: 2, fresh: false },
      { process: 'B', node: 'append', outcome: 'conflict', slot: 2, expected: 1, actual: 2, fresh: true },
    ])
    expect(reads[1]).toMatchObject({ process: 'B', version: 1, outdated: true })
    expect(free).toBe(3)
  })

  test('a refusal is over as soon as the process has read again', () => {
    const after = trace.steps.findIndex(
      ({ entries }, i) =>
        i > 13 &&
        entries.some((entry) => entry.kind === 'step' && entry.process === 'B' && entry.node === 'load'),
    )
    expect(viewAt(trace, after).appends.map(({ process }) => process)).toEqual(['A', 'B'])
    expect(viewAt(trace, after + 1).appends.map(({ process }) => process)).toEqual(['A'])
  })

  test('those who write to another stream have nothing to do with it', () => {
    const end = trace.steps.length
    expect(viewAt(trace, end).slots.map(({ writer }) => writer?.id ?? null)).toEqual([null, 'A', 'B'])
    expect(viewAt(trace, end, 'cart-7').reads.map(({ process }) => process)).toEqual(['C'])
    expect(streamsOf(trace.model)).toEqual(['cart-42', 'cart-7'])
  })
})

test('an append whose answer got lost was recorded all the same', () => {
  const trace = traceOf(carts, 'A A A A A A? A')
  const last = trace.steps.findIndex(({ entries }) =>
    entries.some((entry) => entry.kind === 'step' && entry.result.type === 'noAnswer'),
  )
  expect(viewAt(trace, last + 1).appends).toMatchObject([{ process: 'A', outcome: 'recorded', slot: 2 }])
})

test('a refused precondition is an append that never got as far', () => {
  const [a] = carts.commands
  if (!a) throw new Error('a command')
  const trace = traceOf({ ...carts, commands: [{ ...a, expectedVersion: 0 }] }, 'A A A')
  expect(viewAt(trace, 3).appends).toMatchObject([
    { process: 'A', node: 'load', outcome: 'conflict', slot: 1, actual: 1 },
  ])
})

test.each([
  [{ sku: 'tea', quantity: 2 }, 'tea × 2'],
  [{ quantity: 3 }, '× 3'],
  [{ title: 'Draft' }, 'Draft'],
  [{}, ''],
])('%j is said as "%s"', (data, text) => {
  expect(messageText(data)).toBe(text)
})
