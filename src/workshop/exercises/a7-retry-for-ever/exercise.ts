import { retryForEver } from '#scenario/examples/retryForEver.ts'
import { reportOf } from '#projections/report.ts'
import type { Trace } from '#sim/run.ts'
import { arriving } from '#workshop/arriving.ts'
import { defineExercise } from '#workshop/exercise.ts'
import { atStep, ends } from '#workshop/goal.ts'
import { starving } from '#workshop/starving.ts'

const { commands, ...stock } = retryForEver.scenario

const together = { '/commands/0/at': 'together' }
const bounded = { ...together, '/policy/maxAttempts': 'three' }

const answeredAt = (trace: Trace): number | null => reportOf('', trace).commands[0]?.respondedAt ?? null

export const exercise = defineExercise({
  id: 'a7-retry-for-ever',
  minutes: 7,
  scenarios: [
    {
      ...stock,
      title: { en: 'A steady stream of deliveries', ja: '途切れない入荷' },
      description: {
        en: 'Five deliveries are booked in, one every 40 ms. A wants to reserve one jar of the same stock and comes when they are over.',
        ja: '入荷が40ミリ秒おきに5件記録されます。Aは同じ在庫から1びんを確保しようとし、入荷が終わったころに来ます。',
      },
      commands: arriving(commands, { A: 240 }),
    },
  ],
  editable: [
    { pointer: '/commands/0/at', options: { late: 240, together: 5 } },
    { pointer: '/policy/maxAttempts', options: { forEver: null, three: 3 } },
  ],
  tasks: [
    {
      id: 'starves',
      run: atStep(
        (entry) =>
          entry.process === 'A' &&
          entry.attempt === 5 &&
          entry.node === 'append' &&
          entry.result.type === 'conflict',
      ),
    },
    {
      id: 'wait',
      number: { from: 243, to: 247 },
      unit: 'ms',
      reading: { attempt: { set: together }, read: answeredAt },
    },
    { id: 'told', run: ends({ outcome: 'exhausted', attempts: 3, httpStatus: 409 }, 'A') },
    {
      id: 'sooner',
      number: { from: 123, to: 127 },
      unit: 'ms',
      reading: { attempt: { set: bounded }, read: answeredAt },
    },
  ],
  solutions: [
    [{ set: together }, { set: bounded }],
    // By hand from where A comes late: it has decided each time when the next delivery is booked in.
    [{ schedule: starving('A', ['B', 'C', 'D', 'E', 'F']) }, { set: bounded }],
  ],
  wrong: [{}, { set: bounded }],
})
