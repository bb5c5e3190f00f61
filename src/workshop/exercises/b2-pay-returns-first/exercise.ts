import { payReturnsFirst } from '#scenario/examples/payReturnsFirst.ts'
import { defineExercise } from '#workshop/exercise.ts'
import { atEnd, atStep, under } from '#workshop/goal.ts'
import { lastEffectAt, waitOf } from '#workshop/reading.ts'

const { scenario } = payReturnsFirst

const queued = { set: { '/dispatch/mode': 'queue' } }

export const exercise = defineExercise({
  id: 'b2-pay-returns-first',
  minutes: 6,
  scenarios: [
    {
      ...scenario,
      title: { en: 'Paying, and then?', ja: '支払いのあと' },
      description: {
        en: 'A pays for an order, and three handlers listen. Inside the request the client waits for all of them.',
        ja: 'Aが注文を支払うと、3つのハンドラーが動きます。リクエストの中で実行すると、クライアントは全部終わるまで待ちます。',
      },
      dispatch: { mode: 'afterCommit' },
    },
  ],
  editable: [
    {
      pointer: '/dispatch/mode',
      options: { afterCommit: 'afterCommit', queue: 'queue' },
    },
  ],
  tasks: [
    {
      id: 'answerFirst',
      run: atStep(
        ({ result }, before) =>
          result.type === 'answered' &&
          result.outcome === 'accepted' &&
          before.some((entry) => entry.kind === 'step' && entry.result.type === 'enqueued') &&
          !before.some((entry) => entry.kind === 'step' && entry.result.type === 'handled'),
      ),
    },
    {
      id: 'allDone',
      run: under(
        'queue',
        atEnd(({ effects: { points, email, audit } }) => points.length + email.length + audit.length === 3),
      ),
    },
    { id: 'wait', number: { from: 38, to: 42 }, unit: 'ms', reading: { attempt: queued, read: waitOf('A') } },
    {
      id: 'done',
      number: { from: 255, to: 265 },
      unit: 'ms',
      reading: { attempt: queued, read: lastEffectAt },
    },
  ],
  solutions: [
    [queued],
    // The worker may begin while the answer is still being written; the client has it first all the same.
    [{ ...queued, schedule: 'A A A A A A A A W1 A' }],
  ],
  wrong: [{}],
})
