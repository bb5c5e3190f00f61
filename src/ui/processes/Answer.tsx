import { useMoment, useT } from '#ui/shared/context.ts'
import styles from './Answer.module.css'
import { AnswerDetails } from './AnswerDetails.tsx'

/** The row of a card that says what the client was answered. */
export function Answer({ process: id }: { readonly process: string }) {
  const t = useT()
  const { world } = useMoment()
  const process = world.processes.find((each) => each.id === id)
  return (
    <div>
      <dt>{t('card.answer')}</dt>
      <dd>
        {process && process.answers > 0 ? (
          <AnswerDetails process={process} />
        ) : (
          <span className={styles.none}>{t('card.noAnswer')}</span>
        )}
      </dd>
    </div>
  )
}
