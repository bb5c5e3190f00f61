import { describe, expect, test } from 'vitest'
import { compose } from '#listings/compose.ts'
import { linesOf } from '#listings/lines.ts'
import { templates } from '#listings/testing/templates.ts'
import { modelOfScenario } from '#scenario/simulation.ts'
import type { Scenario } from '#scenario/schema.ts'
import { run, worldAt } from '#sim/run.ts'
import { codeLinesOf, factLinesOf, type CodeLines } from './codeLines.ts'
import { codeNumberOf } from './codeNumbers.ts'
import { listingChoicesOf } from './listingChoices.ts'

type Given = Pick<Scenario, 'domain' | 'commands' | 'policy'> & Partial<Scenario>

/** Everybody in the code of the first command's machine, after some of the steps that come earliest first. */
function looking(given: Given) {
  const model = modelOfScenario({ version: 1, title: 'looked at', ...given })
  const ran = run(model)
  if (!ran.ok) throw new Error('earliest first is always possible')
  const { trace } = ran
  const listing = compose(templates, listingChoicesOf(model, 0), 'ts')
  const key = model.machines[0]?.key ?? ''
  const codeAt = (line: number) => linesOf(listing)[line]?.line.text.trim()
  return {
    model,
    steps: trace.steps.length,
    at: (cursor: number) => codeLinesOf(trace, cursor, worldAt(trace, cursor), listing, key),
    said: (lines: CodeLines) =>
      Object.fromEntries(
        lines.live.map(({ process, line, state }) => [process, `${state}: ${codeAt(line)}`]),
      ),
    codeAt,
    factLines: [...factLinesOf(trace, listing, key)].map(codeAt),
  }
}

const two: Given = {
  domain: 'stock',
  history: [{ stream: 'jars', type: 'StockReplenished', data: { quantity: 1 } }],
  commands: ['A', 'B'].map((id) => ({ id, stream: 'jars', type: 'Reserve', data: { quantity: 1 } })),
  policy: { kind: 'retry', maxAttempts: 3 },
}

describe('two commands on one stream', () => {
  const view = looking(two)
  // A B A B …: both have accepted, begun, read, rehydrated, decided and appended after twelve steps.
  const both = 12

  test('stand on the line of their node, and on the same one when they are at the same', () => {
    expect(view.said(view.at(0))).toEqual({
      A: 'ready: async function handle(command: Command) {',
      B: 'ready: async function handle(command: Command) {',
    })
    expect(view.said(view.at(both))).toEqual({
      A: 'ready: if (saved.ok) return reply(200)',
      B: 'ready: if (attempt === max)',
    })
  })

  test('the line that was just run is known, and whose step is next', () => {
    const { ran, next } = view.at(both)
    expect(ran.map(({ process, line }) => [process, view.codeAt(line)])).toEqual([
      ['B', 'const saved = await store.append('],
    ])
    expect(next).toBe('A')
    expect(view.at(0).ran).toEqual([])
    expect(view.at(view.steps).next).toBeNull()
  })

  test('what came of each line is said beside it', () => {
    const facts = view
      .at(both)
      .facts.map(({ process, line, fact }) => [process, view.codeAt(line), fact.kind, fact.status])
    expect(facts).toEqual([
      ['A', 'const past = await store.load(stream)', 'version', null],
      ['A', 'const made = decide(command, order)', 'text', null],
      ['A', 'const saved = await store.append(', 'version', 'ok'],
      ['B', 'const past = await store.load(stream)', 'version', null],
      ['B', 'const made = decide(command, order)', 'text', null],
      ['B', 'const saved = await store.append(', 'conflict', 'conflict'],
    ])
  })

  test('room is kept for all that is ever said', () => {
    expect(view.factLines).toEqual([
      'const past = await store.load(stream)',
      'const made = decide(command, order)',
      'const saved = await store.append(',
      'if (attempt === max)',
    ])
  })

  test('a new reading begins with a clean sheet; the end is where they answered', () => {
    const end = view.at(view.steps)
    expect(view.said(end)).toEqual({
      A: 'done: if (saved.ok) return reply(200)',
      B: 'done: if (made.rejected) return reply(422)',
    })
    expect(end.facts.filter(({ process }) => process === 'B').map(({ fact }) => fact.kind)).toEqual([
      'version',
      'text',
    ])
  })

  test('lines have the numbers of the chart, decisions none', () => {
    expect(codeNumberOf(view.model, 0, 'request', 'append')).toBe(6)
    expect(codeNumberOf(view.model, 0, 'request', 'canRetry')).toBeNull()
    expect(codeNumberOf(view.model, 0, 'worker', 'ack')).toBe(3)
    expect(codeNumberOf(view.model, 0, 'relay', 'mark')).toBe(3)
  })
})

