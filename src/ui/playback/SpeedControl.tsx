import { speeds } from '#session/preferences.ts'
import { usePage, usePreferences, useT } from '#ui/shared/context.ts'
import styles from './SpeedControl.module.css'

export function SpeedControl() {
  const t = useT()
  const { preferences, playing } = usePage()
  const speed = usePreferences((state) => state.speed)
  const take = (chosen: number) => {
    const known = speeds.find((each) => each === chosen)
    if (!known) return
    preferences.choose({ speed: known })
    playing.getState().send({ type: 'speed', speed: known })
  }
  return (
    <select
      className={styles.speed}
      aria-label={t('playback.speed')}
      value={speed}
      onChange={(event) => take(Number(event.target.value))}
    >
      {speeds.map((each) => (
        <option key={each} value={each}>
          {t('playback.speedValue', { speed: each })}
        </option>
      ))}
    </select>
  )
}
