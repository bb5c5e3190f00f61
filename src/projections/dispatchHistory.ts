// What a run did to the outside world and to the messages, step by step: one pass over the whole run, kept for as long as the run is shown.
// Which events were decided by whom, after which step each effect had happened, when an effect was lost for good, how much was waiting.

import { sizeOf } from '#lib/growing.ts'
import type { Micros } from '#sim/clock.ts'
import { outsideWorldOf, type LostEffect } from '#sim/effectMarks.ts'
import type { EventId } from '#sim/eventStore.ts'
import { commandOf } from '#sim/model.ts'
import type { Trace } from '#sim/run.ts'
import { worldOf } from '#sim/start.ts'
import { step } from '#sim/step.ts'
import type { Entry } from '#sim/trace.ts'
import type { ProcessId, World } from '#sim/world.ts'

/** What an event is about, whether it was recorded or not. */
export interface EventFacts {
  readonly type: string
  readonly stream: string
  /** The request that decided it. */
  readonly process: ProcessId
}

/** An effect that will never happen, and since when that is certain: after `step` steps. */
export interface Loss extends LostEffect {
  readonly step: number
  readonly at: Micros
}

/** What was waiting after `step` steps. */
export interface Backlog {
  readonly step: number
  readonly at: Micros
  /** Messages that are not acknowledged yet, and outbox rows of which there is no message yet. */
  readonly length: number
  /** Since when the oldest of them has been waiting; null: none is. */
  readonly oldestSince: Micros | null
  /** Dead letters that nobody has replayed. */
  readonly dead: number
}

export interface DispatchHistory {
  readonly events: ReadonlyMap<EventId, EventFacts>
  /** By index among the world's effects: after how many steps it had happened. Ascending. */
  readonly effectSteps: readonly number[]
  readonly losses: readonly Loss[]
  /** Where messages wait at all: one for the beginning and one for each step. */
  readonly backlog: readonly Backlog[]
}

const remembered = new WeakMap<Trace, DispatchHistory>()

/** O(steps), and O(effects) for each step at which something may have been lost; once per trace. */
export function dispatchHistoryOf(trace: Trace): DispatchHistory {
  const known = remembered.get(trace)
  if (known) return known
  const history = historyOf(trace)
  remembered.set(trace, history)
  return history
}

function historyOf(trace: Trace): DispatchHistory {
  const { model, steps, checkpoints, end } = trace
  const losesSomething = outsideWorldOf(model, end).lost.length > 0
  const found = {
    events: new Map<EventId, EventFacts>(),
    effectSteps: [] as number[],
    losses: [] as Loss[],
    backlog: [] as Backlog[],
  }
  const isLost = new Set<string>()
  let world = checkpoints[0] ?? worldOf(model)
  noteBacklog(found.backlog, world)
  for (const { choice, entries } of steps) {
    world = step(model, world, choice).world
    for (const entry of entries) noteEvents(found.events, trace, entry, world)
    const happened = sizeOf(world.effects)
    while (found.effectSteps.length < happened) found.effectSteps.push(world.steps)
    noteBacklog(found.backlog, world)
    if (!losesSomething || !entries.some(mayLose)) continue
    for (const lost of outsideWorldOf(model, world).lost) {
      const key = `${lost.handler} ${lost.eventId}`
      if (isLost.has(key)) continue
      isLost.add(key)
      found.losses.push({ ...lost, step: world.steps, at: world.clock })
    }
  }
  return found
}

/** Only these take the last copy of a message, or the last request that might have handled it. */
function mayLose(entry: Entry): boolean {
  if (entry.kind === 'crash') return true
  if (entry.kind !== 'step') return false
  const { type } = entry.result
  return type === 'threw' || type === 'answered' || type === 'unanswered' || type === 'gaveUp'
}

function noteEvents(events: Map<EventId, EventFacts>, { model }: Trace, entry: Entry, world: World): void {
  if (entry.kind !== 'step' || entry.result.type !== 'decided') return
  const { process: id, attempt, result } = entry
  const process = world.processes.find((each) => each.id === id)
  if (!process) return
  const { stream } = commandOf(model, process)
  for (const [index, { type }] of result.events.entries())
    events.set(`${id}#${attempt}.${index}`, { type, stream, process: id })
}

function noteBacklog(backlog: Backlog[], { background, steps, clock }: World): void {
  if (!background) return
  const { queue, outbox, deadLetters } = background
  const queued = new Set(queue.map(({ eventId }) => eventId))
  const rows = outbox.filter(({ marked, eventId }) => !marked && !queued.has(eventId))
  const since = [...queue.map(({ queuedAt }) => queuedAt), ...rows.map(({ at }) => at)]
  backlog.push({
    step: steps,
    at: clock,
    length: since.length,
    oldestSince: since.length === 0 ? null : since.reduce((a, b) => Math.min(a, b)),
    dead: deadLetters.filter(({ replayed, gone }) => !replayed && !gone).length,
  })
}
