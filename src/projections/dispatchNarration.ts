// What workers, relay and handlers did, as sentences without their words.

import { unreachable } from '#lib/assert.ts'
import type { HandlerRun, Result } from '#sim/trace.ts'
import { say, type Sentence } from './sentence.ts'

type DispatchResult = Extract<
  Result,
  {
    readonly type:
      | 'handled'
      | 'allHandled'
      | 'threw'
      | 'enqueued'
      | 'taken'
      | 'acked'
      | 'ackedTooLate'
      | 'polled'
      | 'published'
      | 'marked'
      | 'markedLast'
  }
>

export function dispatchSentence(process: string, result: DispatchResult): Sentence {
  switch (result.type) {
    case 'handled':
    case 'allHandled':
      return say(result.skipped ? 'handled.skipped' : 'handled', handled(process, result))
    case 'threw':
      return threw(process, result)
    case 'enqueued':
      return say('enqueued', { process, count: result.events.length })
    case 'polled':
      return say('polled', { process, count: result.events.length })
    case 'taken': {
      const { eventId: event, taking } = result
      return taking > 1 ? say('taken.again', { process, event, taking }) : say('taken', { process, event })
    }
    case 'markedLast':
      return say('marked', { process, event: result.eventId })
    case 'acked':
    case 'ackedTooLate':
    case 'published':
    case 'marked':
      return say(result.type, { process, event: result.eventId })
    default:
      return unreachable(result)
  }
}

const handled = (process: string, { handler, eventId }: HandlerRun) => ({ process, handler, event: eventId })

function threw(process: string, result: Extract<Result, { readonly type: 'threw' }>): Sentence {
  const { after } = result
  const values = handled(process, result)
  switch (after.kind) {
    case 'dead':
      return say('threw.dead', { ...values, letter: after.letter })
    case 'fails':
      return say('threw.fails', values)
    case 'again':
      return say('threw.again', values)
    case 'dropped':
      return say('threw.dropped', values)
    case 'tooLate':
      return say('threw.tooLate', values)
    default:
      return unreachable(after)
  }
}
