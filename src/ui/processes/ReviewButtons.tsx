// Policy B: the person looks at what changed and decides. A press is a choice like any other, so another one later is a fork.

import { reviewedAs, type Card } from '#projections/card.ts'
import { useMoment, useT } from '#ui/shared/context.ts'
import { useChoose } from '#ui/shared/useChoose.ts'
import styles from './StepButton.module.css'
import review from './ReviewButtons.module.css'

export interface ReviewButtonsProps {
  readonly card: Card
  readonly isSuggested: boolean
}

export function ReviewButtons({ card, isSuggested }: ReviewButtonsProps) {
  const t = useT()
  const choose = useChoose()
  const { trace, cursor } = useMoment()
  const scripted = isSuggested ? reviewedAs(trace, cursor) : null
  return (
    <div className={review.buttons} data-review>
      {(['resubmit', 'giveUp'] as const).map((kind) => (
        <button
          key={kind}
          type="button"
          className={styles.step}
          data-suggested={kind === scripted}
          data-step={card.id}
          onClick={() => choose({ kind, process: card.id })}
        >
          <span className={styles.name}>{t(`step.${kind}`, { process: card.id })}</span>
        </button>
      ))}
    </div>
  )
}
