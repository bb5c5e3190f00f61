// An order is placed, paid, shipped, each once. Asking a second time finds nothing to do, which is what makes resending harmless here.

import { deciderOf, happened, nothingToDo, rejected } from './domain.ts'

export interface Order {
  readonly placed: boolean
  readonly paid: boolean
  readonly shipped: boolean
}

type Nothing = Readonly<Record<string, unknown>>

export type OrderCommand = { readonly type: 'PlaceOrder' | 'PayOrder' | 'ShipOrder'; readonly data: Nothing }
export type OrderEvent = {
  readonly type: 'OrderPlaced' | 'OrderPaid' | 'OrderShipped'
  readonly data: Nothing
}

export const order = deciderOf<Order, OrderCommand, OrderEvent>({
  initialState: { placed: false, paid: false, shipped: false },
  canFindNothingToDo: true,
  reports: { PlaceOrder: 'OrderPlaced', PayOrder: 'OrderPaid', ShipOrder: 'OrderShipped' },

  decide({ type, data }, order) {
    switch (type) {
      case 'PlaceOrder':
        return order.placed ? nothingToDo : happened('OrderPlaced', data)
      case 'PayOrder':
        if (!order.placed) return rejected('not-placed')
        return order.paid ? nothingToDo : happened('OrderPaid', data)
      case 'ShipOrder':
        if (!order.placed) return rejected('not-placed')
        if (order.shipped) return nothingToDo
        return order.paid ? happened('OrderShipped', data) : rejected('not-paid')
    }
  },

  evolve(order, { type }) {
    switch (type) {
      case 'OrderPlaced':
        return { ...order, placed: true }
      case 'OrderPaid':
        return { ...order, paid: true }
      case 'OrderShipped':
        return { ...order, shipped: true }
    }
  },

  commutes: () => false,
})
