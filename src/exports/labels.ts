// Names of the things in an export. Node and event names stay as they are in every language: they are what people search for.

import { messageText } from '#projections/messageText.ts'
import { commandOf } from '#sim/model.ts'
import type { Trace } from '#sim/run.ts'
import type { ProcessId } from '#sim/world.ts'
import type { Message } from '#sim/decider.ts'
import type { Slice } from './activity.ts'

/** `AddItem tea × 1` */
export const messageName = ({ type, data }: Message): string => `${type} ${messageText(data)}`.trim()

/** `A AddItem tea × 1`; a worker or the relay is its id alone. */
export function processLabel({ model, end }: Trace, id: ProcessId): string {
  const process = end.processes.find((each) => each.id === id)
  return process ? `${id} ${messageName(commandOf(model, process))}` : id
}

export function sliceName({ kind, count, entry, process }: Slice): string {
  switch (kind) {
    case 'request':
      return `request ${process}`
    case 'attempt':
      return `attempt ${count}`
    case 'delivery':
      return `delivery ${count}`
    case 'round':
      return 'relay round'
    case 'step':
      return entry?.node ?? ''
  }
}
