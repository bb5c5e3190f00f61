// Who moves next: a button for each process, in a row.

import { cardsOf } from '#projections/card.ts'
import { backgroundCardsOf } from '#projections/dispatchCards.ts'
import { suggestedOf } from '#projections/forecast.ts'
import buttons from '#ui/shared/Button.module.css'
import { useMoment, useT } from '#ui/shared/context.ts'
import { useChoose } from '#ui/shared/useChoose.ts'
import styles from './EmbedPage.module.css'

/** More than these move by playing. */
const mostHands = 8

export function Hands() {
  const t = useT()
  const choose = useChoose()
  const { trace, cursor, world } = useMoment()
  const suggested = suggestedOf(trace, cursor)
  return (
    <div role="group" aria-label={t('processes')} className={styles.hands}>
      {[...cardsOf(trace.model, world).slice(0, mostHands), ...backgroundCardsOf(trace, world)].map(
        ({ id, refusal }) => (
          <button
            key={id}
            type="button"
            className={buttons.outlined}
            aria-label={t('step', { process: id })}
            aria-disabled={refusal !== undefined}
            data-suggested={id === suggested}
            onClick={() => {
              if (refusal === undefined) choose({ kind: 'advance', process: id })
            }}
          >
            {id}
          </button>
        ),
      )}
    </div>
  )
}
