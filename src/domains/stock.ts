// How many of one article there are to sell. The rule that people know: never below zero.

import { deciderOf, happened, rejected } from './domain.ts'

export interface Stock {
  /** Below zero when more was sold than there is, which only a mistake in the handling of conflicts can do. */
  readonly available: number
}

interface Quantity extends Readonly<Record<string, unknown>> {
  readonly quantity: number
}

export type StockCommand = { readonly type: 'Reserve' | 'Restock'; readonly data: Quantity }
export type StockEvent = { readonly type: 'StockReserved' | 'StockReplenished'; readonly data: Quantity }

export const stock = deciderOf<Stock, StockCommand, StockEvent>({
  initialState: { available: 0 },
  canFindNothingToDo: false,
  reports: { Reserve: 'StockReserved', Restock: 'StockReplenished' },

  decide({ type, data }, { available }) {
    switch (type) {
      case 'Reserve':
        return data.quantity > available ? rejected('out-of-stock') : happened('StockReserved', data)
      case 'Restock':
        return happened('StockReplenished', data)
    }
  },

  evolve({ available }, { type, data }) {
    switch (type) {
      case 'StockReserved':
        return { available: available - data.quantity }
      case 'StockReplenished':
        return { available: available + data.quantity }
    }
  },

  commutes: (a, b) => a === 'StockReplenished' || b === 'StockReplenished',
})
