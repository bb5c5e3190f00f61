// What the one who schedules may choose. The one who chooses (a person, the clock, the explorer) is apart from the one who runs (`step`).

import { unreachable } from '#lib/assert.ts'
import type { ProcessId } from './world.ts'

export type Choice =
  | { readonly kind: 'advance'; readonly process: ProcessId }
  | { readonly kind: 'resubmit'; readonly process: ProcessId }
  | { readonly kind: 'giveUp'; readonly process: ProcessId }
  | { readonly kind: 'crash'; readonly process: ProcessId }
  | { readonly kind: 'loseAnswer'; readonly process: ProcessId }
  | { readonly kind: 'sendAgain'; readonly process: ProcessId }
  | { readonly kind: 'throwNext'; readonly process: ProcessId }
  | { readonly kind: 'replay'; readonly letter: number }

/** Why a choice is not possible now. A value, so that the page can say it in the person's language. */
export type Refusal =
  | { readonly reason: 'unknownProcess'; readonly process: ProcessId }
  | { readonly reason: 'done'; readonly process: ProcessId }
  | { readonly reason: 'hostDown'; readonly host: string }
  | { readonly reason: 'notReviewing'; readonly process: ProcessId }
  | { readonly reason: 'noAnswerToLose'; readonly process: ProcessId }
  | { readonly reason: 'nothingToThrow'; readonly process: ProcessId }
  | { readonly reason: 'notSentYet'; readonly process: ProcessId }
  | { readonly reason: 'tooManyCopies'; readonly process: ProcessId }
  | { readonly reason: 'noDeadLetter'; readonly letter: number }
  | { readonly reason: 'queueEmpty'; readonly process: ProcessId }
  | { readonly reason: 'streamWaits'; readonly process: ProcessId }
  | { readonly reason: 'outboxEmpty'; readonly process: ProcessId }

/** The refusal in English, for the command line and for error messages; the page has its own words in two languages. */
export function refusalText(refusal: Refusal): string {
  switch (refusal.reason) {
    case 'unknownProcess':
      return `there is no process ${refusal.process}`
    case 'done':
      return `${refusal.process} is done`
    case 'hostDown':
      return `host ${refusal.host} is down`
    case 'notReviewing':
      return `${refusal.process} is not waiting for a person's decision`
    case 'noAnswerToLose':
      return `${refusal.process} has no further answer that could get lost`
    case 'nothingToThrow':
      return `${refusal.process} has no handler run ahead that could throw`
    case 'notSentYet':
      return `the request of ${refusal.process} has not been sent yet`
    case 'tooManyCopies':
      return `the request of ${refusal.process} was sent again as often as is possible`
    case 'noDeadLetter':
      return `there is no dead letter D${refusal.letter} to replay`
    case 'queueEmpty':
      return `${refusal.process} waits: the queue is empty`
    case 'streamWaits':
      return `${refusal.process} waits: an earlier message of each stream comes first`
    case 'outboxEmpty':
      return `${refusal.process} waits: no outbox row is waiting`
    default:
      return unreachable(refusal)
  }
}
