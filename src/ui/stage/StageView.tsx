import { useCallback, useMemo, useState } from 'react'
import type { StageLabels } from '#i18n/chart.ts'
import { backgroundMarksOf } from '#projections/backgroundMarks.ts'
import { chartMarksOf } from '#projections/chartMarks.ts'
import { focusOf } from '#projections/focus.ts'
import { streamViewOf } from '#projections/streamView.ts'
import { toggleBreakpoint } from '#session/breakpoints.ts'
import { useMoment, usePage, usePreferences, useSession, useT } from '#ui/shared/context.ts'
import { lateViews } from '#ui/shared/lateViews.tsx'
import { reducedMotion, scrolls, useMedia } from '#ui/shared/useMedia.ts'
import type { ToolsPlace } from './frame.ts'
import { Stage } from './Stage.tsx'
import type { ZoomControls } from './useStageZoom.ts'

const toolViews = lateViews(() => import('./chunk.ts'))
const StageTools = toolViews.view((chunk) => chunk.StageTools)
const NodeAbout = toolViews.view((chunk) => chunk.NodeAbout)

export interface StageViewProps {
  /** Both, unless it says otherwise. */
  readonly part?: 'stream'
  /** In a frame or for a picture of its own: as high as it wants to be, and without tools. */
  readonly alone?: boolean
}

/** Flowchart and event stream at the cursor. */
export function StageView({ part, alone = false }: StageViewProps) {
  const t = useT()
  const { trace, cursor, world } = useMoment()
  const { session } = usePage()
  const moved = useSession((state) => state.moved)
  const breakpoints = useSession((state) => state.breakpoints)
  const letterKeys = usePreferences((chosen) => chosen.letterKeys)
  const [asked, ask] = useState<string | null>(null)
  const onNode = useCallback(
    (node: string) => {
      toggleBreakpoint(session, node)
      ask(node)
    },
    [session],
  )
  const close = useCallback(() => ask(null), [])
  const isStill = useMedia(reducedMotion)
  const fills = !useMedia(scrolls) && !alone
  const { marks, stream, background } = useMemo(() => {
    const focus = focusOf(trace, cursor)
    const steps = trace.steps.slice(0, cursor)
    return {
      marks: chartMarksOf(trace.model, focus.chart, steps, world),
      stream: streamViewOf(trace.model, focus.stream, steps, world),
      background: backgroundMarksOf(steps, world),
    }
  }, [trace, cursor, world])
  const labels = useMemo<StageLabels>(
    () =>
      (key, values = {}) =>
        t.filled(key, values),
    [t],
  )
  const tools = (zoom: ZoomControls, place: ToolsPlace) => (
    <>
      <StageTools zoom={zoom} place={place} />
      {asked !== null && <NodeAbout node={asked} onClose={close} />}
    </>
  )
  return (
    <Stage
      marks={marks}
      stream={stream}
      background={background}
      labels={labels}
      language={t.language}
      {...(part === undefined ? {} : { part, layout: 'wide' })}
      breakpoints={breakpoints}
      onNode={onNode}
      fills={fills}
      letterKeys={letterKeys}
      {...(alone ? {} : { tools })}
      motion={moved === 'step' && !isStill ? 'travel' : 'none'}
    />
  )
}
