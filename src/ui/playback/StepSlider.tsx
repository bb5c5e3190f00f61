import { narrationOf } from '#projections/narration.ts'
import { marksOf } from '#session/marks.ts'
import { useMoment, useT } from '#ui/shared/context.ts'
import { textOf } from '#ui/shared/sentenceText.ts'
import { usePlayer } from '#ui/shared/usePlayer.ts'
import styles from './StepSlider.module.css'

/** More marks than this would be a bar. */
const mostMarks = 60

/** Marks where something went wrong: filled where one has been, outlines where one is going to get. */
export function StepSlider() {
  const t = useT()
  const player = usePlayer()
  const { trace, cursor } = useMoment()
  const count = trace.steps.length
  const { alarms } = marksOf(trace)
  return (
    <div className={styles.slider}>
      <input
        type="range"
        aria-label={t('playback.step')}
        aria-valuetext={textOf(t, narrationOf(trace, cursor))}
        min={0}
        max={count}
        value={cursor}
        onChange={(event) => player.seek(Number(event.target.value))}
      />
      {alarms.length <= mostMarks &&
        alarms.map((step) => (
          <i
            key={step}
            className={styles.mark}
            data-past={step <= cursor}
            style={{ left: `calc(8px + (100% - 16px) * ${step / count})` }}
            aria-hidden="true"
          />
        ))}
    </div>
  )
}
