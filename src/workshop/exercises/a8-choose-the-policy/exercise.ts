import { etagAndARename } from '#scenario/examples/etagAndARename.ts'
import { lastItemInStock } from '#scenario/examples/lastItemInStock.ts'
import { mergeOfPageViews } from '#scenario/examples/mergeOfPageViews.ts'
import { twoCarts } from '#scenario/examples/twoCarts.ts'
import type { Trace } from '#sim/run.ts'
import { defineExercise } from '#workshop/exercise.ts'
import { atEnd, every, keeps, type Goal } from '#workshop/goal.ts'

const nobodyLooks = { kind: 'overwrite' } as const

const collided: Goal = atEnd(({ counts }) => counts.conflicts > 0)
const nothingLost: Goal = keeps('no-lost-update', 'domain-rules')

const allIn: Goal = atEnd(({ commands }) =>
  commands.every(({ outcome }) => outcome === 'accepted' || outcome === 'merged'),
)

const steps = ({ steps: all }: Trace) =>
  all.flatMap(({ entries }) => entries).flatMap((entry) => (entry.kind === 'step' ? [entry] : []))

/** No command has read the whole stream a second time, or decided a second time. */
const decidedOnce: Goal = atEnd((_report, trace) =>
  steps(trace).every(({ node, occurrence }) => (node !== 'load' && node !== 'decide') || occurrence === 1),
)

const nobodyAsked: Goal = atEnd((_report, trace) => steps(trace).every(({ node }) => node !== 'review'))

const somebodyLooked: Goal = atEnd((_report, trace) => steps(trace).some(({ node }) => node === 'review'))

const soldOut: Goal = atEnd(
  ({ commands }) =>
    commands.some(({ outcome }) => outcome === 'accepted') &&
    commands.some(({ outcome }) => outcome === 'rejected'),
)

const policies = {
  overwrite: nobodyLooks,
  retry: { kind: 'retry', maxAttempts: 3 },
  giveBack: { kind: 'return-conflict', status: 409 },
  merge: { kind: 'merge', strategy: 'reappend', maxAttempts: 3 },
} as const

const choose = (views: string, rename: string, cart: string, seat: string) =>
  [views, rename, cart, seat].map((policy, scenario) => ({ scenario, set: { '/policy': policy } }))

const [first = { scenario: 0 }, ...rest] = choose('merge', 'giveBack', 'retry', 'retry')
const [also = { scenario: 0 }, ...more] = choose('merge', 'giveBack', 'merge', 'retry')

const { commands: renames, ...document } = etagAndARename.scenario

export const exercise = defineExercise({
  id: 'a8-choose-the-policy',
  minutes: 12,
  scenarios: [
    {
      ...mergeOfPageViews.scenario,
      title: { en: '1. Counting page views', ja: '1. ページビューを数える' },
      description: {
        en: 'A, B and C open the same page at the same moment, and each view is to be counted.',
        ja: 'A、B、Cが同じページを同時に開きます。3件の閲覧をすべて数えます。',
      },
      policy: nobodyLooks,
    },
    {
      ...document,
      title: { en: '2. Renaming a document', ja: '2. 文書のタイトルを変える' },
      description: {
        en: 'A and B have opened the same document, and each gives it another title.',
        ja: 'AとBが同じ文書を開き、それぞれ別のタイトルに変えようとします。',
      },
      commands: renames.map(({ id, stream, type, data }) => ({
        id,
        stream,
        type,
        data,
        onConflict: ['resubmit'],
      })),
      policy: nobodyLooks,
    },
    {
      ...twoCarts.scenario,
      title: { en: '3. Adding to a cart', ja: '3. カートに入れる' },
      description: {
        en: 'A and B add something to the same cart at the same moment.',
        ja: 'AとBが、同じカートに同時に商品を追加します。',
      },
      policy: nobodyLooks,
    },
    {
      ...lastItemInStock.scenario,
      title: { en: '4. Reserving the last seat', ja: '4. 最後の1席を予約する' },
      description: {
        en: 'One seat is left, and A and B want it at the same moment.',
        ja: '残りは1席です。AとBが同時に予約しようとします。',
      },
      history: [{ stream: 'seats-row-7', type: 'StockReplenished', data: { quantity: 1 } }],
      commands: [
        { id: 'A', stream: 'seats-row-7', type: 'Reserve', data: { quantity: 1 } },
        { id: 'B', stream: 'seats-row-7', type: 'Reserve', data: { quantity: 1 } },
      ],
      policy: nobodyLooks,
    },
  ],
  editable: [{ pointer: '/policy', options: policies }],
  tasks: [
    { id: 'views', scenario: 0, run: every(collided, nothingLost, allIn, decidedOnce) },
    { id: 'rename', scenario: 1, run: every(collided, nothingLost, allIn, somebodyLooked) },
    { id: 'cart', scenario: 2, run: every(collided, nothingLost, allIn, nobodyAsked) },
    { id: 'seat', scenario: 3, run: every(collided, nothingLost, soldOut, nobodyAsked) },
  ],
  solutions: [
    [first, ...rest],
    [also, ...more],
  ],
  wrong: [{}, { scenario: 0, set: { '/policy': 'retry' } }, { scenario: 3, set: { '/policy': 'merge' } }],
})
