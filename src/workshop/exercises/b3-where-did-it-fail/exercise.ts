import { whereDidItFail } from '#scenario/examples/whereDidItFail.ts'
import type { AfterThrow } from '#sim/trace.ts'
import { defineExercise } from '#workshop/exercise.ts'
import { atStep, ends, every, under, type Goal } from '#workshop/goal.ts'

const { scenario } = whereDidItFail
const broken = [{ kind: 'throw', handler: 'email', attempts: 'always' }] as const

/** The e-mail throws, and this is what becomes of its message or its request. */
const mailFails = (after: AfterThrow['kind']): Goal =>
  atStep(({ result }) => result.type === 'threw' && result.handler === 'email' && result.after.kind === after)

/** The client is told that all is well. */
const fine = ends({ outcome: 'accepted', httpStatus: 200 }, 'A')

const inRequest = { set: { '/faults': 'broken' } }
const minimal = { set: { ...inRequest.set, '/dispatch/mode': 'queue' } }
const careful = { set: { ...minimal.set, '/dispatch/delivery': 'letters' } }

export const exercise = defineExercise({
  id: 'b3-where-did-it-fail',
  minutes: 9,
  scenarios: [
    {
      ...scenario,
      title: {
        en: 'A payment, and a mail server that may be down',
        ja: '支払いと、落ちるかもしれないメールサーバー',
      },
      description: {
        en: 'A pays for an order. After that an e-mail is sent and an audit row is written.',
        ja: 'Aが注文を支払います。そのあと、メールを送り、監査ログに1行書きます。',
      },
      handlers: [
        { id: 'email', on: ['OrderPaid'], effect: 'email', durationMs: 200 },
        { id: 'audit', on: ['OrderPaid'], effect: 'audit', durationMs: 5 },
      ],
      dispatch: { mode: 'afterCommit', delivery: { maxAttempts: 1, onExhausted: 'log' } },
      faults: [],
    },
  ],
  editable: [
    { pointer: '/faults', options: { fine: [], broken } },
    { pointer: '/dispatch/mode', options: { request: 'afterCommit', queue: 'queue' } },
    {
      pointer: '/dispatch/delivery',
      options: { log: { maxAttempts: 1, onExhausted: 'log' }, letters: { maxAttempts: 3 } },
    },
  ],
  tasks: [
    {
      id: 'told',
      run: under('afterCommit', every(mailFails('fails'), ends({ outcome: 'failed', httpStatus: 500 }, 'A'))),
    },
    { id: 'paid', choose: [{ id: 'no' }, { id: 'yes', isRight: true }] },
    { id: 'dropped', run: under('queue', every(mailFails('dropped'), fine)) },
    {
      id: 'who',
      choose: [{ id: 'client' }, { id: 'log', isRight: true }, { id: 'queue' }],
    },
    { id: 'kept', run: under('queue', every(mailFails('dead'), fine)) },
  ],
  solutions: [
    [inRequest, minimal, careful],
    // The mail server is fine, and the handler is made to throw by hand.
    [
      { schedule: 'A A A A A A A A~' },
      { set: { '/dispatch/mode': 'queue' }, schedule: 'A A A A A A A A A W1 W1~' },
      careful,
    ],
  ],
  wrong: [{}, inRequest, minimal],
})
