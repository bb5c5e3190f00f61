// The charts of the worker and of the relay: three nodes that go round, two above and one below.

import type { NodeId } from '../world.ts'
import { relayMachine, workerMachine } from './background.ts'
import { chartFrom, edgeId, type Chart, type Plan } from './chart.ts'
import type { Layout, Place, Way } from './places.ts'

const columns: Readonly<Record<Layout, Place['column']>> = { wide: 'second', narrow: 'main' }

/** The first, the second beside it, the third below the second. */
function placesIn(layout: Layout, [first, second, third]: readonly NodeId[]): ReadonlyMap<NodeId, Place> {
  const column = columns[layout]
  return new Map([
    [first ?? '', { column: 'first', row: 0 }],
    [second ?? '', { column, row: 0 }],
    [third ?? '', { column, row: 1 }],
  ])
}

function ways(layout: Layout): Readonly<Record<string, Way>> {
  const isWide = layout === 'wide'
  const [left, middle, right] = isWide
    ? (['back', 'second', 'chord'] as const)
    : (['mainLeft', 'main', 'mainRight'] as const)
  const across: Way = { out: { side: 'right', at: 'middle' }, in: { side: 'left', at: 'middle' }, turns: [] }
  const home: Way = { out: { side: 'left', at: 'middle' }, in: { side: 'bottom', at: 'first' }, turns: [] }
  const down = (at: typeof left | typeof middle): Way => ({
    out: { side: 'bottom', at },
    in: { side: 'top', at },
    turns: [],
  })
  return {
    [edgeId('take', 'handle')]: across,
    [edgeId('handle', 'ack')]: down(middle),
    [edgeId('handle', 'take')]: {
      out: { side: 'top', at: middle },
      in: { side: 'top', at: 'first' },
      turns: [{ row: -0.5 }],
    },
    [edgeId('ack', 'take')]: home,
    [edgeId('poll', 'publish')]: across,
    [edgeId('publish', 'mark')]: down(left),
    [edgeId('mark', 'publish')]: {
      out: { side: 'top', at: right },
      in: { side: 'bottom', at: right },
      turns: [],
    },
    [edgeId('mark', 'poll')]: home,
  }
}

const waysOfLayout = { wide: ways('wide'), narrow: ways('narrow') }

const planOf = (nodes: readonly NodeId[]): Plan => ({
  placeOf: (layout, node) => placesIn(layout, nodes).get(node),
  wayOf: (layout, from, to) => {
    const way = waysOfLayout[layout][edgeId(from, to)]
    if (!way) throw new Error(`no way from ${from} to ${to}`)
    return way
  },
  labelOf: (_from, _to, on) => (on.includes('threw') ? 'threw' : null),
})

export const backgroundCharts: Readonly<Record<'worker' | 'relay', Chart>> = {
  worker: chartFrom(workerMachine, null, planOf(['take', 'handle', 'ack'])),
  relay: chartFrom(relayMachine, null, planOf(['poll', 'publish', 'mark'])),
}
