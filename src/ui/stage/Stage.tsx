// The stage: flowchart and event stream as one picture, so that reading and appending are lines from the one into the other.

import { useEffect, useLayoutEffect, useMemo, useRef, type ReactNode } from 'react'
import type { Layout } from '#projections/chart.ts'
import type { ChartMarks } from '#projections/chartMarks.ts'
import type { StreamView } from '#projections/streamView.ts'
import { EventStream } from '#ui/eventStream/EventStream.tsx'
import { StateLine } from '#ui/eventStream/StateColumn.tsx'
import { streamLayoutOf } from '#ui/eventStream/streamLayout.ts'
import { Flowchart } from '#ui/flowchart/Flowchart.tsx'
import { Tokens } from '#ui/flowchart/Tokens.tsx'
import { docksOf } from '#ui/flowchart/docks.ts'
import type { Geometry } from '#ui/flowchart/geometry.ts'
import { useGeometry } from '#ui/flowchart/useGeometry.ts'
import { BackgroundChart } from './BackgroundChart.tsx'
import {
  backgroundPlaces,
  frameOf,
  reservedBelow,
  streamFrameOf,
  toolsPlaceOf,
  type ToolsPlace,
} from './frame.ts'
import type { StageLabels } from '#i18n/chart.ts'
import styles from './Stage.module.css'
import { StageHeadings } from './StageHeadings.tsx'
import { useSize } from './useSize.ts'
import { useStageZoom, type ZoomControls } from './useStageZoom.ts'
import { viewBoxOf } from './zoom.ts'

export interface StageProps {
  readonly marks: ChartMarks
  /** Relay and workers, where there are any. */
  readonly background?: readonly ChartMarks[]
  readonly stream: StreamView
  readonly labels: StageLabels
  readonly language: 'en' | 'ja'
  /** `travel`: the token of the last step travels along its edge. `none` while scrubbing, while a key is held, with reduced motion. */
  readonly motion: 'travel' | 'none'
  /** Else by the width that there is. */
  readonly layout?: Layout
  /** The stream alone, with the ends of what reads and writes it. */
  readonly part?: 'stream'
  readonly onNode?: (node: string) => void
  /** Nodes at which playing stops. */
  readonly breakpoints?: readonly string[]
  /** Its holder has a height of its own, which the picture fills; else it is as high as it wants to be. */
  readonly fills?: boolean
  /** What stands over the picture; with it, the picture can be looked at closer. */
  readonly tools?: (zoom: ZoomControls, place: ToolsPlace) => ReactNode
  /** Keys that write a character are keys here too. */
  readonly letterKeys?: boolean
}

export function Stage(props: StageProps) {
  const holder = useRef<HTMLDivElement>(null)
  const { width, height } = useSize(holder)
  const layout = props.layout ?? (width < 700 ? 'narrow' : 'wide')
  const drawn = useGeometry(props.marks.chart, layout)
  return (
    <div ref={holder} className={styles.stage} data-layout={layout}>
      {drawn && (
        // While another chart is on its way, the one before stays as it was: its marks would not fit the new one.
        <Picture
          {...props}
          layout={layout}
          width={width}
          height={props.fills ? height : null}
          geometry={drawn.geometry}
          isCurrent={drawn.chart === props.marks.chart}
        />
      )}
    </div>
  )
}

const noNodes: readonly string[] = []
const none: readonly ChartMarks[] = []

interface PictureProps extends StageProps {
  readonly layout: Layout
  readonly width: number
  readonly height: number | null
  readonly geometry: Geometry
  readonly isCurrent: boolean
}

function Picture(props: PictureProps) {
  const last = useRef(props)
  const shown = props.isCurrent ? props : last.current
  useLayoutEffect(() => {
    if (props.isCurrent) last.current = props
  })
  const {
    marks,
    background = none,
    stream,
    labels,
    language,
    layout,
    geometry,
    width,
    height,
    motion,
    onNode,
    breakpoints = noNodes,
  } = shown
  const picture = useRef<SVGSVGElement>(null)
  const { tools, letterKeys = false } = props
  const { zoom, controls, handlers, follow } = useStageZoom(picture, tools !== undefined, letterKeys)
  const count = background.length
  const frame = useMemo(
    () => frameOf(layout, geometry, { width, height }, count),
    [layout, geometry, width, height, count],
  )
  const placed = useMemo(
    () =>
      streamLayoutOf(stream, {
        layout,
        chart: geometry,
        width: frame.width,
        reserved: reservedBelow(layout, count),
      }),
    [stream, layout, geometry, frame, count],
  )
  const docks = useMemo(() => docksOf(marks, geometry.nodes, layout), [marks, geometry, layout])
  const corners = backgroundPlaces(layout, geometry, frame.width, count)
  const [left, top, across, down] = frame.plane
  const mover = docks.find(({ mark }) => mark.moved)
  const x = mover ? (mover.at[0] - left) / across : null
  const y = mover ? (mover.at[1] - top) / down : null
  useEffect(() => {
    if (x !== null && y !== null) follow([x, y])
  }, [x, y, follow])
  if (props.part === 'stream')
    return (
      <svg
        className={styles.part}
        {...streamFrameOf(frame, placed)}
        preserveAspectRatio="xMinYMin"
        lang={language}
      >
        <StageHeadings frame={frame} stream={stream} labels={labels} layout={layout} column={placed} />
        <EventStream {...{ stream, layout, placed, labels }} pitch={geometry.pitch} />
      </svg>
    )
  return (
    <>
      <svg
        ref={picture}
        className={styles.picture}
        data-zoomed={zoom.factor > 1}
        viewBox={viewBoxOf(frame.plane, zoom)}
        style={{ maxWidth: frame.mostWidth }}
        preserveAspectRatio="xMinYMin"
        lang={language}
        {...handlers}
      >
        <StageHeadings frame={frame} stream={stream} labels={labels} layout={layout} column={placed} />
        <Flowchart
          kind="region"
          title={labels('stage.flowchart')}
          marks={marks}
          geometry={geometry}
          layout={layout}
          labels={labels}
          language={language}
          onNode={onNode}
          breakpoints={breakpoints}
        />
        <EventStream stream={stream} layout={layout} placed={placed} labels={labels} pitch={geometry.pitch} />
        {frame.stateY !== null && !placed.states && (
          <StateLine stream={stream} labels={labels} layout={layout} y={frame.stateY} width={frame.width} />
        )}
        {background.map((others, i) => (
          <BackgroundChart
            key={others.chart.key}
            marks={others}
            at={corners[i] ?? [0, 0]}
            labels={labels}
            language={language}
            motion={motion}
            onNode={onNode}
            breakpoints={breakpoints}
          />
        ))}
        <Tokens docks={docks} geometry={geometry} motion={motion} />
      </svg>
      {tools?.(
        controls,
        toolsPlaceOf(
          frame,
          layout,
          geometry,
          { width, height },
          { heading: labels('stage.handler'), stream: placed.left },
        ),
      )}
    </>
  )
}
