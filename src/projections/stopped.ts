// Why a run was still going when it was stopped: what its last steps do over and over. Nothing here says that it could not end later.

import { millisecondsOf } from '#sim/clock.ts'
import type { Trace } from '#sim/run.ts'
import type { ProcessId } from '#sim/world.ts'

export type Stopped = { readonly steps: number } & (
  | {
      /** Workers take one message from each other, because each of them outlives its lease. */
      readonly kind: 'toAndFro'
      readonly event: string
      readonly workers: readonly ProcessId[]
      readonly deliveries: number
      /** In milliseconds. */
      readonly lease: number
    }
  | {
      readonly kind: 'redelivery'
      readonly event: string
      readonly handler: string
      readonly deliveries: number
    }
  /** `process` is the one that has tried most often. */
  | { readonly kind: 'attempts'; readonly process: ProcessId; readonly attempts: number }
  | { readonly kind: 'other' }
)

/** So many steps at the end show what goes on. */
const looked = 1000

/** null: the run came to its end, or is short because somebody stopped it. O(processes). */
export function stoppedIn({ model, steps, end, complete }: Trace): Stopped | null {
  if (complete) return null
  const tooLate = new Map<string, Set<ProcessId>>()
  const thrown = new Map<string, string>()
  for (const { entries } of steps.slice(-looked))
    for (const entry of entries) {
      if (entry.kind !== 'step') continue
      const { result, process } = entry
      if (result.type === 'ackedTooLate')
        tooLate.set(result.eventId, (tooLate.get(result.eventId) ?? new Set()).add(process))
      if (result.type === 'threw' && result.after.kind === 'again') thrown.set(result.eventId, result.handler)
    }
  const told = { steps: steps.length }
  const [most] = (end.background?.queue ?? []).toSorted((a, b) => b.takings - a.takings)
  if (most) {
    const event = most.eventId
    const workers = [...(tooLate.get(event) ?? [])].toSorted()
    const handler = thrown.get(event)
    const lease = millisecondsOf(model.settings.dispatch.outbox.lease)
    const deliveries = most.takings
    if (workers.length > 1) return { ...told, kind: 'toAndFro', event, workers, deliveries, lease }
    if (handler !== undefined) return { ...told, kind: 'redelivery', event, handler, deliveries }
  }
  const trying = end.processes.filter(({ outcome }) => outcome === null)
  const [first] = trying.toSorted((a, b) => b.attempt - a.attempt)
  if (first && first.attempt > 1)
    return { ...told, kind: 'attempts', process: first.id, attempts: first.attempt }
  return { ...told, kind: 'other' }
}
