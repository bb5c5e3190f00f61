// A scenario as guarded atomic steps, read off the machines: per node, when a step is possible, what it writes down and where it leads. The
// model checkers' languages differ only in how they say this, so `tla.ts` and `promela.ts` both start here.

import { inHandOf, type InHand, type Note } from '#sim/inHand.ts'
import type { Transition } from '#sim/machines/compile.ts'
import { at, maxAttemptsOf, type Model } from '#sim/model.ts'
import type { CommandSettings, PersonsChoice } from '#sim/settings.ts'
import type { ResultType } from '#sim/trace.ts'
import type { NodeId, Outcome } from '#sim/world.ts'

/** What an append, or the check before deciding, expects of the stream. */
export type Expectation =
  | { readonly kind: 'read' }
  | { readonly kind: 'actual' }
  | { readonly kind: 'version'; readonly version: number }
  | { readonly kind: 'NO_STREAM' | 'STREAM_EXISTS' }

export type Condition =
  | { readonly kind: 'firstAttempt' | 'laterAttempt' | 'attemptsLeft' | 'noAttemptsLeft' }
  | { readonly kind: 'expected' | 'conflict'; readonly expectation: Expectation }
  | { readonly kind: 'decision'; readonly decision: 'events' | 'rejected' | 'nothing' }
  | { readonly kind: 'commuting' | 'notCommuting' }
  | { readonly kind: 'review'; readonly from: number; readonly to: number | null }

export type Action =
  | { readonly kind: 'countAttempt' | 'record' | 'mail' | 'answer' | 'end' | 'checkAttempts' | 'giveUp' }
  | { readonly kind: 'note'; readonly note: 'read' | 'since' | 'decided' | 'actual' }
  | { readonly kind: 'say'; readonly outcome: Outcome }
  | { readonly kind: 'putDown'; readonly note: NoteName }

export type NoteName = 'since' | 'decided' | 'actual' | 'verdict'

export interface GuardedStep {
  readonly from: NodeId
  readonly on: ResultType
  readonly when: readonly Condition[]
  readonly does: readonly Action[]
  /** `done` at the end of every machine. */
  readonly to: NodeId
}

/** One result of what a node does, before the machine says where it leads. */
interface Result {
  readonly on: ResultType
  readonly when?: readonly Condition[]
  readonly does?: readonly Action[]
}

const noted = (note: 'read' | 'since' | 'decided' | 'actual'): Action => ({ kind: 'note', note })
const says = (outcome: Outcome): Action => ({ kind: 'say', outcome })

/** What the node's call names, by attempt; undefined where it demands nothing. */
function demandedBy({ policy, expectedVersion }: CommandSettings): {
  first: Expectation | undefined
  later: Expectation | undefined
} {
  const read: Expectation = { kind: 'read' }
  const first: Expectation | undefined =
    expectedVersion === null || expectedVersion === 'ANY'
      ? undefined
      : typeof expectedVersion === 'number'
        ? { kind: 'version', version: expectedVersion }
        : { kind: expectedVersion }
  return { first, later: policy.kind === 'return-conflict' ? read : first }
}

function reading({ policy, ...command }: CommandSettings): readonly Result[] {
  const { first, later } = demandedBy({ policy, ...command })
  const read = [noted('since'), noted('read')]
  const results = (expectation: Expectation | undefined, when: readonly Condition[]): Result[] =>
    expectation === undefined
      ? [{ on: 'loaded', when, does: read }]
      : [
          { on: 'loaded', when: [...when, { kind: 'expected', expectation }], does: read },
          {
            on: 'conflict',
            when: [...when, { kind: 'conflict', expectation }],
            does: [noted('actual'), says('conflict')],
          },
        ]
  if (policy.kind !== 'return-conflict') return results(first, [])
  return [...results(first, [{ kind: 'firstAttempt' }]), ...results(later, [{ kind: 'laterAttempt' }])]
}

