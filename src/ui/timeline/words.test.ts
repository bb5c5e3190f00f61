import { expect, it } from 'vitest'
import { translateIn } from '#i18n/dictionary.ts'
import { timelineOf, type Timeline } from '#projections/timeline.ts'
import type { Scenario } from '#scenario/schema.ts'
import { runScenario } from '#scenario/simulation.ts'
import { layout, noAttention } from './layout.ts'
import { sceneOf } from './scene.ts'
import { fitted } from './view.ts'
import { wordsOf } from './words.ts'

type Mode = NonNullable<Scenario['dispatch']>['mode']

function timelineIn(mode: Mode, change: Partial<Scenario> = {}): Timeline {
  const ran = runScenario({
    version: 1,
    title: 'Paid',
    domain: 'order',
    policy: { kind: 'retry', maxAttempts: 3 },
    history: [{ stream: 'order-1', type: 'OrderPlaced', data: {} }],
    commands: [{ id: 'A', stream: 'order-1', type: 'PayOrder', data: {} }],
    dispatch: { mode, outbox: { pollMs: 400, leaseMs: 250 } },
    ...change,
  })
  if (!ran.ok) throw new Error('earliest first is always possible')
  return timelineOf(ran.trace)
}

const t = await translateIn('en')

/** What is written on the messages that a worker has. */
function heldIn({ spans, lanes }: Timeline): readonly (string | undefined)[] {
  const words = wordsOf({ t, clients: 1 })
  return spans.flatMap((span) => {
    const lane = lanes[span.lane]
    return span.kind === 'held' && lane ? [words.inside(span, lane)[0]] : []
  })
}

it('beside an outbox, too, a message of the queue in memory is in hand and not leased', () => {
  expect(heldIn(timelineIn('queue'))).toEqual(['in hand'])
  expect(heldIn(timelineIn('outbox'))).toEqual(['leased'])
})

it('a lease is over where a worker fell silent, not where its handler threw', () => {
  const crash = { kind: 'crash', process: 'W1', after: 'handle', restartAfterMs: 1000 } as const
  const silent = timelineIn('outbox', { faults: [crash] })
  expect(heldIn(silent)).toContain('lease over, no acknowledgement')
  const thrown = { kind: 'throw', handler: 'email', attempts: [1] } as const
  expect(heldIn(timelineIn('outbox', { faults: [thrown] }))).toEqual(['leased', 'leased'])
})

it('a fold is a cut across all lanes that says what it leaves out', () => {
  const timeline = timelineIn('outbox')
  const settings = { axis: 'folded', detail: 'full', touch: false, height: 800 } as const
  const scene = sceneOf([{ timeline, title: '', about: '' }], {
    ...settings,
    words: wordsOf({ t, clients: 1 }),
  })
  const view = { width: 1200, height: 600, gutter: 140, ruler: 40, top: 0, ...fitted(scene.axis) }
  const { items } = layout(scene, view, { ...noAttention, playhead: scene.axis.length })
  const [fold] = scene.axis.folds
  if (!fold) throw new Error('the relay sleeps for 400 ms')
  const named = (id: string) =>
    items.find((item) => item.kind !== 'bars' && item.id === `fold/${fold.from}${id}`)
  expect(named('/label')).toMatchObject({ text: t('timeline.fold', { ms: (fold.to - fold.from) / 1000 }) })
  expect(named('')).toMatchObject({ y: view.ruler, height: scene.rows.height })
  expect([named('/left')?.kind, named('/right')?.kind]).toEqual(['line', 'line'])
})
