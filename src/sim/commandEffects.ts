// What each node of a command's flowchart does to the world. An effect works on the copies that `step` made and returns its result, which
// drives the process' machine. It decides nothing about where to go next.

import { assert } from '#lib/assert.ts'
import { added } from '#lib/growing.ts'
import type { Micros } from './clock.ts'
import { answerGetsLost, answerTo } from './answers.ts'
import { append, conflictWith, read, type Conflict, type Expected, type NewEvent } from './eventStore.ts'
import { decidedEventsOf, decisionOn, eventIdOf } from './decisions.ts'
import { collect, commitRows, handleInline } from './dispatch/inline.ts'
import { writeRows } from './dispatch/outbox.ts'
import { send } from './dispatch/queue.ts'
import { listenersOf } from './dispatch/handlers.ts'
import { commandOf, maxAttemptsOf, visitsOf, type Model } from './model.ts'
import type { Result, StoreAnswer } from './trace.ts'
import type { Background, CommandProcess, Draft, Effect, NodeId, World } from './world.ts'

export interface Step {
  readonly model: Model
  /** This step's own copy. */
  readonly world: Draft<World>
  readonly process: Draft<CommandProcess>
  /** When the effect happens: the end of the step. */
  readonly at: Micros
}

type EffectOfNode = (step: Step) => Result

const streamOf = ({ model, world, process }: Step) => read(world.streams, commandOf(model, process).stream)

function newEvents({ model, world, process, at }: Step): readonly NewEvent[] {
  const { id } = commandOf(model, process)
  const metadata = { correlationId: process.id, causationId: id, commandId: id, timestamp: at }
  return decidedEventsOf(model, world, process).map(({ type, data }, i) => ({
    eventId: eventIdOf(process, i),
    type,
    data,
    metadata,
  }))
}

/** The version that this process' append names. */
export function expectedBy(model: Model, process: CommandProcess): Expected {
  const { policy, expectedVersion } = commandOf(model, process)
  if (policy.kind === 'overwrite') return 'ANY'
  if (typeof expectedVersion === 'string' && process.attempt === 1) return expectedVersion
  const stale = policy.kind === 'retry' && !policy.reload && process.conflict !== null
  const version = stale ? process.conflict.actual : process.read
  assert(version !== null, 'an append needs a version')
  return version
}

/** What the client demanded of the stream before anything is decided; undefined where it demanded nothing. */
function precondition(model: Model, process: CommandProcess): Expected | undefined {
  const { policy, expectedVersion } = commandOf(model, process)
  if (policy.kind === 'return-conflict' && process.attempt > 1) return process.read ?? undefined
  return expectedVersion ?? undefined
}

function refuse(step: Step, conflict: Conflict): Extract<Result, { type: 'conflict' }> {
  step.process.conflict = { expected: conflict.expectedVersion, actual: conflict.actualVersion }
  step.process.verdict = 'conflict'
  return { type: 'conflict', conflict }
}

/** Reads up to now. `since` stays where the last reading ended. */
function readNow(step: Step): { version: number; from: number } {
  const { process } = step
  const version = streamOf(step).length
  const from = process.read ?? 0
  process.since = process.read
  process.read = version
  process.conflict = null
  process.verdict = null
  return { version, from }
}

const accept: EffectOfNode = ({ model, process }) => {
  const { policy, ifMatch } = commandOf(model, process)
  if (policy.kind !== 'return-conflict' || policy.status === 409 || ifMatch) return { type: 'accepted' }
  process.verdict = 'conflict'
  return { type: 'preconditionMissing' }
}

const load: EffectOfNode = (step) => {
  const { model, world, process } = step
  const demanded = precondition(model, process)
  const conflict =
    demanded === undefined
      ? undefined
      : conflictWith(world.streams, commandOf(model, process).stream, demanded)
  if (conflict) return refuse(step, conflict)
  return { type: 'loaded', version: readNow(step).version, from: 0 }
}

const loadSince: EffectOfNode = (step) => ({ type: 'loaded', ...readNow(step) })

const rehydrate: EffectOfNode = ({ process }) => ({ type: 'rehydrated', version: process.read ?? 0 })

const decide: EffectOfNode = (step) => {
  const { process } = step
  const version = process.read ?? 0
  const decision = decisionOn(step.model, step.world, process, version)
  if (decision.kind === 'rejected') {
    process.verdict = 'rejected'
    process.rule = decision.rule
    return { type: 'rejected', rule: decision.rule }
  }
  if (decision.events.length === 0) {
    process.verdict = 'noop'
    return { type: 'noop' }
  }
  process.decided = { attempt: process.attempt, version }
  return { type: 'decided', events: decision.events }
}

/** One e-mail about the first event. Sent is sent: nothing takes it back if the append is refused. */
const sideEffect: EffectOfNode = (step) => {
  const { model, world, process, at } = step
  assert(process.decided !== null, 'a side effect speaks of a decision')
  const effect: Effect = {
    effect: 'email',
    handler: 'sideEffect',
    eventId: eventIdOf(process, 0),
    stream: commandOf(model, process).stream,
    at,
    delivery: 1,
    process: process.id,
    attempt: process.attempt,
  }
  world.effects = added(world.effects, effect)
  return { type: 'emailed' }
}

