import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { problemText } from './problem.ts'
import { problems, small, withCommand, withFault, withHandler } from './testing/small.ts'

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
