// The worker's side: round by round one more run of every point, so that all of them settle together, and it listens between two runs.

import type { Port } from '#lib/port.ts'
import type { Measured, Reply, Request } from './protocol.ts'
import { contentionRow, contentionRuns, type ContentionRun, type Repeated } from './simulate.ts'

/** A point and what was measured of it. */
interface Point {
  readonly asked: Repeated
  readonly source: Iterator<ContentionRun>
  readonly runs: ContentionRun[]
}

interface Measuring {
  readonly id: number
  readonly points: readonly Point[]
  /** Runs made so far, over all points. */
  made: number
}

/** @param later calls back once other messages had their turn */
export function serve(port: Port<Reply, Request>, later: (next: () => void) => void): void {
  let current: Measuring | null = null
  const goOn = (measuring: Measuring): void => {
    if (current !== measuring) return
    const isRound = oneRun(measuring)
    const isDone = measuring.points.every(({ asked, runs }) => runs.length >= asked.runs)
    if (isRound || isDone)
      port.post({ kind: 'measured', id: measuring.id, measured: measuredOf(measuring), isDone })
    if (isDone) current = null
    else later(() => goOn(measuring))
  }
  port.listen((request) => {
    if (request.kind === 'cancel') {
      if (current?.id === request.id) current = null
      return
    }
    const points = request.points.map((asked) => ({ asked, source: contentionRuns(asked), runs: [] }))
    const measuring: Measuring = { id: request.id, points, made: 0 }
    current = measuring
    later(() => goOn(measuring))
  })
}

/** One run of the point whose turn it is; whether that ends a round. */
function oneRun(measuring: Measuring): boolean {
  const { points } = measuring
  const point = points[measuring.made % points.length]
  const next = point?.source.next()
  if (point && next && !next.done) point.runs.push(next.value)
  measuring.made++
  return measuring.made % points.length === 0
}

const measuredOf = ({ points, made }: Measuring): Measured => ({
  rows: points.map(({ asked, runs }) => contentionRow(asked, runs)),
  runs: Math.ceil(made / Math.max(1, points.length)),
})
