// The five domains as TypeScript that stands for itself in a generated test. A property test holds them equal to `src/domains`.

import type { Scenario } from '#scenario/schema.ts'

interface DomainText {
  /** State, evolve and decide. */
  readonly decider: string
  /** Only a merge asks for it. */
  readonly commutes: string
}

const never = `const commutes = (_a: Message, _b: Message): boolean => false`

export const tsDomains: Readonly<Record<Scenario['domain'], DomainText>> = {
  cart: {
    decider: `interface State {
  /** Quantity by sku. */
  readonly items: ReadonlyMap<string, number>
  readonly checkedOut: boolean
}
const initialState: State = { items: new Map(), checkedOut: false }
const mostItems = 10

const itemOf = ({ data }: Message) => ({ sku: String(data['sku']), quantity: Number(data['quantity']) })

function changed(state: State, sku: string, by: number): State {
  return { ...state, items: new Map(state.items).set(sku, (state.items.get(sku) ?? 0) + by) }
}

function evolve(state: State, event: Message): State {
  const { sku, quantity } = itemOf(event)
  if (event.type === 'ItemAdded') return changed(state, sku, quantity)
  if (event.type === 'ItemRemoved') return changed(state, sku, -quantity)
  return event.type === 'CartCheckedOut' ? { ...state, checkedOut: true } : state
}

function decide(command: Message, { items, checkedOut }: State): Decision {
  const { sku, quantity } = itemOf(command)
  const total = [...items.values()].reduce((sum, each) => sum + each, 0)
  if (checkedOut) return rejected('cart-closed')
  if (command.type === 'AddItem')
    return total + quantity > mostItems ? rejected('cart-limit') : happened('ItemAdded', command)
  if (command.type === 'RemoveItem')
    return quantity > (items.get(sku) ?? 0) ? rejected('not-in-cart') : happened('ItemRemoved', command)
  return total <= 0 ? rejected('cart-empty') : happened('CartCheckedOut', command)
}`,
    commutes: `const commutes = (a: Message, b: Message): boolean => a.type === 'ItemAdded' && b.type === 'ItemAdded'`,
  },
  stock: {
    decider: `interface State {
  readonly available: number
}
const initialState: State = { available: 0 }

const quantityOf = ({ data }: Message): number => Number(data['quantity'])

function evolve({ available }: State, event: Message): State {
  if (event.type === 'StockReserved') return { available: available - quantityOf(event) }
  if (event.type === 'StockReplenished') return { available: available + quantityOf(event) }
  return { available }
}

function decide(command: Message, { available }: State): Decision {
  if (command.type === 'Restock') return happened('StockReplenished', command)
  return quantityOf(command) > available ? rejected('out-of-stock') : happened('StockReserved', command)
}`,
    commutes: `const known = new Set(['StockReserved', 'StockReplenished'])

const commutes = (a: Message, b: Message): boolean =>
  known.has(a.type) && known.has(b.type) && (a.type === 'StockReplenished' || b.type === 'StockReplenished')`,
  },
  order: {
    decider: `interface State {
  readonly placed: boolean
  readonly paid: boolean
  readonly shipped: boolean
}
const initialState: State = { placed: false, paid: false, shipped: false }
const nothingToDo: Decision = { events: [] }

function evolve(state: State, { type }: Message): State {
  if (type === 'OrderPlaced') return { ...state, placed: true }
  if (type === 'OrderPaid') return { ...state, paid: true }
  return type === 'OrderShipped' ? { ...state, shipped: true } : state
}

function decide(command: Message, { placed, paid, shipped }: State): Decision {
  if (command.type === 'PlaceOrder') return placed ? nothingToDo : happened('OrderPlaced', command)
  if (!placed) return rejected('not-placed')
  if (command.type === 'PayOrder') return paid ? nothingToDo : happened('OrderPaid', command)
  if (shipped) return nothingToDo
  return paid ? happened('OrderShipped', command) : rejected('not-paid')
}`,
    commutes: never,
  },
  pageViews: {
    decider: `type State = number
const initialState: State = 0

const evolve = (views: State, { type }: Message): State => (type === 'PageViewed' ? views + 1 : views)

const decide = (command: Message, _views: State): Decision => happened('PageViewed', command)`,
    commutes: `const commutes = (a: Message, b: Message): boolean => a.type === 'PageViewed' && b.type === 'PageViewed'`,
  },
  document: {
    decider: `type State = string
const initialState: State = ''

const evolve = (title: State, { type, data }: Message): State =>
  type === 'DocumentRenamed' ? String(data['title']) : title

const decide = (command: Message, _title: State): Decision => happened('DocumentRenamed', command)`,
    commutes: never,
  },
}
