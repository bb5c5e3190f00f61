import type { AttemptMark, Attempts as AttemptsOf, PillState } from '#projections/card.ts'
import { useT } from '#ui/shared/context.ts'
import { StatusGlyph } from '#ui/shared/StatusGlyph.tsx'
import styles from './Attempts.module.css'

/** The attempts used as shapes, and in words. */
export function Attempts({ attempts, state }: { readonly attempts: AttemptsOf; readonly state: PillState }) {
  const t = useT()
  const { used, max, marks } = attempts
  const text = max === null ? t('card.attemptsUnbounded', { used }) : t('card.attempts', { used, max })
  return (
    <p className={styles.attempts}>
      <AttemptMarks marks={marks} />
      {state === 'refused' ? t('card.nothingWritten', { text }) : text}
    </p>
  )
}

/** Shapes only: what they say is written beside them. */
export function AttemptMarks({ marks }: { readonly marks: readonly AttemptMark[] }) {
  return (
    <span className={styles.marks} aria-hidden="true">
      {marks.map((mark, index) => (
        <Mark key={index} mark={mark} />
      ))}
    </span>
  )
}

function Mark({ mark }: { readonly mark: AttemptMark }) {
  switch (mark) {
    case 'conflict':
    case 'ok':
    case 'failed':
      return <StatusGlyph status={mark} />
    case 'now':
    case 'free':
      return <span className={styles.circle} data-now={mark === 'now'} />
  }
}
