// Those who work when nobody is waiting: workers and relay, each with its own Step button, in the list of the commands' cards.

import { backgroundCardsOf } from '#projections/dispatchCards.ts'
import { suggestedOf } from '#projections/forecast.ts'
import { useMoment } from '#ui/shared/context.ts'
import { useInSight } from '#ui/shared/useInSight.ts'
import { BackgroundCard } from './BackgroundCard.tsx'

export function Background() {
  const { trace, cursor, world } = useMoment()
  const cards = backgroundCardsOf(trace, world)
  const suggested = suggestedOf(trace, cursor)
  // Their keys come behind those of all requests that this run is going to have.
  const requests = trace.end.processes.length
  useInSight(suggested === undefined ? null : `[data-process="${CSS.escape(suggested)}"]`, cursor)
  return cards.map((card, index) => (
    <BackgroundCard
      key={card.id}
      card={card}
      hotkey={requests + index < 9 ? requests + index + 1 : null}
      isSuggested={card.id === suggested}
    />
  ))
}
