// The ways of the charts of worker and relay, by edge.

import type { Layout, Way } from './places.ts'

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
    'take-handle': across,
    'handle-ack': down(middle),
    'handle-take': {
      out: { side: 'top', at: middle },
      in: { side: 'top', at: 'first' },
      turns: [{ row: -0.5 }],
    },
    'ack-take': home,
    'poll-publish': across,
    'publish-mark': down(left),
    'mark-publish': {
      out: { side: 'top', at: right },
      in: { side: 'bottom', at: right },
      turns: [],
    },
    'mark-poll': home,
  }
}

const byLayout = { wide: ways('wide'), narrow: ways('narrow') }

export function backgroundWay(layout: Layout, edge: string): Way {
  const way = byLayout[layout][edge]
  if (!way) throw new Error(`the edge ${edge} has no way`)
  return way
}
