import type { Card } from '#projections/card.ts'

/** What every form of card is given. */
export interface ProcessCardProps {
  readonly card: Card
  /** The digit that steps it. */
  readonly hotkey: number | null
  readonly isSuggested: boolean
}
