// The stage alone, in a frame of somebody else's page: what the address asks for, a line that says what happens, and a way to the whole of it.

import { useEffect, useMemo, useState } from 'react'
import { parseEmbed, type EmbedView } from '#session/embed.ts'
import type { Sentence } from '#projections/sentence.ts'
import { exercisingOf } from '#session/exercising.ts'
import { targetOf } from '#session/exportRun.ts'
import { connectHost } from '#session/hosting.ts'
import { watch, working } from '#session/idle.ts'
import { formatAddress } from '#session/route.ts'
import { GoalBar } from '#ui/exercise/GoalBar.tsx'
import { Keys } from '#ui/keys/Keys.tsx'
import { StatusLine } from '#ui/narration/StatusLine.tsx'
import { Playback } from '#ui/playback/Playback.tsx'
import { Headline } from '#ui/narration/Headline.tsx'
import { Notice } from '#ui/notice/Notice.tsx'
import { stageViews } from '#ui/stage/stageViews.ts'
import type { PageProps } from '#ui/beside/pageProps.ts'
import { Position } from '#ui/playback/Position.tsx'
import { StepSlider } from '#ui/playback/StepSlider.tsx'
import { Transport } from '#ui/playback/Transport.tsx'
import { usePage, usePlace, useSession, useT } from '#ui/shared/context.ts'
import { lateViews } from '#ui/shared/lateViews.tsx'
import { textOf } from '#ui/shared/sentenceText.ts'
import styles from './EmbedPage.module.css'
import { Hands } from './Hands.tsx'

const StageView = stageViews.view((chunk) => chunk.StageView)
const DockTimeline = lateViews(() => import('#ui/timeline/DockTimeline.tsx')).view(
  (chunk) => chunk.DockTimeline,
)

/** `id`: the exercise that is to be solved in the frame. */
export function EmbedPage({ id, query }: PageProps) {
  const t = useT()
  const { session, preferences } = usePage()
  const { views, hasControls, theme } = useMemo(() => parseEmbed(query), [query])
  useHost(id)
  useEffect(() => session.subscribe(watch), [session])
  useEffect(() => {
    // For this frame only: the reader's own choice is not touched.
    if (theme) preferences.setState({ theme })
  }, [preferences, theme])
  return (
    <div className={styles.frame}>
      <Notice />
      {id !== null && <GoalBar />}
      <main className={styles.main}>
        <Headline />
        {views.map((view) => (
          <View key={view} view={view} />
        ))}
      </main>
      {hasControls && (
        <div className={styles.controls}>
          <Transport />
          <Hands />
          <Position short />
          <StepSlider />
        </div>
      )}
      <footer className={styles.footer}>
        <span>{t('app.title')}</span>
        <Whole />
      </footer>
      <StatusLine />
      <Playback />
      <Keys onHelp={noHelp} />
    </div>
  )
}

/** The list of keys belongs to the whole page. */
const noHelp = (): void => undefined

function View({ view }: { readonly view: EmbedView }) {
  switch (view) {
    case 'chart':
      return <StageView alone />
    case 'stream':
      return <StageView part="stream" alone />
    case 'timeline':
      return <DockTimeline />
  }
}

function useHost(exercise: string | null): void {
  const { session, place, playing, t } = usePage()
  useEffect(() => {
    const words = (sentences: readonly Sentence[]) => textOf(t, sentences)
    const { tell, stop } = connectHost({ session, playing, window, textOf: words })
    if (exercise === null) return stop
    const { progress } = exercisingOf(session, place)
    const isSolved = () => progress.getState().records[exercise]?.solved === true
    let wasSolved = false
    const look = () => {
      if (isSolved() && !wasSolved) tell({ type: 'solved', exercise })
      wasSolved = isSolved()
    }
    look()
    const unsubscribe = progress.subscribe(look)
    return () => {
      unsubscribe()
      stop()
    }
  }, [session, place, playing, t, exercise])
}

/** To the same run in a window of its own, where everything can be done with it. */
function Whole() {
  const t = useT()
  const { session } = usePage()
  const exercise = usePlace(({ place }) => (place.kind === 'page' ? place.id : null))
  const schedule = useSession((state) => state.schedule)
  const cursor = useSession((state) => state.cursor)
  const [target, setTarget] = useState<Awaited<ReturnType<typeof targetOf>>>(null)
  useEffect(() => {
    let isWanted = true
    const done = working()
    void targetOf(session.getState())
      .then((made) => isWanted && setTarget(made))
      .finally(done)
    return () => void (isWanted = false)
  }, [session, schedule])
  const address = exercise === null ? target : ({ kind: 'exercise', id: exercise } as const)
  if (!address) return null
  return (
    <a href={formatAddress(address, cursor)} target="_blank" rel="noopener noreferrer">
      {t('embed.open')}
    </a>
  )
}