/** By attempt, what an append expects; undefined = ANY. */
function appending({ policy, expectedVersion }: CommandSettings): {
  readonly when: readonly Condition[]
  readonly expectation: Expectation | undefined
}[] {
  if (policy.kind === 'overwrite') return [{ when: [], expectation: undefined }]
  const read: Expectation = { kind: 'read' }
  const first: Condition = { kind: 'firstAttempt' }
  const later: Condition = { kind: 'laterAttempt' }
  if (typeof expectedVersion === 'string') {
    const named: Expectation | undefined = expectedVersion === 'ANY' ? undefined : { kind: expectedVersion }
    if (policy.kind !== 'return-conflict') return [{ when: [], expectation: named }]
    return [
      { when: [first], expectation: named },
      { when: [later], expectation: read },
    ]
  }
  if (policy.kind !== 'retry' || policy.reload || expectedVersion !== null)
    return [{ when: [], expectation: read }]
  return [
    { when: [first], expectation: read },
    { when: [later], expectation: { kind: 'actual' } },
  ]
}

/** What a successful append says: `merged` where it was compared with what came between, which is so from the second attempt on. */
function recording({ policy }: CommandSettings): readonly Result[] {
  const record = (outcome: Outcome): readonly Action[] => [{ kind: 'record' }, says(outcome)]
  if (policy.kind !== 'merge') return [{ on: 'recorded', does: record('accepted') }]
  return [
    { on: 'recorded', when: [{ kind: 'firstAttempt' }], does: record('accepted') },
    { on: 'recorded', when: [{ kind: 'laterAttempt' }], does: record('merged') },
  ]
}

function storing(
  command: CommandSettings,
  onSuccess: ResultType,
  success: readonly Action[],
): readonly Result[] {
  return appending(command).flatMap(({ when, expectation }): Result[] => {
    if (!expectation) return [{ on: onSuccess, when, does: success }]
    return [
      { on: onSuccess, when: [...when, { kind: 'expected', expectation }], does: success },
      {
        on: 'conflict',
        when: [...when, { kind: 'conflict', expectation }],
        does: [noted('actual'), says('conflict')],
      },
    ]
  })
}

function reviewing({ onConflict }: CommandSettings): readonly Result[] {
  const scripted = onConflict.map((on: PersonsChoice, index): Result => ({
    on,
    when: [{ kind: 'review', from: index + 1, to: index + 1 }],
  }))
  const open: Condition = { kind: 'review', from: onConflict.length + 1, to: null }
  return [...scripted, { on: 'resubmit', when: [open] }, { on: 'giveUp', when: [open] }]
}

function resultsOf(command: CommandSettings, preconditionMissing: boolean, node: NodeId): readonly Result[] {
  switch (node) {
    case 'accept':
      return preconditionMissing
        ? [{ on: 'preconditionMissing', does: [says('conflict')] }]
        : [{ on: 'accepted' }]
    case 'attempt':
      return [{ on: 'begun', does: [{ kind: 'checkAttempts' }] }]
    case 'load':
      return reading(command)
    case 'loadSince':
      return [{ on: 'loaded', does: [noted('since'), noted('read')] }]
    case 'refetch':
      return [{ on: 'refetched', does: [noted('since'), noted('read')] }]
    case 'rehydrate':
      return [{ on: 'rehydrated' }]
    case 'decide':
      return [
        { on: 'decided', when: [{ kind: 'decision', decision: 'events' }], does: [noted('decided')] },
        { on: 'rejected', when: [{ kind: 'decision', decision: 'rejected' }], does: [says('rejected')] },
        { on: 'noop', when: [{ kind: 'decision', decision: 'nothing' }], does: [says('noop')] },
      ]
    case 'sideEffect':
      return [{ on: 'emailed', does: [{ kind: 'mail' }] }]
    case 'append':
      return recording(command).flatMap(({ when = [], does = [] }) =>
        storing(command, 'recorded', does).map((result) => ({
          ...result,
          when: [...when, ...(result.when ?? [])],
        })),
      )
    case 'checkVersion':
      return storing(command, 'verified', [])
    case 'write':
      return recording(command)
    case 'canRetry':
      return [{ on: 'checked' }]
    case 'backOff':
      return [{ on: 'waited' }]
    case 'compare':
      return [
        { on: 'commuting', when: [{ kind: 'commuting' }] },
        { on: 'notCommuting', when: [{ kind: 'notCommuting' }], does: [says('conflict')] },
      ]
    case 'review':
      return reviewing(command)
    case 'giveUp':
      return [{ on: 'gaveUp', does: [{ kind: 'giveUp' }] }]
    case 'answerConflict':
      return [{ on: 'answered', does: [{ kind: 'answer' }] }]
    default:
      return [{ on: 'answered', does: [{ kind: 'answer' }, { kind: 'end' }] }]
  }
}

