// What all processes share, as one small integer: the content of the streams and everything outside of the processes. For each number the
// search can ask in arrays what a step may depend on (lengths, prefixes, whether a host is down) without looking at the content.

import { growing } from '#lib/growing.ts'
import type { RecordedEvent } from '#sim/eventStore.ts'
import { at } from '#sim/model.ts'
import type { AnyProcess, CommandProcess, RelayProcess, World } from '#sim/world.ts'
import { createInterner } from './interner.ts'
import { linkOf, type Outside } from './outside.ts'
import { resized } from './resized.ts'
import type { Layout } from './slots.ts'
import { createStreamTree, streamsOf } from './streams.ts'

interface SharedContent {
  readonly paths: readonly number[]
  readonly outside: Outside
}

export interface SharedStates {
  numberOf(world: World, outside: Outside): number
  find(world: World, outside: Outside): number | undefined
  outsideOf(shared: number): Outside
  lengthOf(shared: number, stream: number): number
  /** A number for the first `length` events of a stream. */
  prefixOf(shared: number, stream: number, length: number): number
  someHostDown(shared: number): boolean
  eventsOf(shared: number, stream: number): readonly RecordedEvent[]
  /** The world as this process sees it: nobody else is in it, because nobody looks at the others. */
  worldFor(shared: number, process: AnyProcess | null): World
  readonly count: () => number
}

/** @param root the world before the first step: where streams lie that nobody writes to, and the relay that others meet */
export function createSharedStates(
  layout: Layout,
  root: World,
  level?: (event: RecordedEvent) => RecordedEvent,
): SharedStates {
  const tree = createStreamTree(level)
  const contents = createInterner<SharedContent>()
  const flat = createFlat(layout.streams.length)
  const idle = root.background?.relay ?? null
  const keyOf = (paths: readonly number[], outside: Outside): string =>
    `${paths.join(' ')} ${JSON.stringify(outside)}`
  const content = (shared: number): SharedContent => at(contents.values, shared)
  const streams = ({ paths }: SharedContent) =>
    Object.fromEntries(
      layout.streams.flatMap((id, stream) => {
        const events = tree.eventsOf(at(paths, stream))
        return events.length === 0 ? [] : [[id, events]]
      }),
    )
  return {
    numberOf(world, outside) {
      const paths = streamsOf(world, layout.streams).map((events) => tree.numberOf(events))
      return contents.intern(keyOf(paths, outside), () => {
        flat.add(paths, outside)
        return { paths, outside }
      })
    },
    find(world, outside) {
      const paths = streamsOf(world, layout.streams).map((events) => tree.find(events))
      return paths.includes(undefined) ? undefined : contents.find(keyOf(paths as number[], outside))
    },
    outsideOf: (shared) => content(shared).outside,
    lengthOf: (shared, stream) => tree.lengthOf(flat.pathOf(shared, stream)),
    prefixOf: (shared, stream, length) => tree.prefixOf(flat.pathOf(shared, stream), length),
    someHostDown: (shared) => flat.isDown(shared),
    eventsOf: (shared, stream) => tree.eventsOf(at(content(shared).paths, stream)),
    worldFor: (shared, process) =>
      worldAround(
        process,
        root,
        { ...root.streams, ...streams(content(shared)) },
        content(shared).outside,
        idle,
      ),
    count: () => contents.values.length,
  }
}

/** What is asked for with each step, by number: the path of each stream, and whether some host is down. */
function createFlat(streams: number) {
  let paths = new Int32Array(64 * streams)
  let down = new Int32Array(64)
  let count = 0
  return {
    add(ofStreams: readonly number[], { hosts }: Outside): void {
      if (count === down.length) {
        paths = resized(paths, 2 * paths.length)
        down = resized(down, 2 * count)
      }
      paths.set(ofStreams, count * streams)
      down[count++] = Object.values(hosts).some((host) => host.down) ? 1 : 0
    },
    pathOf: (shared: number, stream: number): number => paths[shared * streams + stream] as number,
    isDown: (shared: number): boolean => down[shared] === 1,
  }
}

/** Requests on their way to the queue, as a worker sees them. */
const keepers = (root: World, { onTheWay }: Outside): readonly CommandProcess[] =>
  onTheWay.flatMap(({ process, command, version }) => {
    const like = root.processes.find((each) => each.command === command)
    return like ? [{ ...like, id: process, node: 'enqueue', outcome: null, committed: version }] : []
  })

function worldAround(
  process: AnyProcess | null,
  root: World,
  streams: World['streams'],
  outside: Outside,
  idle: RelayProcess | null,
): World {
  const worker =
    process?.kind === 'worker' && process.holds
      ? { ...process, holds: { ...process.holds, delivery: linkOf(outside, process.id) } }
      : process
  return {
    clock: 0,
    steps: 0,
    nextOrder: 0,
    streams,
    globalPosition: root.globalPosition,
    processes: process?.kind === 'command' ? [process] : process ? keepers(root, outside) : [],
    hosts: outside.hosts,
    effects: growing(outside.effects),
    background: outside.background && {
      ...outside.background,
      workers: worker?.kind === 'worker' ? [worker] : [],
      relay: process?.kind === 'relay' ? process : idle,
    },
  }
}
