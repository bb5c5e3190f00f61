import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { limits } from './limits.ts'
import { parseScenario, parseScenarioText } from './parse.ts'
import { problemText } from './problem.ts'
import { scenarioArbitrary } from './testing/arbitrary.ts'
import { command, crash, letters, problems, small, withCommand, withFault } from './testing/small.ts'

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
