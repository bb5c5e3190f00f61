// How long links are, beside what plain means would give: the JSON in base64url, deflated, and in lz-string. And how fast they are made and read.

import lzString from 'lz-string'
import { randomWalk } from '#sim/randomWalk.ts'
import { formatSchedule, type Schedule } from '#sim/schedule.ts'
import { examples } from '#scenario/examples/examples.ts'
import { decodeLink, encodeLink } from '#scenario/link.ts'
import { deflate, lettersOf } from '#scenario/linkBytes.ts'
import type { Scenario } from '#scenario/schema.ts'
import { modelOfScenario } from '#scenario/simulation.ts'
import { withSchedule } from '#scenario/withSchedule.ts'

const usual: Scenario = {
  version: 1,
  title: 'Who gets the last jar of honey?',
  description: 'Three customers and one clerk work on the same cart, and one of them is slow.',
  domain: 'cart',
  history: [
    { stream: 'cart-1', type: 'ItemAdded', data: { sku: 'honey', quantity: 6 } },
    { stream: 'cart-1', type: 'ItemAdded', data: { sku: 'mug', quantity: 1 } },
  ],
  commands: [
    { id: 'A', stream: 'cart-1', type: 'AddItem', data: { sku: 'honey', quantity: 1 } },
    { id: 'B', stream: 'cart-1', type: 'AddItem', data: { sku: 'tea', quantity: 2 }, at: 5 },
    { id: 'C', stream: 'cart-1', type: 'RemoveItem', data: { sku: 'mug', quantity: 1 }, at: 20 },
    { id: 'D', stream: 'cart-1', type: 'Checkout', data: {}, at: 65, policy: { kind: 'overwrite' } },
  ],
  policy: { kind: 'retry', maxAttempts: 3, backoff: { kind: 'fullJitter', baseMs: 10, capMs: 200 } },
}

/** As large as somebody makes one by hand: eight people, faults, handlers, durations. */
const large: Scenario = {
  ...usual,
  description: 'What a person writes in a few lines to say what to look at. '.repeat(4),
  commands: 'ABCEFGHI'.split('').map((id, index) => ({
    id,
    stream: `cart-${1 + (index % 3)}`,
    type: 'AddItem',
    data: { sku: `article ${index}`, quantity: 1 + index },
    at: index * 5,
    onConflict: ['resubmit', 'giveUp'],
    policy: { kind: 'return-conflict', status: 409 },
  })),
  faults: 'ABCEFGHI'.split('').map((id) => ({ kind: 'sendTwice', command: id })),
  durationsMs: { load: 12, append: 30, decide: 2.5 },
}

const walk = (scenario: Scenario, choices: number): Schedule =>
  [1, 2, 3, 4, 5, 6, 7, 8]
    .flatMap((seed) => randomWalk(modelOfScenario(scenario), seed, { oddities: 5 }).schedule)
    .slice(0, choices)

async function sizes(name: string, scenario: Scenario, choices: number) {
  const schedule = walk(scenario, choices)
  const json = JSON.stringify(withSchedule(scenario, schedule))
  const bytes = new TextEncoder().encode(json)
  return {
    what: name,
    choices: schedule.length,
    link: (await encodeLink(scenario, schedule)).length,
    deflate: lettersOf(await deflate(bytes)).length,
    'lz-string': lzString.compressToEncodedURIComponent(json).length,
    base64url: lettersOf(bytes).length,
  }
}

const rows = [
  await sizes('usual', usual, 0),
  await sizes('usual', usual, 40),
  await sizes('usual', usual, 200),
  await sizes('large', large, 40),
  await sizes('large', large, 400),
]
const ofExamples = await Promise.all(examples.map(({ id, scenario }) => sizes(id, scenario, 40)))
const median = (key: 'link' | 'deflate' | 'lz-string' | 'base64url') =>
  ofExamples.map((row) => row[key]).toSorted((a, b) => a - b)[Math.floor(ofExamples.length / 2)]

console.log('Characters of the payload:')
console.table(rows)
console.log(`Median of the ${ofExamples.length} examples with 40 choices:`)
console.table([
  {
    link: median('link'),
    deflate: median('deflate'),
    'lz-string': median('lz-string'),
    base64url: median('base64url'),
  },
])

const schedule = walk(large, 400)
const payload = await encodeLink(large, schedule)
const rounds = 300
const time = async (act: () => Promise<unknown>) => {
  const start = performance.now()
  for (let round = 0; round < rounds; round++) await act()
  return Number(((performance.now() - start) / rounds).toFixed(2))
}
console.log(`large, ${formatSchedule(schedule).length} characters of choices, in milliseconds:`)
console.table([
  { make: await time(() => encodeLink(large, schedule)), open: await time(() => decodeLink(payload)) },
])
