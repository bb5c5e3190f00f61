import { outOfOrder } from '#scenario/examples/outOfOrder.ts'
import { defineExercise } from '#workshop/exercise.ts'
import { atEnd, breaks, every, given, keeps, type Goal } from '#workshop/goal.ts'
import { effectAt } from '#workshop/reading.ts'

const { scenario } = outOfOrder

const withTwo = (goal: Goal): Goal => given(({ dispatch }) => dispatch.workers === 2, goal)
const strictly = (goal: Goal): Goal => given(({ dispatch }) => dispatch.order === 'perStream', goal)

const two = { '/dispatch/workers': 'two' }
const ordered = { set: { ...two, '/dispatch/order': 'perStream' } }

const shipped = effectAt('shipping-mail', 'B')

export const exercise = defineExercise({
  id: 'b8-out-of-order',
  minutes: 9,
  scenarios: [
    {
      ...scenario,
      title: { en: 'Paid, shipped, and a second worker', ja: '支払いと発送、増やしたワーカー' },
      description: {
        en: 'One order is paid (A) and shipped (B), another one is paid (C). A payment mail takes 200 ms, a shipping mail 20 ms.',
        ja: '1つ目の注文が支払われ（A）、発送されます（B）。別の注文も支払われます（C）。支払いのメールは200ミリ秒、発送のメールは20ミリ秒かかります。',
      },
      dispatch: { mode: 'queue', workers: 1, order: 'none' },
    },
  ],
  editable: [
    { pointer: '/dispatch/workers', options: { one: 1, two: 2 } },
    { pointer: '/dispatch/order', options: { none: 'none', perStream: 'perStream' } },
  ],
  tasks: [
    { id: 'overtakes', run: withTwo(breaks('per-stream-order')) },
    {
      id: 'early',
      number: { from: 108, to: 112 },
      unit: 'ms',
      reading: { attempt: { set: two }, read: shipped },
    },
    {
      id: 'inOrder',
      run: withTwo(
        strictly(
          every(
            keeps('per-stream-order'),
            atEnd(({ effects }) => effects.email.length === 3),
          ),
        ),
      ),
    },
    {
      id: 'late',
      number: { from: 255, to: 265 },
      unit: 'ms',
      reading: { attempt: ordered, read: shipped },
    },
    { id: 'price', choose: [{ id: 'all' }, { id: 'nothing' }, { id: 'idle', isRight: true }] },
  ],
  solutions: [
    [{ set: two }, ordered],
    [
      { set: two, schedule: 'A A A A A A A A A B B B B B B B B B W1 W2 W2' },
      { ...ordered, schedule: 'A A A A A A A A A C C C C C C C C C W2 W1' },
    ],
  ],
  wrong: [{}, { set: two }, { set: { '/dispatch/order': 'perStream' } }],
})
