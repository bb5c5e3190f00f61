// What each command carries. Events carry the data of the command that caused them, so history is checked by the same table.

import type * as v from 'valibot'
import { domainOf, type Commands, type DomainId } from '#domains/registry.ts'
import { limits } from './limits.ts'
import { integer, object, optional, text } from './values.ts'

const quantity = integer(1, limits.quantity)
const items = object({ sku: text({ max: limits.sku }), quantity })
const nothing = object({})

type DataOf<Command, Type> = Command extends { readonly type: infer Types; readonly data: infer Data }
  ? Type extends Types
    ? Data
    : never
  : never

/** The type is the check that no command is forgotten, and that what passes is what the domain reads. */
type DataSchemas = {
  readonly [Domain in DomainId]: {
    readonly [Type in Commands[Domain]['type']]: v.GenericSchema<unknown, DataOf<Commands[Domain], Type>>
  }
}

export const commandData = {
  cart: { AddItem: items, RemoveItem: items, Checkout: nothing },
  stock: { Reserve: object({ quantity }), Restock: object({ quantity }) },
  order: { PlaceOrder: nothing, PayOrder: nothing, ShipOrder: nothing },
  pageViews: { RecordView: object({ page: optional(text({ max: limits.page })) }) },
  document: { Rename: object({ title: text({ max: limits.title }) }) },
} satisfies DataSchemas

const byDomain: Readonly<Record<DomainId, Readonly<Record<string, v.GenericSchema>>>> = commandData

/** undefined: the domain has no such command. */
export function commandDataSchema(domain: DomainId, type: string): v.GenericSchema | undefined {
  return Object.hasOwn(byDomain[domain], type) ? byDomain[domain][type] : undefined
}

/** undefined: the domain has no such event. */
export function eventDataSchema(domain: DomainId, type: string): v.GenericSchema | undefined {
  const command = domainOf(domain).commandOf({ type, data: {} })
  return command && commandDataSchema(domain, command.type)
}
