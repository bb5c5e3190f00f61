import type { Card } from '#projections/card.ts'
import { StepSign } from '#ui/foresight/StepSign.tsx'
import { ClientScreen } from './ClientScreen.tsx'
import { Facts } from './Facts.tsx'

/** What the process knows and wants, and what its client sees. */
export function CardDetails({ card }: { readonly card: Card }) {
  return (
    <>
      {!card.reviewing && <StepSign choice={card.id} />}
      <Facts card={card} />
      <ClientScreen process={card.id} />
    </>
  )
}
