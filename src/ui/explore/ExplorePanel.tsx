// Every interleaving at once: what it comes to in a sentence, and below it which policy keeps which promise, how schedules end, all states as
// a picture, and the shortest way to break what is broken.

import { useEffect, useMemo } from 'react'
import { watch } from '#session/idle.ts'
import { explorerOf, follow } from '#session/exploring/explorerOf.ts'
import { usePage } from '#ui/shared/context.ts'
import { useLateTexts } from '#ui/shared/useLateTexts.ts'
import { Controls } from './Controls.tsx'
import { Counterexample } from './Counterexample.tsx'
import { ExploreContext } from './exploreContext.ts'
import styles from './ExplorePanel.module.css'
import { OutcomeList } from './OutcomeList.tsx'
import { StateGraph } from './StateGraph.tsx'
import { Summary } from './Summary.tsx'
import { exploreTexts } from '#i18n/explore.ts'
import { TooLarge } from './TooLarge.tsx'
import { VerdictTable } from './VerdictTable.tsx'

export interface ExplorePanelProps {
  /** Of the one sentence that it all comes to. */
  readonly heading: 'h1' | 'h2'
}

export function ExplorePanel({ heading }: ExplorePanelProps) {
  const { session } = usePage()
  const words = useLateTexts(exploreTexts)
  const store = explorerOf(session)
  useEffect(() => follow(store, session), [store, session])
  useEffect(() => store.subscribe(watch), [store])
  const explorer = useMemo(() => words && { store, words }, [store, words])
  if (!explorer) return null
  return (
    <ExploreContext value={explorer}>
      <div className={styles.panel} data-heading={heading}>
        <Summary heading={heading} />
        <Controls />
        <TooLarge />
        <div className={styles.cards}>
          <div className={styles.column}>
            <VerdictTable />
            <OutcomeList />
          </div>
          <div className={styles.column}>
            <StateGraph />
            <Counterexample />
          </div>
        </div>
      </div>
    </ExploreContext>
  )
}
