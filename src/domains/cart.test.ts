import { describe, expect, it } from 'vitest'
import { givenFor, stateAfter } from '#sim/testing.ts'
import { cart } from './cart.ts'

const given = givenFor(cart)
const add = (sku: string, quantity: number) => ({ type: 'AddItem', data: { sku, quantity } })
const remove = (sku: string, quantity: number) => ({ type: 'RemoveItem', data: { sku, quantity } })
const added = (sku: string, quantity: number) => ({ type: 'ItemAdded', data: { sku, quantity } })
const removed = (sku: string, quantity: number) => ({ type: 'ItemRemoved', data: { sku, quantity } })
const checkout = { type: 'Checkout', data: {} }
const checkedOut = { type: 'CartCheckedOut', data: {} }

describe('a cart', () => {
  it('takes an item', () => given().when(add('tea', 1)).then(added('tea', 1)))
  it('takes up to ten items in all', () => given(added('honey', 4)).when(add('tea', 6)).then(added('tea', 6)))
  it('takes no eleventh item (cart-limit)', () =>
    given(added('honey', 4)).when(add('tea', 7)).thenRejected('cart-limit'))
  it('has room again once something was removed', () =>
    given(added('tea', 10), removed('tea', 3)).when(add('mug', 3)).then(added('mug', 3)))
  it('gives back what is in it', () => given(added('tea', 2)).when(remove('tea', 2)).then(removed('tea', 2)))
  it('gives back no more than is in it (not-in-cart)', () =>
    given(added('tea', 2)).when(remove('tea', 3)).thenRejected('not-in-cart'))
  it('gives back nothing that is not in it (not-in-cart)', () =>
    given(added('tea', 2)).when(remove('mug', 1)).thenRejected('not-in-cart'))
  it('is checked out', () => given(added('tea', 2)).when(checkout).then(checkedOut))
  it('is not checked out empty (cart-empty)', () =>
    given(added('tea', 1), removed('tea', 1)).when(checkout).thenRejected('cart-empty'))
  it.each([add('tea', 1), remove('tea', 1), checkout])(
    'is closed after that: $type (cart-closed)',
    (command) => given(added('tea', 2), checkedOut).when(command).thenRejected('cart-closed'),
  )

  it('is the same state whichever article came first', () =>
    expect(stateAfter(cart, [added('tea', 1), added('mug', 2)])).toEqual(
      stateAfter(cart, [added('mug', 2), added('tea', 1)]),
    ))
  it('forgets an article that was taken out again', () =>
    expect(stateAfter(cart, [added('tea', 2), removed('tea', 2)])).toEqual(cart.initialState))
  it('shows what a broken stream did to it', () =>
    expect(stateAfter(cart, [removed('tea', 2)]).lines).toEqual([{ sku: 'tea', quantity: -2 }]))
  it.each(['__proto__', 'constructor', 'toString', 'length'])(
    'sells an article called %s like any other',
    (sku) => {
      given().when(remove(sku, 1)).thenRejected('not-in-cart')
      expect(stateAfter(cart, [added(sku, 2)]).lines).toEqual([{ sku, quantity: 2 }])
    },
  )
})