/** The machine's ways for a result, each with what its guard means, and what the guards before it left open. */
function waysOf(
  transitions: readonly Transition[],
  from: NodeId,
  on: ResultType,
): readonly [Transition, Condition[]][] {
  const opposite = { attemptsLeft: 'noAttemptsLeft', firstAttempt: 'laterAttempt' } as const
  const refused: Condition[] = []
  return transitions
    .filter((way) => way.from === from && way.on === on)
    .map((way) => {
      const guards: Condition[] = [...refused, ...(way.guard ? [{ kind: way.guard }] : [])]
      if (way.guard) refused.push({ kind: opposite[way.guard] })
      return [way, guards]
    })
}

const fieldOf: Readonly<Record<NoteName, Note>> = {
  since: 'since',
  decided: 'decided',
  actual: 'conflict',
  verdict: 'verdict',
}

/** Leaves out what nobody is going to read at the target, and puts down what was in hand and no longer is. */
function kept(inHand: InHand, from: NodeId, to: NodeId, does: readonly Action[]): readonly Action[] {
  const holds = (node: NodeId, name: NoteName): boolean => inHand.get(node)?.has(fieldOf[name]) ?? false
  const nameOf = (action: Action): NoteName | undefined => {
    if (action.kind === 'say') return 'verdict'
    return action.kind === 'note' && action.note !== 'read' ? action.note : undefined
  }
  const stays = does.filter((action) => {
    const name = nameOf(action)
    return name === undefined || holds(to, name)
  })
  const names: readonly NoteName[] = ['since', 'decided', 'actual', 'verdict']
  const down = names.filter((name) => holds(from, name) && !holds(to, name))
  return [...stays, ...down.map((note): Action => ({ kind: 'putDown', note }))]
}

/** All steps of one command's machine, in the order of its nodes. O(nodes · ways). */
export function guardedStepsOf(model: Model, command: number): readonly GuardedStep[] {
  const settings = at(model.settings.commands, command)
  const machine = at(model.machines, command)
  const inHand = inHandOf(model.settings, settings, machine)
  return machine.nodes.flatMap((from) =>
    resultsOf(settings, machine.variant.preconditionMissing, from).flatMap(({ on, when = [], does = [] }) =>
      waysOf(machine.transitions, from, on).map(([{ target: to, action }, guards]): GuardedStep => {
        const verdict: readonly Action[] =
          on === 'checked' && to === 'fail'
            ? [says('exhausted')]
            : on === 'checked' && to === 'escape'
              ? [says('escaped')]
              : []
        const counting: readonly Action[] = action ? [{ kind: action }] : []
        return {
          from,
          on,
          when: [...when, ...guards],
          does: [...kept(inHand, from, to, [...does, ...verdict]), ...counting],
          to,
        }
      }),
    ),
  )
}

/** The most attempts a command can come to: its own bound, or one more than there are others whose events can be in its way. */
export function mostAttemptsOf(model: Model, command: number, writers: number): number {
  return Math.min(maxAttemptsOf(at(model.settings.commands, command)) ?? writers, writers)
}
