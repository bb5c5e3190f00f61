import { describe, expect, it } from 'vitest'
import type { Scenario } from '#scenario/schema.ts'
import { played } from '#scenario/testing/played.ts'
import { compareModes } from './compareModes.ts'
import { chainOf } from './correlation.ts'
import { timelineOf, type Timeline, type TimelineSpan } from './timeline.ts'

type Mode = NonNullable<Scenario['dispatch']>['mode']

const paid = (mode: Mode, change: Partial<Scenario> = {}): Scenario => ({
  version: 1,
  title: 'Paid',
  domain: 'order',
  policy: { kind: 'retry', maxAttempts: 3 },
  history: [1, 2].map((order) => ({ stream: `order-${order}`, type: 'OrderPlaced', data: {} })),
  commands: [{ id: 'A', stream: 'order-1', type: 'PayOrder', data: {} }],
  dispatch: { mode, outbox: { pollMs: 50, leaseMs: 250 } },
  ...change,
})

const crash: Scenario['faults'] = [{ kind: 'crash', process: 'W1', after: 'handle', restartAfterMs: 200 }]

/** The spans of a lane: what, from and to when in ms, how it went. */
function lane(timeline: Timeline, id: string): readonly (readonly [string, number, number, string | null])[] {
  const found = timeline.lanes.find((each) => each.id === id)
  return (found?.spans ?? []).map((span) => {
    const { kind, handler, node, start, end, status } = timeline.spans[span] as TimelineSpan
    return [
      handler && kind !== 'event' ? `${kind} ${handler}` : (node ?? kind),
      start / 1000,
      end / 1000,
      status,
    ]
  })
}

const find = (timeline: Timeline, want: Partial<TimelineSpan>): TimelineSpan => {
  const found = timeline.spans.find((span) =>
    Object.entries(want).every(([key, value]) => span[key as keyof TimelineSpan] === value),
  )
  if (!found) throw new Error(`no span ${JSON.stringify(want)}`)
  return found
}

describe('handlers in the request, behind the commit', () => {
  const timeline = timelineOf(played(paid('afterCommit')))

  it('keep the client waiting for all of them', () => {
    expect(lane(timeline, 'client/A')).toEqual([['request', 0, 260, 'ok']])
    expect(lane(timeline, 'dispatcher')).toEqual([
      ['collect', 40, 40, null],
      ['run points', 40, 55, null],
      ['run email', 55, 255, null],
      ['run audit', 255, 260, null],
    ])
  })

  it('show the command as dispatching meanwhile', () =>
    expect(lane(timeline, 'command/A').find(([what]) => what === 'dispatching')).toEqual([
      'dispatching',
      40,
      260,
      null,
    ]))

  it('have their effects when each of them ends', () =>
    expect(['points', 'email', 'audit'].map((id) => lane(timeline, `handler/${id}`)[0]?.[1])).toEqual([
      55, 255, 260,
    ]))
})

it('in the transaction rows take effect with the commit, an e-mail when it is sent', () => {
  const timeline = timelineOf(played(paid('inTransaction')))
  expect(['points', 'email', 'audit'].map((id) => lane(timeline, `handler/${id}`)[0]?.[1])).toEqual([
    260, 235, 260,
  ])
})

describe('a queue in memory whose server crashes behind the first handler', () => {
  const timeline = timelineOf(played(paid('queue', { faults: crash })))

  it('has answered long before', () => expect(lane(timeline, 'client/A')).toEqual([['request', 0, 40, 'ok']]))

  it('loses the message in hand, and with it the handlers that did not run, one after the other', () => {
    expect(lane(timeline, 'queue')).toEqual([
      ['message', 40, 40, 'waiting'],
      ['held', 40, 55, 'lost'],
    ])
    expect(lane(timeline, 'handler/email')).toEqual([['lostEffect email', 55, 255, 'lost']])
    expect(lane(timeline, 'handler/audit')).toEqual([['lostEffect audit', 255, 260, 'lost']])
  })

  it('is down until the restart', () =>
    expect(lane(timeline, 'worker/W1').at(-1)).toEqual(['down', 55, 255, 'failed']))

  it('says that the crash lost them', () => {
    const lost = find(timeline, { kind: 'lostEffect', handler: 'email' })
    const by = timeline.links.filter(({ to }) => to === lost.id)
    expect(by).toEqual([{ from: find(timeline, { kind: 'cut' }).id, to: lost.id, kind: 'loses' }])
  })
})

describe('an outbox whose worker crashes behind the first handler', () => {
  const timeline = timelineOf(played(paid('outbox', { faults: crash })))

  it('keeps the row until it is marked, and the message until it is acknowledged', () => {
    expect(lane(timeline, 'outbox')).toEqual([['row', 40, 50, 'ok']])
    expect(lane(timeline, 'broker')).toEqual([
      ['message', 50, 50, 'waiting'],
      ['held', 50, 300, 'failed'],
      ['held', 300, 520, 'ok'],
    ])
  })

  it('grants points twice', () =>
    expect(lane(timeline, 'handler/points')).toEqual([
      ['effect points', 65, 65, 'ok'],
      ['effect points', 315, 315, 'duplicate'],
    ]))

  it('counts how many wait', () => {
    const broker = timeline.lanes.find(({ id }) => id === 'broker')
    expect(broker?.levels.map(({ value }) => value)).toEqual([1, 0, 0, 0])
  })
})

