// A scenario with as little as possible in it, and with one thing changed; and what is wrong with any.

import { parseScenario } from '#scenario/parse.ts'
import type { Problem } from '#scenario/problem.ts'

export const command = { id: 'A', stream: 'cart-1', type: 'AddItem', data: { sku: 'tea', quantity: 1 } }
export const handler = { id: 'mail', on: ['ItemAdded'], effect: 'email', durationMs: 5 }
export const small = {
  version: 1,
  title: 'Small',
  domain: 'cart',
  commands: [command],
  policy: { kind: 'retry', maxAttempts: 3 },
}

export const problems = (scenario: unknown): readonly Problem[] => {
  const parsed = parseScenario(scenario)
  return parsed.ok ? [] : parsed.problems
}
export const places = (scenario: unknown) => problems(scenario).map(({ path, code }) => `${path} ${code}`)

export const withCommand = (fields: object) => ({ ...small, commands: [{ ...command, ...fields }] })
export const withHandler = (fields: object) => ({ ...small, handlers: [{ ...handler, ...fields }] })
export const withFault = (fault: object, fields: object = {}) => ({
  ...small,
  handlers: [handler],
  faults: [fault],
  ...fields,
})
export const crash = { kind: 'crash', process: 'A', after: 'append', restartAfterMs: null }
export const letters = (count: number) =>
  Array.from({ length: count }, (_, index) => ({ ...command, id: `C${index}` }))
