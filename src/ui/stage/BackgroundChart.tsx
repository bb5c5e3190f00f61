// The chart of those who work in the background, small, beside the command's: the relay, or the workers.

import { useMemo } from 'react'
import type { StageLabels } from '#i18n/chart.ts'
import type { ChartMarks } from '#projections/chartMarks.ts'
import { Flowchart } from '#ui/flowchart/Flowchart.tsx'
import { Tokens } from '#ui/flowchart/Tokens.tsx'
import { docksOf } from '#ui/flowchart/docks.ts'
import type { Point } from '#ui/flowchart/geometry.ts'
import { useGeometry } from '#ui/flowchart/useGeometry.ts'
import styles from './Stage.module.css'

interface BackgroundChartProps {
  readonly marks: ChartMarks
  /** Its upper left corner. */
  readonly at: Point
  readonly labels: StageLabels
  readonly language: 'en' | 'ja'
  readonly motion: 'travel' | 'none'
  readonly onNode: ((node: string) => void) | undefined
  readonly breakpoints: readonly string[]
}

/** Its boxes are small on a desk too. */
const layout = 'narrow'

export function BackgroundChart({
  marks,
  at: [x, y],
  labels,
  language,
  motion,
  onNode,
  breakpoints,
}: BackgroundChartProps) {
  const drawn = useGeometry(marks.chart, layout)
  const docks = useMemo(
    () => (drawn?.chart === marks.chart ? docksOf(marks, drawn.geometry.nodes, layout) : []),
    [marks, drawn],
  )
  if (drawn?.chart !== marks.chart) return null
  const { geometry } = drawn
  const title = labels(titleOf(marks))
  return (
    <g transform={`translate(${x} ${y})`}>
      <text className={styles.title} x={0} y={-19} fontSize={13}>
        {title}
      </text>
      <Flowchart
        kind="group"
        title={title}
        marks={marks}
        geometry={geometry}
        layout={layout}
        labels={labels}
        language={language}
        onNode={onNode}
        breakpoints={breakpoints}
      />
      <Tokens docks={docks} geometry={geometry} motion={motion} />
    </g>
  )
}

function titleOf({ processes }: ChartMarks) {
  if (processes[0]?.kind === 'relay') return 'stage.relay'
  return processes.length > 1 ? 'stage.workers' : 'stage.worker'
}
