// A process' lane and where it is laid out.

import type { ProcessLane } from '#projections/lane.ts'
import type { Row } from './rows.ts'
import type { View } from './view.ts'

export interface LanePlace {
  readonly view: View
  readonly lane: ProcessLane
  readonly index: number
  readonly row: Row
}
