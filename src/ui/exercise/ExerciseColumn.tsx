// The left column with an exercise: what it asks to reach above all, the question beside the code, and who moves next below where there is
// height.

import type { ReactNode } from 'react'
import { Tabs, type PanelId } from '#ui/page/Tabs.tsx'
import styles from './ExerciseColumn.module.css'
import { ExercisePanel } from './ExercisePanel.tsx'
import { GoalBar } from './GoalBar.tsx'

export interface ExerciseColumnProps {
  readonly processes: ReactNode
  readonly code: ReactNode
  /** There is height for the processes below. */
  readonly isTall: boolean
}

export function ExerciseColumn({ processes, code, isTall }: ExerciseColumnProps) {
  const ids: readonly PanelId[] = isTall ? ['exercise', 'code'] : ['exercise', 'processes', 'code']
  const viewOf = (id: PanelId): ReactNode => {
    if (id === 'code') return code
    return id === 'processes' ? processes : <ExercisePanel />
  }
  return (
    <>
      <GoalBar />
      <Tabs ids={ids} viewOf={viewOf} />
      {isTall && <div className={styles.steps}>{processes}</div>}
    </>
  )
}
