// Policy B: the person looks at what changed and decides. A press is a choice like any other, so another one later is a fork.

import { reviewedAs, type Card } from '#projections/card.ts'
import { scheduleTokens } from '#session/scheduleTokens.ts'
import { StepSign } from '#ui/foresight/StepSign.tsx'
import { useMoment, useT } from '#ui/shared/context.ts'
import styles from '#ui/shared/StepButton.module.css'
import { useChoose } from '#ui/shared/useChoose.ts'
import { Difference } from './Difference.tsx'
import review from './ReviewButtons.module.css'

export interface ReviewButtonsProps {
  readonly card: Card
  readonly isSuggested: boolean
}

export function ReviewButtons({ card, isSuggested }: ReviewButtonsProps) {
  const { trace, cursor } = useMoment()
  const scripted = isSuggested ? reviewedAs(trace, cursor) : null
  return (
    <>
      <Difference process={card.id} />
      <div className={review.buttons} data-review>
        {(['resubmit', 'giveUp'] as const).map((kind) => (
          <Decision key={kind} kind={kind} process={card.id} isScripted={kind === scripted} />
        ))}
      </div>
    </>
  )
}

interface DecisionProps {
  readonly kind: 'resubmit' | 'giveUp'
  readonly process: string
  readonly isScripted: boolean
}

function Decision({ kind, process, isScripted }: DecisionProps) {
  const t = useT()
  const choose = useChoose()
  const [choice = ''] = scheduleTokens([{ kind, process }])
  return (
    <div>
      <button
        type="button"
        className={styles.step}
        data-suggested={isScripted}
        data-step={process}
        aria-describedby={`sign-${choice}`}
        onClick={() => choose({ kind, process })}
      >
        <span className={styles.name}>{t(`step.${kind}`, { process })}</span>
      </button>
      <StepSign choice={choice} />
    </div>
  )
}
