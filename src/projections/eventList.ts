// What is in the aggregate's list of domain events: filled by the decision, emptied when it is collected.

import type { DispatchMode } from '#sim/settings.ts'
import type { ProcessStep } from './processSteps.ts'

/** After these steps of a process; null before there is an aggregate. O(steps since it was rehydrated). */
export function eventListOf(mode: DispatchMode, steps: readonly ProcessStep[]): readonly string[] | null {
  const rehydrated = steps.findLastIndex(({ entry }) => entry.node === 'rehydrate')
  if (mode === 'none' || rehydrated === -1) return null
  let list: readonly string[] = []
  for (const { entry } of steps.slice(rehydrated)) {
    const { node, result } = entry
    if (result.type === 'decided') list = result.events.map(({ type }) => type)
    // With an outbox the rows are written from it, in the transaction of the append.
    if (node === 'collect' || (mode === 'outbox' && (node === 'append' || node === 'write'))) list = []
  }
  return list
}
