import { useStore } from 'zustand'
import { foresight, toggleForesight } from '#session/foresight.ts'
import styles from '#ui/predict/PredictSwitch.module.css'
import { usePage, useT } from '#ui/shared/context.ts'

/** Whether each step says what it leaves open. */
export function ForesightSwitch() {
  const t = useT()
  const { session } = usePage()
  const isOn = useStore(foresight, (state) => state.isOn)
  return (
    <button
      type="button"
      className={styles.switch}
      aria-pressed={isOn}
      title={t('foresight.about')}
      onClick={() => void toggleForesight(session)}
    >
      {t('foresight')}
    </button>
  )
}
