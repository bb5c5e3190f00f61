// The domains there are, by the name that a scenario gives them.

import { assert } from '#lib/assert.ts'
import { cart } from './cart.ts'
import { document } from './document.ts'
import type { DomainDecider } from './domain.ts'
import { order } from './order.ts'
import { pageViews } from './pageViews.ts'
import { stock } from './stock.ts'

const domains = { cart, stock, order, pageViews, document }

export type DomainId = keyof typeof domains

export const domainIds = [
  'cart',
  'stock',
  'order',
  'pageViews',
  'document',
] as const satisfies readonly DomainId[]

const isDomainId = (name: string): name is DomainId => Object.hasOwn(domains, name)

/** The decider of a domain. A name that no validated scenario can have is a bug. */
export function domainOf(name: string): DomainDecider {
  assert(isDomainId(name), `no domain ${name}`)
  return domains[name]
}
