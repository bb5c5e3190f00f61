// The domains there are, by the name that a scenario gives them.

import { assert } from '#lib/assert.ts'
import { cart, type CartCommand } from './cart.ts'
import { document, type DocumentCommand } from './document.ts'
import type { DomainDecider } from './domain.ts'
import { order, type OrderCommand } from './order.ts'
import { pageViews, type PageViewsCommand } from './pageViews.ts'
import { stock, type StockCommand } from './stock.ts'

const domains = { cart, stock, order, pageViews, document }

export type DomainId = keyof typeof domains

export const domainIds = [
  'cart',
  'stock',
  'order',
  'pageViews',
  'document',
] as const satisfies readonly DomainId[]

/** Every command that there is, by domain, for those who must cover them all. */
export interface Commands {
  readonly cart: CartCommand
  readonly stock: StockCommand
  readonly order: OrderCommand
  readonly pageViews: PageViewsCommand
  readonly document: DocumentCommand
}

const isDomainId = (name: string): name is DomainId => Object.hasOwn(domains, name)

/** The decider of a domain. A name that no validated scenario can have is a bug. */
export function domainOf(name: string): DomainDecider {
  assert(isDomainId(name), `no domain ${name}`)
  return domains[name]
}
