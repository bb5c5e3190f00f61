// What the four machines of a command share: context, guards, actions, and the stretches of the flowchart that are the same under every
// policy. A machine is flat: a state is a node that people look at, an event is the result of what that node does to the world.

import { assign, setup, type AnyStateMachine } from 'xstate'
import type { ResultType } from '#sim/trace.ts'
import type { Variant } from './variant.ts'

export interface LoopContext {
  readonly attempt: number
  /** Attempts, not retries; null = without a bound. */
  readonly maxAttempts: number | null
}

export interface NodeMeta {
  /** `decision`: the node asks something, its ways out are the answers. `answer`: the process answers its client here. */
  readonly shape: 'step' | 'decision' | 'answer'
  /** It touches the event store. */
  readonly store?: true
  /** There for completeness, never drawn: what only a corrupted stream leads to. */
  readonly drawn?: false
}

/** Named pure functions of the context: XState runs them through `setup`, the stepper calls them directly. */
export const guards = {
  attemptsLeft: (context: LoopContext): boolean =>
    context.maxAttempts === null || context.attempt < context.maxAttempts,
  firstAttempt: (context: LoopContext): boolean => context.attempt === 1,
}

export const actions = {
  countAttempt: (context: LoopContext): LoopContext => ({ ...context, attempt: context.attempt + 1 }),
}

const loop = setup({
  types: {
    context: {} as LoopContext,
    input: {} as { readonly maxAttempts: number | null },
    events: {} as { readonly type: ResultType },
    meta: {} as NodeMeta,
  },
  guards: {
    attemptsLeft: ({ context }) => guards.attemptsLeft(context),
    firstAttempt: ({ context }) => guards.firstAttempt(context),
  },
  actions: {
    countAttempt: assign(({ context }) => actions.countAttempt(context)),
  },
})

export interface Way {
  readonly target: string
  readonly guard?: keyof typeof guards
  readonly actions?: keyof typeof actions
}

export interface NodeConfig {
  readonly type?: 'final'
  readonly meta?: NodeMeta
  readonly on?: Readonly<Partial<Record<ResultType, Way | readonly Way[]>>>
}

export type Nodes = Readonly<Record<string, NodeConfig>>

/** A flat machine: that of a command begins at `accept` and ends at `done`; workers and relay go round. */
export function loopMachine(id: string, nodes: Nodes, initial = 'accept'): AnyStateMachine {
  // The nodes are put together from stretches, so their names are no literal types for XState to check; the property tests walk them all.
  const machine = loop.createMachine({
    id,
    context: ({ input }) => ({ attempt: 0, maxAttempts: input.maxAttempts }),
    initial,
    states: nodes as never,
  })
  return machine as unknown as AnyStateMachine
}

const step: NodeMeta = { shape: 'step' }
const store: NodeMeta = { shape: 'step', store: true }
const answer: NodeMeta = { shape: 'answer' }

export const decision: NodeMeta = { shape: 'decision' }
export { answer, step, store }

/** The first node of what an attempt repeats once the decision is made. */
export function beginOfAppend(variant: Variant): string {
  if (variant.sideEffect === 'beforeAppend') return 'sideEffect'
  if (variant.dispatch === 'inTransaction') return 'collect'
  return appendNode(variant)
}

/** The node that compares the expected version: `append`, or `checkVersion` where check and write are two steps. */
export const appendNode = (variant: Variant): string => (variant.atomicAppend ? 'append' : 'checkVersion')

function afterAppend(variant: Variant): string {
  if (variant.sideEffect === 'afterCommit') return 'sideEffect'
  return variant.dispatch === 'afterCommit' || variant.dispatch === 'queue' ? 'collect' : 'succeed'
}

