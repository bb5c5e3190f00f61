// What the stream comes to, event by event, beside the events. On a small screen there is room only for the state as it is now, below the picture.

import type { StageLabels } from '#i18n/chart.ts'
import type { Layout } from '#projections/chart.ts'
import type { StreamView } from '#projections/streamView.ts'
import { cut } from '#ui/flowchart/text.ts'
import styles from './StateColumn.module.css'
import type { PlacedRow } from './ground.ts'
import { stateLines } from './stateLines.ts'
import type { StreamLayout } from './streamLayout.ts'

const size = 12
const lineHeight = 17

interface StateColumnProps {
  readonly stream: StreamView
  readonly placed: StreamLayout
}

/** Hidden from readers: each event's own label says it. */
export function StateColumn({ stream, placed: { states, rows } }: StateColumnProps) {
  if (!states) return null
  return (
    <g aria-hidden="true" fontSize={size}>
      {rows.map(({ row, box }) =>
        row.kind === 'slot' ? (
          <State
            key={row.slot.version}
            lines={stateLines(
              row.slot.state,
              size,
              states.width,
              Math.max(1, Math.floor(box.height / lineHeight)),
            )}
            x={states.left}
            box={box}
            isNow={row.slot.version === stream.version}
          />
        ) : null,
      )}
    </g>
  )
}

interface StateProps {
  readonly lines: readonly string[]
  readonly x: number
  readonly box: PlacedRow['box']
  readonly isNow: boolean
}

function State({ lines, x, box, isNow }: StateProps) {
  return (
    <text className={styles.state} data-now={isNow} dominantBaseline="central">
      {lines.map((line, i) => (
        <tspan key={line} x={x} y={box.y + (i - (lines.length - 1) / 2) * lineHeight}>
          {line}
        </tspan>
      ))}
    </text>
  )
}

interface StateLineProps {
  readonly stream: StreamView
  readonly labels: StageLabels
  readonly layout: Layout
  readonly y: number
  readonly width: number
}

export function StateLine({ stream, labels, layout, y, width }: StateLineProps) {
  const state = stream.slots.at(-1)?.state ?? []
  if (layout === 'wide' || state.length === 0) return null
  return (
    <text className={styles.state} data-now="true" x={0} y={y} fontSize={size} aria-hidden="true">
      {cut(labels('stage.stateOf', { state: state.join(', ') }), size * 1.06, width)}
    </text>
  )
}
