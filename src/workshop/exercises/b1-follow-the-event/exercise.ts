import { payAndThreeHandlers } from '#scenario/examples/payAndThreeHandlers.ts'
import { defineExercise } from '#workshop/exercise.ts'
import { atStep, type Goal } from '#workshop/goal.ts'

const { scenario } = payAndThreeHandlers

const hears = (handler: string): Goal =>
  atStep(
    ({ result }) => (result.type === 'handled' || result.type === 'allHandled') && result.handler === handler,
  )

export const exercise = defineExercise({
  id: 'b1-follow-the-event',
  minutes: 6,
  scenarios: [
    {
      ...scenario,
      title: { en: 'An order is paid', ja: '注文が支払われる' },
      description: {
        en: 'A pays for an order. Points, e-mail and audit would like to hear of it, and the order knows none of them.',
        ja: 'Aが注文を支払います。ポイント、メール、監査はそれを知りたがっていますが、注文のほうはどれも知りません。',
      },
    },
  ],
  editable: [],
  tasks: [
    { id: 'marked', codeLine: 'decide' },
    { id: 'stopped', seen: 'breakpoint', on: 'decide' },
    { id: 'where', choose: [{ id: 'handlers' }, { id: 'list', isRight: true }, { id: 'store' }] },
    { id: 'collected', run: atStep(({ result }) => result.type === 'collected') },
    { id: 'points', run: hears('points') },
    { id: 'email', run: hears('email') },
    { id: 'audit', run: hears('audit') },
  ],
  solutions: [[{}]],
  // It is recorded, and nobody is told.
  wrong: [{ schedule: 'A A A A A A !S' }],
  exempt: {
    'two solutions': 'One request and nobody else: its steps come in one order only.',
    'not every schedule': 'What has to be done is to stop on the way and to look.',
  },
})
