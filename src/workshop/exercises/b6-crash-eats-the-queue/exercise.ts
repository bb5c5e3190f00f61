import { crashEatsTheQueue } from '#scenario/examples/crashEatsTheQueue.ts'
import type { Trace } from '#sim/run.ts'
import type { Entry } from '#sim/trace.ts'
import { reportOf } from '#projections/report.ts'
import { defineExercise } from '#workshop/exercise.ts'
import { atEnd, atEntry, atStep, under, type Goal } from '#workshop/goal.ts'

const { faults: _crash, ...scenario } = crashEatsTheQueue.scenario

const steps = (entries: readonly Entry[]) =>
  entries.flatMap((entry) => (entry.kind === 'step' ? [entry] : []))

const answers = (entries: readonly Entry[]): number =>
  steps(entries).filter(({ result }) => result.type === 'answered' && result.httpStatus === 200).length

const recorded = (entries: readonly Entry[]): number =>
  steps(entries).filter(({ result }) => result.type === 'recorded').length

const isHandled = (entries: readonly Entry[]): boolean =>
  steps(entries).some(({ result }) => result.type === 'handled' || result.type === 'allHandled')

const allAnswered: Goal = atStep(
  (entry, before) => answers([...before, entry]) === 3 && !isHandled([...before, entry]),
)

const serverDown = (entry: Entry): boolean => entry.kind === 'crash' && entry.host === 'S'

/** Three clients are content, and with the server go three messages of which nothing has been done. */
const crashed: Goal = atEntry(
  (entry, before) =>
    entry.kind === 'crash' && entry.lostMessages.length === 3 && answers(before) === 3 && !isHandled(before),
)

/** The server went down behind the three commits, and every effect comes all the same. */
const survived: Goal = (trace) => {
  const down = atEntry((entry, before) => serverDown(entry) && recorded(before) === 3)(trace)
  const complete = atEnd(
    ({ effects: { points, email, audit }, counts }) =>
      counts.lost === 0 && points.length + email.length + audit.length === 9,
  )(trace)
  return down === null ? null : complete
}

const lostIn = (trace: Trace): number => reportOf('', trace).counts.lost

/** The three requests in turn; the worker is not asked. */
const served = 'A A A A A A A A A B B B B B B B B B C C C C C C C C C'
const queued = { schedule: `${served} !S` }
const commits = 'A A A A A A B B B B B B C C C C C C'
const outbox = { '/dispatch/mode': 'outbox' }

export const exercise = defineExercise({
  id: 'b6-crash-eats-the-queue',
  minutes: 9,
  scenarios: [
    {
      ...scenario,
      title: { en: 'Three payments in the queue', ja: 'キューに入った3つの支払い' },
      description: {
        en: 'Three orders are paid. The server answers each client and keeps the messages for the worker in its memory.',
        ja: '3つの注文が支払われます。サーバーはそれぞれのクライアントに応答し、ワーカーへのメッセージは自分のメモリーに置いておきます。',
      },
    },
  ],
  editable: [{ pointer: '/dispatch/mode', options: { queue: 'queue', outbox: 'outbox' } }],
  tasks: [
    { id: 'answered', run: under('queue', allAnswered) },
    { id: 'crashed', run: under('queue', crashed) },
    {
      id: 'lost',
      number: { from: 9, to: 9 },
      unit: 'count',
      reading: { attempt: queued, read: lostIn },
    },
    { id: 'who', choose: [{ id: 'clients' }, { id: 'letters' }, { id: 'nobody', isRight: true }] },
    { id: 'survived', run: under('outbox', survived) },
  ],
  solutions: [
    [queued, { set: outbox, schedule: `${commits} !S` }],
    [{ schedule: 'A B C '.repeat(9) + 'W1 !S' }, { set: outbox, schedule: `${'A B C '.repeat(6)}!S` }],
  ],
  wrong: [{}, queued, { set: outbox }, { schedule: 'A A A A A A A !S' }],
})
