import { describe, expect, it } from 'vitest'
import type { Decider } from './decider.ts'
import { givenFor, stateAfter } from './testing.ts'

const atMostTwo: Decider<number> = {
  initialState: 0,
  canFindNothingToDo: true,
  decide: ({ type, data }, count) =>
    type === 'Nothing'
      ? { kind: 'events', events: [] }
      : count < 2
        ? { kind: 'events', events: [{ type: 'Counted', data }] }
        : { kind: 'rejected', rule: 'enough' },
  evolve: (count) => count + 1,
  commutes: () => true,
  commandOf: () => undefined,
}
const given = givenFor(atMostTwo)
const counted = { type: 'Counted', data: { by: 1, of: 2 } }
const count = { type: 'Count', data: { by: 1, of: 2 } }

describe('given / when / then', () => {
  it('holds for what is decided, whatever the order of the keys', () => {
    given()
      .when(count)
      .then({ data: { of: 2, by: 1 }, type: 'Counted' })
    given(counted, counted).when(count).thenRejected('enough')
    given().when({ type: 'Nothing', data: {} }).thenNothing()
  })

  it('shows both sides when it does not hold', () => {
    expect(() => given(counted, counted).when(count).then(counted)).toThrow(
      /Expected .*Counted.*\nbut decided .*enough/s,
    )
    expect(() => given().when(count).thenNothing()).toThrow('but decided')
    expect(() => given().when(count).thenRejected('enough')).toThrow('but decided')
    expect(() =>
      given()
        .when(count)
        .then({ type: 'Counted', data: { by: 2, of: 2 } }),
    ).toThrow('but decided')
  })

  it('folds a history into a state', () => {
    expect(stateAfter(atMostTwo, [counted, counted])).toBe(2)
  })
})