/** From `accept` to `rehydrate`; `ways.attempt` says where an attempt begins, `ways.conflict` where a refused precondition leads. */
export function reading(ways: {
  readonly attempt: Way | readonly Way[]
  readonly conflict?: string
  readonly preconditionMissing?: string
}): Nodes {
  const begin: Way = { target: 'attempt', actions: 'countAttempt' }
  return {
    accept: {
      meta: step,
      on: ways.preconditionMissing
        ? { accepted: begin, preconditionMissing: { target: ways.preconditionMissing } }
        : { accepted: begin },
    },
    attempt: { meta: step, on: { begun: ways.attempt } },
    load: {
      meta: store,
      on: {
        loaded: { target: 'rehydrate' },
        ...(ways.conflict ? { conflict: { target: ways.conflict } } : {}),
      },
    },
    rehydrate: { meta: step, on: { rehydrated: { target: 'decide' } } },
  }
}

/** From `decide` to the last node before the answer. */
export function writing(variant: Variant, conflict?: string): Nodes {
  const refused = conflict ? { conflict: { target: conflict } } : {}
  const recorded: Way = { target: afterAppend(variant) }
  const ends = { recorded, idempotent: recorded, corrupted: { target: 'fail' } }
  return {
    decide: {
      meta: step,
      on: {
        decided: { target: beginOfAppend(variant) },
        rejected: { target: 'reject' },
        ...(variant.canFindNothingToDo ? { noop: { target: 'succeed' } } : {}),
      },
    },
    ...sideEffect(
      variant,
      'beforeAppend',
      variant.dispatch === 'inTransaction' ? 'collect' : appendNode(variant),
    ),
    ...handling(variant, 'inTransaction', appendNode(variant)),
    ...(variant.atomicAppend
      ? { append: { meta: store, on: { ...ends, ...refused, noAnswer: { target: 'append' } } } }
      : {
          checkVersion: { meta: store, on: { verified: { target: 'write' }, ...refused } },
          write: { meta: store, on: { ...ends, ...refused, noAnswer: { target: 'write' } } },
        }),
    ...sideEffect(
      variant,
      'afterCommit',
      variant.dispatch === 'afterCommit' || variant.dispatch === 'queue' ? 'collect' : 'succeed',
    ),
    ...handling(variant, 'afterCommit', 'succeed'),
    ...enqueueing(variant),
  }
}

function sideEffect(variant: Variant, when: Variant['sideEffect'], next: string): Nodes {
  return variant.sideEffect === when ? { sideEffect: { meta: step, on: { emailed: { target: next } } } } : {}
}

function handling(variant: Variant, mode: Variant['dispatch'], next: string): Nodes {
  if (variant.dispatch !== mode) return {}
  return {
    collect: { meta: step, on: { collected: { target: 'handle' }, nothingCollected: { target: next } } },
    handle: {
      meta: step,
      on: { handled: { target: 'handle' }, allHandled: { target: next }, threw: { target: 'fail' } },
    },
  }
}

function enqueueing(variant: Variant): Nodes {
  if (variant.dispatch !== 'queue') return {}
  return {
    collect: {
      meta: step,
      on: { collected: { target: 'enqueue' }, nothingCollected: { target: 'succeed' } },
    },
    enqueue: { meta: step, on: { enqueued: { target: 'succeed' } } },
  }
}

const answers: NonNullable<NodeConfig['on']> = {
  answered: { target: 'done' },
  unanswered: { target: 'done' },
}

export type AnswerNode = 'succeed' | 'fail' | 'escape' | 'reject' | 'demandPrecondition'

/** The nodes that send the answer, in the order of their numbers, and the end behind them. `hidden` ones are never drawn. */
export function answering(nodes: readonly AnswerNode[], hidden: readonly AnswerNode[] = []): Nodes {
  const node = (id: AnswerNode): NodeConfig => ({
    meta: hidden.includes(id) ? { ...answer, drawn: false } : answer,
    on: answers,
  })
  return { ...Object.fromEntries(nodes.map((id) => [id, node(id)])), done: { type: 'final' } }
}

/** `fail` is drawn where a handler that throws leads there; a corrupted stream alone is too rare to show. */
export const failsInHandlers = (variant: Variant): boolean =>
  variant.dispatch === 'inTransaction' || variant.dispatch === 'afterCommit'
