import { twoCarts } from '#scenario/examples/twoCarts.ts'
import { arriving } from '#workshop/arriving.ts'
import { defineExercise } from '#workshop/exercise.ts'
import { atEnd, atStep, ends, resultOf } from '#workshop/goal.ts'

const { commands, ...cart } = twoCarts.scenario

const aComesBetween = { schedule: 'A A A A A B B B A B B B' }

export const exercise = defineExercise({
  id: 'a2-second-attempt-succeeds',
  minutes: 5,
  scenarios: [
    {
      ...cart,
      title: { en: 'Two carts, a second attempt', ja: '同じカートと2回目の試行' },
      description: {
        en: 'A and B change the same cart, and B comes 200 ms later. Each of them has three attempts.',
        ja: 'AとBが同じカートを変更します。Bは200ミリ秒遅れて来ます。試行はそれぞれ3回までです。',
      },
      commands: arriving(commands, { B: 200 }),
    },
  ],
  editable: [],
  tasks: [
    {
      id: 'first',
      run: atStep(
        (entry) => entry.attempt === 1 && entry.node === 'append' && entry.result.type === 'conflict',
      ),
    },
    {
      id: 'again',
      run: atStep((entry) => entry.attempt === 2 && entry.result.type === 'loaded'),
    },
    { id: 'second', run: ends({ outcome: 'accepted', attempts: 2 }) },
    {
      id: 'both',
      run: atEnd(
        ({ commands: all, counts, streams }) =>
          counts.conflicts > 0 &&
          all.every(({ outcome }) => outcome === 'accepted') &&
          streams['cart-42']?.version === 3,
      ),
    },
    {
      id: 'expected',
      number: { from: 2, to: 2 },
      unit: 'count',
      reading: {
        attempt: aComesBetween,
        read: (trace) => {
          const named = trace.steps
            .flatMap(({ entries }) => entries)
            .findLast((entry) => entry.kind === 'step' && resultOf(entry).type === 'recorded')
          const result = named?.kind === 'step' ? resultOf(named) : undefined
          return result?.type === 'recorded' && typeof result.expected === 'number' ? result.expected : null
        },
      },
    },
    {
      id: 'afresh',
      choose: [{ id: 'appendOnly' }, { id: 'decideOnly' }, { id: 'all', isRight: true }],
    },
  ],
  solutions: [[aComesBetween], [{ schedule: 'B B B B B A A A A A A' }]],
  wrong: [{}, { schedule: 'A A A A A A B B B' }],
})
