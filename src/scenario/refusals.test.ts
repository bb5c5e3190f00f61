import { describe, expect, it } from 'vitest'
import {
  crash,
  handler,
  letters,
  places,
  problems,
  small,
  command,
  withCommand,
  withFault,
  withHandler,
} from './testing/small.ts'

describe('a scenario', () => {
  it.each<[string, unknown, string[]]>([
    [
      'nothing',
      {},
      ['/version missing', '/title missing', '/domain missing', '/commands missing', '/policy missing'],
    ],
    ['a list', [], [' type']],
    ['null', null, [' type']],
    ['a list for an object', { ...small, store: [] }, ['/store type']],
    ['a later version', { ...small, version: 2 }, ['/version choice']],
    ['an unknown key', { ...small, colour: 'red' }, ['/colour unknownKey']],
    ['an inherited name as a key', { ...small, constructor: 1 }, ['/constructor unknownKey']],
    [
      'an unknown key deep down',
      { ...small, dispatch: { mode: 'queue', delivery: { maxAttempts: 1, retries: 2 } } },
      ['/dispatch/delivery/retries unknownKey'],
    ],
    [
      'an unknown key in data',
      withCommand({ data: { sku: 'tea', quantity: 1, colour: 'red' } }),
      ['/commands/0/data/colour unknownKey'],
    ],
    ['no title', { ...small, title: '' }, ['/title length']],
    ['a title too long', { ...small, title: 'x'.repeat(121) }, ['/title length']],
    ['a title in one language of two', { ...small, title: { en: 'Small' } }, ['/title/ja missing']],
    ['a control character', { ...small, title: 'a\u0007' }, ['/title format']],
    ['a line break in the title', { ...small, title: 'a\nb' }, ['/title format']],
    ['half a character', { ...small, title: 'a\ud800' }, ['/title format']],
    ['text that turns direction', { ...small, description: 'a\u202eb' }, ['/description format']],
    ['a description too long', { ...small, description: 'x'.repeat(2001) }, ['/description length']],
    ['an unknown domain', { ...small, domain: 'shop' }, ['/domain choice']],
    ['no command', { ...small, commands: [] }, ['/commands count']],
    ['501 commands', { ...small, commands: letters(501) }, ['/commands count']],
    ['an id in lower case', withCommand({ id: 'a' }), ['/commands/0/id format']],
    ['an id too long', withCommand({ id: 'A12345678' }), ['/commands/0/id format']],
    ...['R', 'S', 'W1', 'W4', 'D1', 'D20'].map((id): [string, unknown, string[]] => [
      `the reserved id ${id}`,
      withCommand({ id }),
      ['/commands/0/id reserved'],
    ]),
    [
      'an id twice',
      { ...small, commands: [command, { ...command, id: 'B' }, command] },
      ['/commands/2/id duplicate'],
    ],
    ['a stream without a name', withCommand({ stream: '' }), ['/commands/0/stream length']],
    ['a stream with a long name', withCommand({ stream: 'x'.repeat(61) }), ['/commands/0/stream length']],
    ['a command of another domain', withCommand({ type: 'Reserve' }), ['/commands/0/type unknownName']],
    [
      'a command that every object inherits',
      withCommand({ type: 'toString' }),
      ['/commands/0/type unknownName'],
    ],
    [
      'no data',
      withCommand({ data: {} }),
      ['/commands/0/data/sku missing', '/commands/0/data/quantity missing'],
    ],
    ['data that is a list', withCommand({ data: [] }), ['/commands/0/data type']],
    [
      'a quantity of 0',
      withCommand({ data: { sku: 'tea', quantity: 0 } }),
      ['/commands/0/data/quantity range'],
    ],
    [
      'a quantity of 1001',
      withCommand({ data: { sku: 'tea', quantity: 1001 } }),
      ['/commands/0/data/quantity range'],
    ],
    [
      'a quantity of 1.5',
      withCommand({ data: { sku: 'tea', quantity: 1.5 } }),
      ['/commands/0/data/quantity type'],
    ],
    [
      'a quantity in words',
      withCommand({ data: { sku: 'tea', quantity: 'one' } }),
      ['/commands/0/data/quantity type'],
    ],
    ['a time before the start', withCommand({ at: -1 }), ['/commands/0/at range']],
    ['a time after a day', withCommand({ at: 86_400_001 }), ['/commands/0/at range']],
    ['no number for a time', withCommand({ at: NaN }), ['/commands/0/at notJson']],
    ['a negative version', withCommand({ expectedVersion: -1 }), ['/commands/0/expectedVersion range']],
    ['a version in words', withCommand({ expectedVersion: 'any' }), ['/commands/0/expectedVersion type']],
    [
      'a decision that nobody can make',
      withCommand({ onConflict: ['resubmit', 'shrug'] }),
      ['/commands/0/onConflict/1 choice'],
    ],
    [
      'a policy of its own that is wrong',
      withCommand({ policy: { kind: 'retry' } }),
      ['/commands/0/policy/maxAttempts missing'],
    ],
    [
      'history that its domain cannot read',
      { ...small, history: [{ stream: 'x', type: 'ItemAdded', data: {} }] },
      ['/history/0/data/sku missing', '/history/0/data/quantity missing'],
    ],
    [
      'foreign history too deep',
      { ...small, history: [{ stream: 'x', type: 'Older', data: { a: [[[[[[[[1]]]]]]]] } }] },
      ['/history/0/data tooDeep'],
    ],
    [
      'foreign history too large',
      { ...small, history: [{ stream: 'x', type: 'Older', data: { a: 'x'.repeat(4000) } }] },
      ['/history/0/data tooLarge'],
    ],
    ['no policy that there is', { ...small, policy: { kind: 'pray' } }, ['/policy/kind choice']],
    ['a policy without a kind', { ...small, policy: {} }, ['/policy/kind missing']],
    ['a policy in a word', { ...small, policy: 'retry' }, ['/policy type']],
    ['no attempt', { ...small, policy: { kind: 'retry', maxAttempts: 0 } }, ['/policy/maxAttempts range']],
    [
      'attempts in words',
      { ...small, policy: { kind: 'retry', maxAttempts: 'all' } },
      ['/policy/maxAttempts type'],
    ],
    [
      'a merge without a bound',
      { ...small, policy: { kind: 'merge', strategy: 'reappend', maxAttempts: null } },
      ['/policy/maxAttempts type'],
    ],
    [
      'another status',
      { ...small, policy: { kind: 'return-conflict', status: 500 } },
      ['/policy/status choice'],
    ],
    [
      'a cap below the base',
      {
        ...small,
        policy: { kind: 'retry', maxAttempts: 3, backoff: { kind: 'fullJitter', baseMs: 10, capMs: 9 } },
      },
      ['/policy/backoff/capMs capBelowBase'],
    ],
    [
      'a cap below the base in a command',
      withCommand({
        policy: {
          kind: 'retry',
          maxAttempts: 3,
          backoff: { kind: 'decorrelatedJitter', baseMs: 10, capMs: 9 },
        },
      }),
      ['/commands/0/policy/backoff/capMs capBelowBase'],
    ],
    [
      'a cap below the base in deliveries',
      {
        ...small,
        dispatch: {
          mode: 'queue',
          delivery: { maxAttempts: 3, backoff: { kind: 'exponential', baseMs: 10, capMs: 9 } },
        },
      },
      ['/dispatch/delivery/backoff/capMs capBelowBase'],
    ],
    [
      'a factor below 1',
      {
        ...small,
        policy: {
          kind: 'retry',
          maxAttempts: 3,
          backoff: { kind: 'exponential', baseMs: 1, capMs: 9, factor: 0.5 },
        },
      },
      ['/policy/backoff/factor range'],
    ],
    ['five workers', { ...small, dispatch: { mode: 'queue', workers: 5 } }, ['/dispatch/workers range']],
    ['two handlers of one name', { ...small, handlers: [handler, handler] }, ['/handlers/1/id duplicate']],
    [
      'a handler of events that there are not',
      withHandler({ on: ['ItemAdded', 'OrderPaid'] }),
      ['/handlers/0/on/1 unknownName'],
    ],
    [
      'an inbox for e-mail',
      withHandler({ idempotency: 'inbox' }),
      ['/handlers/0/idempotency inboxNeedsDatabase'],
    ],
    [
      'a provider key for points',
      withHandler({ effect: 'points', idempotency: 'providerKey' }),
      ['/handlers/0/idempotency providerKeyNeedsEmail'],
    ],
    [
      'a provider key for audit',
      withHandler({ effect: 'audit', idempotency: 'providerKey' }),
      ['/handlers/0/idempotency providerKeyNeedsEmail'],
    ],
    [
      '21 handlers',
      { ...small, handlers: Array.from({ length: 21 }, (_, index) => ({ ...handler, id: `h${index}` })) },
      ['/handlers count'],
    ],
    [
      '51 faults',
      { ...small, faults: Array(51).fill({ kind: 'sendTwice', command: 'A' }) },
      ['/faults count'],
    ],
    ['a fault of no kind', withFault({ kind: 'quake' }), ['/faults/0/kind choice']],
    [
      'a fault in a handler that is not there',
      withFault({ kind: 'throw', handler: 'points', attempts: [1] }),
      ['/faults/0/handler unknownName'],
    ],
    [
      'a fault in a slow handler that is not there',
      withFault({ kind: 'slow', handler: 'points', attempts: [1], durationMs: 1 }),
      ['/faults/0/handler unknownName'],
    ],
    [
      'a fault for a command that is not there',
      withFault({ kind: 'throw', handler: 'mail', attempts: [1], command: 'B' }),
      ['/faults/0/command unknownName'],
    ],
    [
      'a delivery number 0',
      withFault({ kind: 'throw', handler: 'mail', attempts: [0] }),
      ['/faults/0/attempts/0 range'],
    ],
    [
      'deliveries in words',
      withFault({ kind: 'throw', handler: 'mail', attempts: 'never' }),
      ['/faults/0/attempts type'],
    ],
    [
      'a window that is empty',
      withFault({ kind: 'throw', handler: 'mail', attempts: 'always', fromMs: 5, untilMs: 5 }),
      ['/faults/0/untilMs emptyWindow'],
    ],
    ['a crash of nobody', withFault({ ...crash, process: 'B' }), ['/faults/0/process unknownName']],
    [
      'a crash of a worker too many',
      withFault({ ...crash, process: 'W2', after: 'take' }, { dispatch: { mode: 'queue', workers: 1 } }),
      ['/faults/0/process unknownName'],
    ],
    ['a crash after no node', withFault({ ...crash, after: 'lunch' }), ['/faults/0/after choice']],
    [
      'a crash after a node of others',
      withFault({ ...crash, after: 'publish' }),
      ['/faults/0/after unknownName'],
    ],
    [
      'a lost answer to nobody',
      withFault({ kind: 'loseResponse', command: 'B', attempt: 1, leg: 'append' }),
      ['/faults/0/command unknownName'],
    ],
    [
      'a second request of nobody',
      withFault({ kind: 'sendTwice', command: 'B' }),
      ['/faults/0/command unknownName'],
    ],
    ['a hop in words', { ...small, latency: { hopMs: 'fast' } }, ['/latency/hopMs type']],
    ['half a distribution', { ...small, latency: { hopMs: { mean: 10 } } }, ['/latency/hopMs/sd missing']],
    ['the duration of no node', { ...small, durationsMs: { lunch: 1 } }, ['/durationsMs/lunch unknownKey']],
    ['a seed too large', { ...small, seed: 2 ** 32 }, ['/seed range']],
    ['a choice that cannot be one', { ...small, schedule: 'A A a' }, ['/schedule schedule']],
    ['a schedule too long', { ...small, schedule: 'A'.repeat(60_001) }, ['/schedule length']],
    ['too many choices', { ...small, schedule: 'A '.repeat(20_001) }, ['/schedule count']],
  ])('has not %s', (_, scenario, expected) => {
    expect(places(scenario)).toEqual(expected)
  })

  it('names the choice in a schedule by its index', () => {
    expect(problems({ ...small, schedule: 'A A a' })).toEqual([
      {
        path: '/schedule',
        code: 'schedule',
        index: 2,
        expected: 'A | A+ | A- | !A | A? | A* | W1~ | D1^',
        received: '"a"',
      },
    ])
  })

  it('tells of many mistakes at once, but not of thousands', () => {
    expect(
      problems({ ...small, commands: letters(500).map((each) => ({ ...each, data: {} })) }),
    ).toHaveLength(100)
  })
})
