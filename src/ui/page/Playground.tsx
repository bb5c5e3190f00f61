// The playground: who moves next at the left, the headline and the stage beside it, playback and timeline below. On a narrow screen one below
// the other, with the transport always within reach.

import { useCallback, useEffect, useState } from 'react'
import { watch } from '#session/idle.ts'
import { Header } from '#ui/header/Header.tsx'
import { Dock, PageEnd } from '#ui/later/views.ts'
import { Headline } from '#ui/narration/Headline.tsx'
import { reachesOutside } from '#projections/outsideReach.ts'
import { withRail } from '#ui/outside/rail.ts'
import { DispatchStage, OutsideWorld } from '#ui/outside/views.ts'
import { usePage, usePlace, useSession } from '#ui/shared/context.ts'
import { useMedia } from '#ui/shared/useMedia.ts'
import { stageViews } from '#ui/stage/stageViews.ts'
import { Notice } from '#ui/notice/Notice.tsx'
import { LeftColumn } from './LeftColumn.tsx'
import styles from './Playground.module.css'

const StageView = stageViews.view((chunk) => chunk.StageView, <div className={styles.stageToCome} />)

export function Playground() {
  const { session } = usePage()
  const [hasShortcuts, showShortcuts] = useState(false)
  const openShortcuts = useCallback(() => showShortcuts(true), [])
  useEffect(() => session.subscribe(watch), [session])
  const isReaching = useSession(({ trace }) => reachesOutside(trace.model))
  const hasRail = useMedia(withRail) && isReaching
  const isExercise = usePlace(({ place }) => place.kind === 'exercise')
  const picture = (
    <div className={styles.picture}>
      <StageView />
    </div>
  )
  return (
    <div className={styles.page}>
      <Header onShortcuts={openShortcuts} />
      <Notice />
      <main className={styles.main} data-rail={hasRail} data-exercise={isExercise}>
        <LeftColumn className={styles.left} />
        <div className={styles.stage}>
          <Headline />
          {isReaching ? <DispatchStage>{picture}</DispatchStage> : picture}
        </div>
        {hasRail && (
          <div className={styles.outside}>
            <OutsideWorld />
          </div>
        )}
        <div className={styles.dock}>
          <Dock />
        </div>
      </main>
      <PageEnd hasShortcuts={hasShortcuts} onShortcuts={showShortcuts} />
    </div>
  )
}
