// What model checkers are told of a domain, whatever language they speak.

import type { CheckedProcess } from './checkable.ts'

export const quantityOf = ({ data }: CheckedProcess): number => Number(data['quantity'] ?? 0)

const skuOf = ({ data }: CheckedProcess): string => String(data['sku'])

/** The articles that the commands name, in the order in which they do: checkers count them. */
export const skusOf = (processes: readonly CheckedProcess[]): readonly string[] => [
  ...new Set(processes.filter(({ data }) => typeof data['sku'] === 'string').map(skuOf)),
]

/** From 0. */
export const skuIndexOf = (skus: readonly string[], process: CheckedProcess): number =>
  skus.indexOf(skuOf(process))

/** What an order's command makes true. */
export const flagOf = ({ type }: CheckedProcess): 'placed' | 'paid' | 'shipped' =>
  type === 'PlaceOrder' ? 'placed' : type === 'PayOrder' ? 'paid' : 'shipped'
