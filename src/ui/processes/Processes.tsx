// Who moves next: a card per command, each with its own Step button. More commands than fit in detail are a list that can be stepped too.

import { cardsOf } from '#projections/card.ts'
import { suggestedOf } from '#projections/forecast.ts'
import { useMoment, usePlace, useT } from '#ui/shared/context.ts'
import { low, useMedia } from '#ui/shared/useMedia.ts'
import { DenseCard, RestOfProcesses } from '#ui/later/views.ts'
import { Background } from '#ui/outside/views.ts'
import { ProcessCard } from './ProcessCard.tsx'
import styles from './Processes.module.css'

const mostCards = 8
/** With more cards than this each of them says less. */
const roomy = 2

export function Processes() {
  const t = useT()
  const { trace, cursor, world } = useMoment()
  const cards = cardsOf(trace.model, world)
  const suggested = suggestedOf(trace, cursor)
  const isCrowded = cards.length > roomy
  // Workers and relay need room for their buttons too, and an exercise for its question.
  const isExercise = usePlace(({ place }) => place.kind === 'exercise')
  const isDense = useMedia(low) || isCrowded || isExercise || world.background !== null
  const rest = cards.slice(mostCards)
  const isOver = cursor === trace.steps.length
  return (
    <section className={styles.processes} aria-label={t('processes')} tabIndex={-1}>
      <h2 className={styles.question}>{t(isOver ? 'playback.atEnd' : 'processes.question')}</h2>
      <ul className={styles.cards} data-many={isDense}>
        {cards.slice(0, mostCards).map((card, index) => {
          const props = { card, hotkey: index + 1, isSuggested: card.id === suggested }
          return isDense ? (
            <DenseCard key={card.id} {...props} withScreen={!isCrowded} />
          ) : (
            <ProcessCard key={card.id} {...props} />
          )
        })}
        {world.background && <Background />}
      </ul>
      {rest.length > 0 && <RestOfProcesses cards={rest} suggested={suggested} />}
    </section>
  )
}
