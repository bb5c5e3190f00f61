import type { ReactNode } from 'react'
import type { Status } from '#projections/stepStatus.ts'
import styles from './Marked.module.css'
import { StatusGlyph } from './StatusGlyph.tsx'

export interface MarkedProps {
  readonly status: Status
  readonly children: ReactNode
}

/** A word or a figure with the shape and in the colour of its status. */
export function Marked({ status, children }: MarkedProps) {
  return (
    <span className={styles.marked} data-status={status}>
      <StatusGlyph status={status} />
      {children}
    </span>
  )
}
