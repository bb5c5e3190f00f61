import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { scenarioArbitrary } from './testing/arbitrary.ts'
import { examples } from './examples/examples.ts'
import { limits } from './limits.ts'
import { parseScenario, parseScenarioText } from './parse.ts'
import { problemText, type Problem } from './problem.ts'

const command = { id: 'A', stream: 'cart-1', type: 'AddItem', data: { sku: 'tea', quantity: 1 } }
const handler = { id: 'mail', on: ['ItemAdded'], effect: 'email', durationMs: 5 }
const small = {
  version: 1,
  title: 'Small',
  domain: 'cart',
  commands: [command],
  policy: { kind: 'retry', maxAttempts: 3 },
}

const problems = (scenario: unknown): readonly Problem[] => {
  const parsed = parseScenario(scenario)
  return parsed.ok ? [] : parsed.problems
}
const places = (scenario: unknown) => problems(scenario).map(({ path, code }) => `${path} ${code}`)

const withCommand = (fields: object) => ({ ...small, commands: [{ ...command, ...fields }] })
const withHandler = (fields: object) => ({ ...small, handlers: [{ ...handler, ...fields }] })
const withFault = (fault: object, fields: object = {}) => ({
  ...small,
  handlers: [handler],
  faults: [fault],
  ...fields,
})
const crash = { kind: 'crash', process: 'A', after: 'append', restartAfterMs: null }
const letters = (count: number) =>
  Array.from({ length: count }, (_, index) => ({ ...command, id: `C${index}` }))

