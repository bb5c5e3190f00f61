import { describe, expect, it } from 'vitest'
import { alternativesAt } from './alternatives.ts'
import { lanesOf } from './lanes.ts'
import { sampleRun, retrying } from './testing/sampleRun.ts'
import { chosenAt, spanAt } from './span.ts'

const collision = sampleRun({ schedule: 'A B A B A B A B A B A A B' })
const lanes = lanesOf(collision)
const [a, b] = lanes.processes
const [stream] = lanes.streams

describe('the lanes of two carts that collide', () => {
  it('are one per process and one per stream', () => {
    expect(lanes.processes.map(({ process }) => process)).toEqual(['A', 'B'])
    expect(lanes.streams.map(({ stream, version }) => ({ stream, version }))).toEqual([
      { stream: 'cart-42', version: 1 },
    ])
  })

  it('give every process its own steps', () => {
    expect(a?.steps).toEqual([0, 2, 4, 6, 8, 10, 11])
    expect(b?.steps.slice(0, 6)).toEqual([1, 3, 5, 7, 9, 12])
  })

  it('number the nodes as on the chart, and a question not at all', () => {
    const nodes = a?.steps.map((step) => spanAt(lanes, step))
    expect(nodes?.map((span) => [span?.number, span?.node, span?.shape])).toEqual([
      [1, 'accept', 'bead'],
      [2, 'attempt', 'bead'],
      [3, 'load', 'block'],
      [4, 'rehydrate', 'bead'],
      [5, 'decide', 'bead'],
      [6, 'append', 'block'],
      [7, 'succeed', 'bead'],
    ])
    expect(spanAt(lanes, 13)).toMatchObject({ node: 'canRetry', number: null, shape: 'bead' })
  })

  it('hold a version from the reading to the append, stale once somebody else has appended', () => {
    expect(a?.holds).toEqual([{ version: 1, from: 4, until: 10, staleFrom: null }])
    expect(b?.holds).toEqual([
      { version: 1, from: 5, until: 12, staleFrom: 10 },
      { version: 2, from: 15, until: 18, staleFrom: null },
    ])
  })

  it('show in the stream who read, who appended and who was refused', () => {
    expect(stream?.touches).toEqual([
      { kind: 'read', step: 4, process: 'A', version: 1 },
      { kind: 'read', step: 5, process: 'B', version: 1 },
      { kind: 'append', step: 10, process: 'A', from: 1, version: 2, blind: false },
      { kind: 'refused', step: 12, process: 'B', expected: 1, actual: 2 },
      { kind: 'read', step: 15, process: 'B', version: 2 },
      { kind: 'append', step: 18, process: 'B', from: 2, version: 3, blind: false },
    ])
    expect(stream?.changes.map(({ version }) => version)).toEqual([2, 3])
  })

  it('mark the conflict, and the new attempt as one', () => {
    expect(lanes.alarms).toEqual([12])
    expect(chosenAt(lanes, 12)).toMatchObject({ token: 'B', process: 'B', byHand: true, alarm: 'conflict' })
    expect(spanAt(lanes, 14)).toMatchObject({ node: 'attempt', attempt: 2, status: 'retry' })
  })

  it('tell what a person chose from what came earliest', () =>
    expect(collision.steps.map((_, step) => chosenAt(lanes, step)?.byHand).indexOf(false)).toBe(13))
})

describe('lanes', () => {
  it('are made once for a trace', () => expect(lanesOf(collision)).toBe(lanes))

  it('show a step that the schedule holds up: it worked, then waited', () => {
    const held = lanesOf(sampleRun({ schedule: 'A A A A A A B B B' }))
    // B could have read from 0 to 20 ms. Nobody let it, until A had appended at 40 ms.
    expect(spanAt(held, 8)).toMatchObject({ node: 'load', start: 40_000, busyUntil: 60_000, end: 60_000 })
    expect(spanAt(held, 6)).toMatchObject({ node: 'accept', start: 0, busyUntil: 0, end: 40_000 })
  })

  it('hold on where an attempt does not read again', () => {
    const policy = { ...retrying(), reload: false } as const
    const stale = lanesOf(sampleRun({ policy, schedule: 'A B A B A B A B A B A A B' }))
    expect(stale.processes[1]?.holds).toEqual([
      { version: 1, from: 5, until: 12, staleFrom: 10 },
      { version: 1, from: 14, until: 15, staleFrom: 14 },
    ])
    expect(stale.streams[0]?.changes[1]).toMatchObject({ process: 'B', version: 3, blind: true })
    expect(stale.broken.get(15)).toEqual(['no-lost-update'])
    expect(stale.alarms).toEqual([12, 15])
  })

  it('end with the host, and what it held with them', () => {
    const crashed = lanesOf(sampleRun({ schedule: 'A A A !A' }))
    const [first, second] = crashed.processes
    expect(first?.holds).toEqual([{ version: 1, from: 2, until: 3, staleFrom: null }])
    expect(first?.incidents).toEqual([{ kind: 'crash', step: 3, upAt: 520_000, ended: true }])
    expect(second?.incidents).toEqual([{ kind: 'crash', step: 3, upAt: 520_000, ended: false }])
    expect(chosenAt(crashed, 3)).toMatchObject({ token: '!A', process: 'A', end: 20_000, alarm: 'failed' })
    expect(spanAt(crashed, 3)).toBeUndefined()
  })

  it('have a lane for a request that is sent again', () => {
    const twice = lanesOf(sampleRun({ processes: 1, schedule: 'A A*' }))
    expect(twice.processes.map(({ process, incidents }) => [process, incidents])).toEqual([
      ['A', []],
      ["A'", [{ kind: 'sentAgain', step: 1, of: 'A' }]],
    ])
  })

  it('of a very long run are made in one pass', () => {
    const long = sampleRun({ processes: 60, policy: retrying(null), limit: 30_000 })
    const { processes, alarms, broken } = lanesOf(long)
    const own = processes.reduce((total, { steps }) => total + steps.length, 0)
    expect(own).toBe(long.steps.length)
    // Of n(n+1)/2 appends n succeed; and one attempt is the first to be one too many.
    expect([...broken.values()]).toEqual([['bounded-attempts']])
    expect(alarms.length).toBe((60 * 59) / 2 + 1)
  })
})

describe('what could have been chosen instead', () => {
  it('is everybody else who could step', () => expect(alternativesAt(collision, 12)).toEqual([]))
  it('names what they would do', () =>
    expect(alternativesAt(collision, 10)).toEqual([
      { choice: { kind: 'advance', process: 'B' }, token: 'B', node: 'append' },
    ]))
  it('is a decision where a person reviews', () => {
    const asked = sampleRun({
      policy: { kind: 'return-conflict', status: 409 },
      schedule: 'A B A B A B A B A B A A B B B',
    })
    expect(alternativesAt(asked, 15).map(({ token }) => token)).toEqual(['B+', 'B-'])
  })
})
