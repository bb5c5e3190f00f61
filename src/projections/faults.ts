// What can go wrong right now by a person's hand, what a person has thrown in before, and what the scenario has in store.

import type { Choice, Refusal } from '#sim/choices.ts'
import { refusalOf } from '#sim/enabled.ts'
import type { Trace } from '#sim/run.ts'
import type { Schedule } from '#sim/schedule.ts'
import type { Fault } from '#sim/settings.ts'
import type { TraceStep } from '#sim/trace.ts'
import type { World } from '#sim/world.ts'

export type FaultKind = 'crash' | 'throwNext' | 'loseAnswer' | 'sendAgain'

export type FaultChoice = Extract<Choice, { readonly kind: FaultKind }>

export interface PossibleFault {
  readonly choice: FaultChoice
  /** undefined: one action throws it in. */
  readonly refusal: Refusal | undefined
}

/** All that can go wrong with one host or one request. */
export interface FaultTarget {
  /** `S`, `R`, `W1` … or the id of a request. */
  readonly id: string
  readonly kind: 'server' | 'relay' | 'worker' | 'request'
  readonly faults: readonly PossibleFault[]
}

/** The page shows as many requests in detail. */
const mostRequests = 8

export function faultTargetsOf({ model }: Trace, world: World): readonly FaultTarget[] {
  const fault = (kind: FaultKind, process: string): PossibleFault => {
    const choice: FaultChoice = { kind, process }
    return { choice, refusal: refusalOf(model, world, choice) }
  }
  const target = (id: string, kind: FaultTarget['kind'], kinds: readonly FaultKind[]): FaultTarget => ({
    id,
    kind,
    faults: kinds.map((each) => fault(each, id)),
  })
  const { mode } = model.settings.dispatch
  const inside = mode === 'inTransaction' || mode === 'afterCommit'
  const ofRequest: readonly FaultKind[] = [
    ...(inside ? ['throwNext' as const] : []),
    'loseAnswer',
    'sendAgain',
  ]
  const { relay = null, workers = [] } = world.background ?? {}
  return [
    ...world.processes.slice(0, mostRequests).map(({ id }) => target(id, 'request', ofRequest)),
    // A worker in the server's memory goes down with the server, so only one that stands alone can crash alone.
    ...workers.map(({ id, host }) =>
      target(id, 'worker', host === id ? ['throwNext', 'crash'] : ['throwNext']),
    ),
    ...(relay ? [target(relay.id, 'relay', ['crash'])] : []),
    target('S', 'server', ['crash']),
  ]
}

export const isFault = (choice: Choice): choice is FaultChoice =>
  choice.kind === 'crash' ||
  choice.kind === 'throwNext' ||
  choice.kind === 'loseAnswer' ||
  choice.kind === 'sendAgain'

export interface ThrownIn {
  /** Index in the schedule; it is the run's step of the same number, counted from 0. */
  readonly index: number
  readonly choice: FaultChoice
}

export const thrownIn = (schedule: Schedule): readonly ThrownIn[] =>
  schedule.flatMap((choice, index) => (isFault(choice) ? [{ index, choice }] : []))

export interface ScriptedFault {
  readonly fault: Fault
  /** The first step up to the cursor at which it struck; null: not yet. */
  readonly step: number | null
}

/** The faults of the scenario. O(steps · faults). */
export const scriptedFaultsOf = ({ model, steps }: Trace, cursor: number): readonly ScriptedFault[] =>
  model.settings.faults.map((fault) => {
    if (fault.kind === 'sendTwice') return { fault, step: 0 }
    const index = steps.slice(0, cursor).findIndex((step) => strikes(fault, step))
    return { fault, step: index === -1 ? null : index + 1 }
  })

function strikes(fault: Fault, { choice, entries }: TraceStep): boolean {
  const [first] = entries
  if (first?.kind !== 'step') return false
  const { result, process, node, occurrence, duration } = first
  switch (fault.kind) {
    case 'throw':
      return result.type === 'threw' && result.handler === fault.handler
    case 'slow':
      return isRunOf(result, fault.handler) && duration === fault.duration
    case 'crash':
      return (
        choice.kind !== 'crash' &&
        fault.process === process &&
        fault.after === node &&
        fault.occurrence === occurrence &&
        entries.some((entry) => entry.kind === 'crash')
      )
    case 'loseResponse':
      return fault.leg === 'append'
        ? result.type === 'noAnswer' && process === fault.command
        : result.type === 'unanswered' && process === fault.command
    case 'sendTwice':
      return false
  }
}

const isRunOf = (result: { readonly type: string }, handler: string): boolean =>
  (result.type === 'handled' || result.type === 'allHandled' || result.type === 'threw') &&
  'handler' in result &&
  result.handler === handler
