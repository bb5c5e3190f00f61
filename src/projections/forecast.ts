// What the run does next, as a sentence and as the few words on a Step button. Only what is decided already: whether an append is going to be
// refused is for the person to find out.

import { unreachable } from '#lib/assert.ts'
import type { Choice } from '#sim/choices.ts'
import { nextOccasion } from '#sim/dispatch/inline.ts'
import { hostOf } from '#sim/hosts.ts'
import { commandOf, type Model } from '#sim/model.ts'
import type { Trace } from '#sim/run.ts'
import { processOf, type AnyProcess, type CommandProcess, type World } from '#sim/world.ts'
import { backgroundActionOf } from './backgroundAction.ts'
import { say, type Sentence } from './sentence.ts'

/** The choice that the trace goes on with; undefined at its end. */
export const nextChoice = (trace: Trace, cursor: number): Choice | undefined => trace.steps[cursor]?.choice

/** Whose button is the next to press: the process that the run goes on with, as long as it is a step of a process. */
export function suggestedOf(trace: Trace, cursor: number): string | undefined {
  const choice = nextChoice(trace, cursor)
  if (!choice) return undefined
  return choice.kind === 'advance' || choice.kind === 'resubmit' || choice.kind === 'giveUp'
    ? choice.process
    : undefined
}

export function forecastOf(trace: Trace, world: World, cursor: number): Sentence {
  const choice = nextChoice(trace, cursor)
  if (!choice) return say('next.nothing', {})
  if (cursor === 0) return openingHint(trace.model)
  return ofChoice(trace, world, choice)
}

function openingHint({ settings: { commands } }: Model): Sentence {
  const [first, second] = commands
  if (!first) return say('next.nothing', {})
  if (!second) return say('opening.hintOne', { process: first.id })
  return commands.length === 2
    ? say('opening.hintTwo', { process: first.id, other: second.id })
    : say('opening.hintMany', {})
}

function ofChoice(trace: Trace, world: World, choice: Choice): Sentence {
  switch (choice.kind) {
    case 'advance':
    case 'resubmit':
    case 'giveUp': {
      const process = processOf(world, choice.process)
      return process ? ofProcess(trace, world, process) : say('next.nothing', {})
    }
    case 'crash': {
      const host = hostOf(world, choice.process)
      return say(host === 'S' ? 'next.crash' : 'next.crash.background', { host })
    }
    case 'loseAnswer':
      return say('next.loseAnswer', { process: choice.process })
    case 'sendAgain':
      return say('next.sendAgain', { process: choice.process })
    case 'throwNext':
      return say('next.throwNext', { process: choice.process })
    case 'replay':
      return say('next.replay', { letter: choice.letter })
    default:
      return unreachable(choice)
  }
}

function ofProcess(trace: Trace, world: World, process: AnyProcess): Sentence {
  if (process.kind === 'command') return ofNode(trace.model, world, process)
  const action = backgroundActionOf(trace, world, process)
  if (!action) return say('next.nothing', {})
  switch (action.key) {
    case 'poll':
      return say('next.poll', { process: process.id })
    case 'handle':
      return say('next.handle', { process: process.id, handler: action.values.handler })
    case 'take':
    case 'ack':
    case 'publish':
    case 'mark':
      return say(`next.${action.key}`, { process: process.id, event: action.values.event })
    default:
      return unreachable(action)
  }
}

function ofNode(model: Model, world: World, command: CommandProcess): Sentence {
  const process = command.id
  const { stream, policy } = commandOf(model, command)
  const version = command.read ?? 0
  switch (command.node) {
    case 'attempt':
      return say('next.attempt', { process, attempt: command.attempt })
    case 'load':
    case 'rehydrate':
      return say(`next.${command.node}`, { process, stream })
    case 'append':
      return policy.kind === 'overwrite'
        ? say('next.append.any', { process })
        : say('next.append', { process, version })
    case 'checkVersion':
      return say('next.checkVersion', { process, version })
    case 'accept':
    case 'decide':
    case 'sideEffect':
    case 'write':
    case 'canRetry':
    case 'backOff':
    case 'loadSince':
    case 'compare':
    case 'refetch':
    case 'review':
    case 'giveUp':
      return say(`next.${command.node}`, { process })
    case 'collect':
    case 'enqueue':
      return say(`next.${command.node}`, { process })
    case 'handle': {
      const handler = nextOccasion(model, world, command)?.handler.id ?? ''
      return say('next.handle', { process, handler })
    }
    default:
      return say('next.answer', { process })
  }
}
