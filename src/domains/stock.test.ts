import { describe, expect, it } from 'vitest'
import { givenFor, stateAfter } from '#sim/testing.ts'
import { stock } from './stock.ts'

const given = givenFor(stock)
const reserve = (quantity: number) => ({ type: 'Reserve', data: { quantity } })
const restock = (quantity: number) => ({ type: 'Restock', data: { quantity } })
const reserved = (quantity: number) => ({ type: 'StockReserved', data: { quantity } })
const replenished = (quantity: number) => ({ type: 'StockReplenished', data: { quantity } })

describe('a stock', () => {
  it('is replenished', () => given().when(restock(5)).then(replenished(5)))
  it('reserves down to nothing', () => given(replenished(5)).when(reserve(5)).then(reserved(5)))
  it('reserves no more than there is (out-of-stock)', () =>
    given(replenished(5), reserved(3)).when(reserve(3)).thenRejected('out-of-stock'))
  it('has nothing at first (out-of-stock)', () => given().when(reserve(1)).thenRejected('out-of-stock'))
  it('shows that more was sold than there is', () =>
    expect(stateAfter(stock, [replenished(1), reserved(1), reserved(1)])).toEqual({ available: -1 }))
})
