// Streams that are called what every JavaScript object has already: each projection says of them what it says of any other name.

import { describe, expect, it } from 'vitest'
import { exampleOf } from '#scenario/examples/examples.ts'
import type { Scenario } from '#scenario/schema.ts'
import { runScenario } from '#scenario/simulation.ts'
import { worldAt } from '#sim/run.ts'
import { cardsOf } from './card.ts'
import { differenceOf } from './difference.ts'
import { lanesOf } from './lanes.ts'
import { narrationOf } from './narration.ts'
import { reportOf } from './report.ts'
import { streamViewOf } from './streamView.ts'
import { summaryOf } from './summary.ts'
import { timelineOf } from './timeline.ts'

const plain = 'stream-1'

function seenOf(id: string, stream: string): string {
  const { history: _, ...given } = exampleOf(id)!.scenario
  const scenario: Scenario = { ...given, commands: given.commands.map((each) => ({ ...each, stream })) }
  const ran = runScenario(scenario, [])
  if (!ran.ok) throw new Error('earliest first is always possible')
  const { trace } = ran
  const moments = [...trace.steps.keys()].map((step) => {
    const world = worldAt(trace, step)
    return [
      narrationOf(trace, step),
      cardsOf(trace.model, world),
      streamViewOf(trace.model, stream, trace.steps.slice(0, step), world),
      world.processes.map((process) => differenceOf(trace.model, world, process)),
    ]
  })
  const { processes, streams } = lanesOf(trace)
  const all = [moments, processes, streams, timelineOf(trace), summaryOf(trace), reportOf('', trace)]
  return JSON.stringify(all, (key, value: unknown) => (key === 'trace' ? undefined : value)).replaceAll(
    stream,
    plain,
  )
}

describe.each(['two-carts', 'last-item-in-stock', 'etag-and-a-rename'])('%s', (id) => {
  it.each(['__proto__', 'constructor', 'toString', 'hasOwnProperty'])('on a stream called %s', (stream) => {
    expect(seenOf(id, stream)).toBe(seenOf(id, plain))
  })
})
