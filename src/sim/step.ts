// One step of the world. Pure: the same world and choice always give the same result, so replay, links, the explorer and the tests share it.
// The copies made here are worked on before anyone else can see them.

import { assert, unreachable } from '#lib/assert.ts'
import type { Choice } from './choices.ts'
import { lostAnswerFault } from './answers.ts'
import { commandEffects } from './commandEffects.ts'
import type { Micros } from './clock.ts'
import { crash, hostOf, needsHost, wake } from './hosts.ts'
import { advanceBackground, isBackground, settle } from './dispatch/background.ts'
import { replay } from './dispatch/queue.ts'
import { lineUp, sleepOf } from './line.ts'
import { commandOf, maxAttemptsOf, visitsOf, type Model } from './model.ts'
import { newProcess } from './start.ts'
import type { Entry, Result, StepEntry } from './trace.ts'
import {
  copyOfProcess,
  processOf,
  type Background,
  copyOfWorld,
  type CommandProcess,
  type Draft,
  type Process,
  type ProcessId,
  type World,
} from './world.ts'

export interface Stepped {
  readonly world: World
  readonly entries: readonly Entry[]
}

/** Until a person restarts it: the default for a crash by hand. */
const restartByHand: Micros = 500_000

/**
 * Does what `choice` says. The choice must be possible (`refusalOf` in `enabled.ts` tells); times in microseconds.
 * O(number of processes) for the copy of their list, plus what the node itself costs.
 */
export function step(model: Model, world: World, choice: Choice): Stepped {
  const draft = copyOfWorld(world)
  draft.processes = world.processes.slice()
  draft.steps++
  const entries = entriesOf(model, draft, choice)
  settle(model, draft)
  return { world: draft, entries }
}

function entriesOf(model: Model, world: Draft<World>, choice: Choice): readonly Entry[] {
  switch (choice.kind) {
    case 'advance':
      return advance(model, world, choice.process)
    case 'resubmit':
    case 'giveUp':
      return advance(model, world, choice.process, { type: choice.kind })
    case 'crash':
      return [crash(model, world, hostOf(world, choice.process), restartByHand)]
    case 'loseAnswer':
      edit(world, choice.process).losesNextAnswer = true
      return [{ kind: 'willLose', process: choice.process, at: world.clock }]
    case 'sendAgain':
      return [sendAgain(model, world, choice.process, 'choice')]
    case 'throwNext':
      armThrow(world, choice.process)
      return [{ kind: 'willThrow', process: choice.process, at: world.clock }]
    case 'replay':
      return [replayLetter(world, choice.letter)]
    default:
      return unreachable(choice)
  }
}

function armThrow(world: Draft<World>, id: ProcessId): void {
  const { background } = world
  if (!background?.workers.some((worker) => worker.id === id)) edit(world, id).throwsNext = true
  else
    world.background = {
      ...background,
      workers: background.workers.map((worker) =>
        worker.id === id ? { ...worker, throwsNext: true } : worker,
      ),
    }
}

function replayLetter(world: Draft<World>, letter: number): Entry {
  assert(world.background, 'dead letters need a background')
  const background: Draft<Background> = { ...world.background }
  const { eventId } = replay(background, letter, world.clock)
  world.background = background
  return { kind: 'replayed', letter, eventId, at: world.clock }
}

/** This step's own copy of a process, in the list. */
function edit(world: Draft<World>, id: ProcessId): Draft<CommandProcess> {
  const index = world.processes.findIndex((process) => process.id === id)
  const process = world.processes[index]
  assert(process !== undefined, `no process ${id}`)
  const copy = copyOfProcess(process)
  ;(world.processes as Process[])[index] = copy
  return copy
}

function advance(model: Model, world: Draft<World>, id: ProcessId, decision?: Result): readonly Entry[] {
  const inBackground = world.background && processOf(world, id)
  if (inBackground && isBackground(inBackground)) {
    wake(world, inBackground.host)
    const stepped = advanceBackground(model, world, inBackground)
    return [stepped, ...scriptedCrashes(model, world, stepped)]
  }
  const process = edit(world, id)
  const { node, attempt, readyAt: start, due } = process
  const end = Math.max(due, world.clock)
  world.clock = end
  if (needsHost(process)) wake(world, process.host)
  const occurrence = visitsOf(model, process, node) + 1
  const effect = commandEffects[node]
  assert(effect, `node ${node} means nothing`)
  const lost = lostAnswerFault(model, process, 'answer')
  const result = decision ?? effect({ model, world, process, at: end })
  process.visits = counted(process.visits, model.stepperOf(process.command).indexOf(node))
  move(model, world, process, result, end)
  const stepped: StepEntry = {
    kind: 'step',
    process: id,
    node,
    to: process.node,
    attempt,
    occurrence,
    start,
    duration: due - start,
    end,
    result,
  }
  const resend = result.type === 'unanswered' && lost?.resend ? [sendAgain(model, world, id, 'noAnswer')] : []
  return [stepped, ...resend, ...scriptedCrashes(model, world, stepped)]
}

function counted(visits: readonly number[], index: number): readonly number[] {
  const more = visits.slice()
  more[index] = (more[index] ?? 0) + 1
  return more
}

/** Lets the result drive the machine, and puts the process in line for what comes next. */
function move(
  model: Model,
  world: Draft<World>,
  process: Draft<CommandProcess>,
  result: Result,
  now: Micros,
): void {
  const command = commandOf(model, process)
  const place = model
    .stepperOf(process.command)
    .next(process.node, process.attempt, maxAttemptsOf(command), result.type)
  assert(place, `${result.type} leads nowhere from ${process.node}`)
  if (place.node === 'done') {
    process.order = null
    return
  }
  if (result.type === 'checked' && place.node === 'fail') process.verdict = 'exhausted'
  if (result.type === 'checked' && place.node === 'escape') process.verdict = 'escaped'
  process.node = place.node
  process.attempt = place.attempt
  if (place.node === 'backOff') process.sleep = sleepOf(model, process)
  lineUp(model, world, process, now)
}

function scriptedCrashes(
  model: Model,
  world: Draft<World>,
  { process, node, occurrence }: StepEntry,
): Entry[] {
  return model.settings.faults.flatMap((fault) =>
    fault.kind === 'crash' &&
    fault.process === process &&
    fault.after === node &&
    fault.occurrence === occurrence
      ? [crash(model, world, hostOf(world, process), fault.restartAfter)]
      : [],
  )
}

/** The client sends the same command once more: a new request with the same command id, which loads and decides afresh. */
function sendAgain(model: Model, world: Draft<World>, id: ProcessId, why: 'choice' | 'noAnswer'): Entry {
  const original = world.processes.find((process) => process.id === id)
  assert(original, `no process ${id}`)
  const copy = copyIdOf(world, id)
  const process: Draft<CommandProcess> = {
    ...newProcess(model, copy, original.command, model.stepperOf(original.command).initial),
  }
  lineUp(model, world, process, world.clock)
  world.processes = [...world.processes, process]
  return { kind: 'sentAgain', process: id, copy, at: world.clock, why }
}

/** `A'`, then `A''`, then `A'''`. */
export function copyIdOf(world: World, id: ProcessId): ProcessId {
  let copy = `${id.replace(/'+$/, '')}'`
  while (world.processes.some((process) => process.id === copy)) copy += "'"
  return copy
}
