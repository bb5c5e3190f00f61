// What a worker or the relay is going to do next. Apart from their cards, because the line that says what comes next needs only this.

import { nextInLine, occasionsAt, eventOf } from '#sim/dispatch/queue.ts'
import type { Trace } from '#sim/run.ts'
import type { RelayProcess, WorkerProcess, World } from '#sim/world.ts'

/** What a press on its Step button is going to do. */
export type BackgroundAction =
  | { readonly key: 'take' | 'publish' | 'mark' | 'ack'; readonly values: { readonly event: string } }
  | { readonly key: 'handle'; readonly values: { readonly handler: string } }
  | { readonly key: 'poll'; readonly values: object }

/** Only for one that may step. */
export function backgroundActionOf(
  { model }: Trace,
  world: World,
  process: WorkerProcess | RelayProcess,
): BackgroundAction | null {
  const { background } = world
  if (!background) return null
  if (process.kind === 'relay') {
    const [event = ''] = process.batch
    if (process.node === 'poll') return { key: 'poll', values: {} }
    return { key: process.node === 'mark' ? 'mark' : 'publish', values: { event } }
  }
  if (process.node === 'take') {
    const first = nextInLine(model, background, world, Math.max(process.due, world.clock))
    return first ? { key: 'take', values: { event: first.eventId } } : null
  }
  const { holds } = process
  if (!holds) return null
  if (process.node === 'ack') return { key: 'ack', values: { event: holds.eventId } }
  const occasion = occasionsAt(model, process, eventOf(world, holds))[process.handled]
  return occasion ? { key: 'handle', values: { handler: occasion.handler.id } } : null
}
