// The contract of one command, cell by cell: what each policy, each mistake and each fault of a request comes to (1-semantics §4).

import { describe, expect, it } from 'vitest'
import { reportOf, type RunReport } from '#projections/report.ts'
import type { Scenario } from '#scenario/schema.ts'
import { runScenario } from '#scenario/simulation.ts'
import { played } from '#scenario/testing/played.ts'
import { parseSchedule } from './schedule.ts'

const retry = (maxAttempts: number | null = 3): Scenario['policy'] => ({ kind: 'retry', maxAttempts })

type Commands = Scenario['commands']

const add = (id: string, quantity = 1): Commands[number] => ({
  id,
  stream: 'cart-1',
  type: 'AddItem',
  data: { sku: 'tea', quantity },
})

const scenario = (change: Partial<Scenario>): Scenario => ({
  version: 1,
  title: 'Test',
  domain: 'cart',
  policy: retry(),
  commands: [add('A'), add('B')],
  ...change,
})

const report = (change: Partial<Scenario>, schedule?: string): RunReport =>
  reportOf('Test', played(scenario(change), schedule))

const broken = ({ invariants }: RunReport): string[] =>
  invariants.flatMap(({ id, holds }) => (holds ? [] : [id]))
const outcomes = ({ commands }: RunReport) =>
  commands.map(({ id, outcome, httpStatus }) => [id, outcome, httpStatus])

describe('A, retry', () => {
  it('lets the second command conflict once and succeed on the version that it then reads', () => {
    expect(report({}).commands).toEqual([
      {
        id: 'A',
        outcome: 'accepted',
        attempts: 1,
        expectedVersion: 0,
        version: 1,
        httpStatus: 200,
        respondedAt: 40,
      },
      {
        id: 'B',
        outcome: 'accepted',
        attempts: 2,
        expectedVersion: 1,
        version: 2,
        httpStatus: 200,
        respondedAt: 80,
      },
    ])
  })

  it('answers 409 when the attempts are used up', () => {
    expect(outcomes(report({ policy: retry(1) }))).toEqual([
      ['A', 'accepted', 200],
      ['B', 'exhausted', 409],
    ])
  })

  it('never retries a domain rejection', () => {
    const { commands } = report({ commands: [add('A', 8), add('B', 8)] })
    expect(commands[1]).toMatchObject({
      outcome: 'rejected',
      httpStatus: 422,
      rule: 'cart-limit',
      attempts: 2,
    })
  })

  it('waits between the attempts as its backoff says', () => {
    const policy: Scenario['policy'] = {
      kind: 'retry',
      maxAttempts: 3,
      backoff: { kind: 'fixed', baseMs: 25 },
    }
    expect(report({ policy }).commands[1]).toMatchObject({ outcome: 'accepted', respondedAt: 105 })
  })

  it('lets the last conflict escape through the exception filter as a 500', () => {
    const escaping = report({ policy: { kind: 'retry', maxAttempts: 1, exhausted: 'escapes' } })
    expect(outcomes(escaping)).toEqual([
      ['A', 'accepted', 200],
      ['B', 'escaped', 500],
    ])
    expect(broken(escaping)).toEqual(['no-unhandled-error'])
  })

  it('appends a stale decision at the version that the conflict reported, if it does not read again', () => {
    const stale = report({
      policy: { kind: 'retry', maxAttempts: 3, reload: false },
      commands: [add('A', 8), add('B', 8)],
    })
    expect(stale.commands[1]).toMatchObject({
      outcome: 'accepted',
      expectedVersion: 1,
      version: 2,
      attempts: 2,
    })
    expect(stale.streams['cart-1']?.events.map(({ eventId }) => eventId)).toEqual(['A#1.0', 'B#1.0'])
    expect(broken(stale)).toEqual(['no-lost-update', 'domain-rules'])
  })

  it.each<[Commands[number]['expectedVersion'], string, number]>([
    [0, 'conflict', 409],
    [1, 'accepted', 200],
    [7, 'conflict', 409],
    ['NO_STREAM', 'conflict', 409],
    ['STREAM_EXISTS', 'accepted', 200],
    ['ANY', 'accepted', 200],
  ])(
    'takes a command that itself expects %s on version 1 as %s, and never retries it',
    (expectedVersion, outcome, status) => {
      const history: Scenario['history'] = [
        { stream: 'cart-1', type: 'ItemAdded', data: { sku: 'tea', quantity: 1 } },
      ]
      const { commands, counts } = report({
        history,
        commands: [{ ...add('A'), expectedVersion: expectedVersion ?? 0 }],
      })
      expect(commands[0]).toMatchObject({ outcome, httpStatus: status, attempts: 1 })
      expect(counts.appends).toBe(outcome === 'accepted' ? 1 : 0)
    },
  )

  it('finds nothing to do for a second payment', () => {
    const pay = { stream: 'order-1', type: 'PayOrder', data: {} }
    const history: Scenario['history'] = [{ stream: 'order-1', type: 'OrderPlaced', data: {} }]
    const commands = [
      { id: 'A', ...pay },
      { id: 'B', ...pay },
    ]
    expect(outcomes(report({ domain: 'order', history, commands, dispatch: { mode: 'none' } }))).toEqual([
      ['A', 'accepted', 200],
      ['B', 'noop', 200],
    ])
  })
})

