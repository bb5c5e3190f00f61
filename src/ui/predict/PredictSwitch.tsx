import { useStore } from 'zustand'
import { togglePredicting } from '#session/predicting.ts'
import { usePage, useT } from '#ui/shared/context.ts'
import styles from './PredictSwitch.module.css'

/** On or off; beside it the score, which says nothing until there is one. */
export function PredictSwitch() {
  const t = useT()
  const { predicting } = usePage()
  const { isOn, asked, right } = useStore(predicting, (state) => state)
  return (
    <span className={styles.predict}>
      <button
        type="button"
        className={styles.switch}
        aria-pressed={isOn}
        title={t('predict.about')}
        onClick={() => togglePredicting(predicting)}
      >
        {t('predict')}
      </button>
      {isOn && asked > 0 && <span className={styles.score}>{t('predict.score', { right, asked })}</span>}
    </span>
  )
}
