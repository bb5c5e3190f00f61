// The picture of the lanes as a display list: pure, for the visible stretch only. O(log steps + what is visible).

import type { Item, Still, Target } from './displayList.ts'
import { layoutProcess } from './layoutProcess.ts'
import { layoutStream } from './layoutStream.ts'
import type { Row } from './rows.ts'
import { firstAtLeast } from './search.ts'
import type { View } from './view.ts'

export interface Picture {
  /** In the order in which they are painted. */
  readonly items: readonly Item[]
  readonly targets: readonly Target[]
}

/** What lies under what: threads and bands below, then the streams with their arrows, then what the processes did. */
const levels: readonly (readonly Item['kind'][])[] = [
  ['still', 'thread'],
  ['band'],
  ['version', 'wait'],
  ['arrow'],
  ['block', 'bead'],
  ['mark'],
]

export function layout(view: View): Picture {
  const { lanes, rows } = view
  const processes = lanes.processes.flatMap((lane, index) => {
    const row = rows.lanes[index]
    return row && isVisible(view, row) ? [layoutProcess({ view, lane, index, row })] : []
  })
  const streams = lanes.streams.flatMap((lane, index) => {
    const row = rows.streams[index]
    return row ? layoutStream({ view, lane, row }) : []
  })
  const items: Item[] = [...stills(view), ...streams, ...processes.flatMap((lane) => lane.items)]
  return {
    items: levels.flatMap((kinds) => items.filter(({ kind }) => kinds.includes(kind))),
    targets: processes.flatMap((lane) => lane.targets),
  }
}

const isVisible = ({ top, bottom }: View, { y, height }: Row): boolean => y < bottom && y + height > top

function stills({ axis, from, to, origin }: View): Still[] {
  const { moments } = axis
  const first = firstAtLeast(moments.length, (index) => moments[index]?.to ?? Infinity, from)
  const last = firstAtLeast(moments.length, (index) => moments[index]?.from ?? Infinity, to)
  return moments.slice(first, last).map((moment) => ({
    kind: 'still',
    id: `still/${moment.from}`,
    x: moment.from - origin,
    width: moment.to - moment.from,
  }))
}