describe('a scenario', () => {
  it('is accepted as it is', () => {
    expect(parseScenario(small)).toEqual({ ok: true, scenario: small })
  })

  it.each([
    ['both languages', { ...small, title: { en: 'Small', ja: '小さい' } }],
    ['a description of some lines', { ...small, description: 'One\nTwo' }],
    [
      'foreign history as deep as it may be',
      { ...small, history: [{ stream: 'x', type: 'Older', data: { a: [[[[[[[1]]]]]]] } }] },
    ],
    ['a title of 120 characters outside the first plane', { ...small, title: '🍯'.repeat(120) }],
    [
      'an unknown event in history',
      { ...small, history: [{ stream: 'x', type: 'Older', data: { a: [1, { b: null }] } }] },
    ],
    [
      'names that objects inherit',
      withCommand({ stream: '__proto__', data: { sku: 'constructor', quantity: 1 } }),
    ],
    [
      'a bare D, and W5',
      {
        ...small,
        commands: [
          { ...command, id: 'D' },
          { ...command, id: 'W5' },
          { ...command, id: 'Rx' },
        ],
      },
    ],
    ['500 commands', { ...small, commands: letters(500) }],
    [
      'handlers and faults of a mode that is not on',
      withFault({ kind: 'throw', handler: 'mail', attempts: 'always' }),
    ],
    ['a crash of the second request', withFault({ ...crash, process: "A'" })],
    ['a crash of the server', withFault({ ...crash, process: 'S', after: 'ack' })],
    [
      'a crash of the last worker',
      withFault({ ...crash, process: 'W3', after: 'take' }, { dispatch: { mode: 'queue', workers: 3 } }),
    ],
    [
      'a fault in a default handler',
      {
        ...small,
        domain: 'order',
        commands: [{ ...command, type: 'PayOrder', data: {} }],
        faults: [{ kind: 'slow', handler: 'email', attempts: [1], durationMs: 2000 }],
      },
    ],
    ['no schedule', { ...small, schedule: '' }],
    ['a longest schedule', { ...small, schedule: 'A '.repeat(20_000) }],
  ])('may have %s', (_, scenario) => {
    expect(problems(scenario)).toEqual([])
  })

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

describe('what a problem says', () => {
  it.each([
    [{ ...small, colour: 'red' }, /^\/colour: unknown key "colour"; known here: version, title/],
    [{ ...small, version: 2 }, /^\/version: expected 1, received 2$/],
    [withCommand({ id: 'W1' }), /^\/commands\/0\/id: "W1" is reserved; expected A, B, C …$/],
    [
      withCommand({ data: { sku: 'tea', quantity: 0 } }),
      /^\/commands\/0\/data\/quantity: expected 1..1000, received 0$/,
    ],
    [{ ...small, title: 'x'.repeat(121) }, /^\/title: expected 1..120 characters, received 121$/],
    [{ ...small, commands: [] }, /^\/commands: expected 1..500 items, received 0$/],
    [withCommand({ data: { sku: 'tea' } }), /^\/commands\/0\/data\/quantity: missing, expected number$/],
    [
      { ...small, domain: 'shop' },
      /^\/domain: expected "cart" \| "stock" \| "order" \| "pageViews" \| "document", received "shop"$/,
    ],
    [
      { ...small, policy: { kind: 'retry', maxAttempts: 'x' } },
      /^\/policy\/maxAttempts: expected integer \| null, received "x"$/,
    ],
    [withHandler({ idempotency: 'inbox' }), /^\/handlers\/0\/idempotency: .*an e-mail is in no transaction$/],
    [
      withFault({ kind: 'sendTwice', command: 'B' }),
      /^\/faults\/0\/command: expected one of "A", received "B"$/,
    ],
    [null, /^expected object, received null$/],
  ])('is one line with path, expectation and value', (scenario, text) => {
    expect(problems(scenario).map(problemText)[0]).toMatch(text)
  })

  it('has no undefined in it', () => {
    fc.assert(
      fc.property(fc.anything(), (value) => {
        for (const problem of problems(value)) {
          if (problem.code !== 'notJson') expect(problemText(problem)).not.toMatch(/undefined|\[object/)
        }
      }),
    )
  })
})

describe('a scenario file', () => {
  const textProblem = (text: string) => {
    const parsed = parseScenarioText(text)
    return parsed.ok ? undefined : parsed.problems[0]
  }

  it('reads back what was written', () => {
    fc.assert(
      fc.property(
        scenarioArbitrary({ schedule: true }),
        fc.constantFrom(undefined, 2),
        (scenario, indent) => {
          expect(parseScenarioText(JSON.stringify(scenario, null, indent))).toEqual({ ok: true, scenario })
        },
      ),
    )
  })

  it('may begin with a byte order mark', () => {
    expect(parseScenarioText(`\ufeff${JSON.stringify(small)}`).ok).toBe(true)
  })

  it('says where it is no JSON', () => {
    const problem = textProblem('{\n  "version": 1,\n  title: 2\n}')
    expect(problem).toEqual({ path: '', code: 'syntax', line: 3, column: 3, expected: '"', received: '"t"' })
    expect(problem && problemText(problem)).toBe('line 3, column 3: expected ", received "t"')
    expect(textProblem('{')).toMatchObject({ code: 'syntax', line: 1, column: 2, received: 'end' })
  })

  it('is bounded in size, in bytes, and in depth', () => {
    const fat = JSON.stringify({ ...small, extra: '蜂'.repeat(180_000) })
    expect(fat.length).toBeLessThan(limits.fileBytes)
    expect(textProblem(fat)?.code).toBe('tooLarge')
    expect(textProblem(' '.repeat(limits.fileBytes + 1))?.code).toBe('tooLarge')
    expect(textProblem('['.repeat(100_000))?.code).toBe('tooDeep')
  })

  it('pollutes nothing', () => {
    const text = JSON.stringify({ ...small, marker: 1 }).replace('"marker"', '"__proto__"')
    expect(textProblem(text)).toMatchObject({ path: '/__proto__', code: 'unsafeKey' })
    expect(textProblem(text.replace('"__proto__":1', '"x":{"__proto__":{"polluted":1}}'))?.code).toBe(
      'unsafeKey',
    )
    expect(Object.hasOwn(Object.prototype, 'polluted')).toBe(false)
  })
})

// Anything at any place of a scenario: the mistakes that files really have, and those that only an attacker makes.
const poison = fc.oneof(
  fc.constantFrom<unknown>(
    null,
    true,
    '',
    0,
    -1,
    1.5,
    1e308,
    2 ** 53,
    [],
    {},
    'constructor',
    '__proto__',
    '\ud800',
    'x'.repeat(100_000),
  ),
  fc.anything({ maxDepth: 2 }),
  fc.jsonValue({ maxDepth: 4 }),
)

function spoil(value: unknown, way: readonly number[], spoiled: unknown): unknown {
  const [step, ...rest] = way
  if (step === undefined || typeof value !== 'object' || value === null) return spoiled
  const keys = Object.keys(value)
  const key = keys[step % (keys.length + 1)]
  if (key === undefined) return { ...value, ['extra']: spoiled }
  const changed: unknown = spoil((value as Record<string, unknown>)[key], rest, spoiled)
  return Array.isArray(value) ? value.with(Number(key), changed) : { ...value, [key]: changed }
}

describe('whatever comes in', () => {
  const spoiled = fc
    .tuple(
      fc.oneof(
        fc.constantFrom(...examples.map(({ scenario }) => scenario)),
        scenarioArbitrary({ schedule: true }),
      ),
      fc.array(fc.nat({ max: 30 }), { minLength: 1, maxLength: 5 }),
      poison,
    )
    .map(([scenario, way, value]) => spoil(scenario, way, value))

  it('never throws, and what is refused says why', () => {
    fc.assert(
      fc.property(fc.oneof(fc.anything(), spoiled), (value) => {
        const parsed = parseScenario(value)
        if (parsed.ok) return
        expect(parsed.problems.length).toBeGreaterThan(0)
        for (const problem of parsed.problems) expect(problemText(problem).length).toBeLessThan(2000)
      }),
      { numRuns: 2000 },
    )
  })

  it('once accepted stays accepted, unchanged', () => {
    fc.assert(
      fc.property(spoiled, (value) => {
        const parsed = parseScenario(value)
        if (parsed.ok) expect(parseScenario(JSON.parse(JSON.stringify(parsed.scenario)))).toEqual(parsed)
      }),
      { numRuns: 2000 },
    )
  })

  it('as text never throws', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({ unit: 'binary' }),
          fc.json(),
          spoiled.map((value) => `${JSON.stringify(value)}`),
        ),
        fc.nat(),
        (text, cut) => {
          parseScenarioText(text)
          parseScenarioText(text.slice(0, cut % (text.length + 1)))
        },
      ),
      { numRuns: 500 },
    )
  })
})