it('a handler that throws is delivered again, and in the end is a dead letter', () => {
  const faults: Scenario['faults'] = [{ kind: 'throw', handler: 'email', attempts: 'always' }]
  const delivery = { maxAttempts: 2, backoff: { kind: 'fixed', baseMs: 30 } } as const
  const timeline = timelineOf(played(paid('queue', { faults, dispatch: { mode: 'queue', delivery } })))
  expect(lane(timeline, 'queue')).toEqual([
    ['message', 40, 40, 'waiting'],
    ['held', 40, 255, 'failed'],
    ['redelivery', 255, 285, 'retry'],
    ['held', 285, 500, 'failed'],
    ['deadLetter', 500, 500, 'failed'],
  ])
})

it('a request that a crash takes waits in vain to the end', () => {
  const faults: Scenario['faults'] = [{ kind: 'crash', process: 'A', after: 'append', restartAfterMs: null }]
  const timeline = timelineOf(played(paid('afterCommit', { faults })))
  expect(lane(timeline, 'client/A').map(([what, , , status]) => [what, status])).toEqual([
    ['request', 'lost'],
    ['noAnswer', 'lost'],
  ])
  const vain = find(timeline, { kind: 'noAnswer' })
  expect(vain.end).toBe(timeline.end)
  expect(Number.isFinite(timeline.end)).toBe(true)
})

it('several messages at a time lie in tracks of their own', () => {
  const commands = ['A', 'B', 'C'].map((id) => ({ id, stream: `order-${id}`, type: 'PlaceOrder', data: {} }))
  const handlers: Scenario['handlers'] = [
    { id: 'audit', on: ['OrderPlaced'], effect: 'audit', durationMs: 50 },
  ]
  const timeline = timelineOf(played(paid('queue', { commands, handlers })))
  const queue = timeline.lanes.find(({ id }) => id === 'queue')
  expect(queue?.tracks).toBe(3)
  const spans = (queue?.spans ?? []).map((id) => timeline.spans[id] as TimelineSpan)
  for (const a of spans)
    for (const b of spans)
      if (a.id < b.id && a.track === b.track)
        expect(Math.min(a.stepTo, b.stepTo)).toBeLessThanOrEqual(Math.max(a.stepFrom, b.stepFrom))
})

describe('the chain of an event', () => {
  const commands = [1, 2].map((order, i) => ({
    id: 'AB'[i] ?? '',
    stream: `order-${order}`,
    type: 'PayOrder',
    data: {},
  }))
  const timeline = timelineOf(played(paid('outbox', { commands })))
  const event = find(timeline, { kind: 'event', eventId: 'A#1.0' })
  const chain = chainOf(timeline, event.id)
  const kinds = (ids: Iterable<number> = []) =>
    [...new Set([...ids].flatMap((id) => timeline.spans[id]?.kind ?? []))].toSorted()

  it('goes back to the client and on to every effect', () => {
    expect(kinds(chain?.causes)).toEqual(['request', 'step'])
    expect(kinds(chain?.effects)).toEqual(['effect', 'held', 'message', 'row', 'run', 'step'])
    const effects = [...(chain?.effects ?? [])].filter((id) => timeline.spans[id]?.kind === 'effect')
    expect(effects).toHaveLength(3)
  })

  it('has nothing of the other event, though one look of the relay found both', () => {
    const members = [...(chain?.causes ?? []), ...(chain?.effects ?? [])].map((id) => timeline.spans[id])
    expect(members.filter((span) => span?.eventId === 'B#1.0')).toEqual([])
  })

  it('has the ids by which a log would tie it together', () =>
    expect(chain?.ids).toEqual({ correlation: 'A', causation: 'A', event: 'A#1.0', delivery: null }))

  it('is told in the order in which it happened', () => {
    const story = (chain?.story ?? []).map((id) => timeline.spans[id] as TimelineSpan)
    expect(story.map(({ kind, node, handler }) => handler ?? node ?? kind)).toEqual([
      'append',
      'event',
      'row',
      'request',
      'publish',
      'message',
      'mark',
      'take',
      'points',
      'points',
      'email',
      'email',
      'audit',
      'audit',
      'ack',
    ])
  })

  it('is the same seen from an effect', () => {
    const effect = find(timeline, { kind: 'effect', eventId: 'A#1.0', handler: 'audit' })
    expect(chainOf(timeline, effect.id)?.causes.has(event.id)).toBe(true)
  })
})

describe('modes compared', () => {
  const rows = compareModes(
    (['inTransaction', 'afterCommit', 'queue', 'outbox'] as const).map((mode) => ({
      id: mode,
      trace: played(paid(mode, { faults: crash })),
    })),
  )
  const column = <Key extends keyof (typeof rows)[number]>(key: Key) => rows.map((row) => row[key])

  it('tell when the client has its answer, and when everything is done', () => {
    expect(column('response')).toEqual([260_000, 260_000, 40_000, 40_000])
    expect(column('effects')).toEqual([260_000, 260_000, null, 520_000])
  })

  it('count what was lost and what came twice', () => {
    expect(column('lost')).toEqual([0, 0, 2, 0])
    expect(column('duplicates')).toEqual([0, 0, 0, 1])
    expect(column('deliveries')).toEqual([1, 1, 1, 2])
  })

  it('name who saw the failure', () =>
    expect(column('witnesses')).toEqual([['nothingFailed'], ['nothingFailed'], ['nobody'], ['queue']]))

  it('a ghost is one, and the client is told', () => {
    const faults: Scenario['faults'] = [{ kind: 'throw', handler: 'audit', attempts: 'always' }]
    const [row] = compareModes([{ id: 'inTransaction', trace: played(paid('inTransaction', { faults })) }])
    expect(row).toMatchObject({ ghosts: 1, lost: 0, witnesses: ['client'] })
  })
})
