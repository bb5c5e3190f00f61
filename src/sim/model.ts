// The rules of one simulation, fixed for all of its worlds: settings, the domain, and each command's machine. The world is what changes;
// the model is what it changes by.

import { assert } from '#lib/assert.ts'
import type { Decider } from './decider.ts'
import { machineOf, type CompiledMachine, type Stepper } from './machines/compile.ts'
import { variantOf } from './machines/variant.ts'
import type { CommandSettings, Settings } from './settings.ts'
import type { CommandProcess, NodeId } from './world.ts'

export interface Model {
  readonly settings: Settings
  readonly decider: Decider
  /** By index of the command. */
  readonly machines: readonly CompiledMachine[]
  /** What drives a command's process from node to node: its machine's table, or XState itself where the bench compares the two. */
  stepperOf(command: number): Stepper
}

export function modelOf(settings: Settings, decider: Decider): Model {
  const machines = settings.commands.map((command) => machineOf(variantOf(settings, command, decider)))
  return { settings, decider, machines, stepperOf: (command) => at(machines, command) }
}

/** An element that must be there; a missing one is a bug of ours. */
export function at<T>(list: readonly T[], index: number): T {
  const found = list[index]
  assert(found !== undefined, `nothing at ${index} of ${list.length}`)
  return found
}

export const commandOf = (model: Model, process: CommandProcess): CommandSettings =>
  at(model.settings.commands, process.command)

export const maxAttemptsOf = ({ policy }: CommandSettings): number | null =>
  policy.kind === 'retry' || policy.kind === 'merge' ? policy.maxAttempts : null

/** How often this process has done what `node` means. */
export const visitsOf = (model: Model, process: CommandProcess, node: NodeId): number =>
  process.visits[model.stepperOf(process.command).indexOf(node)] ?? 0
