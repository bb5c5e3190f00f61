import type { PillState } from '#projections/card.ts'
import type { Status } from '#projections/stepStatus.ts'
import { StatusGlyph } from '#ui/shared/StatusGlyph.tsx'
import styles from './Pill.module.css'

export interface PillProps {
  readonly state: PillState
  readonly status: Status | null
  readonly text: string
}

/** Where a process stands, in a word; the shape beside it says the same without colour. */
export function Pill({ state, status, text }: PillProps) {
  return (
    <span className={styles.pill} data-status={status ?? 'none'} data-state={state}>
      {status && <StatusGlyph status={status} />}
      <span className={styles.text}>{text}</span>
    </span>
  )
}
