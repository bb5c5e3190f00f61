// What shows a point: a built-in example, a scenario of the guides' own, or a cell of the table of delivery. A page makes a link of it that
// opens the playground at the step in which the point is made.

import type { DeliveryMode, DeliveryMoment } from '#scenario/deliveryCell.ts'
import { deliveryCell } from '#scenario/deliveryTable.ts'
import { exampleOf } from '#scenario/examples/examples.ts'
import type { Scenario } from '#scenario/schema.ts'
import { assert } from '#lib/assert.ts'
import { ownScenarios, type OwnScenarioId } from './ownScenarios.ts'

export type Showing =
  | { readonly kind: 'example'; readonly id: string }
  | { readonly kind: 'own'; readonly id: OwnScenarioId }
  | { readonly kind: 'cell'; readonly moment: DeliveryMoment; readonly mode: DeliveryMode }

export const example = (id: string): Showing => ({ kind: 'example', id })
export const own = (id: OwnScenarioId): Showing => ({ kind: 'own', id })

/** One key for each, for lists and caches. */
export const keyOf = (showing: Showing): string =>
  showing.kind === 'cell' ? `cell ${showing.moment} ${showing.mode}` : `${showing.kind} ${showing.id}`

export function scenarioOf(showing: Showing): Scenario {
  switch (showing.kind) {
    case 'example': {
      const found = exampleOf(showing.id)
      assert(found, `there is an example ${showing.id}`)
      return found.scenario
    }
    case 'own':
      return ownScenarios[showing.id]
    case 'cell': {
      const found = deliveryCell(showing.moment, showing.mode)
      assert(found, `there is a cell ${showing.moment}, ${showing.mode}`)
      return found.scenario
    }
  }
}
