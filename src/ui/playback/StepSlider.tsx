import { narrationOf } from '#projections/narration.ts'
import { useMoment, useT } from '#ui/shared/context.ts'
import { textOf } from '#ui/shared/sentenceText.ts'
import { usePlayer } from '#ui/shared/usePlayer.ts'
import styles from './StepSlider.module.css'

export function StepSlider() {
  const t = useT()
  const player = usePlayer()
  const { trace, cursor } = useMoment()
  return (
    <input
      type="range"
      className={styles.slider}
      aria-label={t('playback.step')}
      aria-valuetext={textOf(t, narrationOf(trace, cursor))}
      min={0}
      max={trace.steps.length}
      value={cursor}
      onChange={(event) => player.seek(Number(event.target.value))}
    />
  )
}
