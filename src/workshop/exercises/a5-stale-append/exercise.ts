import { staleAppend } from '#scenario/examples/staleAppend.ts'
import { arriving } from '#workshop/arriving.ts'
import { defineExercise } from '#workshop/exercise.ts'
import { atEnd, atStep, breaks } from '#workshop/goal.ts'

const { commands, ...stock } = staleAppend.scenario

const collide = 'A A A A A B B B A B B B'
const other = 'B B B B B A A A A A A'
const again = { '/policy/reload': 'again' }

export const exercise = defineExercise({
  id: 'a5-stale-append',
  minutes: 7,
  // B comes late, so that Play alone sells one jar and no more.
  scenarios: [
    {
      ...stock,
      title: { en: 'Sold twice?', ja: '二重に売れる？' },
      description: {
        en: 'One jar is left, A and B want it, and after a conflict the loop appends once more without reading again. Played as it is, all looks well.',
        ja: '残り1びんをAとBが確保しようとします。競合のあと、このループは読み直さずにもう一度追記します。そのまま再生すると、何も問題がないように見えます。',
      },
      commands: arriving(commands, { B: 200 }),
    },
  ],
  editable: [{ pointer: '/policy/reload', options: { stale: false, again: undefined } }],
  tasks: [
    {
      id: 'refused',
      run: atStep(
        (entry) => entry.node === 'append' && entry.attempt === 1 && entry.result.type === 'conflict',
      ),
    },
    { id: 'oversold', run: breaks('domain-rules') },
    {
      id: 'kept',
      run: atEnd(
        ({ counts, commands: all }, { violations }) =>
          counts.conflicts > 0 &&
          violations.length === 0 &&
          all.some(({ outcome }) => outcome === 'accepted') &&
          all.some(({ outcome }) => outcome === 'rejected'),
      ),
    },
    {
      id: 'why',
      choose: [{ id: 'store' }, { id: 'oldDecision', isRight: true }, { id: 'attempts' }],
    },
  ],
  solutions: [
    [{ schedule: collide }, { set: again, schedule: collide }],
    [{ schedule: other }, { set: again, schedule: other }],
  ],
  wrong: [{}, { schedule: 'A A A A A A B B B' }, { set: again, schedule: collide }],
})
