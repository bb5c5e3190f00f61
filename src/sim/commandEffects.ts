// What each node of a command's flowchart does to the world. An effect works on the copies that `step` made and returns its result, which
// drives the process' machine. It decides nothing about where to go next.

import { assert } from '#lib/assert.ts'
import type { Micros } from './clock.ts'
import type { Decision, Message } from './decider.ts'
import {
  append,
  conflictWith,
  read,
  type Conflict,
  type EventId,
  type Expected,
  type NewEvent,
} from './eventStore.ts'
import { foldTo } from './fold.ts'
import { commandOf, maxAttemptsOf, visitsOf, type Model } from './model.ts'
import type { Fault } from './settings.ts'
import type { Result, StoreAnswer } from './trace.ts'
import type { CommandProcess, Draft, Effect, NodeId, World } from './world.ts'

export interface Step {
  readonly model: Model
  /** This step's own copy. */
  readonly world: Draft<World>
  readonly process: Draft<CommandProcess>
  /** When the effect happens: the end of the step. */
  readonly at: Micros
}

type EffectOfNode = (step: Step) => Result
type LostAnswer = Extract<Fault, { kind: 'loseResponse' }>

const streamOf = ({ model, world, process }: Step) => read(world.streams, commandOf(model, process).stream)

/** What decide says on the state at `version`. Derived each time: the command, the domain and the stream's past do not change. */
function decisionOn(step: Step, version: number): Decision {
  const { model, process } = step
  return model.decider.decide(commandOf(model, process), foldTo(model.decider, streamOf(step), version))
}

function decidedEvents(step: Step): readonly Message[] {
  const { decided } = step.process
  assert(decided !== null, 'an append needs a decision')
  const decision = decisionOn(step, decided.version)
  assert(decision.kind === 'events', 'what was decided stays decided')
  return decision.events
}

/** `<request>#<deciding attempt>.<index>`: the same when the same append is sent again, new after a new decision or for a second request. */
export const eventIdOf = (process: CommandProcess, index: number): EventId =>
  `${process.id}#${process.decided?.attempt ?? 0}.${index}`

function newEvents(step: Step): readonly NewEvent[] {
  const { model, process, at } = step
  const { id } = commandOf(model, process)
  const metadata = { correlationId: process.id, causationId: id, commandId: id, timestamp: at }
  return decidedEvents(step).map(({ type, data }, i) => ({
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
  const decision = decisionOn(step, version)
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
  world.effects = [...world.effects, effect]
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
  return { type: 'recorded', events, version, expected: named, decidedOn: process.decided.version, merged }
}

const compare: EffectOfNode = (step) => {
  const { model, process } = step
  const others = streamOf(step).slice(process.since ?? 0, process.read ?? 0)
  for (const mine of decidedEvents(step)) {
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

/** The status line of an answer, by outcome (1-semantics §4). */
function httpStatusOf(model: Model, process: CommandProcess): number {
  const { policy, ifMatch } = commandOf(model, process)
  const demandsEtag = policy.kind === 'return-conflict' && policy.status === 412
  switch (process.verdict) {
    case 'rejected':
      return 422
    case 'conflict':
      return demandsEtag ? (ifMatch ? 412 : 428) : 409
    case 'exhausted':
      return 409
    case 'escaped':
    case 'failed':
      return 500
    case 'accepted':
    case 'merged':
    case 'idempotent':
    case 'noop':
      return 200
    case 'gaveUp':
    case 'unknown':
    case null:
      return assert(false, 'no answer says this') as never
  }
}

const answerTo: EffectOfNode = ({ model, process, at }) => {
  const outcome = process.verdict
  assert(outcome !== null, 'an answer says something')
  const goesOn = process.node === 'answerConflict'
  if (answerGetsLost(model, process, 'answer')) {
    process.outcome = 'unknown'
    return { type: 'unanswered', outcome }
  }
  process.answers++
  process.respondedAt = at
  process.httpStatus = httpStatusOf(model, process)
  if (!goesOn) process.outcome = outcome
  return {
    type: 'answered',
    outcome,
    httpStatus: process.httpStatus,
    version: process.committed ?? process.read,
  }
}

/** Whether the answer that is due now gets lost, by a fault of the scenario or by a choice made before. */
function answerGetsLost(model: Model, process: Draft<CommandProcess>, leg: 'append' | 'answer'): boolean {
  if (process.losesNextAnswer) {
    process.losesNextAnswer = false
    return true
  }
  return lostAnswerFault(model, process, leg) !== undefined
}

/** The scenario's fault that takes this answer. The same append sent again gets its answer. */
export function lostAnswerFault(
  model: Model,
  process: CommandProcess,
  leg: 'append' | 'answer',
): LostAnswer | undefined {
  if (leg === 'append' && process.unansweredAppend) return undefined
  return model.settings.faults.find(
    (fault): fault is LostAnswer =>
      fault.kind === 'loseResponse' &&
      fault.leg === leg &&
      fault.command === process.id &&
      fault.attempt === process.attempt,
  )
}

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