describe('B, return the conflict', () => {
  const policy = (status: 409 | 412): Scenario['policy'] => ({ kind: 'return-conflict', status })

  it.each([409, 412] as const)('answers %s and lets a person who says nothing give up', (status) => {
    expect(outcomes(report({ policy: policy(status) }))).toEqual([
      ['A', 'accepted', 200],
      ['B', 'gaveUp', status],
    ])
  })

  it('lets the person resubmit on the version that was fetched again', () => {
    const commands = [add('A'), { ...add('B'), onConflict: ['resubmit' as const] }]
    const [, b] = report({ policy: policy(409), commands }).commands
    // append 40, fetched again 60, loaded 80, appended 100
    expect(b).toMatchObject({
      outcome: 'accepted',
      attempts: 2,
      expectedVersion: 1,
      version: 2,
      respondedAt: 100,
    })
  })

  it('takes the person’s decision by hand before the script', () => {
    const commands = [add('A'), { ...add('B'), onConflict: ['resubmit' as const] }]
    const toReview = 'A B A B A B A B A B A B A B B'
    expect(outcomes(report({ policy: policy(409), commands }, `${toReview} B-`))[1]).toEqual([
      'B',
      'gaveUp',
      409,
    ])
    expect(outcomes(report({ policy: policy(409) }, `${toReview} B+`))[1]).toEqual(['B', 'accepted', 200])
  })

  it('compares a version that the command names before it decides, without an append call', () => {
    const commands = [{ ...add('A'), expectedVersion: 4 }]
    const refused = report({ policy: policy(412), commands })
    expect(outcomes(refused)).toEqual([['A', 'gaveUp', 412]])
    expect(refused.counts).toMatchObject({ appends: 0, conflicts: 1 })
  })

  it('demands If-Match with 428', () => {
    const commands = [{ ...add('A'), ifMatch: false }]
    expect(outcomes(report({ policy: policy(412), commands }))).toEqual([['A', 'conflict', 428]])
    expect(outcomes(report({ policy: policy(409), commands }))).toEqual([['A', 'accepted', 200]])
  })
})

describe('C, merge', () => {
  const merge = (strategy: 'reappend' | 'redecide'): Scenario['policy'] => ({
    kind: 'merge',
    strategy,
    maxAttempts: 3,
  })

  it('reappends what commutes: read since 60 ms, appended at 80 ms, with the ids of the first decision', () => {
    const merged = report({ policy: merge('reappend') })
    expect(merged.commands[1]).toMatchObject({ outcome: 'merged', attempts: 2, version: 2, respondedAt: 80 })
    expect(merged.streams['cart-1']?.events.map(({ eventId }) => eventId)).toEqual(['A#1.0', 'B#1.0'])
    expect(broken(merged)).toEqual([])
  })

  it('redecides on what is there now, with new ids', () => {
    const merged = report({ policy: merge('redecide') })
    expect(merged.commands[1]).toMatchObject({ outcome: 'merged', attempts: 2, version: 2, respondedAt: 80 })
    expect(merged.streams['cart-1']?.events.map(({ eventId }) => eventId)).toEqual(['A#1.0', 'B#2.0'])
  })

  it('breaks a rule by reappending where redeciding is rejected', () => {
    const commands = [add('A', 8), add('B', 8)]
    expect(broken(report({ policy: merge('reappend'), commands }))).toEqual(['domain-rules'])
    const redecided = report({ policy: merge('redecide'), commands })
    expect(redecided.commands[1]).toMatchObject({ outcome: 'rejected', httpStatus: 422 })
    expect(broken(redecided)).toEqual([])
  })

  it('is a conflict where a pair does not commute', () => {
    const rename = (id: string) => ({ id, stream: 'd', type: 'Rename', data: { title: id } })
    const refused = report({
      domain: 'document',
      policy: merge('reappend'),
      commands: [rename('A'), rename('B')],
    })
    expect(outcomes(refused)[1]).toEqual(['B', 'conflict', 409])
  })
})

