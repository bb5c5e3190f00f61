// Rehydrating: the state of a stream at a version is the fold of its events up to there. A recorded event has exactly one past, so the state
// after it is remembered with the event itself; folding a stream that grew by one event costs one `evolve`.

import type { Decider } from './decider.ts'
import type { RecordedEvent, Version } from './eventStore.ts'

const remembered = new WeakMap<Decider, WeakMap<RecordedEvent, unknown>>()

/** State of the stream after its first `version` events. O(events since the last remembered state). */
export function foldTo(decider: Decider, stream: readonly RecordedEvent[], version: Version): unknown {
  const states = remembered.get(decider) ?? new WeakMap<RecordedEvent, unknown>()
  remembered.set(decider, states)
  let known = version
  let state: unknown = decider.initialState
  for (; known > 0; known--) {
    const event = stream[known - 1]
    if (event && states.has(event)) {
      state = states.get(event)
      break
    }
  }
  for (const event of stream.slice(known, version)) {
    state = decider.evolve(state, event)
    states.set(event, state)
  }
  return state
}
