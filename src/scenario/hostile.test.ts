// Links and files as an attacker or a bad line makes them, 20,000 of them: never an uncaught error, always a message, and a damaged link
// never opens as another scenario.

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { mix } from '#lib/hash.ts'
import { formatSchedule, type Schedule } from '#sim/schedule.ts'
import { scenarioArbitrary } from './testing/arbitrary.ts'
import { examples } from './examples/examples.ts'
import { limits } from './limits.ts'
import { decodeLink, encodeLink, linkLimits, type DecodedLink } from './link.ts'
import { checksumOf, deflate, lettersOf } from './linkBytes.ts'
import { linkProblemText } from './linkProblem.ts'
import { packLink } from './linkScenario.ts'
import { parseScenarioText } from './parse.ts'
import { problemText } from './problem.ts'
import type { Scenario } from './schema.ts'
import { runScenario, scheduleOf } from './simulation.ts'

const rounds = { letters: 7_000, bytes: 2_000, packed: 3_000, files: 8_000 }

const scenarios: readonly Scenario[] = [
  ...examples.map(({ scenario }) => scenario),
  ...fc.sample(scenarioArbitrary({ schedule: true }), { numRuns: 40, seed: 5 }),
]

type Dice = (sides: number) => number
const diceOf = (seed: number): Dice => {
  let rolled = 0
  return (sides) => (mix(mix(0x5eed, seed), ++rolled) >>> 0) % sides
}
const oneOf = <T>(dice: Dice, items: readonly T[]): T => items[dice(items.length)]!

const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_.%= \u0000\ud800é'

/** One small accident of the kind that happens to letters on their way. */
function damaged(text: string, dice: Dice): string {
  const at = dice(text.length)
  const flipped = String.fromCharCode(text.charCodeAt(at) ^ (1 << dice(8)))
  const accidents: readonly (() => string)[] = [
    () => text.slice(0, at) + flipped + text.slice(at + 1),
    () => text.slice(0, at) + letters.charAt(dice(letters.length)) + text.slice(at + 1),
    () => text.slice(0, at),
    () => text.slice(at),
    () => text.slice(0, at) + text.slice(at + 1 + dice(8)),
    () => text.slice(0, at) + text.slice(at, at + 1 + dice(40)) + text.slice(at),
    () => text.toLowerCase(),
    () => text.slice(0, at).split('').toReversed().join('') + text.slice(at),
    () => text.slice(0, at) + letters.charAt(dice(letters.length)).repeat(dice(300)) + text.slice(at),
  ]
  return oneOf(dice, accidents)()
}

const script = '<img src=x onerror=alert(1)><script>alert(1)</script>'
const nested = (depth: number): unknown => JSON.parse('['.repeat(depth) + ']'.repeat(depth))

/** Values that somebody who means harm would put in place of another. */
const hostile: readonly (() => unknown)[] = [
  () => script,
  () => `javascript:alert(1)//${script}`,
  () => '\ud800 lone',
  () => '\udfff\ud800',
  () => '\u202eesrever\u0007',
  () => 'A99999'.repeat(50),
  () => 'A20000',
  () => '(999)5'.repeat(3),
  () => 1e308,
  () => -1,
  () => 2 ** 31,
  () => 4294967296,
  () => 0.1,
  () => null,
  () => true,
  () => ({}),
  () => [],
  () => nested(12),
  () => nested(200),
  () => JSON.parse('{"__proto__":{"polluted":true}}'),
  () => JSON.parse('{"constructor":{"prototype":{"polluted":true}}}'),
  () => ['__proto__', 'polluted'],
  () => '__proto__',
  () => 'x'.repeat(5000),
  () => Array.from({ length: 500 }, (_, i) => i),
  () => Array.from({ length: 600 }, () => [[0, 'tea', 1], 'A', 'cart-1']),
]

/** A copy of a JSON tree with one value in it replaced. */
function poisoned(tree: unknown, dice: Dice): unknown {
  if (typeof tree !== 'object' || tree === null || dice(6) === 0) return oneOf(dice, hostile)()
  const keys = Object.keys(tree)
  if (keys.length === 0) return oneOf(dice, hostile)()
  const key = oneOf(dice, keys)
  const copy: Record<string, unknown> | unknown[] = Array.isArray(tree) ? [...tree] : { ...tree }
  Reflect.set(copy, key, poisoned(Reflect.get(tree, key), dice))
  return copy
}

const sealedBytes = (bytes: Uint8Array): string => {
  const sent = `1.${lettersOf(bytes)}`
  return sent + checksumOf(sent)
}

const packedBytes = (json: string): Promise<Uint8Array> => deflate(new TextEncoder().encode(json))
const sealed = async (json: string): Promise<string> => sealedBytes(await packedBytes(json))

/** Bits that fell over, an end that is missing, or bytes of something else in the middle. */
function damagedBytes(bytes: Uint8Array, dice: Dice): Uint8Array {
  const at = dice(bytes.length)
  const fate = dice(4)
  if (fate === 0) return bytes.slice(0, at)
  if (fate === 1) return Uint8Array.from([...bytes.slice(0, at), ...bytes.slice(at + 1 + dice(8))])
  const copy = bytes.slice()
  for (let flips = 1 + dice(fate === 2 ? 1 : 20); flips > 0; flips--)
    copy[dice(bytes.length)]! ^= 1 << dice(8)
  return copy
}

const mostSteps = 40

