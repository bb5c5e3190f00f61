// What a stranger's page may send into the frame, and what it may not.

import { describe, expect, it } from 'vitest'
import { mix } from '#lib/hash.ts'
import { exampleOf } from './examples/examples.ts'
import { parseHostMessage } from './hostMessage.ts'
import { encodeLink } from './link.ts'

const twoCarts = exampleOf('two-carts')!.scenario
const load = (rest: object) => ({ interleave: 1, type: 'load', ...rest })

describe('a message from the page around a frame', () => {
  it.each<[unknown, object]>([
    [{ interleave: 1, type: 'play' }, { type: 'play' }],
    [{ interleave: 1, type: 'pause' }, { type: 'pause' }],
    [
      { interleave: 1, type: 'seek', step: 12 },
      { type: 'seek', step: 12 },
    ],
    [
      load({ example: 'two-carts' }),
      { type: 'load', what: { by: 'example', example: 'two-carts' }, step: 0 },
    ],
    [
      load({ scenario: twoCarts, step: 3 }),
      { type: 'load', what: { by: 'scenario', scenario: twoCarts }, step: 3 },
    ],
  ])('%j is understood', (data, message) => {
    expect(parseHostMessage(data)).toMatchObject({ kind: 'message', message })
  })

  it('takes a link as people copy it', async () => {
    const payload = await encodeLink(twoCarts, [])
    for (const link of [payload, `#/play?s=${payload}`, `https://example.org/x/#/play?s=${payload}&step=3`])
      expect(parseHostMessage(load({ link }))).toMatchObject({
        message: { what: { by: 'link', payload } },
      })
  })

  it.each([undefined, null, 7, 'play', [], {}, { type: 'play' }, { source: 'react-devtools' }])(
    'of somebody else (%j) is left alone',
    (data) => {
      expect(parseHostMessage(data)).toEqual({ kind: 'foreign' })
    },
  )

  it.each<[unknown, RegExp]>([
    [{ interleave: 2, type: 'play' }, /\/interleave: expected 1, received 2/],
    [{ interleave: 1, type: 'fly' }, /\/type: expected .*play.*received "fly"/],
    [{ interleave: 1 }, /\/type/],
    [{ interleave: 1, type: 'play', now: true }, /\/now/],
    [{ interleave: 1, type: 'seek' }, /\/step/],
    [{ interleave: 1, type: 'seek', step: '1' }, /\/step: expected integer/],
    [{ interleave: 1, type: 'seek', step: 1.5 }, /\/step/],
    [{ interleave: 1, type: 'seek', step: -1 }, /\/step: expected 0\.\.1000000/],
    [{ interleave: 1, type: 'seek', step: Number.NaN }, /\/step/],
    [load({}), /expected one of example, link, scenario/],
    [load({ example: 'a', link: 'b' }), /expected one of/],
    [load({ example: 'x'.repeat(101) }), /\/example: .*0\.\.100/],
    [load({ link: 'x'.repeat(70_000) }), /\/link: .*0\.\.65536/],
    [load({ scenario: { ...twoCarts, version: 3 } }), /scenario: \/version/],
    [load({ scenario: 'two-carts' }), /scenario: .*object/],
    [load({ scenario: { ...twoCarts, title: '<script>\u0000' } }), /scenario: \/title/],
    [load(JSON.parse('{"__proto__":{"polluted":1},"example":"a"}') as object), /__proto__/],
  ])('%j is refused with a reason', (data, why) => {
    const parsed = parseHostMessage(data)
    expect(parsed).toMatchObject({ kind: 'refused', why: expect.stringMatching(why) })
  })

  it('is bounded before it is looked at: cycles, depth, counts', () => {
    const cycle: { interleave: number; self?: unknown } = { interleave: 1 }
    cycle.self = cycle
    let deep: unknown = 1
    for (let i = 0; i < 10_000; i++) deep = [deep]
    for (const scenario of [cycle, deep, Array.from({ length: 300_000 }, () => 0), new Map(), new Date()])
      expect(parseHostMessage(load({ scenario }))).toMatchObject({ kind: 'refused' })
  })

  it('never throws, whatever it is', () => {
    const values: unknown[] = [
      null,
      -1,
      1e308,
      '',
      '\ud800',
      [],
      {},
      [[]],
      { step: 1 },
      () => 1,
      Symbol('x'),
      10n,
    ]
    const keys = ['type', 'step', 'example', 'link', 'scenario', '__proto__', 'x']
    for (let seed = 0; seed < 2_000; seed++) {
      const dice = (sides: number, turn: number) => (mix(mix(99, seed), turn) >>> 0) % sides
      const types = ['play', 'pause', 'seek', 'load', 'x']
      const data: Record<string, unknown> = { interleave: 1, type: types[dice(types.length, 1)] }
      for (let i = 0; i < 3; i++)
        Object.defineProperty(data, keys[dice(keys.length, 10 + i)]!, {
          value: values[dice(values.length, 20 + i)],
          enumerable: true,
          configurable: true,
        })
      expect(['message', 'refused']).toContain(parseHostMessage(data).kind)
    }
    expect(Object.prototype).not.toHaveProperty('polluted')
  })
})
