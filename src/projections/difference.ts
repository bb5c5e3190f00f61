// What a person under policy B looks at: the state as it was when they read it, beside the state as it is now.

import { read } from '#sim/eventStore.ts'
import { foldTo } from '#sim/fold.ts'
import { commandOf, type Model } from '#sim/model.ts'
import type { CommandProcess, World } from '#sim/world.ts'
import { messageText } from './messageText.ts'
import { fieldsOf } from './stateFields.ts'

export interface DifferenceRow {
  readonly label: string
  /** null: it was, or is, not there. */
  readonly before: string | null
  readonly now: string | null
  readonly changed: boolean
}

export interface Difference {
  readonly from: number
  readonly to: number
  readonly rows: readonly DifferenceRow[]
  /** What was recorded in between, and by which command; null: before the run. */
  readonly events: readonly { readonly version: number; readonly text: string; readonly by: string | null }[]
}

export function differenceOf(model: Model, world: World, process: CommandProcess): Difference {
  const { stream, expectedVersion } = commandOf(model, process)
  const events = read(world.streams, stream)
  const to = process.read ?? events.length
  // Before it has read anything itself, what the person saw is what the command demands.
  const from = process.since ?? (typeof expectedVersion === 'number' ? expectedVersion : 0)
  const stateAt = (version: number) => fieldsOf(foldTo(model.decider, events, version))
  return {
    from,
    to,
    rows: rowsOf(stateAt(from), stateAt(to)),
    events: events.slice(from, to).map(({ streamVersion, type, data, metadata: { commandId } }) => ({
      version: streamVersion,
      text: `${type} ${messageText(data)}`.trim(),
      by: model.settings.commands.some(({ id }) => id === commandId) ? commandId : null,
    })),
  }
}

function rowsOf(before: ReadonlyMap<string, string>, now: ReadonlyMap<string, string>): DifferenceRow[] {
  const labels = [...new Set([...before.keys(), ...now.keys()])]
  return labels.map((label) => {
    const [was, is] = [before.get(label) ?? null, now.get(label) ?? null]
    return { label, before: was, now: is, changed: was !== is }
  })
}
