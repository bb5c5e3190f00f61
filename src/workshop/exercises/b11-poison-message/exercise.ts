import { poisonMessage } from '#scenario/examples/poisonMessage.ts'
import { defineExercise } from '#workshop/exercise.ts'
import { atEnd, atStep, every, type Goal } from '#workshop/goal.ts'
import { effectAt } from '#workshop/reading.ts'
import type { Entry } from '#sim/trace.ts'

const { scenario } = poisonMessage

const handled = (before: readonly Entry[], command: string): boolean =>
  before.some(
    (entry) =>
      entry.kind === 'step' &&
      (entry.result.type === 'handled' || entry.result.type === 'allHandled') &&
      entry.result.eventId.startsWith(`${command}#`),
  )

/** A's message has failed five times, the other order has its mail, and the shipping mail waits. */
const blocked: Goal = atStep(
  ({ result }, before) =>
    result.type === 'threw' &&
    result.eventId.startsWith('A#') &&
    result.taking >= 5 &&
    handled(before, 'C') &&
    !handled(before, 'B'),
)

const dies: Goal = atStep(({ result }) => result.type === 'threw' && result.after.kind === 'dead')

const shipped = effectAt('shipping-mail', 'B')
const goesOn: Goal = atEnd((_report, trace) => shipped(trace) !== null)

const bounded = { set: { '/dispatch/delivery/maxAttempts': 'three' } }

export const exercise = defineExercise({
  id: 'b11-poison-message',
  minutes: 9,
  scenarios: [
    {
      ...scenario,
      title: { en: 'A message that always fails', ja: '必ず失敗するメッセージ' },
      description: {
        en: 'A’s payment mail cannot be sent: its text is broken, and it takes three seconds until somebody has repaired it. The shipping mail (B) belongs to the same order, C to another one.',
        ja: 'Aの支払いメールは文面が壊れていて、どうしても送れません。誰かが直すまでに3秒かかります。発送のメール（B）は同じ注文、Cは別の注文です。',
      },
      dispatch: {
        mode: 'queue',
        workers: 2,
        order: 'perStream',
        delivery: { maxAttempts: null, backoff: { kind: 'fixed', baseMs: 100 } },
      },
      faults: [{ kind: 'throw', handler: 'payment-mail', attempts: 'always', command: 'A', untilMs: 3000 }],
    },
  ],
  editable: [{ pointer: '/dispatch/delivery/maxAttempts', options: { forEver: null, three: 3 } }],
  tasks: [
    { id: 'blocked', run: blocked },
    {
      id: 'late',
      number: { from: 3000, to: 3500 },
      unit: 'ms',
      reading: { attempt: {}, read: shipped },
    },
    { id: 'who', choose: [{ id: 'everybody' }, { id: 'same', isRight: true }, { id: 'nobody' }] },
    { id: 'goesOn', run: every(dies, goesOn) },
    {
      id: 'sooner',
      number: { from: 855, to: 865 },
      unit: 'ms',
      reading: { attempt: bounded, read: shipped },
    },
    { id: 'afterwards', choose: [{ id: 'replay' }, { id: 'repair', isRight: true }, { id: 'delete' }] },
  ],
  solutions: [
    [{}, bounded],
    // Another worker has it this time.
    [{ schedule: 'A A A A A A A A A W2' }, { ...bounded, schedule: 'A A A A A A A A A W2' }],
  ],
  wrong: [{}, bounded],
})
