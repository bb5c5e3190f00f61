import { idempotentHandlers } from '#scenario/examples/idempotentHandlers.ts'
import { paidTwice } from '#scenario/examples/paidTwice.ts'
import type { Entry } from '#sim/trace.ts'
import { defineExercise } from '#workshop/exercise.ts'
import { atEnd, atEntry, atStep, type Goal } from '#workshop/goal.ts'

const { faults: _crash, ...scenario } = paidTwice.scenario
const handlers = idempotentHandlers.scenario.handlers ?? []

/** A row that was published and not marked. */
const isOpen = (before: readonly Entry[]): boolean => {
  const last = before.findLast(
    (entry) => entry.kind === 'step' && ['published', 'marked', 'markedLast'].includes(entry.result.type),
  )
  return last?.kind === 'step' && last.result.type === 'published'
}

const inBetween: Goal = atEntry(
  (entry, before) => entry.kind === 'crash' && entry.host === 'R' && isOpen(before),
)

const grants = (entry: Entry): boolean =>
  entry.kind === 'step' &&
  (entry.result.type === 'handled' || entry.result.type === 'allHandled') &&
  entry.result.handler === 'points' &&
  !entry.result.skipped

const twice: Goal = atStep((entry, before) => grants(entry) && before.some(grants))

/** The relay went down in between, and nothing came of it. */
const once: Goal = (trace) =>
  inBetween(trace) === null
    ? null
    : atEnd(
        ({ effects: { points, email }, counts }) =>
          points.length === 1 && email.length === 1 && counts.duplicates === 0 && counts.lost === 0,
      )(trace)

const between = 'A A A A A A A R R !R'
const idempotent = {
  '/handlers/0/idempotency': 'inbox',
  '/handlers/1/idempotency': 'key',
}

export const exercise = defineExercise({
  id: 'b7-paid-twice',
  minutes: 10,
  scenarios: [
    {
      ...scenario,
      title: { en: 'One payment by way of the outbox', ja: '支払いとアウトボックス' },
      description: {
        en: 'A pays for an order. The relay publishes the row of the outbox to the broker and then marks it as sent: two steps.',
        ja: 'Aが注文を支払います。リレーはアウトボックスの行をブローカーに送り、そのあと送信済みの印を付けます。この2つは別々のステップです。',
      },
      handlers: handlers.slice(0, 2).map((handler) => ({ ...handler, idempotency: 'none' })),
    },
  ],
  editable: [
    { pointer: '/handlers/0/idempotency', options: { none: 'none', inbox: 'inbox' } },
    { pointer: '/handlers/1/idempotency', options: { none: 'none', key: 'providerKey' } },
  ],
  tasks: [
    { id: 'between', run: inBetween },
    { id: 'twice', run: twice },
    {
      id: 'other',
      choose: [{ id: 'solved' }, { id: 'lost', isRight: true }, { id: 'same' }],
    },
    { id: 'once', run: once },
  ],
  solutions: [
    [{ schedule: between }, { set: idempotent, schedule: between }],
    [
      { schedule: 'A A A A A A A R R W1 W1 !R' },
      { set: idempotent, schedule: 'A A A A A A A R R W1 W1 W1 W1 !R' },
    ],
  ],
  wrong: [
    {},
    { schedule: between },
    { schedule: 'A A A A A A A R R R !R' },
    { set: { '/handlers/0/idempotency': 'inbox' }, schedule: between },
  ],
})
