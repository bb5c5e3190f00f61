// Changes of a draft that reach further than one field: who is renamed or removed is named elsewhere too.

import { domainOf, type DomainId } from '#domains/registry.ts'
import { formatSchedule, parseSchedule, type Schedule } from '#sim/schedule.ts'
import type { Keys } from '#scenario/problem.ts'
import type { JsonObject } from '#scenario/values.ts'
import { commandIds, domainIn, handlerIds, handlersIn, listIn, textAt, valueAt, type Draft } from './draft.ts'
import { dataForm, freeName, nextCommandId, startData } from './start.ts'

export type Roll = 'commands' | 'handlers' | 'history' | 'faults'

const inList = (
  draft: Draft,
  roll: Roll,
  change: (items: readonly unknown[]) => readonly unknown[],
): Draft => {
  return { ...draft, [roll]: change(itemsOf(draft, roll)) }
}

/** Those that a domain brings become the scenario's own as soon as one of them is touched. */
export const withOwnHandlers = (draft: Draft): Draft => ({ ...draft, handlers: handlersIn(draft) })

function itemsOf(draft: Draft, roll: Roll): readonly unknown[] {
  const list = draft[roll]
  if (roll === 'handlers' && list === undefined) return handlersIn(draft)
  return Array.isArray(list) ? list : []
}

/** `A'` is A sent a second time, so it goes with it. */
const renamed = (process: string, from: string, to: string): string =>
  process.replace(/'*$/, '') === from ? to + process.slice(from.length) : process

export const renamedSchedule = (schedule: Schedule, from: string, to: string): Schedule =>
  schedule.map((choice) =>
    'process' in choice ? { ...choice, process: renamed(choice.process, from, to) } : choice,
  )

function renamedText(schedule: unknown, from: string, to: string): unknown {
  const parsed = typeof schedule === 'string' ? parseSchedule(schedule) : null
  return parsed?.ok ? formatSchedule(renamedSchedule(parsed.schedule, from, to)) : schedule
}

/** `keys`: the fields of a fault in which such a name stands. */
const renameInFaults = (draft: Draft, keys: readonly string[], from: string, to: string): Draft =>
  draft['faults'] === undefined
    ? draft
    : inList(draft, 'faults', (faults) =>
        faults.map((fault) => {
          const named = keys.flatMap((key) => {
            const name = textAt(fault, key)
            return name === undefined ? [] : [[key, renamed(name, from, to)] as const]
          })
          return named.length === 0 ? fault : { ...(fault as JsonObject), ...Object.fromEntries(named) }
        }),
      )

/** What a form shows at a place: the handlers that come with a domain, too. */
export const shownAt = (draft: Draft, keys: Keys): unknown =>
  valueAt(keys[0] === 'handlers' ? withOwnHandlers(draft) : draft, keys)

/** A command of another name: faults and prepared choices that name it go with it, if the name was its own. */
export function renameCommand(draft: Draft, index: number, to: string): Draft {
  const from = textAt(listIn(draft, 'commands')[index], 'id')
  const next = inList(draft, 'commands', (commands) =>
    commands.map((command, i) => (i === index ? { ...(command as JsonObject), id: to } : command)),
  )
  const isOwn = from !== undefined && commandIds(draft).filter((id) => id === from).length === 1
  if (!isOwn || to === '') return next
  const named = renameInFaults(next, ['command', 'process'], from, to)
  return named['schedule'] === undefined
    ? named
    : { ...named, schedule: renamedText(named['schedule'], from, to) }
}

export function renameHandler(draft: Draft, index: number, to: string): Draft {
  const from = textAt(handlersIn(draft)[index], 'id')
  const next = inList(draft, 'handlers', (handlers) =>
    handlers.map((handler, i) => (i === index ? { ...(handler as JsonObject), id: to } : handler)),
  )
  const isOwn = from !== undefined && handlerIds(draft).filter((id) => id === from).length === 1
  return isOwn ? renameInFaults(next, ['handler'], from, to) : next
}

/** Takes an item out of its list; faults that are about it go too. */
export function removeItem(draft: Draft, roll: Roll, index: number): Draft {
  const gone = textAt(itemsOf(draft, roll)[index], 'id')
  const next = inList(draft, roll, (items) => items.toSpliced(index, 1))
  const keys = roll === 'commands' ? ['command', 'process'] : roll === 'handlers' ? ['handler'] : []
  if (gone === undefined || keys.length === 0 || draft['faults'] === undefined) return next
  return inList(next, 'faults', (faults) =>
    faults.filter((fault) => keys.every((key) => textAt(fault, key)?.replace(/'*$/, '') !== gone)),
  )
}

/** The same once more behind it, under a name of its own. */
export function duplicateItem(draft: Draft, roll: Roll, index: number): Draft {
  const item = itemsOf(draft, roll)[index]
  if (item === undefined) return draft
  const id =
    roll === 'commands'
      ? nextCommandId(draft)
      : roll === 'handlers'
        ? freeName(textAt(item, 'id') ?? 'handler', handlerIds(draft))
        : undefined
  const copy = id === undefined ? item : { ...(item as JsonObject), id }
  return inList(draft, roll, (items) => items.toSpliced(index + 1, 0, structuredClone(copy)))
}

export const moveItem = (draft: Draft, roll: Roll, from: number, to: number): Draft =>
  inList(draft, roll, (items) => {
    const item = items[from]
    return item === undefined ? items : items.toSpliced(from, 1).toSpliced(to, 0, item)
  })

export const addItem = (draft: Draft, roll: Roll, item: JsonObject): Draft =>
  inList(draft, roll, (items) => [...items, item])

/** A message of another type carries other data. */
export function setType(draft: Draft, roll: 'commands' | 'history', index: number, type: string): Draft {
  return inList(draft, roll, (items) =>
    items.map((item, i) => {
      if (i !== index) return item
      const object = item as JsonObject
      const before = object['data'] as JsonObject | undefined
      const form = dataForm(domainIn(draft), roll, type)
      return { ...object, type, data: form ? startData(form, before) : (before ?? {}) }
    }),
  )
}

/**
 * Another domain has other commands, events and handlers: each command becomes the first of its kind there, history and own handlers go,
 * with the faults that are about a handler.
 */
export function setDomain(draft: Draft, domain: DomainId): Draft {
  const { history: _, handlers: __, ...rest } = draft
  const type = domainOf(domain).commandTypes[0] ?? ''
  const before = domainIn(draft)
  const data = startData(dataForm(domain, 'commands', type))
  const next = inList({ ...rest, domain }, 'commands', (commands) =>
    commands.map((command) => {
      const object = command as JsonObject
      const stream = textAt(object, 'stream') ?? ''
      return {
        ...object,
        type,
        data,
        stream: stream.startsWith(`${before}-`) ? stream.replace(before, domain) : stream,
      }
    }),
  )
  const handlers = handlerIds(next)
  return next['faults'] === undefined
    ? next
    : inList(next, 'faults', (faults) =>
        faults.filter((fault) => {
          const handler = textAt(fault, 'handler')
          return handler === undefined || handlers.includes(handler)
        }),
      )
}
