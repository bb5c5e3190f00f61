// What the run does next, as a sentence and as the few words on a Step button. Only what is decided already: whether an append is going to be
// refused is for the person to find out.

import { unreachable } from '#lib/assert.ts'
import type { Choice } from '#sim/choices.ts'
import { commandOf, type Model } from '#sim/model.ts'
import type { Trace } from '#sim/run.ts'
import type { CommandProcess, World } from '#sim/world.ts'
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
  return ofChoice(trace.model, world, choice)
}

function openingHint({ settings: { commands } }: Model): Sentence {
  const [first, second] = commands
  if (!first) return say('next.nothing', {})
  if (!second) return say('opening.hintOne', { process: first.id })
  return commands.length === 2
    ? say('opening.hintTwo', { process: first.id, other: second.id })
    : say('opening.hintMany', {})
}

function ofChoice(model: Model, world: World, choice: Choice): Sentence {
  switch (choice.kind) {
    case 'advance':
    case 'resubmit':
    case 'giveUp': {
      const process = world.processes.find(({ id }) => id === choice.process)
      return process ? ofNode(model, process) : say('next.nothing', {})
    }
    case 'crash':
      return say('next.crash', { host: choice.process })
    case 'loseAnswer':
      return say('next.loseAnswer', { process: choice.process })
    case 'sendAgain':
      return say('next.sendAgain', { process: choice.process })
    case 'throwNext':
    case 'replay':
      return say('next.nothing', {})
    default:
      return unreachable(choice)
  }
}

function ofNode(model: Model, command: CommandProcess): Sentence {
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
    case 'handle':
    case 'enqueue':
      return say('next.dispatch', { process })
    default:
      return say('next.answer', { process })
  }
}
