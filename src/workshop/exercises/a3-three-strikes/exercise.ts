import { threeStrikes } from '#scenario/examples/threeStrikes.ts'
import { arriving } from '#workshop/arriving.ts'
import { defineExercise } from '#workshop/exercise.ts'
import { atStep, ends } from '#workshop/goal.ts'
import { starving } from '#workshop/starving.ts'

const { commands, ...cart } = threeStrikes.scenario

const attemptRefused = (attempt: number) =>
  atStep((entry) => entry.node === 'append' && entry.attempt === attempt && entry.result.type === 'conflict')

export const exercise = defineExercise({
  id: 'a3-three-strikes',
  minutes: 7,
  scenarios: [
    {
      ...cart,
      title: { en: 'Four in a row', ja: '4人が順番に来る' },
      description: {
        en: 'Four people change one cart, 200 ms apart, and each has three attempts. Played as it is, everybody gets through at once.',
        ja: '4人が同じカートを200ミリ秒おきに変更します。試行はそれぞれ3回までです。そのまま再生すると、全員が1回で成功します。',
      },
      commands: arriving(commands, { B: 200, C: 400, D: 600 }),
    },
  ],
  editable: [],
  tasks: [
    { id: 'first', run: attemptRefused(1) },
    { id: 'second', run: attemptRefused(2) },
    { id: 'exhausted', run: ends({ outcome: 'exhausted', attempts: 3, httpStatus: 409 }) },
    {
      id: 'answer',
      choose: [{ id: 'saved' }, { id: 'nothingSaved', isRight: true }, { id: 'queued' }],
    },
  ],
  solutions: [[{ schedule: starving('D', ['A', 'B', 'C']) }], [{ schedule: starving('A', ['B', 'C', 'D']) }]],
  wrong: [{}, { schedule: 'A A A A A A A D D D D D B B B B B B B' }],
})
