import type { ReactNode } from 'react'
import styles from './StackedTable.module.css'
import { useMedia } from './useMedia.ts'

export interface StackedTableProps {
  /** Width of the window in CSS px up to which the columns do not fit. */
  readonly upTo: number
  readonly className: string | undefined
  readonly children: ReactNode
}

/** A table whose rows become lists where its columns do not fit. What else is different there its sheet says under `[data-stacked='true']`. */
export function StackedTable({ upTo, className, children }: StackedTableProps) {
  const isStacked = useMedia(`(max-width: ${upTo}px)`)
  return (
    <table className={`${styles.table} ${className}`} data-stacked={isStacked}>
      {children}
    </table>
  )
}