const checkVersion: EffectOfNode = (step) => {
  const { model, world, process } = step
  const expected = expectedBy(model, process)
  const conflict = conflictWith(world.streams, commandOf(model, process).stream, expected)
  return conflict ? refuse(step, conflict) : { type: 'verified', expected }
}

/** Appends; `named` is what the call expects, `ANY` for a write that looks at nothing. */
function write(step: Step, named: Expected): StoreAnswer {
  const { model, world, process } = step
  assert(process.decided !== null, 'an append needs a decision')
  const { stream } = commandOf(model, process)
  const appended = append(world.streams, stream, named, newEvents(step), world.globalPosition)
  if (appended.kind === 'conflict') return refuse(step, appended.conflict)
  if (appended.kind === 'corrupted') {
    process.verdict = 'failed'
    return { type: 'corrupted', version: appended.version }
  }
  process.conflict = null
  if (appended.kind === 'idempotent') {
    process.verdict = 'idempotent'
    process.committed ??= appended.version
    return { type: 'idempotent', version: appended.version }
  }
  const merged = process.compared
  process.verdict = merged ? 'merged' : 'accepted'
  process.committed = appended.version
  world.streams = appended.streams
  world.globalPosition += appended.events.length
  const { events, version } = appended
  commitRows(model, world, process, step.at)
  if (model.settings.dispatch.mode === 'outbox')
    editBackground(world, (draft) => writeRows(model, draft, events, step.at))
  return { type: 'recorded', events, version, expected: named, decidedOn: process.decided.version, merged }
}

function editBackground(world: Draft<World>, edit: (background: Draft<Background>) => void): void {
  assert(world.background, 'there is a background')
  const draft: Draft<Background> = { ...world.background }
  edit(draft)
  world.background = draft
}

/** Into the server's memory, behind the commit and before the answer. */
const enqueue: EffectOfNode = ({ model, world, process, at }) => {
  const { stream } = commandOf(model, process)
  const mine = new Set(decidedEventsOf(model, world, process).map((_, i) => eventIdOf(process, i)))
  const events = read(world.streams, stream).filter(
    ({ eventId, type }) => mine.has(eventId) && listenersOf(model, type).length > 0,
  )
  editBackground(world, (draft) => events.forEach((event) => send(draft, event, at)))
  return { type: 'enqueued', events: events.map(({ eventId }) => eventId) }
}

const compare: EffectOfNode = (step) => {
  const { model, process } = step
  const others = streamOf(step).slice(process.since ?? 0, process.read ?? 0)
  for (const mine of decidedEventsOf(model, step.world, process)) {
    const other = others.find((event) => !model.decider.commutes(mine, event))
    if (other) {
      process.verdict = 'conflict'
      return { type: 'notCommuting', mine, other }
    }
  }
  process.compared = true
  return { type: 'commuting', others }
}

const refetch: EffectOfNode = (step) => ({ type: 'refetched', ...readNow(step) })

/** As the scenario scripts the person; used up or absent: give up. */
const review: EffectOfNode = ({ model, process }) => {
  const scripted = commandOf(model, process).onConflict[visitsOf(model, process, process.node)]
  return { type: scripted ?? 'giveUp' }
}

const giveUp: EffectOfNode = ({ process }) => {
  process.outcome = 'gaveUp'
  return { type: 'gaveUp' }
}

const canRetry: EffectOfNode = ({ model, process }) => ({
  type: 'checked',
  used: process.attempt,
  max: maxAttemptsOf(commandOf(model, process)),
})

/** An append whose answer never comes back: the store did it, the server doesn't know and sends the same append again. */
function appending(call: (step: Step) => StoreAnswer): EffectOfNode {
  return (step) => {
    const { process } = step
    const lost = answerGetsLost(step.model, process, 'append')
    const { verdict, conflict } = process
    const answer = call(step)
    process.unansweredAppend = lost
    if (!lost) return answer
    process.verdict = verdict
    process.conflict = conflict
    return { type: 'noAnswer', answer }
  }
}

export const commandEffects: Readonly<Record<NodeId, EffectOfNode>> = {
  accept,
  attempt: () => ({ type: 'begun' }),
  load,
  rehydrate,
  decide,
  sideEffect,
  append: appending((step) => write(step, expectedBy(step.model, step.process))),
  collect: ({ model, world, process }) => collect(model, world, process),
  handle: ({ model, world, process, at }) => handleInline(model, world, process, at),
  enqueue,
  checkVersion,
  write: appending((step) => write(step, 'ANY')),
  canRetry,
  backOff: () => ({ type: 'waited' }),
  loadSince,
  compare,
  refetch,
  review,
  giveUp,
  answerConflict: answerTo,
  succeed: answerTo,
  fail: answerTo,
  escape: answerTo,
  reject: answerTo,
  demandPrecondition: answerTo,
}
