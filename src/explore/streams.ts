// Streams as a tree: a stream is the path to its last event, so a longer stream shares what came before, and each recorded event has one
// past (which is what `foldTo` remembers states by).

import { read, type RecordedEvent } from '#sim/eventStore.ts'
import { at } from '#sim/model.ts'
import type { World } from '#sim/world.ts'

interface Path {
  readonly events: readonly RecordedEvent[]
  /** Longer by one event, by what tells that event apart. */
  readonly longer: Map<string, number>
}

export interface StreamTree {
  /** The number of this content. */
  numberOf(events: readonly RecordedEvent[]): number
  /** The same without adding it; undefined where it was never seen. */
  find(events: readonly RecordedEvent[]): number | undefined
  lengthOf(path: number): number
  eventsOf(path: number): readonly RecordedEvent[]
  /** The first `length` events. O(what is left away). */
  prefixOf(path: number, length: number): number
}

/** Writer and attempt are in the event's id; type and data follow from them in every domain there is, and are compared all the same. */
function keyOf(event: RecordedEvent): string {
  const known = keys.get(event)
  if (known !== undefined) return known
  const key = `${event.eventId} ${event.type} ${JSON.stringify(event.data)}`
  keys.set(event, key)
  return key
}

const keys = new WeakMap<RecordedEvent, string>()

/** @param level what becomes of each event; its own content unless given */
export function createStreamTree(
  level: (event: RecordedEvent) => RecordedEvent = (event) => event,
): StreamTree {
  const paths: Path[] = [{ events: [], longer: new Map() }]
  const parents = [0]
  const lengths = [0]
  const grow = (from: number, event: RecordedEvent, key: string): number => {
    const parent = at(paths, from)
    const number = paths.length
    paths.push({ events: [...parent.events, event], longer: new Map() })
    parents.push(from)
    lengths.push((lengths[from] as number) + 1)
    parent.longer.set(key, number)
    return number
  }
  return {
    numberOf: (events) =>
      events.reduce((path, recorded) => {
        const event = level(recorded)
        const key = keyOf(event)
        return at(paths, path).longer.get(key) ?? grow(path, event, key)
      }, 0),
    find: (events) =>
      events.reduce<number | undefined>(
        (path, event) => (path === undefined ? path : at(paths, path).longer.get(keyOf(level(event)))),
        0,
      ),
    lengthOf: (path) => lengths[path] as number,
    eventsOf: (path) => at(paths, path).events,
    prefixOf(path, length) {
      let prefix = path
      for (let more = (lengths[path] as number) - length; more > 0; more--) prefix = parents[prefix] as number
      return prefix
    },
  }
}

export const streamsOf = (world: World, ids: readonly string[]): readonly (readonly RecordedEvent[])[] =>
  ids.map((id) => read(world.streams, id))
