// A link decodes to what was encoded, in this version and in every later one, and says what is wrong with it otherwise.

import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { domainIds, domainOf } from '#domains/registry.ts'
import { randomWalk } from '#sim/randomWalk.ts'
import { formatSchedule, parseSchedule, type Schedule } from '#sim/schedule.ts'
import { scenarioArbitrary } from './testing/arbitrary.ts'
import { exampleOf, examples } from './examples/examples.ts'
import { decodeLink, encodeLink, fitsInLink, linkLimits } from './link.ts'
import { checksumOf, deflate, lettersOf } from './linkBytes.ts'
import { linkProblemText } from './linkProblem.ts'
import { domainWords, messageTables, nodeWords } from './linkTables.ts'
import { nodeNames } from './nodes.ts'
import type { Scenario } from './schema.ts'
import { modelOfScenario } from './simulation.ts'

interface GoldenLink {
  readonly name: string
  readonly payload: string
  readonly scenario: Scenario
  readonly schedule: string
  /** The built-in scenario whose title and description it has. */
  readonly textsOf?: string
}

/** Links of every format there ever was. Add to the file; what stands in it is never changed. */
const golden: readonly GoldenLink[] = JSON.parse(
  readFileSync(new URL('../../e2e/goldenLinks.json', import.meta.url), 'utf8'),
)

const scheduled = (text: string): Schedule => {
  const parsed = parseSchedule(text)
  if (!parsed.ok) throw new Error(text)
  return parsed.schedule
}

/** As a link is made, from whatever JSON. */
async function sealed(json: string, tag = '1.'): Promise<string> {
  const sent = tag + lettersOf(await deflate(new TextEncoder().encode(json)))
  return sent + checksumOf(sent)
}

const problemOf = async (payload: string) => {
  const decoded = await decodeLink(payload)
  return decoded.ok ? undefined : decoded.problem
}

const twoCarts = exampleOf('two-carts')!.scenario
const small: Scenario = {
  version: 1,
  title: 'Small',
  domain: 'cart',
  commands: ['A', 'B'].map((id) => ({
    id,
    stream: 'cart-1',
    type: 'AddItem',
    data: { sku: 'tea', quantity: 1 },
  })),
  policy: { kind: 'retry', maxAttempts: 3 },
}

/** Choices of a run with crashes, lost answers and second requests, and some that name nobody. */
const schedules = (scenario: Scenario): fc.Arbitrary<Schedule> =>
  fc.record({ seed: fc.nat(), strange: fc.boolean() }).map(({ seed, strange }) => {
    const { schedule } = randomWalk(modelOfScenario(scenario), seed, { oddities: 15, limit: 60 })
    return strange ? [...schedule, ...scheduled("Zz9 Zz9+ D7^ D7^ A''' !W4 W2~")] : schedule
  })

describe('a link decodes to what was encoded', () => {
  it('for any scenario and schedule', async () => {
    const both = scenarioArbitrary({ schedule: true, maxCommands: 8 }).chain((scenario) =>
      fc.tuple(fc.constant(scenario), schedules(scenario)),
    )
    await fc.assert(
      fc.asyncProperty(both, async ([scenario, schedule]) => {
        const payload = await encodeLink(scenario, schedule)
        expect(payload).toMatch(/^1\.[A-Za-z0-9_-]+$/)
        expect(await decodeLink(payload)).toEqual({ ok: true, scenario, schedule })
      }),
      { numRuns: 500 },
    )
  })

  it.each(examples)('for $id, whose texts go by name', async ({ scenario }) => {
    const payload = await encodeLink(scenario, [])
    expect(payload.length).toBeLessThan(300)
    expect(await decodeLink(payload)).toEqual({ ok: true, scenario, schedule: [] })
  })

  it('when a mail program broke it into lines', async () => {
    const payload = await encodeLink(twoCarts, scheduled('A B'))
    const broken = payload.replaceAll(/.{40}/g, '$&=\r\n').replaceAll('=', ' ')
    expect(await decodeLink(broken)).toMatchObject({ ok: true, scenario: twoCarts })
  })

  it('with as many choices as there may be', async () => {
    const schedule = scheduled('A B '.repeat(10_000))
    const payload = await encodeLink(small, schedule)
    expect(payload.length).toBeLessThan(400)
    expect(await decodeLink(payload)).toEqual({ ok: true, scenario: small, schedule })
  })
})

