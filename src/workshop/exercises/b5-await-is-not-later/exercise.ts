import { awaitIsNotLater } from '#scenario/examples/awaitIsNotLater.ts'
import { defineExercise } from '#workshop/exercise.ts'
import { atEnd, atStep, every, under, type Goal } from '#workshop/goal.ts'
import { waitOf } from '#workshop/reading.ts'

const { scenario } = awaitIsNotLater

/** B's event is recorded while A, which has been at work for longer, still waits for its e-mail. */
const servedMeanwhile: Goal = atStep(
  ({ process, result }, before) =>
    process === 'B' &&
    result.type === 'recorded' &&
    before.some((entry) => entry.kind === 'step' && entry.process === 'A' && entry.node === 'collect') &&
    !before.some((entry) => entry.kind === 'step' && entry.process === 'A' && entry.node === 'handle'),
)

const mailedInTheEnd: Goal = atEnd(({ effects }) => effects.email.length === 2)

/** Both clients have their answers before any e-mail is out. */
const answersFirst: Goal = atEnd(({ commands, effects }) => {
  const first = Math.min(...effects.email.map(({ at }) => at))
  return commands.every(({ httpStatus, respondedAt }) => httpStatus === 200 && (respondedAt ?? first) < first)
})

const queued = { set: { '/dispatch/mode': 'queue' } }

export const exercise = defineExercise({
  id: 'b5-await-is-not-later',
  minutes: 8,
  scenarios: [
    {
      ...scenario,
      title: { en: 'Two payments, two awaits', ja: '2つの支払いと2つのawait' },
      description: {
        en: 'A and B pay for two different orders, B 100 ms later. Each request awaits an e-mail of 400 ms.',
        ja: 'AとBが別々の注文を支払います。Bが来るのは100ミリ秒あとです。どちらのリクエストも、400ミリ秒かかるメールの送信をawaitします。',
      },
    },
  ],
  editable: [{ pointer: '/dispatch/mode', options: { request: 'afterCommit', queue: 'queue' } }],
  tasks: [
    { id: 'line', codeLine: 'handle' },
    { id: 'meanwhile', run: under('afterCommit', servedMeanwhile) },
    {
      id: 'awaited',
      number: { from: 435, to: 445 },
      unit: 'ms',
      reading: { attempt: {}, read: waitOf('B') },
    },
    { id: 'freed', choose: [{ id: 'client' }, { id: 'thread', isRight: true }, { id: 'nothing' }] },
    { id: 'answersFirst', run: under('queue', every(mailedInTheEnd, answersFirst)) },
    {
      id: 'later',
      number: { from: 38, to: 42 },
      unit: 'ms',
      reading: { attempt: queued, read: waitOf('B') },
    },
    { id: 'compared', seen: 'compare' },
  ],
  solutions: [
    [{}, queued],
    [{}, { ...queued, schedule: 'A A A A A A A A W1 A' }],
  ],
  // One after the other: whoever waits like this never sees that the server was free.
  wrong: [{}, queued, { schedule: 'A A A A A A A A A B' }],
})
