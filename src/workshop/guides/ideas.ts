// The ideas of the two chapters: short texts, each with runs that show it and the exercises in which it is done by hand.

import type { ChapterId } from './chapters.ts'
import { example, own, type Showing } from './showing.ts'

export interface Idea {
  readonly shows: readonly Showing[]
  /** Ids of exercises. */
  readonly exercises: readonly string[]
}

const conflicts = {
  expected: { shows: [example('two-carts')], exercises: ['a1-make-a-conflict'] },
  mechanism: { shows: [own('read-at-ten')], exercises: ['a2-second-attempt-succeeds'] },
  policies: {
    shows: [example('two-carts'), example('etag-and-a-rename'), example('merge-of-page-views')],
    exercises: ['a8-choose-the-policy', 'a9-merge-or-not', 'a11-etag'],
  },
  readAgain: { shows: [example('stale-append')], exercises: ['a5-stale-append'] },
  onlyConflicts: { shows: [example('last-item-in-stock')], exercises: ['a4-conflict-or-rule'] },
  bound: {
    shows: [example('three-strikes'), example('retry-for-ever')],
    exercises: ['a3-three-strikes', 'a7-retry-for-ever'],
  },
  sentence: { shows: [example('escaped-conflict')], exercises: ['a10-the-escaped-conflict'] },
  sideEffects: {
    shows: [own('mail-before-append'), own('mail-after-commit')],
    exercises: ['a6-mail-before-append'],
  },
  snapshots: { shows: [own('read-at-ten')], exercises: [] },
} as const satisfies Readonly<Record<string, Idea>>

const later = {
  awaiting: { shows: [example('await-is-not-later')], exercises: ['b5-await-is-not-later', 'b4-slow-mail'] },
  synchronous: {
    shows: [example('pay-and-three-handlers'), example('where-did-it-fail')],
    exercises: ['b1-follow-the-event', 'b3-where-did-it-fail'],
  },
  unseen: {
    shows: [example('pay-returns-first'), example('where-did-it-fail')],
    exercises: ['b2-pay-returns-first', 'b3-where-did-it-fail'],
  },
  duplicates: {
    shows: [example('worker-crashes'), example('idempotent-handlers')],
    exercises: ['b7-paid-twice'],
  },
  order: {
    shows: [example('out-of-order'), example('order-per-stream')],
    exercises: ['b8-out-of-order', 'b11-poison-message'],
  },
  watching: {
    shows: [example('the-queue-grows'), example('find-the-lost-mail')],
    exercises: ['b9-find-the-lost-mail'],
  },
  minimal: { shows: [example('a-minimal-worker')], exercises: [] },
  backoff: { shows: [example('backoff-and-a-transient-fault')], exercises: ['b10-backoff'] },
  memory: { shows: [example('crash-eats-the-queue')], exercises: ['b6-crash-eats-the-queue'] },
  outbox: {
    shows: [example('outbox-survives-the-crash'), example('paid-twice')],
    exercises: ['b6-crash-eats-the-queue', 'b7-paid-twice'],
  },
  start: { shows: [example('slow-mail')], exercises: ['b4-slow-mail'] },
  business: { shows: [example('poison-message')], exercises: ['b11-poison-message'] },
} as const satisfies Readonly<Record<string, Idea>>

export const ideasOf = { conflicts, later } as const satisfies Readonly<
  Record<ChapterId, Readonly<Record<string, Idea>>>
>

export interface IdeaWords {
  readonly title: string
  readonly text: string
  /** Points or questions below it. */
  readonly list?: readonly string[]
}

export interface IdeasWords<Chapter extends ChapterId> {
  readonly title: string
  readonly intro: string
  readonly ideas: Readonly<Record<keyof (typeof ideasOf)[Chapter], IdeaWords>>
}
