import { useState } from 'react'
import { summaryOf, type SummaryLine } from '#projections/summary.ts'
import type { Translate } from '#i18n/t.ts'
import { ComparisonDialog } from '#ui/comparison/views.ts'
import buttons from '#ui/shared/Button.module.css'
import { useMoment, usePlace, useT } from '#ui/shared/context.ts'
import { usePlayer } from '#ui/shared/usePlayer.ts'
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
        <strong>{t('summary')}</strong>{' '}
        {summaryOf(trace)
          .map((line) => lineText(t, line))
          .join(t.language === 'ja' ? '' : ' ')}
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

function lineText(t: Translate, line: SummaryLine): string {
  switch (line.key) {
    case 'all':
      return t(`summary.all.${line.values.outcome}`, { count: line.values.count })
    case 'some': {
      const { outcome, who } = line.values
      return t.filled(`summary.some.${outcome}`, { who: t.list(who), count: who.length })
    }
    case 'running':
      return t('summary.running', line.values)
    case 'conflicts.some':
      return t('summary.conflicts.some', line.values)
    case 'attempts':
      return t('summary.attempts', line.values)
    case 'ghosts':
      return t('summary.ghosts', line.values)
    case 'lost':
    case 'duplicates':
    case 'dead':
      return t(`summary.${line.key}`, line.values)
    case 'noticed': {
      const who = line.values.witnesses.map((witness) => t(`summary.witness.${witness}`))
      return t('summary.noticed', { who: t.list(who) })
    }
    case 'broken':
      return t('summary.broken', line.values)
    case 'unnoticed':
    case 'conflicts.none':
    case 'holds':
      return t(`summary.${line.key}`)
  }
}
