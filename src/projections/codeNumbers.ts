// The numbers that lines of code have in the margin: those that their nodes have on the chart.

import type { Role } from '#listings/listing.ts'
import { relayMachine, workerMachine } from '#sim/machines/background.ts'
import { at, type Model } from '#sim/model.ts'
import type { NodeId } from '#sim/world.ts'
import { nodeNumbersOf } from './nodeNumbers.ts'

/** null: a decision, which has a question mark. */
export function codeNumberOf(model: Model, command: number, role: Role, node: NodeId): number | null {
  const machine =
    role === 'worker' ? workerMachine : role === 'relay' ? relayMachine : at(model.machines, command)
  return nodeNumbersOf(machine).get(node) ?? null
}
