// The charts of the worker and of the relay: three nodes that go round, two above and one below.

import type { NodeId } from '#sim/world.ts'
import { relayMachine, workerMachine } from './background.ts'
import { chartFrom, type Chart, type Plan } from './chart.ts'
import type { Layout, Place } from './places.ts'

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

const planOf = (nodes: readonly NodeId[]): Plan => ({
  placeOf: (layout, node) => placesIn(layout, nodes).get(node),
  labelOf: (_from, _to, on) => (on.includes('threw') ? 'threw' : null),
})

export const backgroundCharts: Readonly<Record<'worker' | 'relay', Chart>> = {
  worker: chartFrom(workerMachine, null, planOf(['take', 'handle', 'ack'])),
  relay: chartFrom(relayMachine, null, planOf(['poll', 'publish', 'mark'])),
}
