// "What happens if A steps now?" — asked only where more than one answer is possible, and answered by the kernel itself.

import type { Choice } from '#sim/choices.ts'
import { commandOf, type Model } from '#sim/model.ts'
import type { Policy } from '#sim/settings.ts'
import { step } from '#sim/step.ts'
import type { Result, StepEntry } from '#sim/trace.ts'
import type { CommandProcess, World } from '#sim/world.ts'

/** Ways that a step can turn out. The words are in `src/i18n`. */
export type Guess =
  | 'recorded'
  | 'conflict'
  | 'overwritten'
  | 'decided'
  | 'rejected'
  | 'noop'
  | 'again'
  | 'exhausted'
  | 'commuting'
  | 'notCommuting'
  | 'fits'

/** What may come of this process' next step, in a fixed order; empty where there is nothing to guess. */
export function guessesAt(model: Model, process: CommandProcess): readonly Guess[] {
  const { policy, expectedVersion } = commandOf(model, process)
  switch (process.node) {
    case 'load':
      return expectedVersion !== null || (policy.kind === 'return-conflict' && process.attempt > 1)
        ? ['fits', 'conflict']
        : []
    case 'decide':
      return model.decider.canFindNothingToDo ? ['decided', 'rejected', 'noop'] : ['decided', 'rejected']
    case 'append':
    case 'checkVersion':
      if (policy.kind === 'overwrite') return ['recorded', 'overwritten']
      return isStale(policy, process) ? ['overwritten', 'conflict'] : ['recorded', 'conflict']
    case 'write':
      return ['recorded', 'overwritten']
    case 'canRetry':
      return ['again', 'exhausted']
    case 'compare':
      return ['commuting', 'notCommuting']
    default:
      return []
  }
}

/** It appends what it decided before the conflict. */
const isStale = (policy: Policy, { attempt }: CommandProcess): boolean =>
  policy.kind === 'retry' && !policy.reload && attempt > 1

/** What will come of it: the same step that is about to be made, looked at before. */
export function answerOf(model: Model, world: World, choice: Choice): Guess | undefined {
  const { entries } = step(model, world, choice)
  const entry = entries.find((each): each is StepEntry => each.kind === 'step')
  return entry && guessOf(entry.result, entry.to)
}

function guessOf(result: Result, to: string): Guess | undefined {
  if (result.type === 'noAnswer') return guessOf(result.answer, to)
  if (result.type === 'recorded') {
    const follows = result.version === result.decidedOn + result.events.length
    return follows || result.merged ? 'recorded' : 'overwritten'
  }
  if (result.type === 'checked') return to === 'fail' || to === 'escape' ? 'exhausted' : 'again'
  return plainly[result.type]
}

const plainly: Partial<Record<Result['type'], Guess>> = {
  verified: 'recorded',
  idempotent: 'recorded',
  loaded: 'fits',
  conflict: 'conflict',
  decided: 'decided',
  rejected: 'rejected',
  noop: 'noop',
  commuting: 'commuting',
  notCommuting: 'notCommuting',
}