describe('links that were shared once', () => {
  it.each(golden)('$name', async ({ payload, scenario, schedule, textsOf }) => {
    const named = textsOf === undefined ? undefined : exampleOf(textsOf)?.scenario
    const texts = named && { title: named.title, description: named.description }
    expect(await decodeLink(payload)).toEqual({
      ok: true,
      scenario: { ...scenario, ...texts },
      schedule: scheduled(schedule),
    })
  })

  it('name a built-in scenario that is gone by its id', async () => {
    const payload = await sealed('[0,[["old-carts"],3,[[2,"A","cart-1"]],2,["old-carts"]],""]')
    expect(await decodeLink(payload)).toMatchObject({ ok: true, scenario: { title: 'old-carts' } })
  })

  it('are made of words that the tables still have', () => {
    expect([...domainWords]).toEqual([...domainIds])
    expect([...nodeWords].toSorted()).toEqual([...nodeNames].toSorted())
    for (const domain of domainIds) {
      const { commandTypes, eventTypes } = domainOf(domain)
      expect(Object.keys(messageTables[domain].commands)).toEqual(commandTypes)
      expect(Object.keys(messageTables[domain].events)).toEqual(eventTypes)
    }
  })
})

describe('size', () => {
  it('of a usual scenario with 40 choices is at most 400 characters', async () => {
    const own: Scenario = {
      ...small,
      title: 'Who gets the last jar of honey?',
      description: 'Three customers and one clerk work on the same cart, and one of them is slow.',
      history: [
        { stream: 'cart-1', type: 'ItemAdded', data: { sku: 'honey', quantity: 6 } },
        { stream: 'cart-1', type: 'ItemAdded', data: { sku: 'mug', quantity: 1 } },
      ],
      commands: [
        ...small.commands,
        { id: 'C', stream: 'cart-1', type: 'RemoveItem', data: { sku: 'mug', quantity: 1 }, at: 20 },
        { id: 'D', stream: 'cart-1', type: 'Checkout', data: {}, at: 65, policy: { kind: 'overwrite' } },
      ],
      policy: {
        kind: 'retry',
        maxAttempts: 3,
        backoff: { kind: 'fullJitter', baseMs: 50, capMs: 1000 },
      },
      latency: { hopMs: { mean: 10, sd: 2 } },
    }
    const { schedule } = randomWalk(modelOfScenario(own), 7, { limit: 40 })
    expect(schedule).toHaveLength(40)
    expect((await encodeLink(own, schedule)).length).toBeLessThanOrEqual(400)
  })

  it('of eight people with everything set and 400 choices is at most 2,000', async () => {
    const commands = 'ABCDEFGH'.split('').map((id, i) => ({
      id,
      stream: `cart-${1 + (i % 3)}`,
      type: 'AddItem',
      data: { sku: `article ${i}`, quantity: 1 + i },
      at: 7 * i,
      expectedVersion: i,
      onConflict: ['resubmit', 'giveUp'] as const,
      policy: { kind: 'return-conflict', status: 409 } as const,
    }))
    const large: Scenario = {
      ...small,
      commands,
      description: 'What a person writes in a few lines to say what to look at. '.repeat(4),
      history: Array.from({ length: 20 }, (_, i) => ({
        stream: `cart-${1 + (i % 3)}`,
        type: 'ItemAdded',
        data: { sku: `article ${i % 5}`, quantity: 1 },
      })),
      faults: commands.map(({ id }) => ({ kind: 'sendTwice', command: id })),
      durationsMs: { load: 12, append: 30, decide: 2.5 },
    }
    const walks = [1, 2, 3, 4, 5, 6].flatMap(
      (seed) => randomWalk(modelOfScenario(large), seed, { oddities: 10 }).schedule,
    )
    const schedule = walks.slice(0, 400)
    expect(schedule).toHaveLength(400)
    const payload = await encodeLink(large, schedule)
    expect(fitsInLink(payload)).toBe(true)
    const hundreds = Array.from({ length: 500 }, (_, i) => ({
      ...small.commands[0]!,
      id: `C${i}`,
      data: { sku: `${i * 7919}`, quantity: 1 },
    }))
    expect(fitsInLink(await encodeLink({ ...small, commands: hundreds }, []))).toBe(false)
  })
})

