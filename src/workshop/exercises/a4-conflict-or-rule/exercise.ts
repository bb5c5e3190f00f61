import { lastItemInStock } from '#scenario/examples/lastItemInStock.ts'
import { arriving } from '#workshop/arriving.ts'
import { defineExercise } from '#workshop/exercise.ts'
import { atStep, ends } from '#workshop/goal.ts'

const { commands, ...stock } = lastItemInStock.scenario

export const exercise = defineExercise({
  id: 'a4-conflict-or-rule',
  minutes: 6,
  scenarios: [
    {
      ...stock,
      title: { en: 'The last jar, two customers', ja: '最後の1びんと2人の客' },
      description: {
        en: 'One jar of honey is left. A and B want it, and B comes 200 ms later.',
        ja: 'はちみつは残り1びんです。AとBが確保しようとします。Bは200ミリ秒遅れて来ます。',
      },
      commands: arriving(commands, { B: 200 }),
    },
  ],
  editable: [],
  tasks: [
    {
      id: 'conflict',
      run: atStep(
        (entry) => entry.node === 'append' && entry.attempt === 1 && entry.result.type === 'conflict',
      ),
    },
    {
      id: 'again',
      run: atStep((entry) => entry.attempt === 2 && entry.result.type === 'loaded'),
    },
    { id: 'rejected', run: ends({ outcome: 'rejected', attempts: 2, httpStatus: 422 }) },
    {
      id: 'whyNot',
      choose: [{ id: 'attempts' }, { id: 'sameAnswer', isRight: true }, { id: 'slow' }],
    },
  ],
  solutions: [[{ schedule: 'A A A A A B B B A B B B' }], [{ schedule: 'B B B B B A A A A A A' }]],
  wrong: [{}, { schedule: 'A A A A A A B B B' }],
})
