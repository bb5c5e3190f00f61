// The fast stepper. XState's pure `transition()` costs some 20 µs a step; a machine's control flow is a small table, so the table is read
// once from the machine that XState has resolved, and a step is a look-up plus the same named guards and actions. A property test walks
// every machine at random and holds the two equal, step by step.

import { transition, type AnyStateMachine } from 'xstate'
import { assert } from '#lib/assert.ts'
import type { NodeId } from '#sim/world.ts'
import type { ResultType } from '#sim/trace.ts'
import { actions, guards, type LoopContext, type NodeMeta } from './loop.ts'
import { mergeMachine } from './merge.ts'
import { overwriteMachine } from './overwrite.ts'
import { retryMachine } from './retry.ts'
import { returnConflictMachine } from './returnConflict.ts'
import { variantKey, type Variant } from './variant.ts'

export interface Place {
  readonly node: NodeId
  readonly attempt: number
}

export interface Stepper {
  readonly initial: NodeId
  readonly nodes: readonly NodeId[]
  indexOf(node: NodeId): number
  /** Where this result leads; undefined if the machine has no such way. `done` is the end of every machine. */
  next(node: NodeId, attempt: number, maxAttempts: number | null, result: ResultType): Place | undefined
}

interface TableWay {
  readonly target: NodeId
  readonly guard: keyof typeof guards | undefined
  readonly action: keyof typeof actions | undefined
}

/** A row per way out of a node, in the order in which XState asks them. Also what the chart is drawn from. */
export interface Transition extends TableWay {
  readonly from: NodeId
  readonly on: ResultType
}

/** A machine with the table read from it. */
export interface Compiled extends Stepper {
  readonly key: string
  readonly machine: AnyStateMachine
  readonly transitions: readonly Transition[]
  metaOf(node: NodeId): NodeMeta | undefined
}

/** The machine of a command. */
export interface CompiledMachine extends Compiled {
  readonly variant: Variant
}

function definitionOf(variant: Variant): AnyStateMachine {
  switch (variant.policy) {
    case 'retry':
      return retryMachine(variant)
    case 'return-conflict':
      return returnConflictMachine(variant)
    case 'merge':
      return mergeMachine(variant)
    case 'overwrite':
      return overwriteMachine(variant)
  }
}

function transitionsOf(machine: AnyStateMachine): Transition[] {
  return Object.values(machine.root.states).flatMap((state) =>
    [...state.transitions.values()].flat().map((way) => {
      const target = way.target?.[0]?.key
      assert(target !== undefined && way.actions.length <= 1, `an odd way out of ${state.key}`)
      return {
        from: state.key,
        on: way.eventType as ResultType,
        target,
        guard: way.guard as keyof typeof guards | undefined,
        action: way.actions[0] as keyof typeof actions | undefined,
      }
    }),
  )
}

function indexIn(nodes: readonly NodeId[]): (node: NodeId) => number {
  const indexes = new Map(nodes.map((node, index) => [node, index]))
  return (node) => indexes.get(node) ?? -1
}

/** Compiles the machine's own resolved transitions into a table by node and result. */
export function tableStepper(machine: AnyStateMachine): Stepper {
  const nodes = Object.keys(machine.root.states)
  const table = new Map<NodeId, Map<ResultType, TableWay[]>>()
  for (const { from, on, ...way } of transitionsOf(machine)) {
    const row = table.get(from) ?? new Map<ResultType, TableWay[]>()
    table.set(from, row.set(on, [...(row.get(on) ?? []), way]))
  }
  return {
    initial: machine.root.initial.target[0]?.key ?? '',
    nodes,
    indexOf: indexIn(nodes),
    next(node, attempt, maxAttempts, result) {
      const ways = table.get(node)?.get(result)
      if (!ways) return undefined
      const context: LoopContext = { attempt, maxAttempts }
      const way = ways.find(({ guard }) => guard === undefined || guards[guard](context))
      if (!way) return undefined
      return { node: way.target, attempt: way.action ? actions[way.action](context).attempt : attempt }
    },
  }
}

/** The same through XState itself: the reference for the property test and for the bench. */
export function xstateStepper(machine: AnyStateMachine): Stepper {
  const nodes = Object.keys(machine.root.states)
  return {
    initial: machine.root.initial.target[0]?.key ?? '',
    nodes,
    indexOf: indexIn(nodes),
    next(node, attempt, maxAttempts, result) {
      const snapshot = machine.resolveState({ value: node, context: { attempt, maxAttempts } })
      const [after] = transition(machine, snapshot, { type: result })
      if (after === snapshot && !snapshot.can({ type: result })) return undefined
      return { node: String(after.value), attempt: (after.context as LoopContext).attempt }
    },
  }
}

export const compile = (key: string, machine: AnyStateMachine): Compiled => ({
  ...tableStepper(machine),
  key,
  machine,
  transitions: transitionsOf(machine),
  metaOf: (node) => machine.root.states[node]?.meta as NodeMeta | undefined,
})

const compiled = new Map<string, CompiledMachine>()

/** The machine of a variant, compiled once. Complexity of a look-up: O(1). */
export function machineOf(variant: Variant): CompiledMachine {
  const key = variantKey(variant)
  const known = compiled.get(key)
  if (known) return known
  const made: CompiledMachine = { ...compile(key, definitionOf(variant)), variant }
  compiled.set(key, made)
  return made
}
