// A sentence for each thing that can happen in a run, without its words: the headline of the page.

import { unreachable } from '#lib/assert.ts'
import type { Message } from '#sim/decider.ts'
import { millisecondsOf } from '#sim/clock.ts'
import type { Model } from '#sim/model.ts'
import type { Trace } from '#sim/run.ts'
import type { Entry, Result, StepEntry } from '#sim/trace.ts'
import { commandIndex, commandNamed } from './commandNamed.ts'
import { messageText } from './messageText.ts'
import { openingOf } from './opening.ts'
import { say, type Sentence, type SentenceKey } from './sentence.ts'
import { dispatchSentence } from './dispatchNarration.ts'

type Of<Type extends Result['type']> = Extract<Result, { readonly type: Type }>

/** What the step that led to `cursor` did; at 0, what is about to happen. A step with a crash or a resend has more than one sentence. */
export function narrationOf(trace: Trace, cursor: number): readonly Sentence[] {
  const step = trace.steps[cursor - 1]
  return step ? step.entries.map((entry) => sentenceOf(trace.model, entry)) : [openingOf(trace.model)]
}

function sentenceOf(model: Model, entry: Entry): Sentence {
  switch (entry.kind) {
    case 'step':
      return stepSentence(model, entry)
    case 'crash': {
      const { host, unanswered, upAt, lostMessages } = entry
      if (host !== 'S') return say('crash.background', { host })
      const count = unanswered.length
      if (lostMessages.length > 0) return say('crash.queue', { host, count, messages: lostMessages.length })
      if (upAt === null) return say('crash.forEver', { host, count })
      return count === 0 ? say('crash.idle', { host }) : say('crash', { host, count })
    }
    case 'sentAgain': {
      const { process, copy } = entry
      return say(entry.why === 'noAnswer' ? 'sentAgain.noAnswer' : 'sentAgain.choice', { process, copy })
    }
    case 'willLose':
    case 'willThrow':
      return say(entry.kind, { process: entry.process })
    case 'replayed':
      return say('replayed', { letter: entry.letter, event: entry.eventId })
    default:
      return unreachable(entry)
  }
}

function stepSentence(model: Model, entry: StepEntry): Sentence {
  const { result, process } = entry
  const stream = streamOf(model, process)
  switch (result.type) {
    case 'accepted':
      return say('accepted', { process, command: messageInWords(commandNamed(model, process)) })
    case 'begun':
      return begun(model, entry)
    case 'loaded':
      return loaded(entry, result, stream)
    case 'conflict':
      return conflict(entry, result)
    case 'rehydrated':
      if (result.version === 0) return say('rehydrated.empty', { process, stream })
      return say('rehydrated', { process, stream, count: result.version })
    case 'decided':
      return decided(process, result)
    case 'rejected':
      return rejected(process, result.rule)
    case 'verified':
      if (typeof result.expected === 'string') return say('verified.any', { process, stream })
      return say('verified', { process, stream, version: result.expected })
    case 'recorded':
      return recorded(process, result, stream)
    case 'checked':
      return checked(entry, result)
    case 'refetched':
      return say('refetched', { process, stream, version: result.version })
    case 'answered':
      return answered(process, result)
    case 'noAnswer':
      return say(result.answer.type === 'conflict' ? 'noAnswer.refused' : 'noAnswer.done', { process })
    case 'waited':
      return say('waited', { process, ms: millisecondsOf(entry.duration) })
    case 'notCommuting':
      return say('notCommuting', {
        process,
        mine: messageInWords(result.mine),
        theirs: messageInWords(result.other),
      })
    case 'emailed':
      return say(model.settings.sideEffect === 'beforeAppend' ? 'emailed.early' : 'emailed', { process })
    case 'handled':
    case 'allHandled':
    case 'threw':
    case 'enqueued':
    case 'taken':
    case 'acked':
    case 'ackedTooLate':
    case 'polled':
    case 'published':
    case 'marked':
    case 'markedLast':
      return dispatchSentence(process, result)
    case 'preconditionMissing':
    case 'noop':
    case 'idempotent':
    case 'corrupted':
    case 'commuting':
    case 'resubmit':
    case 'giveUp':
    case 'gaveUp':
    case 'unanswered':
    case 'collected':
    case 'nothingCollected':
      return say(result.type, { process })
    default:
      return unreachable(result)
  }
}

