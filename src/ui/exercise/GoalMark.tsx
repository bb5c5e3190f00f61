import { StatusGlyph } from '#ui/shared/StatusGlyph.tsx'
import styles from './GoalMark.module.css'

/** A tick where it is reached, else an empty ring. */
export function GoalMark({ isDone }: { readonly isDone: boolean }) {
  return isDone ? (
    <span className={styles.mark}>
      <StatusGlyph status="ok" />
    </span>
  ) : (
    <svg className={styles.open} viewBox="0 0 16 16" aria-hidden="true">
      <circle cx="8" cy="8" r="6.4" />
    </svg>
  )
}
