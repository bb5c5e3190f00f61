// The lanes: a canvas for the eyes beside a grid for keyboard and reader, with what is pointed at in words. Used by the timeline of one run and
// by the comparison of several.

import { useEffect, useMemo, useRef, useState, type KeyboardEvent } from 'react'
import type { SpanRef, Scene } from './scene.ts'
import type { Attention } from './layout.ts'
import { LaneGrid } from './LaneGrid.tsx'
import styles from './LanesView.module.css'
import type { Theme } from './palette.ts'
import { cellText } from './describe.ts'
import { attachGestures } from './gestures.ts'
import { createStage, rulerHeight, type Stage } from './stage.ts'
import { stepSpansOf } from './stepSpans.ts'
import type { Chosen } from './useChain.ts'
import { viewKey } from './viewKey.ts'
import type { WordSettings } from './words.ts'

export interface LanesViewProps {
  readonly scene: Scene
  readonly settings: WordSettings
  readonly theme: Theme
  /** Where the playhead is: steps taken, or microseconds, as the axis measures. */
  readonly playhead: number
  /** Steps taken by each section. */
  readonly cursors: readonly number[]
  readonly chosen: Chosen | null
  /** Whether the span of the current step is outlined. */
  readonly marksCurrent: boolean
  /** Kept by the caller, whose buttons zoom. */
  readonly stageRef: { current: Stage | null }
  /** The highest it may become; what does not fit is scrolled. */
  readonly mostHeight: number
  readonly onChoose: (span: SpanRef) => void
  readonly onLetGo: () => void
  /** A value of the axis: steps taken, or microseconds. */
  readonly onScrub: (value: number) => void
}

export function LanesView(props: LanesViewProps) {
  const { scene, settings, theme, playhead, cursors, chosen, stageRef, mostHeight, marksCurrent } = props
  const box = useRef<HTMLDivElement>(null)
  const canvas = useRef<HTMLDivElement>(null)
  const [focused, setFocused] = useState<SpanRef | null>(null)
  const [hovered, setHovered] = useState<Hover | null>(null)
  const current = useMemo(
    () => cursors.map((cursor, index) => spanAt(scene, index, cursor)),
    [scene, cursors],
  )
  const height = Math.min(mostHeight, rulerHeight + scene.rows.height + 4)
  useStage(props, box, canvas, setHovered)
  useEffect(() => {
    const place = scene.axis.placeOf(playhead)
    const attention: Attention = {
      playhead: place,
      playheadLabel: scene.words.tick(scene.axis.kind, playhead),
      current: cursors.map((cursor) => cursor - 1),
      here: marksCurrent ? current : [],
      chosen,
      focused,
      hovered: hovered?.span ?? null,
    }
    stageRef.current?.show({ scene, attention, theme })
  }, [scene, theme, playhead, cursors, current, marksCurrent, chosen, focused, hovered, stageRef])
  useEffect(() => stageRef.current?.reveal(scene.axis.placeOf(playhead)), [scene, playhead, stageRef])
  const onFocus = (span: SpanRef | null) => {
    setFocused(span)
    if (span) bringIntoSight(stageRef.current, box.current, span)
  }
  return (
    <div className={styles.lanes}>
      <div
        ref={box}
        className={styles.scroll}
        style={{ height }}
        data-more={rulerHeight + scene.rows.height > height}
        onScroll={({ currentTarget }) => {
          stageRef.current?.scroll(currentTarget.scrollTop)
          const below = currentTarget.scrollHeight - currentTarget.scrollTop - currentTarget.clientHeight
          currentTarget.dataset['more'] = String(below > 4)
        }}
      >
        <div style={{ height: rulerHeight + scene.rows.height }}>
          <div ref={canvas} className={styles.canvas} aria-hidden="true" />
        </div>
      </div>
      <LaneGrid
        {...{ scene, settings, chosen, current, onFocus }}
        onChoose={props.onChoose}
        onLetGo={props.onLetGo}
        onViewKey={(event: KeyboardEvent) => viewKey(stageRef.current, event)}
      />
      {hovered && <HoverCard {...{ scene, settings, hovered }} />}
    </div>
  )
}

interface Hover {
  readonly span: SpanRef
  readonly x: number
  readonly y: number
}

const spanAt = (scene: Scene, section: number, cursor: number): number | null => {
  const timeline = scene.sections[section]?.timeline
  return timeline ? (stepSpansOf(timeline)[cursor - 1] ?? null) : null
}

function bringIntoSight(stage: Stage | null, box: HTMLDivElement | null, span: SpanRef): void {
  const place = stage?.placeOf(span)
  if (!stage || !place) return
  const { from, to } = stage.view()
  // A span that reaches over the whole picture is in sight as it is.
  if (place.to < from || place.from > to) stage.reveal(place.from)
  if (!box) return
  if (place.y < rulerHeight) box.scrollTop += place.y - rulerHeight - 4
  if (place.y + place.height > box.clientHeight)
    box.scrollTop += place.y + place.height - box.clientHeight + 4
}

const gutters = { wide: 146, narrow: 40 }

function useStage(
  props: LanesViewProps,
  box: { readonly current: HTMLDivElement | null },
  canvas: { readonly current: HTMLElement | null },
  setHovered: (hover: Hover | null) => void,
): void {
  const { stageRef } = props
  const latest = useRef(props)
  useEffect(() => {
    latest.current = props
  })
  useEffect(() => {
    if (!canvas.current || !box.current) return undefined
    const stage = createStage(canvas.current)
    stageRef.current = stage
    const observer = new ResizeObserver(([entry]) => {
      const { width = 0, height = 0 } = entry?.contentRect ?? {}
      stage.resize(Math.floor(width), Math.floor(height), width < 600 ? gutters.narrow : gutters.wide)
    })
    observer.observe(box.current)
    const detach = attachGestures(canvas.current, stage, {
      onChoose: (span) => latest.current.onChoose(span),
      onHover: (span, x, y) => setHovered(span && { span, x, y }),
      onScrub: (place) => latest.current.onScrub(latest.current.scene.axis.valueAt(Math.max(0, place))),
      axisLength: () => latest.current.scene.axis.length,
    })
    return () => {
      detach()
      observer.disconnect()
      stage.stop()
      stageRef.current = null
    }
  }, [box, canvas, stageRef, setHovered])
}

function HoverCard({
  scene,
  settings,
  hovered,
}: {
  readonly scene: Scene
  readonly settings: WordSettings
  readonly hovered: Hover
}) {
  const timeline = scene.sections[hovered.span.section]?.timeline
  const span = timeline?.spans[hovered.span.span]
  if (!timeline || !span) return null
  return (
    <div className={styles.card} aria-hidden="true" style={{ left: hovered.x + 14, top: hovered.y + 16 }}>
      {cellText(settings, timeline, span)}
      {span.eventId && <code>{span.eventId}</code>}
    </div>
  )
}
