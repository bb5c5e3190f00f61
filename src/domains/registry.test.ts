// What holds for every domain: the table of pairs that commute, and that nothing a domain decides breaks the domain.

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Message } from '#sim/decider.ts'
import { stateAfter } from '#sim/testing.ts'
import type { DomainDecider } from './domain.ts'
import { domainIds, domainOf, type DomainId } from './registry.ts'

const quantity = fc.integer({ min: 1, max: 12 })
const items = fc.record({ sku: fc.constantFrom('tea', 'mug', '__proto__'), quantity })
const nothing = fc.constant({})

const dataOf: Readonly<Record<DomainId, fc.Arbitrary<Message['data']>>> = {
  cart: items,
  stock: fc.record({ quantity }),
  order: nothing,
  pageViews: nothing,
  document: fc.record({ title: fc.string({ minLength: 1, maxLength: 5 }) }),
}

const messages = (id: DomainId, types: readonly string[]): fc.Arbitrary<Message> =>
  fc.record({ type: fc.constantFrom(...types), data: dataOf[id] })

/** Commands in any order; what is refused leaves no trace. */
const lawfulHistory = (id: DomainId): fc.Arbitrary<readonly Message[]> => {
  const domain = domainOf(id)
  return fc.array(messages(id, domain.commandTypes), { maxLength: 12 }).map((commands) =>
    commands.reduce<readonly Message[]>((history, command) => {
      const decision = domain.decide(command, stateAfter(domain, history))
      return decision.kind === 'events' ? [...history, ...decision.events] : history
    }, []),
  )
}

const isLawful = (domain: DomainDecider, event: Message, state: unknown): boolean => {
  const command = domain.commandOf(event)
  const decision = command && domain.decide(command, state)
  return decision?.kind === 'events' && decision.events.length > 0
}

const commuting: Readonly<Record<DomainId, readonly (readonly [string, string])[]>> = {
  cart: [['ItemAdded', 'ItemAdded']],
  stock: [
    ['StockReplenished', 'StockReplenished'],
    ['StockReplenished', 'StockReserved'],
  ],
  order: [],
  pageViews: [['PageViewed', 'PageViewed']],
  document: [],
}

const findsNothingToDo: readonly DomainId[] = ['order']
const event = (type: string): Message => ({ type, data: { sku: 'tea', quantity: 1, title: 'Draft' } })

describe.each(domainIds)('the domain %s', (id) => {
  const domain = domainOf(id)

  it('lists the pairs that commute, and no other', () => {
    for (const a of domain.eventTypes) {
      for (const b of domain.eventTypes) {
        const listed = commuting[id].some(([x, y]) => (a === x && b === y) || (a === y && b === x))
        expect([a, b, domain.commutes(event(a), event(b))]).toEqual([a, b, listed])
      }
    }
  })

  it('decides only what is lawful', () => {
    fc.assert(
      fc.property(lawfulHistory(id), messages(id, domain.commandTypes), (history, command) => {
        const state = stateAfter(domain, history)
        const decision = domain.decide(command, state)
        if (decision.kind === 'rejected') return
        for (const happened of decision.events) {
          expect(isLawful(domain, happened, state)).toBe(true)
          expect(domain.commandOf(happened)).toEqual(command)
        }
      }),
    )
  })

  it(`${findsNothingToDo.includes(id) ? 'may find' : 'never finds'} nothing to do, and says so`, () => {
    const found = fc.sample(fc.tuple(lawfulHistory(id), messages(id, domain.commandTypes)), {
      numRuns: 500,
      seed: 1,
    })
    const nothing = found.some(([history, command]) => {
      const decision = domain.decide(command, stateAfter(domain, history))
      return decision.kind === 'events' && decision.events.length === 0
    })
    expect(nothing).toBe(findsNothingToDo.includes(id))
    expect(domain.canFindNothingToDo).toBe(nothing)
  })

  it('leaves the state it was given alone', () => {
    fc.assert(
      fc.property(lawfulHistory(id), messages(id, domain.eventTypes), (history, next) => {
        const state = stateAfter(domain, history)
        const before = JSON.stringify(state)
        domain.evolve(state, next)
        expect(JSON.stringify(state)).toBe(before)
      }),
    )
  })

  it.each(['SomethingElse', 'constructor', '__proto__'])('does not mind an event called %s', (type) => {
    const state = domain.initialState
    const known = event(domain.eventTypes[0]!)
    expect(domain.evolve(state, event(type))).toBe(state)
    expect(domain.commandOf(event(type))).toBeUndefined()
    expect(domain.commutes(event(type), known) || domain.commutes(known, event(type))).toBe(false)
  })

  it('takes a command of another domain for the bug that it is', () => {
    expect(() => domain.decide(event('constructor'), domain.initialState)).toThrow('Bug')
  })
})

const pairs = domainIds.flatMap((id) => commuting[id].map(([a, b]) => ({ id, a, b })))

it.each(pairs)(
  '$a and $b of $id really commute: where both orders are lawful, both lead to the same state',
  ({ id, a, b }) => {
    const domain = domainOf(id)
    let compared = 0
    fc.assert(
      fc.property(lawfulHistory(id), messages(id, [a]), messages(id, [b]), (history, first, second) => {
        const state = stateAfter(domain, history)
        const [one, other] = [domain.evolve(state, first), domain.evolve(state, second)]
        if (!isLawful(domain, first, state) || !isLawful(domain, second, one)) return
        if (!isLawful(domain, second, state) || !isLawful(domain, first, other)) return
        compared++
        expect(domain.evolve(one, second)).toEqual(domain.evolve(other, first))
      }),
      { numRuns: 500 },
    )
    expect(compared).toBeGreaterThan(20)
  },
)

it('knows no domain by another name', () => {
  expect(() => domainOf('constructor')).toThrow('Bug')
})
