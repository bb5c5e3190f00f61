// What a number can be read off a run: for the questions whose answer is one, and for goals that compare times. Milliseconds.

import { itemsOf } from '#lib/growing.ts'
import { millisecondsOf } from '#sim/clock.ts'
import type { Trace } from '#sim/run.ts'
import type { StepEntry } from '#sim/trace.ts'
import type { Effect, ProcessId } from '#sim/world.ts'
import { commandOf } from '#sim/model.ts'

type Read = (trace: Trace) => number | null

/** How long the client of a command waited for its answer, from when it sent it. */
export const waitOf =
  (id: ProcessId): Read =>
  ({ model, end }) => {
    const process = end.processes.find((each) => each.id === id)
    if (!process || process.respondedAt === null) return null
    return millisecondsOf(process.respondedAt - commandOf(model, process).at)
  }

/** When a handler first had its effect; of a command's event, or of any. */
export const effectAt =
  (handler: string, command?: ProcessId): Read =>
  ({ end }) => {
    const found = itemsOf(end.effects).find((effect) => effect.handler === handler && isOf(effect, command))
    return found ? millisecondsOf(found.at) : null
  }

/** `A#1.0` is an event that A decided on. */
const isOf = ({ eventId }: Effect, command: ProcessId | undefined): boolean =>
  command === undefined || eventId.startsWith(`${command}#`)

/** When the last effect happened. */
export const lastEffectAt: Read = ({ end }) => {
  const last = itemsOf(end.effects).at(-1)
  return last ? millisecondsOf(last.at) : null
}

/** All steps of a run, in order. */
export const stepsOf = ({ steps }: Trace): readonly StepEntry[] =>
  steps.flatMap(({ entries }) => entries).flatMap((entry) => (entry.kind === 'step' ? [entry] : []))
