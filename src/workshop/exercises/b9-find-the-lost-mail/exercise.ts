import { findTheLostMail } from '#scenario/examples/findTheLostMail.ts'
import type { Trace } from '#sim/run.ts'
import { defineExercise } from '#workshop/exercise.ts'
import { atEnd, atEntry, atStep, type Goal } from '#workshop/goal.ts'
import { stepsOf } from '#workshop/reading.ts'

const { scenario } = findTheLostMail

const died: Goal = atStep(({ result }) => result.type === 'threw' && result.after.kind === 'dead')

/** A dead letter was replayed, and now everybody has exactly one of each. */
const replayed: Goal = (trace) =>
  atEntry((entry) => entry.kind === 'replayed')(trace) === null
    ? null
    : atEnd(
        ({ effects: { points, email, audit }, counts, deadLetters }) =>
          [points, email, audit].every((effects) => effects.length === 3) &&
          counts.duplicates === 0 &&
          deadLetters.length === 0,
      )(trace)

/** How often B's message was taken before it was given up. */
const deliveries = (trace: Trace): number =>
  stepsOf(trace).filter(({ result }) => result.type === 'taken' && result.eventId.startsWith('B#')).length

const requests = 'A A A A A A A B B B B B B B C C C C C C C'
const whole =
  'A A A A A B B A A B B B C C B B C C C R C R C R W1 R W2 R R R R W1 W2 W1 W2 W2 W1 W1 W1 W2 W1 W2 W2 W1 W1 W1 W2 W2'

export const exercise = defineExercise({
  id: 'b9-find-the-lost-mail',
  minutes: 10,
  scenarios: [
    {
      ...scenario,
      title: { en: 'One e-mail is missing', ja: 'メールが1通足りない' },
      description: {
        en: 'Three orders are paid, and three clients have their 200. Somebody calls support: “I never got an e-mail.”',
        ja: '3つの注文が支払われ、3人のクライアントには200が返りました。ところが「メールが届かない」という問い合わせが来ます。',
      },
    },
  ],
  editable: [],
  tasks: [
    { id: 'died', run: died },
    { id: 'whose', choose: [{ id: 'a' }, { id: 'b', isRight: true }, { id: 'c' }] },
    { id: 'followed', seen: 'select', on: 'B' },
    {
      id: 'deliveries',
      number: { from: 3, to: 3 },
      unit: 'count',
      reading: { attempt: {}, read: deliveries },
    },
    { id: 'where', choose: [{ id: 'outbox' }, { id: 'broker' }, { id: 'letters', isRight: true }] },
    { id: 'replayed', run: replayed },
  ],
  solutions: [
    // To its end, and then the letter goes back into the queue.
    [{ schedule: `${whole} D1^` }],
    // The letter goes back while others are still being served.
    [{ schedule: `${requests} R R R R R R R W1 W2 W2 W2 W2 W2 W2 W2 W2 W2 D1^` }],
  ],
  wrong: [{}],
})
