import type { StepEntry } from '#sim/trace.ts'
import { twoCarts } from '#scenario/examples/twoCarts.ts'
import { arriving } from '#workshop/arriving.ts'
import { defineExercise } from '#workshop/exercise.ts'
import { atStep, resultOf, type Goal } from '#workshop/goal.ts'

const { commands, ...cart } = twoCarts.scenario

const readsVersion1 = ({ result }: StepEntry): boolean => result.type === 'loaded' && result.version === 1

/** Two different commands have read the same version. */
const bothRead: Goal = atStep(
  (entry, before) =>
    readsVersion1(entry) &&
    before.some((other) => other.kind === 'step' && other.process !== entry.process && readsVersion1(other)),
)

const oneAppends: Goal = (trace) => {
  const read = bothRead(trace)
  const recorded = atStep((entry) => resultOf(entry).type === 'recorded')(trace)
  return read !== null && recorded !== null && recorded > read ? recorded : null
}

export const exercise = defineExercise({
  id: 'a1-make-a-conflict',
  minutes: 5,
  // B comes when A has long been served, so that Play alone does not solve it.
  scenarios: [
    {
      ...cart,
      title: { en: 'Two carts, one after the other', ja: '同じカートに順番に追加' },
      description: {
        en: 'A and B change the same cart, and B comes 200 ms later. Played as it is, nothing collides.',
        ja: 'AとBが同じカートを変更します。Bは200ミリ秒遅れて来るので、そのまま再生しても競合は起きません。',
      },
      commands: arriving(commands, { B: 200 }),
    },
  ],
  editable: [],
  tasks: [
    { id: 'bothRead', run: bothRead },
    { id: 'oneAppends', run: oneAppends },
    {
      id: 'refused',
      run: atStep((entry) => entry.node === 'append' && resultOf(entry).type === 'conflict'),
    },
  ],
  solutions: [
    [{ schedule: 'A A A A A B B B A B B B' }],
    [{ schedule: 'B B B B B A A A A A A' }],
    [{ schedule: 'A A A B B B B B B A A A' }],
  ],
  wrong: [{}, { schedule: 'A A A A A A B B B' }],
})
