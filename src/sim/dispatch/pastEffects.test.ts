import { fc, test } from '@fast-check/vitest'
import { expect } from 'vitest'
import { added, growing, itemsOf, type Growing } from '#lib/growing.ts'
import type { Effect } from '#sim/world.ts'
import { lastEffectAt } from './pastEffects.ts'

const effectAt = (at: number, handler: string, eventId: string): Effect => ({
  effect: 'points',
  handler,
  eventId,
  stream: 'order-1',
  at,
  delivery: 1,
  process: 'W1',
  attempt: 1,
})

const ids = fc.tuple(fc.constantFrom('points', 'email'), fc.constantFrom('A#1.0', 'B#1.0', 'C#1.0'))

test.prop([fc.array(ids, { minLength: 200, maxLength: 400 }), fc.array(fc.nat(), { maxLength: 60 })])(
  'says what a look through all effects says, of any state of a list and of lists that went other ways',
  (happened, jumps) => {
    const states: Growing<Effect>[] = [growing()]
    for (const [at, [handler, eventId]] of happened.entries())
      states.push(added<Effect>(states.at(-1) ?? growing(), effectAt(at, handler, eventId)))
    const elsewhere = jumps.map((jump) =>
      added<Effect>(
        states[jump % states.length] ?? growing(),
        ...Array.from({ length: jump % 90 }, (_, i) => effectAt(1000 + i, 'audit', 'A#1.0')),
      ),
    )
    for (const list of [...states, ...elsewhere, ...elsewhere.toReversed(), ...states.toReversed()])
      for (const handler of ['points', 'audit']) {
        const found = itemsOf(list).findLast((e) => e.handler === handler && e.eventId === 'A#1.0')
        expect(lastEffectAt(list, handler, 'A#1.0')).toBe(found?.at)
      }
  },
)
