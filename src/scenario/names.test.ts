import { expect, it } from 'vitest'
import { assert } from '#lib/assert.ts'
import type { Scenario } from './schema.ts'
import { runScenario } from './simulation.ts'

it.each(['__proto__', 'constructor', 'toString', '注文 1'])('a stream may be called %s', (stream) => {
  const command = { stream, type: 'AddItem', data: { sku: stream, quantity: 1 } }
  const scenario: Scenario = {
    version: 1,
    title: stream,
    domain: 'cart',
    history: [{ stream, type: 'ItemAdded', data: { sku: 'tea', quantity: 1 } }],
    commands: [
      { id: 'A', ...command },
      { id: 'B', ...command },
    ],
    policy: { kind: 'retry', maxAttempts: 3 },
  }
  const ran = runScenario(scenario)
  assert(ran.ok, 'it runs')
  const { end, violations } = ran.trace
  expect(end.processes.map(({ outcome }) => outcome)).toEqual(['accepted', 'accepted'])
  expect(Object.entries(end.streams).map(([id, events]) => [id, events.length])).toEqual([[stream, 3]])
  expect(violations).toEqual([])
})
