import { twoCarts } from '#scenario/examples/twoCarts.ts'
import { outsideWorldOf } from '#sim/effectMarks.ts'
import { arriving } from '#workshop/arriving.ts'
import { defineExercise } from '#workshop/exercise.ts'
import { atEnd, breaks } from '#workshop/goal.ts'

const { commands, ...cart } = twoCarts.scenario

const before = (id: string): string => `${id} `.repeat(6)
const all = (id: string): string => `${id} `.repeat(8)
/** Refused, begun again, decided, and the mail is out again. */
const again = (id: string): string => `${id} `.repeat(7)

const twice = (id: string, others: readonly [string, string]): string =>
  [before(id), all(others[0]), again(id), all(others[1]), `${id} ${id}`].join('')

const behind = {
  set: { '/sideEffect': 'after' },
  schedule: `C C C C C ${'A '.repeat(8)} C`,
}

export const exercise = defineExercise({
  id: 'a6-mail-before-append',
  minutes: 8,
  scenarios: [
    {
      ...cart,
      title: { en: 'An e-mail before the append', ja: '追記より先のメール' },
      description: {
        en: 'Three people add something to one cart, 200 ms apart, and each attempt sends “It is in your cart” before it appends.',
        ja: '3人が同じカートに200ミリ秒おきに商品を入れます。どの試行も、追記する前に「カートに入れました」というメールを送ります。',
      },
      commands: arriving(
        [...commands, { id: 'C', stream: 'cart-42', type: 'AddItem', data: { sku: 'spoon', quantity: 1 } }],
        { B: 200, C: 400 },
      ),
      sideEffect: 'beforeAppend',
    },
  ],
  editable: [{ pointer: '/sideEffect', options: { before: 'beforeAppend', after: 'afterCommit' } }],
  tasks: [
    { id: 'ghost', run: breaks('no-ghost') },
    {
      id: 'perAttempt',
      run: atEnd((_report, { model, end }) => {
        const ghosts = outsideWorldOf(model, end).effects.filter(({ mark }) => mark === 'ghost')
        return ghosts.some((one) => ghosts.filter(({ process }) => process === one.process).length >= 2)
      }),
    },
    {
      id: 'behind',
      run: atEnd(
        ({ counts, effects, commands: everybody }) =>
          counts.conflicts > 0 &&
          counts.ghosts === 0 &&
          effects.email.length === everybody.filter(({ outcome }) => outcome === 'accepted').length,
      ),
    },
    {
      id: 'takeBack',
      choose: [{ id: 'rollback' }, { id: 'second' }, { id: 'never', isRight: true }],
    },
  ],
  solutions: [
    [{ schedule: twice('C', ['A', 'B']) }, behind],
    [{ schedule: twice('A', ['B', 'C']) }, behind],
  ],
  wrong: [{}, behind, { schedule: `${before('B')}${all('A')}` }],
})