describe('a link that does not open says why', () => {
  it.each([
    ['', 'foreign'],
    ['two-carts', 'foreign'],
    ['0.AAAA', 'foreign'],
    ['01.AAAA', 'foreign'],
    ['2.AAAA', 'tooNew'],
    ['10.AAAA', 'tooNew'],
    ['1.', 'truncated'],
    ['1.AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA', 'damaged'],
  ])('%j is %s', async (payload, code) => {
    const problem = await problemOf(payload)
    expect(problem).toMatchObject({ code })
    expect(linkProblemText(problem!)).toMatch(/expected .*received ./)
  })

  it('a strange character, by its place', async () => {
    const payload = await encodeLink(small, [])
    const problem = await problemOf(`${payload.slice(0, 30)}%2D${payload.slice(31)}`)
    expect(problem).toEqual({
      code: 'damaged',
      at: 30,
      expected: 'A-Z a-z 0-9 - _',
      received: '"%"',
    })
    expect(linkProblemText(problem!)).toContain('at character 31')
  })

  it('an end that is missing, wherever it was cut', async () => {
    const payload = await encodeLink(small, scheduled('A B A B'))
    for (let length = 2; length < payload.length; length++)
      expect(await problemOf(payload.slice(0, length))).toMatchObject({ code: 'truncated' })
  })

  it('too many characters, and too many bytes behind few of them', async () => {
    expect(await problemOf('1.'.padEnd(linkLimits.characters + 1, 'A'))).toMatchObject({
      code: 'tooLarge',
      unit: 'characters',
    })
    const bomb = await sealed(`["${'A'.repeat(20_000_000)}"]`)
    expect(bomb.length).toBeLessThan(linkLimits.characters)
    expect(await problemOf(bomb)).toEqual({
      code: 'tooLarge',
      unit: 'bytes',
      expected: '524288',
      received: 'more',
    })
  })

  it.each([
    ['no JSON', '[0,'],
    ['a depth that no scenario has', '['.repeat(100) + ']'.repeat(100)],
    ['no list', '{}'],
    ['a domain of tomorrow', '[9,[],""]'],
    ['a field of tomorrow', '[3,["T",3,[[0,"A","p"]],4096,1],""]'],
    ['a kind of policy of tomorrow', '[3,["T",7,[[0,"A","p"]]],""]'],
    ['one part more', '[3,["T",3,[[0,"A","p"]]],"","",1]'],
    ['a choice of tomorrow', '[3,["T",3,[[0,"A","p"]]],"A#"]'],
    ['more choices than there may be', '[3,["T",3,[[0,"A","p"]]],"A20001"]'],
    ['more choices in steps', `[3,["T",3,[[0,"A","p"]]],"${'A9999'.repeat(3)}"]`],
    ['no choice at all', '[3,["T",3,[[0,"A","p"]]],"A0"]'],
  ])('%s: made by a newer version', async (_what, json) => {
    const problem = await problemOf(await sealed(json))
    expect(problem).toMatchObject({ code: 'tooNew' })
    expect(linkProblemText(problem!)).toMatch(/newer version: expected .*, received ./)
  })

  it('what it holds is no valid scenario, with all that is wrong with it', async () => {
    const problem = await problemOf(await sealed('[0,["",[0,1001],[[[0,"tea",0],"R","cart-1"]]],""]'))
    expect(problem).toMatchObject({ code: 'invalid' })
    const text = linkProblemText(problem!)
    for (const place of ['/title', '/policy/maxAttempts']) expect(text).toContain(place)
  })

  it('a choice is packed by place and comes back by name', async () => {
    const schedule = scheduled("B B A+ A- !A A? B* A~ D1^ D1^ A' W1 W1 !S")
    const decoded = await decodeLink(await encodeLink(small, schedule))
    expect(decoded.ok && formatSchedule(decoded.schedule)).toBe(formatSchedule(schedule))
  })
})
