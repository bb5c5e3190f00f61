import type { StageLabels } from '#i18n/chart.ts'
import type { Layout } from '#projections/chart.ts'
import type { StreamView } from '#projections/streamView.ts'
import { textWidth } from '#ui/ribbon/textWidth.ts'
import type { StreamLayout } from '#ui/eventStream/streamLayout.ts'
import styles from './Stage.module.css'
import type { Frame } from './frame.ts'

interface StageHeadingsProps {
  readonly frame: Frame
  readonly stream: StreamView
  readonly labels: StageLabels
  readonly layout: Layout
  /** The column of the events. */
  readonly column: StreamLayout
}

/** Over the chart and over the stream; on a phone the stream's name takes the first row, where the chart begins one row higher. */
export function StageHeadings({ frame, stream, labels, layout, column }: StageHeadingsProps) {
  const { left, width, states } = column
  const y = frame.headingY
  const version = labels('stage.version', { version: stream.version })
  if (layout === 'narrow') {
    return (
      <g fontSize={13}>
        <text className={styles.stream} x={left} y={y}>
          {stream.stream}
        </text>
        <text className={styles.version} x={left} y={y + 20}>
          {version}
        </text>
        {states && (
          <text className={styles.title} x={states.left} y={y + 20}>
            {labels('stage.state')}
          </text>
        )}
      </g>
    )
  }
  const title = labels('stage.stream')
  const hasRoom = textWidth(`${title}  ${stream.stream}   ${version}`, 13) < width
  return (
    <g fontSize={13}>
      <text className={styles.title} x={0} y={y}>
        {labels('stage.handler')}
      </text>
      <text x={left} y={y}>
        {hasRoom && <tspan className={styles.title}>{title}</tspan>}
        <tspan className={styles.stream} dx={hasRoom ? 6 : 0}>
          {stream.stream}
        </tspan>
      </text>
      <text className={styles.version} x={left + width} y={y} textAnchor="end">
        {version}
      </text>
      {states && (
        <text className={styles.title} x={states.left} y={y}>
          {labels('stage.state')}
        </text>
      )}
    </g>
  )
}
