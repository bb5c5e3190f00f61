// A domain in TLA+: its state after the history of a stream, what `evolve` makes of each writer's event, and what `decide` says to each
// command.

import { mostItems, quantityOf as quantityIn, totalOf, type Cart } from '#domains/cart.ts'
import type { Order } from '#domains/order.ts'
import type { Stock } from '#domains/stock.ts'
import type { Checkable, CheckedProcess } from './checkable.ts'
import { flagOf, quantityOf, skuIndexOf, skusOf } from './checkedDomain.ts'

interface DomainText {
  readonly start: (state: unknown) => string
  readonly evolve: (process: CheckedProcess) => string
  readonly decide: (process: CheckedProcess) => string
}

const ruling = (refused: string): string => `IF ${refused} THEN "rejected" ELSE "events"`

function cartText({ processes }: Checkable): DomainText {
  const skus = skusOf(processes)
  const lineOf = (process: CheckedProcess): number => skuIndexOf(skus, process) + 1
  return {
    start: (state) => {
      const cart = state as Cart
      const each = skus.map((sku) => quantityIn(cart, sku))
      return `[line |-> <<${each.join(', ')}>>, total |-> ${totalOf(cart)}, closed |-> ${tla(cart.checkedOut)}]`
    },
    evolve: (process) => {
      if (process.type === 'Checkout') return '[state EXCEPT !.closed = TRUE]'
      const change = `@ ${process.type === 'AddItem' ? '+' : '-'} ${quantityOf(process)}`
      return `[state EXCEPT !.total = ${change}, !.line[${lineOf(process)}] = ${change}]`
    },
    decide: (process) => {
      const quantity = quantityOf(process)
      if (process.type === 'AddItem')
        return ruling(`state.closed \\/ state.total + ${quantity} > ${mostItems}`)
      if (process.type === 'RemoveItem')
        return ruling(`state.closed \\/ ${quantity} > state.line[${lineOf(process)}]`)
      return ruling('state.closed \\/ state.total <= 0')
    },
  }
}

const tla = (truth: boolean): string => (truth ? 'TRUE' : 'FALSE')

const stockText: DomainText = {
  start: (state) => `[available |-> ${(state as Stock).available}]`,
  evolve: (process) =>
    `[state EXCEPT !.available = @ ${process.type === 'Reserve' ? '-' : '+'} ${quantityOf(process)}]`,
  decide: (process) =>
    process.type === 'Reserve' ? ruling(`${quantityOf(process)} > state.available`) : '"events"',
}

const orderText: DomainText = {
  start: (state) => {
    const { placed, paid, shipped } = state as Order
    return `[placed |-> ${tla(placed)}, paid |-> ${tla(paid)}, shipped |-> ${tla(shipped)}]`
  },
  evolve: (process) => `[state EXCEPT !.${flagOf(process)} = TRUE]`,
  decide: (process) => {
    const done = flagOf(process)
    if (done === 'placed') return 'IF state.placed THEN "nothing" ELSE "events"'
    const allowed = done === 'paid' ? '"events"' : 'IF state.paid THEN "events" ELSE "rejected"'
    return `IF ~state.placed THEN "rejected" ELSE IF state.${done} THEN "nothing" ELSE ${allowed}`
  },
}

const ruleless: DomainText = {
  start: () => '[any |-> 0]',
  evolve: () => 'state',
  decide: () => '"events"',
}

function textOf(checkable: Checkable): DomainText {
  switch (checkable.domain) {
    case 'cart':
      return cartText(checkable)
    case 'stock':
      return stockText
    case 'order':
      return orderText
    case 'pageViews':
    case 'document':
      return ruleless
  }
}

const cases = ({ processes }: Checkable, of: (process: CheckedProcess) => string): string[] =>
  processes.map(
    (process, index) => `  ${index === 0 ? 'CASE' : '  []'} p = "${process.id}" -> (${of(process)})`,
  )

export function tlaDomain(checkable: Checkable): string[] {
  const text = textOf(checkable)
  return [
    `\\* The domain ${checkable.domain}.`,
    'StateAfterHistory(s) ==',
    ...checkable.streams.map(
      ({ state }, index) => `  ${index === 0 ? 'CASE' : '  []'} s = ${index + 1} -> ${text.start(state)}`,
    ),
    '',
    '\\* The event of p, folded into the state.',
    'Evolve(state, p) ==',
    ...cases(checkable, text.evolve),
    '',
    '\\* The state of a stream after its first n events that are no history.',
    'RECURSIVE StateAfter(_, _)',
    'StateAfter(s, n) ==',
    '  IF n = 0 THEN StateAfterHistory(s) ELSE Evolve(StateAfter(s, n - 1), stream[s][n].writer)',
    '',
    '\\* What decide says to the command of p: "events", "rejected" or "nothing".',
    'DecideOn(p, state) ==',
    ...cases(checkable, text.decide),
    '',
    '\\* The same on the first v events of its stream, history included.',
    'Decide(p, v) == DecideOn(p, StateAfter(StreamOf(p), v - History(StreamOf(p))))',
  ]
}
