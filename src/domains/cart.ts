// A shopping cart. Two additions commute, so a merge may append the second behind the first; the limit of ten items is what that can break,
// because nobody asked `decide` about the cart as it is by then.

import { deciderOf, happened, rejected } from './domain.ts'

interface Line {
  readonly sku: string
  readonly quantity: number
}

/** `lines` are sorted by sku and never zero, so that the same cart is the same JSON however it came about. */
export interface Cart {
  readonly lines: readonly Line[]
  readonly checkedOut: boolean
}

interface Items extends Line, Readonly<Record<string, unknown>> {}

export type CartCommand =
  | { readonly type: 'AddItem' | 'RemoveItem'; readonly data: Items }
  | { readonly type: 'Checkout'; readonly data: Readonly<Record<string, unknown>> }

export type CartEvent =
  | { readonly type: 'ItemAdded' | 'ItemRemoved'; readonly data: Items }
  | { readonly type: 'CartCheckedOut'; readonly data: Readonly<Record<string, unknown>> }

export const mostItems = 10

export const quantityOf = (cart: Cart, sku: string): number =>
  cart.lines.find((line) => line.sku === sku)?.quantity ?? 0
export const totalOf = (cart: Cart): number => cart.lines.reduce((total, line) => total + line.quantity, 0)

/** May go below zero: a stream that breaks the rules must show it. */
function change(cart: Cart, sku: string, by: number): Cart {
  const quantity = quantityOf(cart, sku) + by
  const lines = cart.lines.filter((line) => line.sku !== sku)
  if (quantity !== 0) lines.push({ sku, quantity })
  return { ...cart, lines: lines.sort((a, b) => (a.sku < b.sku ? -1 : 1)) }
}

export const cart = deciderOf<Cart, CartCommand, CartEvent>({
  initialState: { lines: [], checkedOut: false },
  canFindNothingToDo: false,
  reports: { AddItem: 'ItemAdded', RemoveItem: 'ItemRemoved', Checkout: 'CartCheckedOut' },

  decide(command, cart) {
    if (cart.checkedOut) return rejected('cart-closed')
    switch (command.type) {
      case 'AddItem':
        if (totalOf(cart) + command.data.quantity > mostItems) return rejected('cart-limit')
        return happened('ItemAdded', command.data)
      case 'RemoveItem':
        if (command.data.quantity > quantityOf(cart, command.data.sku)) return rejected('not-in-cart')
        return happened('ItemRemoved', command.data)
      case 'Checkout':
        if (totalOf(cart) <= 0) return rejected('cart-empty')
        return happened('CartCheckedOut', command.data)
    }
  },

  evolve(cart, event) {
    switch (event.type) {
      case 'ItemAdded':
        return change(cart, event.data.sku, event.data.quantity)
      case 'ItemRemoved':
        return change(cart, event.data.sku, -event.data.quantity)
      case 'CartCheckedOut':
        return { ...cart, checkedOut: true }
    }
  },

  commutes: (a, b) => a === 'ItemAdded' && b === 'ItemAdded',
})
