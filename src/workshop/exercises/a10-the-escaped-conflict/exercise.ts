import { escapedConflict } from '#scenario/examples/escapedConflict.ts'
import { defineExercise } from '#workshop/exercise.ts'
import { breaks, ends } from '#workshop/goal.ts'
import { starving } from '#workshop/starving.ts'

const others = ['B', 'C', 'D']
const caught = { '/policy/exhausted': 'caught' }

export const exercise = defineExercise({
  id: 'a10-the-escaped-conflict',
  minutes: 8,
  scenarios: [
    {
      ...escapedConflict.scenario,
      title: { en: 'Four people, one error', ja: '4人のうち1人がエラー' },
      description: {
        en: 'Four people change one cart at the same moment. The loop has three attempts, and a friendly answer for whoever has used them up.',
        ja: '4人が同じカートを同時に変更します。ループの試行は3回までで、使い切った人には親切な応答が用意されています。',
      },
    },
  ],
  editable: [{ pointer: '/policy/exhausted', options: { escapes: 'escapes', caught: undefined } }],
  tasks: [
    { id: 'escaped', run: breaks('no-unhandled-error') },
    { id: 'line', codeLine: 'canRetry' },
    { id: 'friendly', run: ends({ outcome: 'exhausted', attempts: 3, httpStatus: 409 }) },
    {
      id: 'when',
      choose: [{ id: 'first' }, { id: 'second' }, { id: 'last', isRight: true }],
    },
  ],
  solutions: [
    [{}, { set: caught }],
    [{ schedule: starving('A', others) }, { set: caught, schedule: starving('A', others) }],
  ],
  wrong: [{}, { set: caught }],
})
