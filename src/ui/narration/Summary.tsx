import { Fragment, useState } from 'react'
import type { Broken } from '#projections/summary.ts'
import { ComparisonDialog } from '#ui/comparison/views.ts'
import buttons from '#ui/shared/Button.module.css'
import { useMoment, usePlace, useT } from '#ui/shared/context.ts'
import { StatusGlyph } from '#ui/shared/StatusGlyph.tsx'
import { usePlayer } from '#ui/shared/usePlayer.ts'
import { brokenText, summaryParts } from './summaryText.ts'
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
  const { told, broken } = summaryParts(t, trace)
  return (
    <div className={styles.summary}>
      <p>
        <strong>{t('summary')}</strong> {told}
        {broken.length > 0 && <BrokenSteps broken={broken} />}
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

/** What broke, each with the way to the step that broke it. */
function BrokenSteps({ broken }: { readonly broken: readonly Broken[] }) {
  const t = useT()
  const player = usePlayer()
  return (
    <span className={styles.broken} data-status="failed">
      <StatusGlyph status="failed" />
      {t.pieces('summary.broken', { names: '' }).map((piece) =>
        typeof piece === 'string'
          ? piece
          : broken.map((each, index) => (
              <Fragment key={each.invariant}>
                {index > 0 && (t.language === 'ja' ? '、' : ', ')}
                {each.step === 0 ? (
                  brokenText(t, each)
                ) : (
                  <button type="button" onClick={() => player.seek(each.step)}>
                    {brokenText(t, each)}
                  </button>
                )}
              </Fragment>
            )),
      )}
    </span>
  )
}
