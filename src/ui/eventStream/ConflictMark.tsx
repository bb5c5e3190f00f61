// Where an append was refused: a diamond at the slot that it was meant for, and for the latest one the two versions in words.

import type { StageLabels } from '#i18n/chart.ts'
import type { Layout } from '#projections/chart.ts'
import { leftOf, rightOf, topOf } from '#ui/flowchart/geometry.ts'
import type { AppendLine } from './appendLines.ts'
import styles from './ConflictMark.module.css'
import type { Callout } from './streamLayout.ts'

interface ConflictMarkProps {
  readonly line: AppendLine
  readonly isLatest: boolean
  readonly layout: Layout
}

export function ConflictMark({ line, isLatest, layout }: ConflictMarkProps) {
  const [x, y] = line.points.at(-1) ?? [0, 0]
  const half = isLatest ? (layout === 'wide' ? 14 : 12) : 6
  const at = x - (isLatest ? 6 : 3)
  return (
    <g aria-hidden="true" transform={`translate(${at} ${y})`} data-conflict={line.append.process}>
      <path className={styles.diamond} d={`M0 ${-half}L${half} 0L0 ${half}L${-half} 0Z`} />
      {isLatest && (
        <>
          <path className={styles.bar} d={`M0 ${-half * 0.48}V${half * 0.12}`} />
          <circle className={styles.dot} r={half * 0.13} cy={half * 0.46} />
        </>
      )}
    </g>
  )
}

interface ConflictCalloutProps {
  readonly callout: Callout
  readonly labels: StageLabels
  readonly layout: Layout
}

/** What the writer believed, and what was so. Said in words by the group's description, so readers are not told twice. */
export function ConflictCallout({ callout: { append, box }, labels, layout }: ConflictCalloutProps) {
  const pad = layout === 'wide' ? Math.min(12, box.width * 0.1) : 14
  const rows = [
    { key: 'stage.expected', value: append.expected, y: topOf(box) + box.height * 0.32 },
    { key: 'stage.actual', value: append.actual, y: topOf(box) + box.height * 0.69 },
  ] as const
  return (
    <g aria-hidden="true" className={styles.callout}>
      <rect x={leftOf(box)} y={topOf(box)} width={box.width} height={box.height} rx={8} />
      {rows.map(({ key, value, y }) => (
        <g key={key}>
          <text x={leftOf(box) + pad} y={y} fontSize={13} dominantBaseline="central">
            {labels(key)}
          </text>
          <text
            className={styles.value}
            x={rightOf(box) - pad}
            y={y}
            fontSize={typeof value === 'number' ? 16 : 11}
            textAnchor="end"
            dominantBaseline="central"
          >
            {typeof value === 'number' ? labels('stage.number', { version: value }) : value}
          </text>
        </g>
      ))}
    </g>
  )
}
