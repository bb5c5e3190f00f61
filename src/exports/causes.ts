// Which step brought about which: an append and the conflict that it means for somebody else, an event and the handlers that hear of it, a
// message and whoever took it.

import type { Trace } from '#sim/run.ts'
import type { Result, StepEntry, StoreAnswer } from '#sim/trace.ts'

export interface Cause {
  readonly kind: 'conflict' | 'event' | 'message'
  readonly from: number
  readonly to: number
}

interface Known {
  /** Who recorded an event, and before that who decided it: inside a transaction handlers hear of it before it is recorded. */
  readonly events: Map<string, StepEntry>
  /** Who put a message into the queue last. */
  readonly messages: Map<string, StepEntry>
}

/** `ids` names each step; causes come in the order of their effects. O(steps + events). */
export function causesOf({ steps }: Trace, ids: ReadonlyMap<StepEntry, number>): Cause[] {
  const known: Known = { events: new Map(), messages: new Map() }
  const causes: Cause[] = []
  for (const { entries } of steps) {
    for (const entry of entries) {
      if (entry.kind !== 'step') continue
      const found = causeOf(entry, known)
      learn(entry, known)
      const from = found && ids.get(found.by)
      const to = ids.get(entry)
      if (found && from !== undefined && to !== undefined) causes.push({ kind: found.kind, from, to })
    }
  }
  return causes
}

const storeAnswer = (result: Result): Result | StoreAnswer =>
  result.type === 'noAnswer' ? result.answer : result

function causeOf(
  { result }: StepEntry,
  { events, messages }: Known,
): { kind: Cause['kind']; by: StepEntry } | undefined {
  const by = (kind: Cause['kind'], cause: StepEntry | undefined) => cause && { kind, by: cause }
  const answer = storeAnswer(result)
  // The first of them is the one that made it out of date.
  if (answer.type === 'conflict')
    return by('conflict', events.get(answer.conflict.conflictingEvents[0]?.eventId ?? ''))
  if (result.type === 'handled' || result.type === 'allHandled' || result.type === 'threw')
    return by('event', events.get(result.eventId))
  return result.type === 'taken' ? by('message', messages.get(result.eventId)) : undefined
}

function learn(entry: StepEntry, { events, messages }: Known): void {
  const { process, attempt } = entry
  const result = storeAnswer(entry.result)
  if (result.type === 'decided')
    for (const i of result.events.keys()) events.set(`${process}#${attempt}.${i}`, entry)
  if (result.type === 'recorded') for (const { eventId } of result.events) events.set(eventId, entry)
  if (result.type === 'enqueued') for (const eventId of result.events) messages.set(eventId, entry)
  if (result.type === 'published') messages.set(result.eventId, entry)
}