/** What runs on from the choices of a link stops at the bound, whatever else the scenario asks for. */
function expectBounded(scenario: Scenario, schedule: Schedule): void {
  const ran = runScenario(scenario, schedule, { limit: mostSteps })
  if (ran.ok) expect(ran.trace.steps.length).toBeLessThanOrEqual(Math.max(mostSteps, schedule.length))
  else expect(ran.refused.index).toBeLessThan(schedule.length)
}

function expectAnswer(decoded: DecodedLink): void {
  if (decoded.ok) {
    expect(decoded.scenario.version).toBe(1)
    expect(formatSchedule(decoded.schedule)).toBeTypeOf('string')
  } else expect(linkProblemText(decoded.problem).length).toBeGreaterThan(20)
}

describe('what comes from outside', () => {
  it('a damaged link never opens as another scenario', async () => {
    const payloads = await Promise.all(
      scenarios.map((scenario) => encodeLink(scenario, scheduleOf(scenario))),
    )
    for (let seed = 0; seed < rounds.letters; seed++) {
      const dice = diceOf(seed)
      const payload = oneOf(dice, payloads)
      const changed = damaged(payload, dice)
      const decoded = await decodeLink(changed)
      expectAnswer(decoded)
      if (changed.replaceAll(/\s/g, '') !== payload) expect(decoded.ok).toBe(false)
    }
  })

  it('bytes that fell over under a checksum that is right open as a valid scenario or say what is wrong', async () => {
    const packed = await Promise.all(
      scenarios.map((scenario) => packedBytes(JSON.stringify(packLink(scenario, scheduleOf(scenario))))),
    )
    const codes = new Set<string>()
    for (let seed = 0; seed < rounds.bytes; seed++) {
      const dice = diceOf(seed)
      const decoded = await decodeLink(sealedBytes(damagedBytes(oneOf(dice, packed), dice)))
      expectAnswer(decoded)
      if (!decoded.ok) codes.add(decoded.problem.code)
    }
    expect([...codes].toSorted()).toEqual(['damaged', 'invalid', 'tooNew', 'truncated'])
  })

  it('a link that was written with care to do harm opens as a valid scenario or says what is wrong', async () => {
    for (let seed = 0; seed < rounds.packed; seed++) {
      const dice = diceOf(seed)
      const scenario = oneOf(dice, scenarios)
      const packed = poisoned(packLink(scenario, scheduleOf(scenario)), dice)
      const decoded = await decodeLink(await sealed(JSON.stringify(packed)))
      expectAnswer(decoded)
      if (decoded.ok && seed % 10 === 0) expectBounded(decoded.scenario, decoded.schedule)
    }
  })

  it('a file opens as a valid scenario or says what is wrong', () => {
    const wordless: number[] = []
    for (let seed = 0; seed < rounds.files; seed++) {
      const dice = diceOf(seed)
      const scenario = oneOf(dice, scenarios)
      const text = dice(2) === 0 ? JSON.stringify(poisoned(scenario, dice)) : JSON.stringify(scenario)
      const parsed = parseScenarioText(dice(3) === 0 ? text : damaged(text, dice))
      const isAnswered = parsed.ok
        ? parsed.scenario.commands.length > 0
        : parsed.problems.length > 0 && parsed.problems.every((problem) => problemText(problem).length > 5)
      if (!isAnswered) wordless.push(seed)
    }
    expect(wordless).toEqual([])
    expect(Object.prototype).not.toHaveProperty('polluted')
  })

  it('bombs are not unpacked beyond what a scenario may have', async () => {
    for (const megabytes of [1, 10, 40]) {
      const bomb = await sealed('['.repeat(megabytes * 1_000_000))
      const decoded = await decodeLink(bomb)
      expect(decoded).toMatchObject({ ok: false, problem: { code: 'tooLarge', unit: 'bytes' } })
    }
    const many = await decodeLink('1.'.padEnd(linkLimits.characters * 100, 'A'))
    expect(many).toMatchObject({ ok: false, problem: { code: 'tooLarge', unit: 'characters' } })
    const within = await decodeLink(await sealed('['.repeat(limits.fileBytes - 1)))
    expect(within).toMatchObject({ ok: false, problem: { code: 'tooNew' } })
  })

  it('a script in every text is text', async () => {
    const handler = (event: string) =>
      ({ id: script.slice(0, limits.handlerId), on: [event], effect: 'email', durationMs: 1 }) as const
    const says: Scenario = {
      version: 1,
      title: { en: script, ja: script },
      description: script.repeat(10),
      domain: 'document',
      history: [{ stream: script, type: script, data: { [script]: script } }],
      commands: [{ id: 'A', stream: script, type: 'Rename', data: { title: script } }],
      policy: { kind: 'retry', maxAttempts: 3 },
      handlers: [handler('DocumentRenamed')],
    }
    const sells: Scenario = {
      ...says,
      domain: 'cart',
      handlers: [handler('ItemAdded')],
      commands: [
        { id: 'A', stream: script, type: 'AddItem', data: { sku: script.slice(0, limits.sku), quantity: 1 } },
      ],
    }
    const shows: Scenario = {
      ...says,
      domain: 'pageViews',
      handlers: [handler('PageViewed')],
      commands: [{ id: 'A', stream: script, type: 'RecordView', data: { page: script } }],
    }
    for (const scenario of [says, sells, shows])
      expect(await decodeLink(await encodeLink(scenario, []))).toEqual({ ok: true, scenario, schedule: [] })
  })
})
