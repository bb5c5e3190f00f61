// The names that a field of a scenario may be filled with, because something of that name is there.

import { domainOf } from '#domains/registry.ts'
import { nodesOf } from '#scenario/nodes.ts'
import type { JsonObject } from '#scenario/values.ts'
import { commandIds, domainIn, handlerIds, objectAt, streamsIn, type Draft } from './draft.ts'

export interface Names {
  readonly names: readonly string[]
  /** Whether another one may be written. */
  readonly isOpen: boolean
}

const only = (names: readonly string[]): Names => ({ names, isOpen: false })

const workers = (draft: Draft): readonly string[] => {
  const count = Number(objectAt(draft, 'dispatch')['workers'] ?? 1)
  return ['W1', 'W2', 'W3', 'W4'].slice(0, Number.isNaN(count) ? 1 : Math.max(1, count))
}

/** Where a process can stand; a host stands wherever one of its processes does. */
function nodesFor(process: unknown): readonly string[] {
  if (process === 'S') return [...new Set([...nodesOf.command, ...nodesOf.worker])]
  if (process === 'R') return nodesOf.relay
  return typeof process === 'string' && /^W[1-4]$/.test(process) ? nodesOf.worker : nodesOf.command
}

/** `name`: noun and key of the field; `owner`: the object that it belongs to. undefined: anything may be written. */
export function namesFor(name: string, draft: Draft, owner: JsonObject): Names | undefined {
  const domain = domainOf(domainIn(draft))
  switch (name) {
    case 'command.type':
      return only(domain.commandTypes)
    case 'event.type':
      return { names: domain.eventTypes, isOpen: true }
    case 'command.stream':
    case 'event.stream':
      return { names: streamsIn(draft), isOpen: true }
    case 'handler.on':
      return only(domain.eventTypes)
    case 'fault.handler':
      return only(handlerIds(draft))
    case 'fault.command':
      return only(commandIds(draft))
    case 'fault.process':
      return only(['S', ...commandIds(draft), 'R', ...workers(draft)])
    case 'fault.after':
      return only(nodesFor(owner['process']))
    default:
      return undefined
  }
}
