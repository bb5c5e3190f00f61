// A domain in Promela: what its state is made of, what `evolve` does with each writer's event, and what `decide` says to each command. The
// variables are hidden: they are worked out from the stream at each step and are no part of a state.

import { mostItems, quantityOf as quantityIn, totalOf, type Cart } from '#domains/cart.ts'
import type { Order } from '#domains/order.ts'
import type { Stock } from '#domains/stock.ts'
import type { Scenario } from '#scenario/schema.ts'
import type { Checkable, CheckedProcess } from './checkable.ts'
import { flagOf, quantityOf, skuIndexOf, skusOf } from './checkedDomain.ts'

interface DomainText {
  readonly variables: readonly string[]
  /** Sets the variables to the domain's state after the history of a stream. */
  readonly start: (state: unknown) => string
  readonly evolve: (process: CheckedProcess) => string
  /** Sets `ruling`; the command of this process is asked. */
  readonly decide: (process: CheckedProcess) => string
}

const chosen = (condition: string, yes: string, no: string): string => `(${condition} -> ${yes} : ${no})`

function cartText({ processes }: Checkable): DomainText {
  const skus = skusOf(processes)
  const lineOf = (process: CheckedProcess): string => `line[${skuIndexOf(skus, process)}]`
  const change = (process: CheckedProcess, sign: '+' | '-'): string =>
    `total = total ${sign} ${quantityOf(process)}; ${lineOf(process)} = ${lineOf(process)} ${sign} ${quantityOf(process)}`
  return {
    variables: [`int line[${Math.max(1, skus.length)}]`, 'int total', 'byte closed'],
    start: (state) => {
      const cart = state as Cart
      const each = skus.map((sku, index) => `line[${index}] = ${quantityIn(cart, sku)}`)
      return [...each, `total = ${totalOf(cart)}`, `closed = ${cart.checkedOut}`].join('; ')
    },
    evolve: (process) => {
      if (process.type === 'Checkout') return 'closed = true'
      return change(process, process.type === 'AddItem' ? '+' : '-')
    },
    decide: (process) => {
      const quantity = quantityOf(process)
      if (process.type === 'AddItem') return ruling(`closed || total + ${quantity} > ${mostItems}`)
      if (process.type === 'RemoveItem') return ruling(`closed || ${quantity} > ${lineOf(process)}`)
      return ruling('closed || total <= 0')
    },
  }
}

const ruling = (refused: string): string => `ruling = ${chosen(refused, 'REJECTED', 'EVENTS')}`

const stockText: DomainText = {
  variables: ['int available'],
  start: (state) => `available = ${(state as Stock).available}`,
  evolve: (process) =>
    `available = available ${process.type === 'Reserve' ? '-' : '+'} ${quantityOf(process)}`,
  decide: (process) =>
    process.type === 'Reserve' ? ruling(`${quantityOf(process)} > available`) : 'ruling = EVENTS',
}

const orderText: DomainText = {
  variables: ['byte placed', 'byte paid', 'byte shipped'],
  start: (state) => {
    const { placed, paid, shipped } = state as Order
    return `placed = ${placed}; paid = ${paid}; shipped = ${shipped}`
  },
  evolve: (process) => `${flagOf(process)} = true`,
  decide: (process) => {
    const done = flagOf(process)
    if (done === 'placed') return `ruling = ${chosen('placed', 'NOTHING', 'EVENTS')}`
    const allowed = done === 'paid' ? 'EVENTS' : chosen('paid', 'EVENTS', 'REJECTED')
    return `ruling = ${chosen('!placed', 'REJECTED', chosen(done, 'NOTHING', allowed))}`
  },
}

const ruleless: DomainText = {
  variables: [],
  start: () => 'skip',
  evolve: () => 'skip',
  decide: () => 'ruling = EVENTS',
}

function textOf(checkable: Checkable): DomainText {
  const domain: Scenario['domain'] = checkable.domain
  switch (domain) {
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

const cases = (checkable: Checkable, of: (process: CheckedProcess) => string): string[] =>
  checkable.processes.map((process) => `  :: w == ${process.name} -> ${of(process)}`)

/** The inlines `start`, `evolve` and `decide`, and the variables they work on. */
export function promelaDomain(checkable: Checkable): string[] {
  const text = textOf(checkable)
  return [
    `/* The domain ${checkable.domain}: worked out afresh whenever somebody decides, so it is hidden from the state. */`,
    ...text.variables.map((variable) => `hidden ${variable};`),
    '#define REJECTED 0',
    '#define NOTHING 1',
    '#define EVENTS 2',
    'hidden byte ruling;',
    'hidden byte place, who;',
    '',
    'inline start(s) {',
    '  if',
    ...checkable.streams.map(({ state }, index) => `  :: s == ${index} -> ${text.start(state)}`),
    '  fi',
    '}',
    'inline evolve(w) {',
    '  if',
    ...cases(checkable, text.evolve),
    '  fi',
    '}',
    '',
    '/* What decide says to the command of w on the first v events of its stream. */',
    'inline decide(w, v) {',
    '  start(streamOf(w));',
    '  place = 0;',
    '  do',
    '  :: place + history(streamOf(w)) < v -> who = stream[streamOf(w)].writer[place]; evolve(who); place++',
    '  :: else -> break',
    '  od;',
    '  if',
    ...cases(checkable, text.decide),
    '  fi',
    '}',
  ]
}
