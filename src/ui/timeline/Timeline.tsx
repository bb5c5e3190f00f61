// One run as a timeline. It knows nothing of the session: what it shows comes in, what a person wants goes out. It keeps only what is looked at
// (zoom, scroll, the chosen chain, whether the table is shown).
//
// To compose it, loaded when it is wanted:
//   const Timeline = lazy(async () => ({ default: (await import('#ui/timeline/Timeline.tsx')).Timeline }))
//   <Timeline t={t} theme={theme} trace={trace} cursor={cursor} axis={axis} onAxis={setAxis} onSeek={player.seek} mostHeight={360} tallest={560} />
// `cursor` counts the steps taken, 0 … trace.steps.length, and so does what `onSeek` is given. Children stand at the left of its bar.
// Several runs under each other: TimelineComparison.tsx.

import { useMemo, useRef, useState, type ReactNode } from 'react'
import type { Translate } from '#i18n/t.ts'
import { timelineOf, type Trace } from '#projections/timeline.ts'
import buttons from '#ui/shared/Button.module.css'
import { useMedia } from '#ui/shared/useMedia.ts'
import type { AxisKind } from './axis.ts'
import { ChainPanel } from './ChainPanel.tsx'
import { LanesView } from './LanesView.tsx'
import { cursorOfValue, valueOfCursor } from './moment.ts'
import type { Theme } from './palette.ts'
import { savePicture, usePrint } from './savePicture.ts'
import { sceneOf, type SpanRef } from './scene.ts'
import { SpanTable } from './SpanTable.tsx'
import { rulerHeight, type Stage } from './stage.ts'
import styles from './Timeline.module.css'
import { TimelineBar } from './TimelineBar.tsx'
import { useChain } from './useChain.ts'
import { wordsOf, type WordSettings } from './words.ts'

export interface TimelineProps {
  readonly t: Translate
  readonly theme: Theme
  readonly trace: Trace
  /** Steps taken so far. */
  readonly cursor: number
  readonly axis: AxisKind
  /** What the lanes may take of the screen's height; the rest is scrolled. */
  readonly mostHeight: number
  /** What they may take when a person wants to see all of them. */
  readonly tallest: number
  readonly onAxis: (axis: AxisKind) => void
  /** To after the first `cursor` steps. */
  readonly onSeek: (cursor: number) => void
  readonly children?: ReactNode
}

const axes: readonly AxisKind[] = ['steps', 'time', 'folded']

export function Timeline(props: TimelineProps) {
  const { t, theme, trace, cursor, axis, onAxis, onSeek, children } = props
  const [isTall, setTall] = useState(false)
  const mostHeight = isTall ? props.tallest : props.mostHeight
  const timeline = timelineOf(trace)
  const stageRef = useRef<Stage | null>(null)
  const [isTable, setTable] = useState(false)
  const timelines = useMemo(() => [timeline], [timeline])
  const { chosen, choose } = useChain(timelines)
  const settings = useMemo(() => settingsOf(t, trace), [t, trace])
  const scene = useTimelineScene(trace, axis, mostHeight, settings)
  const cursors = useMemo(() => [cursor], [cursor])
  const paper = usePrint(stageRef, t('timeline.name'))
  const goTo = (span: SpanRef) => {
    choose(span)
    onSeek((timeline.spans[span.span]?.step ?? 0) + 1)
  }
  const save = () => {
    const picture = stageRef.current?.whole()
    if (picture) savePicture(picture, theme, t('timeline.name'))
  }
  if (timeline.ends.length === 0) return <Empty t={t} onSeek={onSeek} />
  return (
    <div className={styles.timeline}>
      <TimelineBar {...{ t, axis, axes, stageRef, isTable, onAxis }} onTable={setTable} onSave={save}>
        {children}
        {!isTable && (isTall || rulerHeight + scene.rows.height > mostHeight) && (
          <button
            type="button"
            className={buttons.plain}
            aria-pressed={isTall}
            onClick={() => setTall(!isTall)}
          >
            {t('timeline.lanes.all', { count: scene.rows.rows.length })}
          </button>
        )}
      </TimelineBar>
      {isTable ? (
        <SpanTable caption={t('timeline.name')} {...{ timeline, settings, cursor, onSeek }} />
      ) : (
        <div className={styles.body} style={{ ['--most' as string]: `${mostHeight}px` }}>
          <LanesView
            {...{ scene, settings, theme, cursors, chosen, stageRef, mostHeight }}
            marksCurrent
            playhead={valueOfCursor(timeline, axis, cursor)}
            onChoose={goTo}
            onLetGo={() => choose(null)}
            onScrub={(value) => onSeek(cursorOfValue(timeline, axis, value))}
          />
          {chosen && (
            <ChainPanel {...{ timeline, settings, chosen }} onGoTo={goTo} onClose={() => choose(null)} />
          )}
        </div>
      )}
      <div ref={paper} className={styles.paper} />
    </div>
  )
}

function useTimelineScene(trace: Trace, axis: AxisKind, mostHeight: number, settings: WordSettings) {
  const touch = useMedia('(pointer: coarse)')
  return useMemo(() => {
    const words = wordsOf(settings)
    const source = { timeline: timelineOf(trace), title: '', about: '' }
    return sceneOf([source], { axis, detail: 'full', touch, height: mostHeight - rulerHeight, words })
  }, [trace, axis, settings, touch, mostHeight])
}

export const settingsOf = (t: Translate, { end }: Trace): WordSettings => ({
  t,
  clients: end.processes.length,
})

function Empty({ t, onSeek }: Pick<TimelineProps, 't' | 'onSeek'>) {
  return (
    <div className={styles.empty}>
      <p>{t('timeline.empty')}</p>
      <button type="button" className={buttons.outlined} onClick={() => onSeek(1)}>
        {t('timeline.empty.start')}
      </button>
    </div>
  )
}
