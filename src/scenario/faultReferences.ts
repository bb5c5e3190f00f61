// What faults name must be there: handlers, commands, processes, and nodes on which such a process can stand.

import { limits } from './limits.ts'
import { nodeNames, nodesOf, type NodeName } from './nodes.ts'
import { pointer, unknownName, type Problem } from './problem.ts'
import type { Scenario } from './schema.ts'

type Fault = NonNullable<Scenario['faults']>[number]

interface Names {
  readonly handlers: readonly string[]
  readonly commands: readonly string[]
  readonly workers: readonly string[]
}

const workerIds = (count: number): readonly string[] =>
  ['W1', 'W2', 'W3', 'W4'].slice(0, Math.min(count, limits.workers))

/** The nodes of a process, by its id; undefined if there is no such process. `S` stands for every one of its host. */
function nodesAt(process: string, { commands, workers }: Names): readonly NodeName[] | undefined {
  if (process === 'S') return nodeNames
  if (process === 'R') return nodesOf.relay
  if (workers.includes(process)) return nodesOf.worker
  return commands.includes(process.replace(/'{1,3}$/, '')) ? nodesOf.command : undefined
}

function crashProblems(
  fault: Extract<Fault, { kind: 'crash' }>,
  index: number,
  names: Names,
): readonly Problem[] {
  const nodes = nodesAt(fault.process, names)
  if (!nodes)
    return [
      unknownName(
        ['faults', index, 'process'],
        [...names.commands, 'S', 'R', ...names.workers],
        fault.process,
      ),
    ]
  return nodes.includes(fault.after) ? [] : [unknownName(['faults', index, 'after'], nodes, fault.after)]
}

function windowProblems(
  { fromMs = 0, untilMs }: Extract<Fault, { kind: 'throw' }>,
  index: number,
): readonly Problem[] {
  if (untilMs === undefined || untilMs > fromMs) return []
  const path = pointer('faults', index, 'untilMs')
  return [{ path, code: 'emptyWindow', expected: String(fromMs), received: String(untilMs) }]
}

function problemsOfFault(fault: Fault, index: number, names: Names): readonly Problem[] {
  const named = (key: string, list: readonly string[], value: string | undefined): readonly Problem[] =>
    value === undefined || list.includes(value) ? [] : [unknownName(['faults', index, key], list, value)]
  switch (fault.kind) {
    case 'throw':
      return [
        ...named('handler', names.handlers, fault.handler),
        ...named('command', names.commands, fault.command),
        ...windowProblems(fault, index),
      ]
    case 'slow':
      return named('handler', names.handlers, fault.handler)
    case 'crash':
      return crashProblems(fault, index, names)
    case 'loseResponse':
    case 'sendTwice':
      return named('command', names.commands, fault.command)
  }
}

export function faultProblems(
  { faults = [], commands, dispatch }: Scenario,
  handlers: readonly string[],
): readonly Problem[] {
  const names = {
    handlers,
    commands: commands.map(({ id }) => id),
    workers: workerIds(dispatch?.workers ?? 1),
  }
  return faults.flatMap((fault, index) => problemsOfFault(fault, index, names))
}
