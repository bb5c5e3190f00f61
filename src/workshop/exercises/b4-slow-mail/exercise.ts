import { slowMail } from '#scenario/examples/slowMail.ts'
import { runScenario } from '#scenario/simulation.ts'
import type { Trace } from '#sim/run.ts'
import { defineExercise } from '#workshop/exercise.ts'
import { ends, every, given, under, type Goal } from '#workshop/goal.ts'
import { effectAt, waitOf } from '#workshop/reading.ts'

const { faults: slow = [], ...usual } = slowMail.scenario

const scenario = {
  ...usual,
  title: { en: 'The mail server has a bad day', ja: 'メールサーバーが不調な日' },
  description: {
    en: 'A pays for an order. An e-mail usually takes 200 ms; today it may take two seconds.',
    ja: 'Aが注文を支払います。メールの送信はいつもなら200ミリ秒ですが、今日は2秒かかることがあります。',
  },
  faults: [],
} as const

const isSlow = (goal: Goal): Goal => given(({ faults }) => faults.length > 0, goal)
const answered = ends({ outcome: 'accepted' }, 'A')

/** The mail is out, two seconds after the handler began. */
const mailed: Goal = (trace) => (effectAt('email')(trace) === null ? null : trace.steps.length)

/** How much longer the client waits than with the usual mail server. */
function lengthened(trace: Trace): number | null {
  const { mode } = trace.model.settings.dispatch
  const ran = runScenario({ ...scenario, dispatch: { mode } })
  const [long, short] = [waitOf('A')(trace), ran.ok ? waitOf('A')(ran.trace) : null]
  return long === null || short === null ? null : long - short
}

const inRequest = { set: { '/faults': 'slow' } }
const queued = { set: { ...inRequest.set, '/dispatch/mode': 'queue' } }

export const exercise = defineExercise({
  id: 'b4-slow-mail',
  minutes: 8,
  scenarios: [scenario],
  editable: [
    { pointer: '/faults', options: { usual: [], slow } },
    { pointer: '/dispatch/mode', options: { request: 'afterCommit', queue: 'queue' } },
  ],
  tasks: [
    { id: 'inRequest', run: isSlow(under('afterCommit', answered)) },
    {
      id: 'longer',
      number: { from: 1795, to: 1805 },
      unit: 'ms',
      reading: { attempt: inRequest, read: lengthened },
    },
    { id: 'queued', run: isSlow(under('queue', every(answered, mailed))) },
    {
      id: 'noLonger',
      number: { from: 0, to: 0 },
      unit: 'ms',
      reading: { attempt: queued, read: lengthened },
    },
    {
      id: 'mailAt',
      number: { from: 2050, to: 2060 },
      unit: 'ms',
      reading: { attempt: queued, read: effectAt('email') },
    },
  ],
  solutions: [
    [inRequest, queued],
    [inRequest, { ...queued, schedule: 'A A A A A A A A W1 A' }],
  ],
  wrong: [{}, inRequest, { set: { '/dispatch/mode': 'queue' } }],
})
