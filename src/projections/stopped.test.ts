// What is said of a run that was still going when it was stopped.

import { describe, expect, it } from 'vitest'
import { assert } from '#lib/assert.ts'
import { itemsOf, sizeOf } from '#lib/growing.ts'
import type { Scenario } from '#scenario/schema.ts'
import { modelOfScenario, runScenario } from '#scenario/simulation.ts'
import { run, worldAt, type Trace } from '#sim/run.ts'
import { mostShown, outsideOf } from './outside.ts'
import { stoppedIn } from './stopped.ts'
import { summaryOf } from './summary.ts'
import { watchingOf } from './watching.ts'

const paid = (dispatch: Scenario['dispatch'], more: Partial<Scenario> = {}): Scenario => ({
  version: 1,
  title: 'A payment that is never done with',
  domain: 'order',
  history: [{ stream: 'order-1', type: 'OrderPlaced', data: {} }],
  commands: [{ id: 'A', stream: 'order-1', type: 'PayOrder', data: {} }],
  policy: { kind: 'retry', maxAttempts: 3 },
  ...(dispatch ? { dispatch } : {}),
  ...more,
})

function traceOf(scenario: Scenario, limit: number): Trace {
  const ran = run(modelOfScenario(scenario), [], { limit })
  assert(ran.ok, 'it runs')
  return ran.trace
}

const toAndFro = paid({
  mode: 'outbox',
  workers: 2,
  delivery: { maxAttempts: null },
  outbox: { leaseMs: 50 },
})

describe('a run that was stopped', () => {
  it('by workers that take one message from each other: who they are, and how often', () => {
    const trace = traceOf(toAndFro, 2000)
    const taken = trace.steps.filter(
      ({ entries: [entry] }) => entry?.kind === 'step' && entry.node === 'take',
    )
    expect(stoppedIn(trace)).toEqual({
      kind: 'toAndFro',
      steps: 2000,
      event: 'A#1.0',
      workers: ['W1', 'W2'],
      deliveries: taken.length,
      lease: 50,
    })
    expect(summaryOf(trace).map(({ key }) => key)).toContain('stopped')
  })

  it('by a handler that throws at every delivery: which', () => {
    const faults: Scenario['faults'] = [{ kind: 'throw', handler: 'email', attempts: 'always' }]
    const trace = traceOf(paid({ mode: 'queue', delivery: { maxAttempts: null } }, { faults }), 900)
    expect(stoppedIn(trace)).toMatchObject({
      kind: 'redelivery',
      event: 'A#1.0',
      handler: 'email',
      steps: 900,
    })
  })

  it('by attempts without a bound: whose', () => {
    const ids = ['A', 'B', 'C', 'E', 'F', 'G']
    const commands = ids.map((id) => ({ id, stream: 'page', type: 'RecordView', data: {} }))
    const policy = { kind: 'retry', maxAttempts: null } as const
    const crowd: Scenario = { version: 1, title: 'A crowd', domain: 'pageViews', commands, policy }
    const trace = traceOf(crowd, 70)
    const attempts = Math.max(...trace.end.processes.map(({ attempt }) => attempt))
    const stopped = stoppedIn(trace)
    assert(stopped?.kind === 'attempts', 'somebody still tries')
    expect(attempts).toBeGreaterThan(1)
    expect(stopped.attempts).toBe(attempts)
    expect(trace.end.processes).toContainEqual(
      expect.objectContaining({ id: stopped.process, attempt: attempts, outcome: null }),
    )
  })

  it('says nothing of one that came to its end', () => {
    const ran = runScenario(paid({ mode: 'outbox' }))
    assert(ran.ok, 'it runs')
    expect(stoppedIn(ran.trace)).toBeNull()
    expect(summaryOf(ran.trace).map(({ key }) => key)).not.toContain('stopped')
  })
})

describe('the outside world of a long run', () => {
  const trace = traceOf(toAndFro, 3000)

  it('counts all, and shows the last of each kind one by one', () => {
    for (const panel of outsideOf(trace, 3000, trace.end)) {
      const all = itemsOf(trace.end.effects).filter(({ effect }) => effect === panel.kind)
      expect(panel.happened).toBe(all.length)
      expect(panel.duplicates).toBe(all.length - 1)
      expect(panel.items).toHaveLength(mostShown)
      expect(panel.earlier).toBe(all.length - mostShown)
      expect(panel.items.at(-1)?.at).toBe((all.at(-1)?.at ?? 0) / 1000)
    }
  })

  it('is the same one at an earlier step as it was there', () => {
    const before = worldAt(trace, 1234)
    const [points] = outsideOf(trace, 1234, before)
    const had = itemsOf(before.effects).filter(({ effect }) => effect === 'points').length
    expect(points?.happened).toBe(had)
    expect(sizeOf(before.effects)).toBeLessThan(sizeOf(trace.end.effects))
  })

  it('draws its gauges with as many points as a picture can show', () => {
    for (const { points } of watchingOf(trace, 3000)?.gauges ?? []) expect(points.length).toBeLessThan(2010)
  })
})
