// The left column with an exercise: what it asks to reach above all, the question beside the code, and who moves next below where there is
// height.

import type { ReactNode } from 'react'
import { Tabs } from '#ui/page/Tabs.tsx'
import { narrow, useMedia } from '#ui/shared/useMedia.ts'
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
  // Where the page scrolls, the goal is at its top (`Playground.tsx`).
  const pageScrolls = useMedia(narrow)
  return (
    <>
      {!pageScrolls && <GoalBar />}
      <Tabs
        views={[
          ['exercise', <ExercisePanel key="exercise" />],
          ...(isTall ? [] : [['processes', processes] as const]),
          ['code', code],
        ]}
      />
      {isTall && <div className={styles.steps}>{processes}</div>}
    </>
  )
}
