import { useState } from 'react'
import { ComparisonDialog } from '#ui/comparison/views.ts'
import buttons from '#ui/shared/Button.module.css'
import { useMoment, usePlace, useT } from '#ui/shared/context.ts'
import { usePlayer } from '#ui/shared/usePlayer.ts'
import { summaryText } from './summaryText.ts'
import styles from './Summary.module.css'

/** The run in a paragraph, once it is over. */
export function Summary() {
  const t = useT()
  const player = usePlayer()
  const { trace } = useMoment()
  const [isComparing, setComparing] = useState(false)
  // Where the story is what becomes of the events, modes are compared, beside the timeline.
  const isExercise = usePlace(({ place }) => place.kind === 'exercise')
  const hasPolicies =
    !isExercise && trace.model.settings.dispatch.mode === 'none' && trace.end.processes.length > 1
  return (
    <div className={styles.summary}>
      <p>
        <strong>{t('summary')}</strong> {summaryText(t, trace)}
      </p>
      {hasPolicies && (
        <button
          type="button"
          className={buttons.outlined}
          aria-haspopup="dialog"
          onClick={() => setComparing(true)}
        >
          {t('policy.compare.after')}
        </button>
      )}
      {isComparing && <ComparisonDialog of="policies" onClose={() => setComparing(false)} />}
      <button type="button" className={styles.again} onClick={() => player.travel('first')}>
        {t('playback.again')}
      </button>
    </div>
  )
}
