import { describe, it } from 'vitest'
import { givenFor } from '#sim/testing.ts'
import { order } from './order.ts'

const given = givenFor(order)
const message = (type: string) => ({ type, data: {} })
const [place, pay, ship] = [message('PlaceOrder'), message('PayOrder'), message('ShipOrder')]
const [placed, paid, shipped] = [message('OrderPlaced'), message('OrderPaid'), message('OrderShipped')]

describe('an order', () => {
  it('is placed', () => given().when(place).then(placed))
  it('is paid once it is placed', () => given(placed).when(pay).then(paid))
  it('is shipped once it is paid', () => given(placed, paid).when(ship).then(shipped))
  it('is not paid before it is placed (not-placed)', () => given().when(pay).thenRejected('not-placed'))
  it('is not shipped before it is placed (not-placed)', () => given().when(ship).thenRejected('not-placed'))
  it('is not shipped before it is paid (not-paid)', () => given(placed).when(ship).thenRejected('not-paid'))
  it('finds nothing to do when it is placed again', () => given(placed).when(place).thenNothing())
  it('finds nothing to do when it is paid again', () => given(placed, paid).when(pay).thenNothing())
  it('finds nothing to do when it is shipped again', () =>
    given(placed, paid, shipped).when(ship).thenNothing())
})
