// Who moves next, and the code of it: one below the other where there is height for both, else one behind the other. With an exercise it looks
// different: `ui/exercise/ExerciseColumn.tsx`.

import { useState, type ReactNode } from 'react'
import { ExerciseColumn, PlaybackExtras } from '#ui/later/views.ts'
import { Processes } from '#ui/processes/Processes.tsx'
import { usePlace } from '#ui/shared/context.ts'
import { lateViews } from '#ui/shared/lateViews.tsx'
import { narrow, phone, useMedia } from '#ui/shared/useMedia.ts'
import styles from './LeftColumn.module.css'
import { Tabs, type PanelId } from './Tabs.tsx'
import { useIsHigh } from './useIsHigh.ts'

/** The listings and what shows them are a file of their own. */
const codeViews = lateViews(() => import('#ui/code/CodeView.tsx'))
const CodeView = codeViews.view((chunk) => chunk.CodeView, <div className={styles.codeToCome} />)

const ScenarioPanel = lateViews(() => import('#ui/editor/ScenarioPanel.tsx')).view(
  (chunk) => chunk.ScenarioPanel,
)

/** In pixels: the tabs, two cards and some lines of code. */
const forBoth = 620
/** The goal, the tabs, a question that can be read, and a row of step buttons. */
const forQuestionAndSteps = 500

export function LeftColumn({ className }: { readonly className: string | undefined }) {
  const isExercise = usePlace(({ place }) => place.kind === 'exercise')
  const [column, isHigh] = useIsHigh(isExercise ? forQuestionAndSteps : forBoth)
  const pageScrolls = useMedia(narrow)
  const isPhone = useMedia(phone)
  const isTall = isHigh && !pageScrolls
  // In the order of their tabs. Where there is height, the code stands below the processes.
  const ids: readonly PanelId[] = isTall ? ['processes', 'scenario'] : ['processes', 'code', 'scenario']
  const processes = (
    <>
      <Processes />
      {isPhone && <PlaybackExtras />}
    </>
  )
  const viewOf = (id: PanelId): ReactNode => {
    switch (id) {
      case 'processes':
        return isTall ? <Both>{processes}</Both> : processes
      case 'code':
        return <CodeView />
      case 'scenario':
        return <ScenarioPanel />
      case 'exercise':
        return <ExerciseColumn processes={processes} isTall={isTall} code={<CodeView />} />
    }
  }
  return (
    <div ref={column} className={`${className ?? ''} ${styles.column}`}>
      {isExercise ? viewOf('exercise') : <Tabs ids={ids} viewOf={viewOf} />}
    </div>
  )
}

function Both({ children }: { readonly children: ReactNode }) {
  const [isOpen, setOpen] = useState(true)
  return (
    <>
      <div className={styles.processes} data-brief={isOpen}>
        {children}
      </div>
      <div className={styles.code} data-open={isOpen}>
        <CodeView fold={{ isOpen, onFold: () => setOpen(!isOpen) }} />
      </div>
    </>
  )
}
