// What everything about one space of states stands on.

import type { Model } from '#sim/model.ts'
import type { Locals } from './locals.ts'
import type { SharedStates } from './sharedState.ts'
import type { Layout } from './slots.ts'

export interface Ground {
  readonly model: Model
  readonly layout: Layout
  readonly locals: Locals
  readonly shared: SharedStates
}