/** Of a command's process; workers and relay have no stream of their own. */
const streamOf = (model: Model, process: string): string =>
  model.settings.commands[commandIndex(model, process)]?.stream ?? ''

function begun(model: Model, { process, attempt }: StepEntry): Sentence {
  const { policy } = commandNamed(model, process)
  switch (policy.kind) {
    case 'overwrite':
      return say('begun.only', { process })
    case 'return-conflict':
      return say('begun.submission', { process, attempt })
    case 'retry':
      if (!policy.reload && attempt > 1) return say('begun.stale', { process, attempt })
      break
    case 'merge':
  }
  if (policy.maxAttempts === null) return say('begun.unbounded', { process, attempt })
  return say('begun', { process, attempt, max: policy.maxAttempts })
}

function loaded({ process, node }: StepEntry, { version, from }: Of<'loaded'>, stream: string): Sentence {
  if (node === 'loadSince') return say('loaded.since', { process, stream, version, expected: from })
  return version === 0
    ? say('loaded.nothing', { process, stream })
    : say('loaded', { process, stream, version })
}

function conflict({ process, node }: StepEntry, result: Of<'conflict'>): Sentence {
  const { streamId: stream, expectedVersion: expected, actualVersion: actual } = result.conflict
  if (expected === 'NO_STREAM') return say('conflict.exists', { process, stream, version: actual })
  if (typeof expected === 'string') return say('conflict.missing', { process, stream })
  const refusal = { process, stream, expected, actual }
  if (expected > actual) return say('conflict.ahead', refusal)
  return say(node === 'load' ? 'conflict.load' : 'conflict.append', refusal)
}

function decided(process: string, { events }: Of<'decided'>): Sentence {
  const [event] = events
  return event && events.length === 1
    ? say('decided', { process, event: messageInWords(event) })
    : say('decided.several', { process, count: events.length })
}

const rules: ReadonlyMap<string, SentenceKey & `rejected.${string}`> = new Map([
  ['cart-limit', 'rejected.cart-limit'],
  ['not-in-cart', 'rejected.not-in-cart'],
  ['cart-empty', 'rejected.cart-empty'],
  ['cart-closed', 'rejected.cart-closed'],
  ['out-of-stock', 'rejected.out-of-stock'],
  ['not-placed', 'rejected.not-placed'],
  ['not-paid', 'rejected.not-paid'],
])

function rejected(process: string, rule: string): Sentence {
  const known = rules.get(rule)
  return known ? say(known, { process }) : say('rejected', { process, rule })
}

function recorded(
  process: string,
  { version, events, decidedOn, merged }: Of<'recorded'>,
  stream: string,
): Sentence {
  const count = events.length
  const after = version - count
  if (merged) return say('recorded.merged', { process, stream, version })
  if (after !== decidedOn) return say('recorded.lost', { process, stream, version, decidedOn })
  return count === 1
    ? say('recorded', { process, stream, version })
    : say('recorded.several', { process, stream, version, count })
}

function checked({ process, to }: StepEntry, { used, max }: Of<'checked'>): Sentence {
  if (to === 'escape') return say('checked.escapes', { process })
  if (to === 'fail') return say('checked.none', { process, max: used })
  if (to === 'backOff') return say('checked.wait', { process })
  return max === null
    ? say('checked.unbounded', { process })
    : say('checked.left', { process, left: max - used })
}

function answered(process: string, { outcome, httpStatus: status, version }: Of<'answered'>): Sentence {
  switch (outcome) {
    case 'accepted':
    case 'merged':
      return say(`answered.${outcome}`, { process, status, version: version ?? 0 })
    case 'conflict':
      return say(status === 428 ? 'answered.missing' : 'answered.conflict', { process, status })
    case 'idempotent':
    case 'noop':
    case 'rejected':
    case 'exhausted':
    case 'escaped':
    case 'failed':
      return say(`answered.${outcome}`, { process, status })
    case 'gaveUp':
    case 'unknown':
      return say('unanswered', { process })
    default:
      return unreachable(outcome)
  }
}

const messageInWords = ({ type, data }: Message): string => `${type} ${messageText(data)}`.trim()
