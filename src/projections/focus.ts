// What the stage shows when there is more than one flowchart or stream: those of the process that moved last, at the beginning of the one
// that is going to move.

import type { Model } from '#sim/model.ts'
import type { Trace } from '#sim/run.ts'
import { chartOfVariant, type Chart } from './chart.ts'
import { commandIndex } from './commandNamed.ts'

export interface Focus {
  readonly chart: Chart
  readonly stream: string
}

export const focusOf = (trace: Trace, cursor: number): Focus =>
  focusOn(trace.model, focusedCommand(trace, cursor))

/** Index of the command that the stage is about. */
export function focusedCommand({ model, steps }: Trace, cursor: number): number {
  const choice = (steps[cursor - 1] ?? steps[0])?.choice
  return choice && choice.kind !== 'replay' ? Math.max(0, commandIndex(model, choice.process)) : 0
}

function focusOn(model: Model, index: number): Focus {
  const machine = model.machines[index] ?? model.machines[0]
  const command = model.settings.commands[index]
  if (!machine || !command) throw new Error('Bug: a run without commands')
  return { chart: chartOfVariant(machine.variant), stream: command.stream }
}
