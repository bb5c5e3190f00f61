// What must hold, whatever the schedule. Checked at every step of a run and in every state by the explorer: a step says which of them it
// breaks, from the world before it and the world after it.

import { itemsOf } from '#lib/growing.ts'
import { foldTo } from './fold.ts'
import { reachesOutside } from './effectMarks.ts'
import { breaksOf } from './outsideLedger.ts'
import { read, type RecordedEvent } from './eventStore.ts'
import { commandOf, maxAttemptsOf, type Model } from './model.ts'
import type { StepEntry, StoreAnswer, TraceStep } from './trace.ts'
import type { CommandProcess, ProcessId, World } from './world.ts'

export const invariantIds = [
  'no-lost-update',
  'domain-rules',
  'effect-exactly-once',
  'no-ghost',
  'per-stream-order',
  'bounded-attempts',
  'single-response',
  'no-unhandled-error',
] as const

export type InvariantId = (typeof invariantIds)[number]

export interface Violation {
  readonly invariant: InvariantId
  /** Whose doing it was; null where it was in the history already. */
  readonly process: ProcessId | null
}

/** The bound where a policy has none: more attempts than this is what `bounded-attempts` calls unbounded. */
const usualBound = 3

/** What the history already breaks before anyone has stepped. */
export function violationsAtStart(model: Model, world: World): readonly Violation[] {
  const lawful = Object.values(world.streams).every((stream) =>
    stream.every((event) => isLawful(model, stream, event)),
  )
  return lawful ? [] : [{ invariant: 'domain-rules', process: null }]
}

/** What this step breaks. O(what the step did), plus O(effects) where there are effects. */
export function violationsOf(
  model: Model,
  before: World,
  { entries }: TraceStep,
  after: World,
): readonly Violation[] {
  const found = entries.flatMap((entry) =>
    entry.kind === 'step' ? violationsOfEntry(model, entry, after) : [],
  )
  const touched =
    after.effects !== before.effects ||
    after.streams !== before.streams ||
    dropsMessages(before, after) ||
    entries.some((entry) => entry.kind !== 'step' || entry.to === entry.node || entry.to === 'attempt')
  const actor = entries.find((entry): entry is StepEntry => entry.kind === 'step')?.process ?? null
  if (reachesOutside(model) && (touched || found.length > 0))
    found.push(...violationsOutside(model, before, after, actor))
  return found
}

/** A message that is dropped, or given back too late, takes effects with it that are still due. */
const dropsMessages = (before: World, after: World): boolean =>
  after.background?.queue !== before.background?.queue ||
  after.background?.outbox !== before.background?.outbox ||
  letsGo(before.background, after.background)

const letsGo = (before: World['background'], after: World['background']): boolean =>
  before !== null &&
  before.workers.some(({ holds }, index) => holds !== null && after?.workers[index]?.holds === null)

function violationsOfEntry(model: Model, entry: StepEntry, after: World): Violation[] {
  const { process, result } = entry
  const broken: InvariantId[] = []
  const stored = result.type === 'noAnswer' ? result.answer : result
  if (stored.type === 'recorded') {
    if (losesUpdate(model, after, stored)) broken.push('no-lost-update')
    const stream = read(after.streams, stored.events[0]?.streamId ?? '')
    if (!stored.events.every((event) => isLawful(model, stream, event))) broken.push('domain-rules')
  }
  if (entry.node === 'attempt' && entry.attempt > boundOf(model, after, process))
    broken.push('bounded-attempts')
  if (result.type === 'answered') {
    if (result.outcome === 'escaped') broken.push('no-unhandled-error')
    if (!answersFit(model, after, process)) broken.push('single-response')
  }
  return broken.map((invariant) => ({ invariant, process }))
}

/** The events do not follow directly the version they were decided on, and no comparison has shown that this makes no difference. */
function losesUpdate(
  model: Model,
  world: World,
  recorded: Extract<StoreAnswer, { type: 'recorded' }>,
): boolean {
  const [first] = recorded.events
  if (!first || first.streamVersion - 1 === recorded.decidedOn) return false
  const between = read(world.streams, first.streamId).slice(recorded.decidedOn, first.streamVersion - 1)
  const commute = recorded.events.every((mine) =>
    between.every((other) => model.decider.commutes(mine, other)),
  )
  return !(recorded.merged && commute)
}

/** An event obeys its domain where decide, asked at that place, would have brought it about. */
function isLawful(model: Model, stream: readonly RecordedEvent[], event: RecordedEvent): boolean {
  const { decider } = model
  const command = decider.commandOf(event)
  if (!command) return true
  const decision = decider.decide(command, foldTo(decider, stream, event.streamVersion - 1))
  return decision.kind === 'events' && decision.events.length > 0
}

const find = (world: World, id: ProcessId): CommandProcess | undefined =>
  world.processes.find((process) => process.id === id)

function boundOf(model: Model, world: World, id: ProcessId): number {
  const process = find(world, id)
  if (!process) return Infinity
  const command = commandOf(model, process)
  const bounded = command.policy.kind === 'retry' || command.policy.kind === 'merge'
  return bounded ? (maxAttemptsOf(command) ?? usualBound) : Infinity
}

/** One answer a request; under `return-conflict` each submission is a request. */
function answersFit(model: Model, world: World, id: ProcessId): boolean {
  const process = find(world, id)
  if (!process) return true
  const requests = commandOf(model, process).policy.kind === 'return-conflict' ? process.attempt : 1
  return process.answers === Math.max(1, requests)
}

function violationsOutside(
  model: Model,
  before: World,
  after: World,
  process: ProcessId | null,
): Violation[] {
  const breaks = breaksOf(model, before, after)
  const broken: InvariantId[] = []
  if (breaks.exactlyOnce) broken.push('effect-exactly-once')
  if (breaks.ghost) broken.push('no-ghost')
  if (breaks.order) broken.push('per-stream-order')
  return broken.map((invariant) => ({ invariant, process }))
}

/** Whether, per kind of effect and stream, some effect came before that of an earlier event. */
export function overtakes(world: World): boolean {
  const reached = new Map<string, number>()
  return itemsOf(world.effects).some(({ effect, stream, eventId }) => {
    const version = read(world.streams, stream).find((event) => event.eventId === eventId)?.streamVersion
    if (version === undefined) return false
    const key = `${effect} ${stream}`
    const latest = reached.get(key) ?? 0
    reached.set(key, Math.max(latest, version))
    return version < latest
  })
}
