// Two to four runs of the same scenario under each other on one time axis, with one playhead, and below them the figures by which one would
// choose. Props only:
//   <TimelineComparison t={t} theme={theme} runs={[{ id: 'afterCommit', trace: a }, { id: 'queue', trace: b }]} mostHeight={560} />
// An id that is a mode of dispatch has its name and description; others (policies) bring their own `title`.

import { useMemo, useRef, useState } from 'react'
import type { Translate } from '#i18n/t.ts'
import { compareModes } from '#projections/compareModes.ts'
import { timelineOf, type Trace } from '#projections/timeline.ts'
import { useMedia } from '#ui/shared/useMedia.ts'
import type { AxisKind } from './axis.ts'
import { ChainPanel } from './ChainPanel.tsx'
import { ComparisonTable } from './ComparisonTable.tsx'
import { LanesView } from './LanesView.tsx'
import { modeAbout, modeTitle } from './modeText.ts'
import { stepsUntil } from './moment.ts'
import type { Theme } from './palette.ts'
import { savePicture, usePrint } from './savePicture.ts'
import { sceneOf, type SpanRef } from './scene.ts'
import { SpanTable } from './SpanTable.tsx'
import { rulerHeight, type Stage } from './stage.ts'
import { settingsOf } from './Timeline.tsx'
import styles from './Timeline.module.css'
import { TimelineBar } from './TimelineBar.tsx'
import { useChain } from './useChain.ts'
import { wordsOf } from './words.ts'

export interface RunShown {
  /** A mode of dispatch, or any other name. */
  readonly id: string
  readonly trace: Trace
  readonly title?: string
}

export interface TimelineComparisonProps {
  readonly t: Translate
  readonly theme: Theme
  readonly runs: readonly RunShown[]
  readonly mostHeight: number
}

const axes: readonly AxisKind[] = ['time', 'folded']

export function TimelineComparison(props: TimelineComparisonProps) {
  const { t, theme, runs, mostHeight } = props
  const stageRef = useRef<Stage | null>(null)
  const [axis, setAxis] = useState<AxisKind>('time')
  const [isTable, setTable] = useState(false)
  const [wanted, setTime] = useState<number | null>(null)
  const timelines = useMemo(() => runs.map(({ trace }) => timelineOf(trace)), [runs])
  const { chosen, choose } = useChain(timelines)
  const { scene, settings } = useComparedScene(props, axis)
  // Until somebody has chosen a moment, the runs are over.
  const end = Math.max(0, ...timelines.map((timeline) => timeline.end))
  const time = Math.min(wanted ?? end, end)
  const cursors = useMemo(() => timelines.map((timeline) => stepsUntil(timeline, time)), [timelines, time])
  const paper = usePrint(stageRef, t('timeline.compare'))
  const goTo = (span: SpanRef) => {
    choose(span)
    setTime(timelines[span.section]?.spans[span.span]?.end ?? time)
  }
  const save = () => {
    const picture = stageRef.current?.whole()
    if (picture) savePicture(picture, theme, t('timeline.compare'))
  }
  const told = chosen && timelines[chosen.section]
  return (
    <div className={styles.timeline}>
      <TimelineBar
        {...{ t, axis, axes, stageRef, isTable }}
        onAxis={setAxis}
        onTable={setTable}
        onSave={save}
      />
      {isTable ? (
        runs.map((run, index) => {
          const timeline = timelines[index]
          const caption = modeTitle(t, run)
          const onSeek = (cursor: number) => setTime(timeline?.ends[cursor - 1] ?? 0)
          return (
            timeline && (
              <SpanTable
                key={run.id}
                {...{ caption, timeline, settings, onSeek }}
                cursor={cursors[index] ?? 0}
              />
            )
          )
        })
      ) : (
        <div className={styles.body} style={{ ['--most' as string]: `${mostHeight}px` }}>
          <LanesView
            {...{ scene, settings, theme, cursors, chosen, stageRef, mostHeight }}
            playhead={time}
            marksCurrent={false}
            onChoose={goTo}
            onLetGo={() => choose(null)}
            onScrub={(value) => setTime(Math.max(0, Math.min(value, end)))}
          />
          {chosen && told && (
            <ChainPanel
              timeline={told}
              {...{ settings, chosen }}
              onGoTo={goTo}
              onClose={() => choose(null)}
            />
          )}
        </div>
      )}
      <ComparisonTable t={t} runs={runs} rows={useMemo(() => compareModes(runs), [runs])} />
      <div ref={paper} className={styles.paper} />
    </div>
  )
}

function useComparedScene({ t, runs, mostHeight }: TimelineComparisonProps, axis: AxisKind) {
  const touch = useMedia('(pointer: coarse)')
  return useMemo(() => {
    const [first] = runs
    const settings = first ? settingsOf(t, first.trace) : { t, clients: 1 }
    const sources = runs.map((run) => ({
      timeline: timelineOf(run.trace),
      title: modeTitle(t, run),
      about: modeAbout(t, run),
    }))
    const scene = sceneOf(sources, {
      axis,
      detail: 'brief',
      touch,
      height: mostHeight - rulerHeight,
      words: wordsOf(settings),
    })
    return { scene, settings }
  }, [t, runs, axis, touch, mostHeight])
}
