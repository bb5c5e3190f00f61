// The questions at the end of a chapter. Each is answered by choosing; every answer, right or wrong, has an explanation, and the question a run
// that settles it.

import type { ChapterId } from './chapters.ts'
import { example, own, type Showing } from './showing.ts'

export interface CheckQuestion {
  readonly right: string
  /** In the order in which they are offered. */
  readonly options: readonly string[]
  readonly shows: Showing
}

const conflicts = {
  happened: {
    options: ['bug', 'lost', 'expected', 'locked'],
    right: 'expected',
    shows: own('read-at-ten'),
  },
  nextAttempt: { options: ['append', 'decide', 'read'], right: 'read', shows: example('stale-append') },
  retried: {
    options: ['conflict', 'rule', 'handler', 'all'],
    right: 'conflict',
    shows: example('last-item-in-stock'),
  },
  mails: { options: ['one', 'two', 'three'], right: 'three', shows: own('mail-before-append') },
  rename: {
    options: ['retry', 'merge', 'return', 'overwrite'],
    right: 'return',
    shows: example('etag-and-a-rename'),
  },
  usedUp: { options: ['goOn', 'error', 'sentence'], right: 'sentence', shows: example('three-strikes') },
} as const satisfies Readonly<Record<string, CheckQuestion>>

const later = {
  awaiting: {
    options: ['atOnce', 'afterMail', 'afterQueue'],
    right: 'afterMail',
    shows: example('await-is-not-later'),
  },
  synchronous: {
    options: ['faster', 'complete', 'crashes'],
    right: 'complete',
    shows: example('pay-and-three-handlers'),
  },
  concerns: {
    options: ['delay', 'versions', 'four'],
    right: 'four',
    shows: example('worker-crashes'),
  },
  memory: {
    options: ['redelivered', 'gone', 'told'],
    right: 'gone',
    shows: example('crash-eats-the-queue'),
  },
  outbox: {
    options: ['fast', 'once', 'sure'],
    right: 'sure',
    shows: example('outbox-survives-the-crash'),
  },
} as const satisfies Readonly<Record<string, CheckQuestion>>

export const checkOf = { conflicts, later } as const satisfies Readonly<
  Record<ChapterId, Readonly<Record<string, CheckQuestion>>>
>

export interface OptionWords {
  readonly text: string
  readonly because: string
}

type WordsOf<Question> = Question extends { readonly options: readonly (infer Option extends string)[] }
  ? { readonly question: string; readonly options: Readonly<Record<Option, OptionWords>> }
  : never

export interface CheckWords<Chapter extends ChapterId> {
  readonly title: string
  readonly intro: string
  readonly questions: {
    readonly [Id in keyof (typeof checkOf)[Chapter]]: WordsOf<(typeof checkOf)[Chapter][Id]>
  }
}
