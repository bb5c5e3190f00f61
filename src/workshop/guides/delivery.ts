// The words around the table of delivery; what its cells say is with their scenarios.

import type { DeliveryMode, DeliveryMoment, DeliveryVerdict } from '#scenario/deliveryCell.ts'

export { deliveryModes, deliveryMoments } from '#scenario/deliveryCell.ts'
export { deliveryCell } from '#scenario/deliveryTable.ts'

export interface DeliveryWords {
  readonly title: string
  readonly intro: string
  /** Of the table, for readers. */
  readonly caption: string
  readonly when: string
  readonly modes: Readonly<Record<DeliveryMode, string>>
  readonly moments: Readonly<Record<DeliveryMoment, string>>
  readonly verdicts: Readonly<Record<DeliveryVerdict, string>>
  readonly guarantee: string
  readonly guarantees: Readonly<Record<DeliveryMode, string>>
  /** In a transaction there is no moment between commit and dispatch. */
  readonly cannotBe: string
  readonly run: string
  readonly note: string
}
