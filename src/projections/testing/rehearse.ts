// Test support: plays a simulated run with the listing that the page shows for it, in lock-step, and holds the two against each other at
// every step: where each process stands, which line the step ran.

import { compose } from '#listings/compose.ts'
import { linesOf } from '#listings/lines.ts'
import { lockStep, type Ending, type LockStep } from '#listings/testing/lockStep.ts'
import { createMemory, type Memory } from '#listings/testing/memory.ts'
import { templates } from '#listings/testing/templates.ts'
import { codeLinesOf } from '#projections/codeLines.ts'
import { listingChoicesOf } from '#projections/listingChoices.ts'
import { worldAt, type Trace } from '#sim/run.ts'
import { step } from '#sim/step.ts'
import type { StepEntry } from '#sim/trace.ts'
import { everyone, type World } from '#sim/world.ts'

export interface Rehearsal {
  readonly memory: Memory
  readonly endingOf: (process: string) => Ending | null
  /** The code of the lines that ran, in order. */
  readonly ran: readonly { readonly process: string; readonly code: string }[]
  readonly entries: readonly StepEntry[]
}

/** The run must have no crash and no lost answer: what dies has no next line. */
export async function rehearse(trace: Trace): Promise<Rehearsal> {
  const { model } = trace
  const listing = compose(templates, listingChoicesOf(model, 0), 'ts')
  const lines = linesOf(listing)
  const memory = memoryOf(trace)
  const running = await lockStep(listing, memory, castOf(trace))
  const ran: { process: string; code: string }[] = []
  const entries: StepEntry[] = []
  let world = worldAt(trace, 0)
  for (const [index, { choice, entries: happened }] of trace.steps.entries()) {
    const entry = happened.find((each) => each.kind === 'step')
    if (entry?.kind !== 'step') throw new Error(`step ${index} is no step of a process`)
    const live = codeLinesOf(trace, index, world, listing, model.machines[0]?.key ?? '').live
    for (const each of live) if (each.state !== 'done') mustWaitThere(running, each, index)
    const line = running.gateOf(entry.process)?.line
    const batch = model.settings.dispatch.outbox.batch
    await running.advance(entry, { batch, resubmits: entry.result.type === 'resubmit' })
    world = step(model, world, choice).world
    mustHaveRun(trace, world, index, line)
    ran.push({ process: entry.process, code: lines[line ?? -1]?.line.text.trim() ?? '' })
    entries.push(entry)
  }
  return { memory, ran, entries, endingOf: (process) => running.endingOf(process) }

  function mustHaveRun(whole: Trace, now: World, index: number, line: number | undefined): void {
    const [last] = codeLinesOf(whole, index + 1, now, listing, model.machines[0]?.key ?? '').ran
    if (last?.line !== line) throw new Error(`step ${index} ran line ${line}, the page says ${last?.line}`)
  }
}

function mustWaitThere(
  running: LockStep,
  { process, node, line }: { readonly process: string; readonly node: string; readonly line: number },
  index: number,
): void {
  const gate = running.gateOf(process)
  if (gate?.node === node && gate.line === line) return
  const there = gate ? `at ${gate.node}, line ${gate.line}` : 'at its end'
  throw new Error(`before step ${index} ${process} stands at ${node}, line ${line}; the code is ${there}`)
}

function memoryOf({ model, checkpoints }: Trace): Memory {
  const memory = createMemory(model.decider, model.settings.handlers)
  for (const [stream, events] of Object.entries(checkpoints[0]?.streams ?? {}))
    memory.streams.set(
      stream,
      events.map(({ eventId: id, type, data }) => ({ id, stream, type, data })),
    )
  return memory
}

const castOf = ({ model, end }: Trace) =>
  everyone(end).map((process) => {
    const command = process.kind === 'command' ? model.settings.commands[process.command] : undefined
    if (!command) return { id: process.id, command: null }
    const { stream, type, data, expectedVersion: expected } = command
    const ifMatch = expected === null || !command.ifMatch ? null : `"${String(expected)}"`
    return { id: process.id, command: { stream, type, data, expected, ifMatch } }
  })