test('without reading again, what was read before still stands', () => {
  const view = looking({ ...two, policy: { kind: 'retry', maxAttempts: 3, reload: false } })
  const kinds = view
    .at(view.steps)
    .facts.filter(({ process }) => process === 'B')
    .map(({ fact }) => fact.kind)
  expect(kinds).toEqual(['version', 'text', 'version', 'used'])
})

test('the first attempt begins on one line, each further one on another', () => {
  const view = looking({ ...two, policy: { kind: 'retry', maxAttempts: 3, reload: false } })
  const lines = Array.from({ length: view.steps }, (_, cursor) => view.at(cursor).live)
    .flat()
    .filter(({ process, node }) => process === 'B' && node === 'attempt')
    .map(({ line }) => view.codeAt(line))
  expect(new Set(lines)).toEqual(new Set(['let attempt = 1', 'attempt++']))
})

test('who is done stays on the line of its answer, where there are several of the kind', () => {
  const view = looking({ ...two, policy: { kind: 'merge', strategy: 'reappend', maxAttempts: 3 } })
  const end = view.at(view.steps)
  const line = end.live.find(({ process }) => process === 'B')?.line ?? 0
  expect(view.codeAt(line - 1)).toBe('if (!commute(made.events, news.events))')
  expect(view.codeAt(line)).toBe('return reply(409)')
})

describe('dispatch', () => {
  const paying: Given = {
    domain: 'order',
    history: [{ stream: 'order-1', type: 'OrderPlaced', data: {} }],
    commands: [{ id: 'A', stream: 'order-1', type: 'PayOrder', data: {} }],
    policy: { kind: 'retry', maxAttempts: 3 },
    dispatch: { mode: 'afterCommit' },
  }

  test('a process that is handled stands at the dispatcher and is at work in the handler', () => {
    const view = looking(paying)
    const handling = Array.from({ length: view.steps }, (_, cursor) => view.at(cursor).live[0]).filter(
      (live) => live?.node === 'handle',
    )
    expect(handling.map((live) => live && view.codeAt(live.line))).toEqual(
      Array(3).fill('await handler(event)'),
    )
    expect(handling.map((live) => live?.inside.map(view.codeAt))).toEqual([
      ['await tx.points.add(event.stream)'],
      ['await mail.send(event)'],
      ['await tx.audit.add(event.id)'],
    ])
  })

  test.each(['inTransaction', 'afterCommit', 'queue', 'outbox'] as const)(
    '%s: the list is filled, then emptied',
    (mode) => {
      const view = looking({ ...paying, dispatch: { mode } })
      const lists = Array.from({ length: view.steps + 1 }, (_, cursor) => view.at(cursor).lists[0]?.events)
      const changes = lists.filter((list, i) => JSON.stringify(list) !== JSON.stringify(lists[i - 1]))
      expect(changes).toEqual([[], ['OrderPaid'], []])
    },
  )

  test('workers and the relay stand in code of their own', () => {
    const view = looking({ ...paying, dispatch: { mode: 'outbox' } })
    expect(view.said(view.at(0))).toMatchObject({
      R: 'waiting: const rows = await outbox.poll()',
      W1: 'waiting: const message = await broker.take()',
    })
  })
})

test('a command on another machine has no place in this listing', () => {
  const [a, b] = two.commands
  const view = looking({ ...two, commands: [a!, { ...b!, policy: { kind: 'overwrite' } }] })
  expect(view.at(3).live.map(({ process }) => process)).toEqual(['A'])
})
