import { backoffAndATransientFault } from '#scenario/examples/backoffAndATransientFault.ts'
import type { Trace } from '#sim/run.ts'
import { defineExercise } from '#workshop/exercise.ts'
import { atEnd, atStep, given, type Goal } from '#workshop/goal.ts'
import { stepsOf } from '#workshop/reading.ts'

const { scenario } = backoffAndATransientFault

const hasty = (goal: Goal): Goal => given(({ dispatch }) => dispatch.delivery.backoff.kind === 'none', goal)
const patient = (goal: Goal): Goal => given(({ dispatch }) => dispatch.delivery.backoff.kind !== 'none', goal)

const givenUp: Goal = atStep(({ result }) => result.type === 'threw' && result.after.kind === 'dead')

const through: Goal = atEnd(
  ({ effects, deadLetters }) =>
    effects.email.length === 1 && deadLetters.length === 0 && (effects.email[0]?.delivery ?? 1) > 1,
)

const deliveries = (trace: Trace): number =>
  stepsOf(trace).filter(({ result }) => result.type === 'taken').length

const doubling = { set: { '/dispatch/delivery/backoff': 'doubling' } }
const steady = { set: { '/dispatch/delivery/backoff': 'steady' } }

export const exercise = defineExercise({
  id: 'b10-backoff',
  minutes: 8,
  scenarios: [
    {
      ...scenario,
      title: { en: 'The mail server is down for 300 ms', ja: '300ミリ秒だけ落ちるメールサーバー' },
      description: {
        en: 'A pays for an order. Until 300 ms each e-mail fails, after that all is well. The worker has five deliveries.',
        ja: 'Aが注文を支払います。300ミリ秒まではメールが必ず失敗し、そのあとは元どおりになります。ワーカーの配送は5回までです。',
      },
      dispatch: { mode: 'queue', delivery: { maxAttempts: 5, backoff: { kind: 'none' } } },
    },
  ],
  editable: [
    {
      pointer: '/dispatch/delivery/backoff',
      options: {
        none: { kind: 'none' },
        steady: { kind: 'fixed', baseMs: 50 },
        doubling: { kind: 'exponential', baseMs: 50, capMs: 1000 },
      },
    },
  ],
  tasks: [
    { id: 'givenUp', run: hasty(givenUp) },
    {
      id: 'hasty',
      number: { from: 5, to: 5 },
      unit: 'count',
      reading: { attempt: {}, read: deliveries },
    },
    { id: 'through', run: patient(through) },
    {
      id: 'patient',
      number: { from: 3, to: 3 },
      unit: 'count',
      reading: { attempt: doubling, read: deliveries },
    },
    { id: 'helps', choose: [{ id: 'address' }, { id: 'busy', isRight: true }, { id: 'rule' }] },
  ],
  solutions: [
    [{}, doubling],
    [{}, steady],
  ],
  wrong: [{}, doubling],
})
