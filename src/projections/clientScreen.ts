// What the person who sent a command has on the screen: to whom a failure shows, and what it says to them.

import { unreachable } from '#lib/assert.ts'
import { commandOf, visitsOf, type Model } from '#sim/model.ts'
import type { CommandProcess } from '#sim/world.ts'
import { messageText } from './messageText.ts'
import { statusOfOutcome, type Status } from './stepStatus.ts'

/** The commands of the five domains; the words around them differ. */
export const commandTypes = [
  'AddItem',
  'RemoveItem',
  'Checkout',
  'Reserve',
  'Restock',
  'PlaceOrder',
  'PayOrder',
  'ShipOrder',
  'RecordView',
  'Rename',
] as const
export type CommandType = (typeof commandTypes)[number]

export const rules = [
  'cart-limit',
  'not-in-cart',
  'cart-empty',
  'cart-closed',
  'out-of-stock',
  'not-placed',
  'not-paid',
] as const
export type Rule = (typeof rules)[number]

export type ScreenKey =
  | `before.${CommandType}`
  | `done.${CommandType}`
  | `rule.${Rule}`
  | 'before'
  | 'done'
  | 'waiting'
  | 'waitingLong'
  | 'changed'
  | 'noop'
  | 'refused'
  | 'exhausted'
  | 'missing'
  | 'gaveUp'
  | 'error'
  | 'noAnswer'

export interface ClientScreen {
  readonly key: ScreenKey
  readonly values: { readonly text: string }
  /** null while the person just waits. */
  readonly status: Status | null
}

export function clientScreenOf(model: Model, process: CommandProcess): ClientScreen {
  const { type, data } = commandOf(model, process)
  const values = { text: messageText(data) }
  const { outcome } = process
  const status = outcome === null ? null : statusOfOutcome(outcome)
  return {
    key: outcome === null ? keyBefore(model, process, type) : keyAfter(process, outcome, type),
    values,
    status,
  }
}

function keyBefore(model: Model, process: CommandProcess, type: string): ScreenKey {
  if (visitsOf(model, process, 'accept') === 0) return commandKey('before', type)
  if (process.node === 'review' || process.node === 'refetch' || process.node === 'giveUp') return 'changed'
  return process.attempt > 1 && process.answers === 0 ? 'waitingLong' : 'waiting'
}

function keyAfter(
  process: CommandProcess,
  outcome: NonNullable<CommandProcess['outcome']>,
  type: string,
): ScreenKey {
  switch (outcome) {
    case 'accepted':
    case 'merged':
    case 'idempotent':
      return commandKey('done', type)
    case 'noop':
      return 'noop'
    case 'rejected': {
      const rule = rules.find((known) => known === process.rule)
      return rule ? `rule.${rule}` : 'refused'
    }
    case 'conflict':
      return process.httpStatus === 428 ? 'missing' : 'refused'
    case 'exhausted':
      return 'exhausted'
    case 'gaveUp':
      return 'gaveUp'
    case 'escaped':
    case 'failed':
      return 'error'
    case 'unknown':
      return 'noAnswer'
    default:
      return unreachable(outcome)
  }
}

function commandKey(when: 'before' | 'done', type: string): ScreenKey {
  const known = commandTypes.find((name) => name === type)
  return known ? `${when}.${known}` : when
}
