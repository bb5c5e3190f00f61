// How the value of a field gets into the draft: some reach further than their own place.

import { domainIds } from '#domains/registry.ts'
import { defaults } from '#scenario/form/defaults.ts'
import { commandIds, domainIn, withValue, type Draft } from '#scenario/form/draft.ts'
import {
  renameCommand,
  renamedSchedule,
  renameHandler,
  setDomain,
  setType,
  withOwnHandlers,
} from '#scenario/form/revise.ts'
import { startObjects } from '#scenario/form/start.ts'
import type { Keys } from '#scenario/problem.ts'
import type { Schedule } from '#sim/schedule.ts'

export interface Revised {
  readonly draft: Draft
  /** What becomes of the choices made by hand. */
  readonly choices?: (before: Schedule) => Schedule
}

interface Place {
  readonly keys: Keys
  /** Noun and key of the field. */
  readonly name: string
  readonly isOptional: boolean
}

/** undefined takes the field away; so does what it usually is. */
export function setField(draft: Draft, { keys, name, isOptional }: Place, value: unknown): Revised {
  const index = Number(keys[1])
  switch (name) {
    case 'command.id': {
      const [from, to] = [commandIds(draft)[index], String(value)]
      const next = renameCommand(draft, index, to)
      const isAlone = commandIds(draft).filter((id) => id === from).length === 1
      return from === undefined || !isAlone
        ? { draft: next }
        : { draft: next, choices: (all) => renamedSchedule(all, from, to) }
    }
    case 'handler.id':
      return { draft: renameHandler(draft, index, String(value)) }
    case 'command.type':
      return { draft: setType(draft, 'commands', index, String(value)) }
    case 'event.type':
      return { draft: setType(draft, 'history', index, String(value)) }
    case 'scenario.domain': {
      const domain = domainIds.find((id) => id === value)
      return { draft: domain && domain !== domainIn(draft) ? setDomain(draft, domain) : draft }
    }
    default: {
      const own = keys[0] === 'handlers' ? withOwnHandlers(draft) : draft
      const said = isOptional && value === defaults[name] ? undefined : value
      return { draft: withValue(own, keys, said, (key) => startObjects[key]) as Draft }
    }
  }
}
