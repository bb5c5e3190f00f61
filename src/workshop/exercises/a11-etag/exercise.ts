import { etagAndARename } from '#scenario/examples/etagAndARename.ts'
import { defineExercise } from '#workshop/exercise.ts'
import { atStep, ends } from '#workshop/goal.ts'

const { commands, ...document } = etagAndARename.scenario

export const exercise = defineExercise({
  id: 'a11-etag',
  minutes: 7,
  scenarios: [
    {
      ...document,
      title: { en: 'A title from an old page', ja: '古い画面からのタイトル変更' },
      description: {
        en: 'A and B have the same document open, at version 1. B sends its change long after A has saved. What B does then is yours to decide.',
        ja: 'AとBは同じ文書のバージョン1を開いています。Aが保存したあとで、Bが変更を送ります。そのあとBがどうするかは、あなたが決めます。',
      },
      commands: commands.map(({ id, stream, type, data, at, expectedVersion }) => ({
        id,
        stream,
        type,
        data,
        ...(at === undefined ? {} : { at }),
        ...(expectedVersion === undefined ? {} : { expectedVersion }),
      })),
    },
  ],
  editable: [],
  tasks: [
    {
      id: 'refused',
      run: atStep(({ result }) => result.type === 'answered' && result.httpStatus === 412),
    },
    { id: 'diff', seen: 'diff' },
    { id: 'resubmitted', run: atStep(({ result }) => result.type === 'resubmit') },
    { id: 'accepted', run: ends({ outcome: 'accepted', attempts: 2, httpStatus: 200 }) },
    { id: 'etag', choose: [{ id: 'none' }, { id: 'old' }, { id: 'new', isRight: true }] },
  ],
  solutions: [[{ schedule: 'A A A A A A A B B B B B B+' }], [{ schedule: 'B B B B B B B A A A A A A+' }]],
  wrong: [{}, { schedule: 'A A A A A A A B B B B B B-' }],
})