describe('mistakes on purpose', () => {
  it('overwrite loses the update that came in between', () => {
    const lost = report({ policy: { kind: 'overwrite' } })
    expect(lost.commands[1]).toMatchObject({
      outcome: 'accepted',
      expectedVersion: 'ANY',
      version: 2,
      attempts: 1,
    })
    expect(broken(lost)).toEqual(['no-lost-update'])
  })

  it('a check and a write that are two steps let another write in between', () => {
    const schedule = 'A A A A A B B B B B A B A B'
    const torn = report({ store: { atomicAppend: false } }, schedule)
    expect(broken(torn)).toEqual(['no-lost-update'])
    expect(torn.counts).toMatchObject({ appends: 2, conflicts: 0 })
  })

  it('an e-mail before the append is a ghost for every refused attempt', () => {
    const { effects, counts, invariants } = report({ sideEffect: 'beforeAppend' })
    expect(effects.email.map(({ eventId, mark }) => [eventId, mark])).toEqual([
      ['A#1.0', undefined],
      ['B#1.0', 'ghost'],
      ['B#2.0', undefined],
    ])
    expect(counts.ghosts).toBe(1)
    expect(invariants.find(({ id }) => id === 'no-ghost')?.holds).toBe(false)
  })

  it('behind the commit it is sent once a command', () => {
    const { effects, counts } = report({ sideEffect: 'afterCommit' })
    expect(effects.email.map(({ eventId }) => eventId)).toEqual(['A#1.0', 'B#2.0'])
    expect(counts).toMatchObject({ ghosts: 0, duplicates: 0, lost: 0 })
  })

  it('and lost where the server crashes between the commit and the mail', () => {
    const faults: Scenario['faults'] = [{ kind: 'crash', process: 'A', after: 'append', restartAfterMs: 10 }]
    const { counts, commands } = report({ sideEffect: 'afterCommit', commands: [add('A')], faults })
    expect(counts.lost).toBe(1)
    expect(commands[0]).toMatchObject({ outcome: 'unknown', httpStatus: null, version: 1 })
  })
})

describe('answers that get lost, requests that are sent twice, crashes', () => {
  it('sends the same append again when its answer is lost, which is idempotent', () => {
    const faults: Scenario['faults'] = [{ kind: 'loseResponse', command: 'A', attempt: 1, leg: 'append' }]
    const { commands, streams, counts } = report({ commands: [add('A')], faults })
    expect(commands[0]).toMatchObject({ outcome: 'idempotent', httpStatus: 200, version: 1, respondedAt: 60 })
    expect(streams['cart-1']?.version).toBe(1)
    expect(counts.appends).toBe(2)
  })

  it('leaves the client without knowing when the answer is lost', () => {
    const faults: Scenario['faults'] = [{ kind: 'loseResponse', command: 'A', attempt: 1, leg: 'answer' }]
    const lost = report({ commands: [add('A')], faults })
    expect(outcomes(lost)).toEqual([['A', 'unknown', null]])
    expect(broken(lost)).toEqual([])
  })

  it('adds the item twice when the client then sends the command again', () => {
    const faults: Scenario['faults'] = [
      { kind: 'loseResponse', command: 'A', attempt: 1, leg: 'answer', resend: true },
    ]
    const { commands, streams } = report({ commands: [add('A')], faults })
    expect(commands.map(({ id, outcome }) => [id, outcome])).toEqual([
      ['A', 'unknown'],
      ["A'", 'accepted'],
    ])
    expect(streams['cart-1']?.events.map(({ eventId, metadata }) => [eventId, metadata.commandId])).toEqual([
      ['A#1.0', 'A'],
      ["A'#1.0", 'A'],
    ])
  })

  it('by hand: a lost answer and a second request', () => {
    expect(outcomes(report({ commands: [add('A')] }, 'A A A A A A? A A'))[0]).toEqual([
      'A',
      'idempotent',
      200,
    ])
    expect(outcomes(report({ commands: [add('A')] }, 'A A A A A A A? A'))[0]).toEqual(['A', 'unknown', null])
    expect(outcomes(report({ commands: [add('A')] }, "A A* A' A' A'"))).toEqual([
      ['A', 'accepted', 200],
      ["A'", 'accepted', 200],
    ])
  })

  it('runs both of two equal requests that arrive together', () => {
    const { streams } = report({ commands: [add('A')], faults: [{ kind: 'sendTwice', command: 'A' }] })
    expect(streams['cart-1']?.version).toBe(2)
  })

  it('a crash takes every open request of the server; one not yet accepted waits for the restart', () => {
    const commands = [add('A'), add('B'), { ...add('C'), at: 5 }]
    const crashed = report({ commands }, 'A A A B !A')
    expect(crashed.commands.map(({ id, outcome, respondedAt }) => [id, outcome, respondedAt])).toEqual([
      ['A', 'unknown', null],
      ['B', 'unknown', null],
      ['C', 'accepted', 560],
    ])
  })

  it('never restarts where it is told so, and the run is over', () => {
    const faults: Scenario['faults'] = [{ kind: 'crash', process: 'A', after: 'load', restartAfterMs: null }]
    const dead = report({ commands: [add('A'), { ...add('B'), at: 30 }], faults })
    expect(outcomes(dead)).toEqual([
      ['A', 'unknown', null],
      ['B', 'running', null],
    ])
    expect(dead.complete).toBe(true)
  })
})

describe('choices that are not possible', () => {
  it.each([
    ['A+', 'notReviewing'],
    ['A-', 'notReviewing'],
    ['X', 'unknownProcess'],
    ['A*', 'notSentYet'],
    ['A~', 'nothingToThrow'],
    ['D1^', 'noDeadLetter'],
  ])('%s is refused with its index', (token, reason) => {
    const parsed = parseSchedule(`B B ${token}`)
    const ran = runScenario(scenario({}), parsed.ok ? parsed.schedule : [])
    expect(ran).toMatchObject({ ok: false, refused: { index: 2, refusal: { reason } } })
  })
})
